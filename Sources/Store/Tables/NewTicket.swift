import Domain
import GRDB

/// A ticket that the tables do not know yet, as they will have it. Making it asks nothing of the desk, so that it can be
/// done beside the writing of others.
struct NewTicket: Sendable {
    let ticket: Ticket
    let row: TicketRow
    let values: [DatabaseValue]
    let words: String
    let source: (source: Source, digest: String)?

    /// - Parameters:
    ///   - birth: the first fact about it.
    ///   - entry: the last one.
    init(_ ticket: Ticket, birth: Fact, entry: Int64) {
        self.ticket = ticket
        row = TicketRow(ticket, lastEntry: entry)
        values = TicketColumns.all.map { [row] in $0.value(row) } + [entry.databaseValue]
        words = SearchWords.text(of: ticket)
        source = birth.source
    }
}

extension Fact {
    /// Where a ticket that this is the birth of comes from, and the fingerprint of what was said there; none is kept of a
    /// report, which is the same by its key alone.
    fileprivate var source: (Source, digest: String)? {
        switch self {
        case .ticket(.imported(let fact)): (fact.source, fact.digest)
        case .ticket(.reported(let fact)): fact.source.map { ($0, "") }
        case .ticket, .site, .account, .journal, .round, .standing, .standard, .gathering, .report, .handover,
            .watch:
            nil
        }
    }
}
