import Domain
import Screen
import Words

extension RootState {
    /// Why the action cannot be done now, as far as it is known here; nil when it can be tried.
    func whyNot(_ action: Action) -> String? { obstacle(to: action).map(said) }

    /// The same without a word: the footer asks it of many with every picture.
    func isPossible(_ action: Action) -> Bool { obstacle(to: action) == nil }

    private func obstacle(to action: Action) -> Obstacle? {
        if let why = front.whyNot(action, self) { return .named(why) }
        if actsOnMarks(action) { return obstacleOnMarks(to: action) }
        if let whyNot = action.whyNot { return whyNot(self).map(Obstacle.told) }
        guard action.scope == .ticket else { return nil }
        guard let step = action.doing.step(on: ticketGround) else { return whyNoTicket.map(Obstacle.told) }
        return obstacle(to: step.move)
    }

    /// Why the ticket under the cursor is not moved so.
    func whyNot(move: Move) -> String? { obstacle(to: move).map(said) }

    private func obstacle(to move: Move) -> Obstacle? {
        guard let row = ticket else { return whyNoTicket.map(Obstacle.told) }
        if let readOnly { return .told(readOnly) }
        let refusal =
            tickets.detail.refusal(of: move, on: row) ?? move.refusal(on: row, by: setting.author)
        return refusal.map(Obstacle.refused)
    }

    private func said(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .named(let phrase): look.words(phrase)
        case .told(let text): text
        case .refused(let refusal): words(.refused(refusal))
        }
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

/// Why something cannot be done, put into words only where somebody reads them.
enum Obstacle: Equatable, Sendable {
    case named(Phrase)
    case told(String)
    case refused(Refusal)
}
