import Domain

extension RootState {
    /// Keeps what is typed in the popups, as far as it is not kept yet.
    mutating func keepDrafts() -> [Effect] {
        var effects: [Effect] = []
        var seen: Set<DraftKey> = []
        for popup in popups.reversed().map(\.popup) {
            guard let key = popup.draftKey, seen.insert(key).inserted else { continue }
            let draft = popup.draft
            // Of what is being written, the text is not forgotten before that is done.
            if draft == nil, outbox.isWriting(key) { continue }
            guard drafts[key] != draft else { continue }
            drafts[key] = draft
            effects.append(.keepDraft(key, draft))
        }
        return effects
    }

    /// The popup with what was typed in it before it was left. What is on its way already is not typed again.
    func continued(_ popup: any Popup) -> any Popup {
        guard let key = popup.draftKey, let draft = drafts[key], !outbox.isWriting(key) else {
            return popup
        }
        var popup = popup
        popup.take(draft, look)
        return popup
    }

    /// Forgets what has been written, unless something else was typed for the same key meanwhile.
    mutating func forgetDraft(of letter: Outbox.Letter) -> [Effect] {
        guard let key = letter.origin?.popup.draftKey, drafts[key] == letter.origin?.popup.draft,
            drafts.removeValue(forKey: key) != nil
        else { return [] }
        return [.keepDraft(key, nil)]
    }

    mutating func forgetDraft(of popup: any Popup) -> [Effect] {
        guard let key = popup.draftKey, drafts.removeValue(forKey: key) != nil else { return [] }
        return [.keepDraft(key, nil)]
    }

    /// Tells other desks what is being changed here.
    mutating func tellEditing() -> [Effect] {
        let subject = popups.lazy.compactMap(\.popup.ticketChanged).last.map(Subject.ticket)
        guard subject != edited else { return [] }
        edited = subject
        return [.editing(subject)]
    }

    /// Calls that were begun and left, the first begun first.
    var unfinishedCalls: [CallsPopup.Kept] {
        let calls = drafts.compactMap { key, draft -> CallsPopup.Kept? in
            guard case .newTicket(let slot) = key, !outbox.isWriting(key),
                !popups.contains(where: { $0.popup.draftKey == key })
            else { return nil }
            return CallsPopup.Kept(slot: slot, text: CallPopup.subject(of: draft))
        }
        return calls.sorted { $0.slot < $1.slot }
    }

    var hasUnfinishedCall: Bool { !unfinishedCalls.isEmpty }

    /// A new call; where there are others that were left, the choice between them and it.
    mutating func openCall() {
        let kept = unfinishedCalls
        kept.isEmpty ? beginCall() : open(CallsPopup(kept))
    }

    mutating func beginCall() {
        open(CallPopup(slot: freeSlot))
    }

    mutating func continueCall(_ slot: Int) {
        open(continued(CallPopup(slot: slot)))
    }

    /// Closes the list when nothing is left in it.
    mutating func forgetCall(_ slot: Int, from popup: PopupState) -> [Effect] {
        let key = DraftKey.newTicket(slot)
        drafts[key] = nil
        if hasUnfinishedCall { popups.append(popup) }
        return [.keepDraft(key, nil)]
    }

    private var freeSlot: Int {
        let taken = Set(drafts.keys).union(popups.compactMap(\.popup.draftKey))
        return (1...).first { !taken.contains(.newTicket($0)) } ?? 1
    }
}
