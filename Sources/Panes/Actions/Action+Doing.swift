import Domain

extension Action {
    /// What an action does.
    enum Doing: Sendable {
        case move(Step)
        /// The second where the states of all tickets allow its move, else the first.
        case either(Step, Step)
        /// Something that is no move, with the tickets.
        case rows(@Sendable (inout RootState, [TicketRow]) -> [Effect])
        case open(@Sendable (RootState) -> (any Popup)?)
        case show(ScreenTab)
        case run(@Sendable (inout RootState) -> [Effect])
    }

    /// A move, and how it comes about.
    enum Step: Sendable {
        /// Nothing needs to be asked.
        case order(TicketCommand)
        /// A popup asks what the move needs to know. Of many tickets it is handed one.
        case ask(Move, @Sendable (TicketRow, RootState) -> any Popup)

        var move: Move {
            switch self {
            case .order(let command): command.move
            case .ask(let move, _): move
            }
        }
    }

    /// What an action does while tickets are marked.
    enum OnMarks: Sendable {
        /// The same to all of them.
        case alike
        case move(Step)
        /// Nothing: it is for one ticket at a time.
        case refused
        /// The marks are no concern of it.
        case ignored
    }
}

extension Action.Doing {
    static func order(_ command: TicketCommand) -> Self { .move(.order(command)) }

    static func ask(_ move: Move, _ popup: @escaping @Sendable (TicketRow, RootState) -> any Popup) -> Self {
        .move(.ask(move, popup))
    }

    /// Asks for words.
    static func text(_ move: Move) -> Self { .ask(move) { row, _ in TextPopup(move: move, row: row) } }

    static func change(_ change: @escaping @Sendable (inout RootState) -> Void) -> Self {
        .run { root in
            change(&root)
            return []
        }
    }

    /// Whether what it does to one ticket can be done to many.
    var suitsMany: Bool {
        switch self {
        case .move, .either, .rows: true
        case .open, .show, .run: false
        }
    }

    /// What it makes of tickets that stand so; nil where that is no move.
    func step(on grounds: [MoveGround]) -> Action.Step? {
        switch self {
        case .move(let step): step
        case .either(let usual, let other): other.isAllowed(on: grounds) ? other : usual
        case .rows, .open, .show, .run: nil
        }
    }
}

extension Action.Step {
    func isAllowed(on grounds: [MoveGround]) -> Bool {
        !grounds.isEmpty && grounds.allSatisfy { move.allowedFrom.contains($0.state) }
    }
}

extension Action {
    var isForMany: Bool {
        switch onMarks {
        case .alike, .move: true
        case .refused, .ignored: false
        }
    }

    /// What it makes of marked tickets that stand so; nil where that is no move.
    func stepOnMarks(_ grounds: [MoveGround]) -> Step? {
        switch onMarks {
        case .alike: doing.step(on: grounds)
        case .move(let step): step
        case .refused, .ignored: nil
        }
    }
}
