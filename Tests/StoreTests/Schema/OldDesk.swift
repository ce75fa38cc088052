import Domain

/// A file as a released schema's program wrote it.
struct OldDesk: Sendable, CustomStringConvertible {
    var description: String
    /// Tables, rows and the marks of the file.
    var sql: String
    /// What no upgrade touches.
    var standing: [String]
    var entries: Int
    var tickets: Int

    static let all = [new1, busy1, busy2, busy3, busy4, busy5]

    private static let standing1 = ["logbook", "local_drafts"]

    private static let standing2 = standing1 + ["local_filters", "local_hooks"]

    private static let standing4 = standing2 + ["local_editing", "local_rounds"]

    static let new1 = OldDesk(
        description: "schema 1, new", sql: schema1Tables + schema1New, standing: standing1, entries: 2,
        tickets: 0)
    static let busy1 = OldDesk(
        description: "schema 1, busy", sql: schema1Tables + schema1Busy, standing: standing1, entries: 44,
        tickets: 10)
    static let busy2 = OldDesk(
        description: "schema 2, busy", sql: schema2Tables + schema2Busy,
        standing: standing2, entries: 59, tickets: 11)
    static let busy3 = OldDesk(
        description: "schema 3, busy", sql: schema3Tables + schema3Busy, standing: standing2, entries: 60,
        tickets: 11)
    static let busy4 = OldDesk(
        description: "schema 4, busy", sql: schema4Tables + schema4Busy,
        standing: standing4, entries: 83, tickets: 12)
    static let busy5 = OldDesk(
        description: "schema 5, busy", sql: schema5Tables + schema5Busy, standing: standing4, entries: 102,
        tickets: 12)

    /// Who was changing what in the files of schema 1, and of those after it.
    static let editing1 = [editing(261_121, since: 1_795_275_945_003)]
    static let editing = [editing(261_127, since: 1_795_948_935_000)]

    private static func editing(_ day: Int, since: Int64) -> Editing {
        Editing(
            operatorID: "root", desk: "vm", subject: .ticket(TicketNumber(day: day, sequence: 1)),
            since: Instant(milliseconds: since))
    }
}
