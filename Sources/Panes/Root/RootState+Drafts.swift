import Domain

extension RootState {
    /// Keeps what is typed in the popups, as far as it is not kept yet.
    mutating func keepDrafts() -> [Effect] {
        var effects: [Effect] = []
        var seen: Set<DraftKey> = []
        for popup in popups.reversed() {
            guard let purpose = popup.purpose, seen.insert(purpose).inserted else { continue }
            let draft = popup.draft
            // Of what is being written, the text is not forgotten before that is done.
            if draft == nil, outbox.isWriting(purpose) { continue }
            guard drafts[purpose] != draft else { continue }
            drafts[purpose] = draft
            effects.append(.keepDraft(purpose, draft))
        }
        return effects
    }

    /// The popup with what was typed in it before it was left. What is on its way already is not typed again.
    func continued(_ popup: PopupState) -> PopupState {
        guard let purpose = popup.purpose, let draft = drafts[purpose], !outbox.isWriting(purpose) else {
            return popup
        }
        var popup = popup
        popup.take(draft, look)
        return popup
    }

    /// Forgets what has been written, unless something else was typed for the same purpose meanwhile.
    mutating func forgetDraft(of letter: Outbox.Letter) -> [Effect] {
        guard let purpose = letter.origin?.purpose, drafts[purpose] == letter.origin?.draft,
            drafts.removeValue(forKey: purpose) != nil
        else { return [] }
        return [.keepDraft(purpose, nil)]
    }

    mutating func forgetDraft(of popup: PopupState) -> [Effect] {
        guard let purpose = popup.purpose, drafts.removeValue(forKey: purpose) != nil else { return [] }
        return [.keepDraft(purpose, nil)]
    }

    /// Tells other desks which ticket is being changed here.
    mutating func tellEditing() -> [Effect] {
        let ticket = popups.lazy.compactMap(\.ticketChanged).last
        guard ticket != edited else { return [] }
        edited = ticket
        return [.editing(ticket)]
    }

    /// Calls that were begun and left, the first begun first.
    var unfinishedCalls: [CallsPopup.Kept] {
        let calls = drafts.compactMap { key, draft -> CallsPopup.Kept? in
            guard case .newTicket(let slot) = key, !outbox.isWriting(key),
                !popups.contains(where: { $0.purpose == key })
            else { return nil }
            return CallsPopup.Kept(slot: slot, text: CallPopup.subject(of: draft))
        }
        return calls.sorted { $0.slot < $1.slot }
    }

    var hasUnfinishedCall: Bool { !unfinishedCalls.isEmpty }

    /// A new call; where there are others that were left, the choice between them and it.
    mutating func openCall() {
        let kept = unfinishedCalls
        popups.append(kept.isEmpty ? .call(CallPopup(slot: freeSlot)) : .calls(CallsPopup(kept)))
    }

    mutating func beginCall() {
        popups.append(.call(CallPopup(slot: freeSlot)))
    }

    mutating func continueCall(_ slot: Int) {
        popups.append(continued(.call(CallPopup(slot: slot))))
    }

    /// Closes the list when nothing is left in it.
    mutating func forgetCall(_ slot: Int, from popup: PopupState) -> [Effect] {
        let key = DraftKey.newTicket(slot)
        drafts[key] = nil
        if hasUnfinishedCall { popups.append(popup) }
        return [.keepDraft(key, nil)]
    }

    private var freeSlot: Int {
        let taken = Set(drafts.keys).union(popups.compactMap(\.purpose))
        return (1...).first { !taken.contains(.newTicket($0)) } ?? 1
    }
}
