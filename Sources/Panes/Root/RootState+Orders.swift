import Domain
import Screen
import Words

extension RootState {
    /// Sends an order on its way, or lets it follow the one before it on the same ticket.
    mutating func submit(
        _ order: Order, from popup: PopupState?, leadsToDispatch: Bool = false
    ) -> [Effect] {
        let origin = popup?.popup.origin
        if refuseStopped(origin) { return [] }
        switch outbox.post(Outbox.Letter(order: order, origin: origin, leadsToDispatch: leadsToDispatch)) {
        case .sent: return [.order(order)]
        case .waits: say(.done, look.words(Phrase.willFollow))
        case .isThereAlready: say(.done, look.words(Phrase.writing))
        }
        return []
    }

    /// Sends an order that a password signs. It follows nothing: the password waits nowhere.
    mutating func prove(_ order: Order, _ secret: Secret, from popup: PopupState) -> [Effect] {
        let origin = popup.popup.origin
        if refuseStopped(origin) { return [] }
        guard outbox.isFree(for: order) else {
            popups.append(origin ?? popup)
            say(.refused, look.words(Phrase.writing))
            return []
        }
        _ = outbox.post(Outbox.Letter(order: order, origin: origin))
        return [.prove(order, secret)]
    }

    func revision(seen: Int, of number: TicketNumber) -> Int {
        outbox.revision(seen: seen, of: .ticket(number))
    }

    /// What a key typed now would be meant for is not on the screen yet: the ticket, one's own step or move being under
    /// way, or who is to do it.
    package var awaitsItsTicket: Bool {
        if gate != nil { return false }
        if popups.last?.popup.awaits(self) == true { return true }
        guard popups.isEmpty, tickets.filterField == nil, !isHalted else { return false }
        return !outbox.isEmpty || isGoingElsewhere || questions.isAsking(WholeQuestion.self)
            || ticket.map { revision(seen: $0.revision, of: $0.number) != $0.revision } ?? false
    }

    mutating func carriedOut(_ order: Order, _ receipt: Receipt) -> [Effect] {
        if let effects = tookInRun(order, .success(receipt)) { return effects }
        guard let letter = outbox.take(order) else { return refreshAll() }
        outbox.note(order, receipt)
        tour?.note(Tour.Step(order))
        let forgotten = forgetDraft(of: letter)
        let absence = AbsenceWords(look.names).of(order, now: now)
        let beside = receipt.consequence.map { look.language.comma + $0.words[look.language] } ?? ""
        let done =
            "\(glyphs.check) \(receipt.number.map { $0.text + " " } ?? "")\(order.words(look))\(beside)\(wayBack(from: order))"
        say(absence == nil ? .done : .refused, [absence, done].compactMap { $0 }.joined(separator: " · "))
        if let takesBack = order.isUndo { (lastStep, lastBulk) = (takesBack ? nil : receipt, nil) }
        if let number = order.leads(to: receipt.number) {
            isLed = true
            for tab in ScreenTab.allCases {
                tab.screen.seek(number, &self)
                if order.makesTicket { tab.screen.closeOpened(&self) }
            }
        }
        follow(order, from: letter.origin)
        let read = followHandover(order)
        if case .report = order.work { reports.hurry() }
        if letter.leadsToDispatch { openDispatch(of: order, receipt) }
        for index in popups.indices { popups[index].popup.follow(order, receipt) }
        let next = outbox.next(after: order, receipt).map { [Effect.order($0)] } ?? []
        return forgotten + next + read + refreshAll()
    }

    /// Of what closes a ticket by one key, and takes it from under the cursor.
    private func wayBack(from order: Order) -> String {
        guard case .move(let command, _)? = order.ticket, command.move == .callBack || command.move == .close
        else { return "" }
        let (key, seconds) = (keymap.name(of: .undo), setting.site.rules.undoSeconds)
        return look.words(Phrase("；\(seconds) 秒内按 \(key) 撤回", "; \(key) within \(seconds) s takes it back"))
    }

    mutating func failed(_ order: Order, _ failure: Failure) -> [Effect] {
        if let effects = tookInRun(order, .failure(failure)) { return effects }
        guard let letter = outbox.take(order) else { return [] }
        let dropped = outbox.drop(after: order)
        say(.failed, words(failure))
        popups.insert(contentsOf: dropped.compactMap(\.origin) + comeback(of: letter, failure), at: 0)
        return halt(failure, unwritten: [letter] + dropped) + refreshAll()
    }

    /// What is opened again under the popup that is being typed in, if there is one.
    private func comeback(of letter: Outbox.Letter, _ failure: Failure) -> [PopupState] {
        if case .conflict(let conflict) = failure {
            return [PopupState(ConflictPopup(order: letter.order, conflict: conflict, origin: letter.origin))]
        }
        let question = UnhandedPopup(letter.order, failure, origin: letter.origin)
        return question.map { [PopupState($0)] } ?? letter.origin.map { [$0] } ?? []
    }
}

extension Order {
    /// Whether it takes a step back; nil for what is no step, and leaves the last one as it is.
    fileprivate var isUndo: Bool? {
        switch ticket {
        case .move(.undo, _)?: true
        case .report?, .move(.note, _)?, .move(.remind, _)?, nil: nil
        case .move?, .merge?, .join?: false
        }
    }

    /// Whether there is a ticket afterwards that was not there before, and is looked at next.
    fileprivate var makesTicket: Bool {
        switch ticket {
        case .report?, .join?: true
        case .move?, .merge?, nil: false
        }
    }

    /// The ticket that the cursor goes to afterwards, where it stands elsewhere in the queue than before.
    fileprivate func leads(to number: TicketNumber?) -> TicketNumber? {
        switch ticket {
        case .report?, .move(.undo, _)?, .move(.reopen, _)?: number
        case .join(_, let survivor)?, .merge(_, let survivor)?: survivor
        case .move(.edit(let edit), _)?: edit.priority == nil ? nil : number
        case .move?, nil: nil
        }
    }
}

extension Popup {
    /// One's own step before does not make a conflict of what is being typed.
    fileprivate mutating func follow(_ order: Order, _ receipt: Receipt) {
        guard var row = ticket, row.number == order.number, row.revision == order.expecting,
            receipt.revision == row.revision + 1
        else { return }
        row.revision = receipt.revision
        ticket = row
    }
}
