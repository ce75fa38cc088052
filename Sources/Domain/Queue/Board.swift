/// A column of the dispatch board.
package enum BoardColumn: Hashable, Sendable {
    /// What no team has.
    case waiting
    case team(ID<Team>)
}

extension TicketRow {
    /// The column of the board it stands in; nil where no team has anything left to do.
    package var column: BoardColumn? {
        switch state {
        case .reported, .accepted: .waiting
        case .dispatched, .inProgress, .onHold: assignment.map { .team($0.team) } ?? .waiting
        case .done, .closed, .rejected, .merged: nil
        }
    }
}

extension Site {
    /// The columns of its board, from the left.
    package var boardColumns: [BoardColumn] { [.waiting] + teams.map { .team($0.id) } }
}

/// Part of the board: the first rows of some columns, the others counted alone.
package struct BoardWindow: Equatable, Sendable {
    package var filter: Filter
    package var shown: [BoardColumn]
    package var counted: [BoardColumn]
    /// Of a column no more is read, nor counted.
    package var limit: Int
    /// A ticket that is looked for in whatever column it is.
    package var followed: TicketNumber?

    package init(
        filter: Filter, shown: [BoardColumn], counted: [BoardColumn], limit: Int, followed: TicketNumber?
    ) {
        self.filter = filter
        self.shown = shown
        self.counted = counted
        self.limit = limit
        self.followed = followed
    }
}

/// What a window of the board is answered with, all of it read at one moment.
package struct BoardPage: Equatable, Sendable {
    /// Of the columns shown, in the order of the queue.
    package var rows: [BoardColumn: [TicketRow]]
    package var tallies: [BoardColumn: Tally]
    /// Nil where it is on the board no longer, or does not pass the filter.
    package var followed: TicketRow?

    package init(
        rows: [BoardColumn: [TicketRow]], tallies: [BoardColumn: Tally], followed: TicketRow?
    ) {
        self.rows = rows
        self.tallies = tallies
        self.followed = followed
    }
}
