import Domain
import GRDB

extension TableWriter {
    /// The words of a ticket whose row stands in the tables already.
    mutating func index(_ row: TicketRow, followers: [Reporter]) {
        texts.insert(row.number, SearchWords.text(of: row, followers: followers), isOpen: row.state.isOpen)
    }

    /// Takes a subject out of the tables, as they have it; one that is not in them is left alone.
    mutating func remove(_ matter: Matter) throws {
        switch matter {
        case .ticket(let ticket): try remove(ticket)
        case .round(let round): try remove(round)
        case .account(let account):
            try delete("operators", "id = ?", [account.id.text])
        case .standing(let matter): try delete("standing", "id = ?", [matter.id.text])
        case .gathering(let gathering): try delete("occasions", "id = ?", [gathering.id.text])
        case .handover(let handover): try delete("handovers", "number = ?", [handover.id.number])
        case .watch: try delete("watch", "id = 1", [])
        case .site, .journal, .standard, .report: break
        }
    }

    private mutating func remove(_ ticket: Ticket) throws {
        guard try row(ticket.number) != nil else { return }
        let key = ticket.number.key
        try delete("tickets", "number = ?", [key])
        try delete("past_runs", "ticket = ?", [key])
        if let source = ticket.body.source {
            try delete("sources", "source = ? AND key = ? AND ticket = ?", [source.name, source.key, key])
        }
        counts.add(TicketRow(ticket, lastEntry: 0), -1)
        texts.remove(ticket)
    }

    private func remove(_ round: Round) throws {
        let id = round.id.text
        try delete("rounds", "id = ?", [id])
        try delete("findings", "round = ?", [id])
        try delete("scores", "round = ?", [id])
        for look in round.looks where look.reading != nil {
            try delete(
                "readings", "route = ? AND point = ? AND item = ? AND read_at = ? AND round = ?",
                [round.id.route.text, look.point.text, look.item.text, look.at.milliseconds, id])
        }
    }

    private func delete(_ table: String, _ condition: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: "DELETE FROM main.\(table) WHERE \(condition)").execute(
            arguments: arguments)
    }
}
