import Domain
import GRDB

/// What queries of the tables take from the logbook: a ticket's number there is text.
extension Logbook {
    private static let ticket: SQL = "substr(id, 1, 6) * 10000000 + substr(id, 8)"

    /// The numbers of the tickets written to behind an entry.
    static func tickets(after number: Int64) -> SQL {
        "SELECT \(ticket) FROM logbook WHERE number > \(number) AND kind = 'ticket'"
    }

    /// The numbers of the tickets to which one of these happened within a stretch of entries.
    static func tickets(in shift: ClosedRange<Int64>, with facts: [TicketFact.Kind]) -> SQL {
        """
        SELECT \(ticket) FROM logbook NOT INDEXED WHERE number BETWEEN \(shift.lowerBound) AND \(shift.upperBound)
        AND fact IN \(facts.map(\.rawValue))
        """
    }

    /// The rounds to which one of these happened within a stretch of entries.
    static func rounds(in shift: ClosedRange<Int64>, with facts: [RoundFact.Kind]) -> SQL {
        """
        SELECT id FROM logbook NOT INDEXED WHERE number BETWEEN \(shift.lowerBound) AND \(shift.upperBound)
        AND fact IN \(facts.map(\.rawValue))
        """
    }

    /// The rounds written to behind an entry.
    static func rounds(after number: Int64) -> SQL {
        "SELECT id FROM logbook WHERE number > \(number) AND kind = 'round'"
    }

    /// Every `entry` about a `ticket`, in the order they were written.
    static let ticketEntries: SQL = """
        SELECT number AS entry, \(ticket) AS ticket FROM logbook NOT INDEXED WHERE kind = 'ticket'
        """

    /// The number of the entry that gave a line of the table `scores`.
    static let entryOfScore: SQL = """
        SELECT number FROM logbook WHERE kind = 'round' AND id = scores.round AND revision = scores.revision
        """

    /// The tables of a past moment have no logbook of their own.
    static func isThere(_ db: Database) throws -> Bool { try db.tableExists("logbook") }
}
