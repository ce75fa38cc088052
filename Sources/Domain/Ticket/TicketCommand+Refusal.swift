extension Move {
    /// Why it would not be done to a ticket, as far as its row tells; nil where it can be tried.
    package func refusal(on row: TicketRow, by author: Author) -> Refusal? {
        refusal(on: row.ground, by: author)
    }

    /// The same for all tickets that stand alike.
    package func refusal(on row: MoveGround, by author: Author) -> Refusal? {
        guard !author.roles.isDisjoint(with: rolesAllowed) else {
            return .notAllowed(needs: rolesAllowed.sorted())
        }
        guard allowedFrom.contains(row.state) else { return .ticket(.cannot(self, in: row.state)) }
        if self == .acknowledge, row.isAcknowledged { return .ticket(.alreadyAcknowledged) }
        if self == .callBack, row.state == .closed, !row.isRated { return .ticket(.notRated) }
        return nil
    }
}

/// All that decides whether a move is refused, as far as a ticket's row tells: there are few such, however many tickets.
package struct MoveGround: Hashable, Comparable, Sendable {
    package var state: TicketState
    package var isAcknowledged: Bool
    package var isRated: Bool

    private var place: Int {
        (TicketState.allCases.firstIndex(of: state) ?? 0) * 4 + (isAcknowledged ? 2 : 0) + (isRated ? 1 : 0)
    }

    package static func < (left: MoveGround, right: MoveGround) -> Bool { left.place < right.place }
}

extension TicketRow {
    package var ground: MoveGround {
        MoveGround(state: state, isAcknowledged: isAcknowledged, isRated: rating != nil)
    }
}

extension TicketCommand {
    /// Why it would not be done to a ticket, as far as its row tells; nil where it can be tried.
    package func refusal(on row: TicketRow, by author: Author) -> Refusal? {
        if let refusal = move.refusal(on: row, by: author) { return refusal }
        guard case .edit(let edit) = self, let priority = edit.priority, priority == row.priority else {
            return nil
        }
        var others = edit
        others.priority = nil
        return others.isEmpty ? .nothingToChange : nil
    }
}
