extension Move {
    /// Why it would not be done to a ticket, as far as its row tells; nil where it can be tried.
    package func refusal(on row: TicketRow, by author: Author) -> Refusal? {
        guard !author.roles.isDisjoint(with: rolesAllowed) else {
            return .notAllowed(needs: rolesAllowed.sorted())
        }
        guard allowedFrom.contains(row.state) else { return .cannot(self, in: row.state) }
        if self == .acknowledge, row.isAcknowledged { return .alreadyAcknowledged }
        if self == .callBack, row.state == .closed, row.rating == nil { return .notRated }
        return nil
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
