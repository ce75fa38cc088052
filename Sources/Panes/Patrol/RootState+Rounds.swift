import Domain
import Screen

/// From where a round was opened that is not under the cursor.
enum RoundOrigin: Equatable, Sendable {
    /// From a ticket's detail, or from an entry of the logbook.
    case screen(ScreenTab)
    /// From a popup over a screen.
    case popup(PopupState, over: ScreenTab)
}

/// What a popup of the patrol screen leads to.
enum PatrolTarget: Equatable, Sendable {
    case filter(String)
    /// Hides nothing.
    case find(String)
    case round(RoundID)
    case finding(FindingID)
}

extension RootState {
    /// Those of the stretch that is seen and those of the shift.
    var roundsKnown: [RoundRow] {
        let seen = Set(patrol.rows.map(\.id))
        return patrol.rows + shiftRounds.filter { !seen.contains($0.id) }
    }

    mutating func readRounds() -> [Effect] {
        [questions.ask(PatrolQuestion(time: patrol.time(look)))]
    }

    /// Shows the rounds that pass; the text has been checked.
    mutating func applyRoundFilter(_ text: String) -> [Effect] {
        guard let filter = try? RoundFilter.parse(text, filterWords.names) else { return [] }
        patrol.show(filter, text: text, look)
        return readRounds()
    }

    private mutating func findRound(_ text: String) -> [Effect] {
        guard let filter = try? RoundFilter.parse(text, filterWords.names), !text.isEmpty else { return [] }
        patrol.look(for: filter, text: text)
        return PatrolScreen().step(forward: true, isHere: true, &self)
    }

    /// Does on the patrol screen what was chosen in a popup.
    mutating func choose(_ target: PatrolTarget, from popup: PopupState) -> [Effect] {
        switch target {
        case .filter(let text): applyRoundFilter(text)
        case .find(let text): findRound(text)
        case .round(let id): goToRound(id, from: .popup(popup, over: screen))
        case .finding(let id): goToRound(id.round, at: .finding(id.number), from: .popup(popup, over: screen))
        }
    }

    /// Opens a round, whenever it is, or was.
    mutating func goToRound(_ id: RoundID, at spot: RoundSpot? = nil, from origin: RoundOrigin? = nil)
        -> [Effect]
    {
        screen = .patrol
        patrol.turn(to: id, look)
        patrol.open(id, at: spot)
        patrol.origin = origin
        return readRounds()
    }

    /// One's own step at a round is written: the cursor goes on from what was told, or to the round that was reported.
    mutating func follow(_ order: Order, from origin: PopupState?) {
        guard case .round(.move(let command, let id, by: _, unhanded: _)) = order.work else { return }
        if case .check(let told, said: _) = command { patrol.round.pass(told, of: id) }
        guard origin?.popup is ReportPopup, patrol.round.opened?.id != id else { return }
        patrol.round.close()
        patrol.point(at: id)
    }
}

extension RootState {
    /// The finding that the ticket under the keys was made of.
    var findingOfTicket: FindingID? {
        guard let source = tickets.ticket?.source, source.name == Source.finding else { return nil }
        return FindingID(source.key)
    }

    /// To the round of that finding; Esc there comes back.
    mutating func openRoundOfTicket() -> [Effect] {
        guard let finding = findingOfTicket else { return [] }
        return goToRound(finding.round, at: .finding(finding.number), from: .screen(.desk))
    }
}
