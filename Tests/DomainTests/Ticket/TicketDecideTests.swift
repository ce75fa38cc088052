import Testing

@testable import Domain

@Suite("Moves of a ticket")
struct TicketDecideTests {
    /// Rows are moves, columns the state before, cells the state after; a dot is a refusal.
    static let table = """
                    reported   accepted   dispatched inProgress onHold     done     closed   rejected merged
        accept      accepted   .          .          .          .          .        .        .        .
        dispatch    dispatched dispatched dispatched dispatched .          .        .        .        .
        acknowledge .          .          dispatched .          .          .        .        .        .
        arrive      .          .          inProgress .          .          .        .        .        .
        hold        .          onHold     onHold     onHold     .          .        .        .        .
        resume      .          .          .          .          dispatched .        .        .        .
        finish      .          .          done       done       .          .        .        .        .
        return      .          .          accepted   accepted   .          .        .        .        .
        callback    .          .          .          .          .          closed   closed   .        .
        close       .          .          .          .          .          closed   .        .        .
        reopen      .          .          .          .          .          accepted accepted accepted .
        reject      rejected   rejected   .          .          .          .        .        .        .
        edit        reported   accepted   dispatched inProgress onHold     done     .        .        .
        note        reported   accepted   dispatched inProgress onHold     done     closed   rejected merged
        extend      .          accepted   dispatched inProgress .          .        .        .        .
        remind      reported   accepted   dispatched inProgress onHold     .        .        .        .
        fee         reported   accepted   dispatched inProgress onHold     done     closed   rejected merged
        correct     .          reported   accepted   dispatched dispatched inProgress done   reported reported
        undo        .          reported   accepted   dispatched dispatched inProgress done   reported reported
        merge       merged     merged     merged     .          .          .        .        .        .
        """

    static let cells = table.split(separator: "\n").dropFirst().flatMap { line in
        let words = line.split(separator: " ")
        return zip(TicketState.allCases, words.dropFirst()).map { state, cell in
            (Move(rawValue: String(words[0])), state, TicketState(rawValue: String(cell)))
        }
    }

    @Test func `the table names every move and every state`() {
        #expect(Set(Self.cells.compactMap(\.0)) == Set(Move.allCases))
        #expect(Self.cells.count == Move.allCases.count * TicketState.allCases.count)
    }

    @Test(arguments: cells)
    func `a move leads where the table says, or is refused`(
        _ move: Move?, from state: TicketState, to after: TicketState?
    ) throws {
        let move = try #require(move)
        var story = try Story(reaching: state)
        #expect(story.ticket.body.state == state)
        guard let after else {
            let isRepair = move == .correct || move == .undo
            let refusal = try refusal(of: move, in: story)
            let cannot: Refusal =
                state == .merged
                ? .ticket(.mergedInto(story.ticket.number, survivor: number("260430-099")))
                : .ticket(.cannot(move, in: state))
            #expect(refusal == (isRepair ? .ticket(.nothingToTakeBack) : cannot))
            return
        }
        if let command = Self.command(for: move) {
            try story.does(command, by: move == .correct || move == .extend ? .leader : .mei)
        } else {
            var survivor = try Story(number: "260430-050")
            try story.merges(into: &survivor)
        }
        #expect(story.ticket.body.state == after)
    }

    private func refusal(of move: Move, in story: Story) throws -> Refusal? {
        if let command = Self.command(for: move) {
            return story.refusal(of: command, by: move == .correct || move == .extend ? .leader : .mei)
        }
        return story.refusalOfMerge(into: try Story(number: "260430-050"))
    }

    static func command(for move: Move) -> TicketCommand? {
        switch move {
        case .accept: .accept
        case .dispatch: .dispatch(DispatchOrder(team: "engineering"))
        case .acknowledge: .acknowledge
        case .arrive: .arrive
        case .hold: .hold(.parts, until: at("18:00"))
        case .resume: .resume
        case .finish: .finish
        case .sendBack: .sendBack(reason: "缺件", misdispatch: false)
        case .callBack: .callBack(Rating(overall: 4))
        case .close: .close(.notReached)
        case .reopen: .reopen(reason: "又坏了")
        case .reject: .reject(reason: "不归本院")
        case .merge: nil
        case .edit: .edit(TicketEdit(place: "5F"))
        case .note: .note("已电话告知")
        case .remind: .remind("又来电话")
        case .fee: .fee(.labour(5000))
        case .correct: .correct(reason: "按错")
        case .undo: .undo
        case .extend: .extend(until: at("20:00"), reason: "等厂家", told: true)
        }
    }
}

@Suite("Who may")
struct RoleTests {
    @Test(arguments: Move.allCases)
    func `a viewer changes nothing, a correction needs a leader`(_ move: Move) {
        #expect(!move.rolesAllowed.contains(.viewer))
        #expect(move.rolesAllowed.contains(.leader))
        #expect(move.rolesAllowed.contains(.operator) == (move != .correct && move != .extend))
    }

    @Test func `the role is asked before the state`() throws {
        let story = try Story(reaching: .closed)
        #expect(
            story.refusal(of: .accept, by: .viewer)
                == .notAllowed(needs: [.administrator, .leader, .operator, .supervisor]))
        #expect(
            story.refusal(of: .correct(reason: "按错"), by: .mei)
                == .notAllowed(needs: [.administrator, .leader])
        )
    }
}
