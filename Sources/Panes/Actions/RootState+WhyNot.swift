import Domain
import Screen
import Words

extension RootState {
    /// Why the action cannot be done now, as far as it is known here; nil when it can be tried.
    func whyNot(_ action: Action) -> String? {
        if let why = front.whyNot(action, self) { return look.words(why) }
        if actsOnMarks(action) { return whyNotOnMarks(action) }
        if let whyNot = action.whyNot { return whyNot(self) }
        guard action.scope == .ticket else { return nil }
        return action.doing.step(on: ticketGround).map { whyNot(move: $0.move) } ?? whyNoTicket
    }

    /// Why the ticket under the cursor is not moved so.
    func whyNot(move: Move) -> String? {
        guard let row = ticket else { return whyNoTicket }
        if let readOnly { return readOnly }
        if let refusal = tickets.detail.refusal(of: move, on: row) { return words(.refused(refusal)) }
        return move.refusal(on: row, by: setting.author).map { words(.refused($0)) }
    }

    var whyNoHit: String? {
        let key = keymap.name(of: .filter)
        return front.isSearched(self)
            ? nil : look.words(Phrase("还没有找过什么：先按 \(key)", "nothing was looked for: \(key) does"))
    }

    var whyNoTicket: String? { ticket == nil ? look.words(Phrase.noTicket) : nil }

    /// How the ticket under the cursor stands, where there is one.
    var ticketGround: [MoveGround] { ticket.map { [$0.ground] } ?? [] }

    var readOnly: String? {
        guard setting.isReadOnly else { return nil }
        if let whyNotInPast { return look.words(whyNotInPast) }
        return setting.author.id.text.isEmpty ? look.words(Phrase.noOperator) : words(.readOnly)
    }

    func notAllowed(_ move: Move) -> String? {
        guard setting.author.roles.isDisjoint(with: move.rolesAllowed) else { return nil }
        return words(.refused(.notAllowed(needs: move.rolesAllowed.sorted())))
    }

    func words(_ failure: Failure) -> String {
        failure.words(setting.site)[language]
    }
}
