/// A file as a released schema's program wrote it.
struct OldDesk: Sendable, CustomStringConvertible {
    var description: String
    /// Tables, rows and the marks of the file.
    var sql: String
    /// What no upgrade touches.
    var standing: [String]
    var entries: Int
    var tickets: Int

    static let all = [new1, busy1, busy2]

    private static let standing1 = ["logbook", "local_drafts", "local_editing"]

    static let new1 = OldDesk(
        description: "schema 1, new", sql: schema1Tables + schema1New, standing: standing1, entries: 2,
        tickets: 0)
    static let busy1 = OldDesk(
        description: "schema 1, busy", sql: schema1Tables + schema1Busy, standing: standing1, entries: 44,
        tickets: 10)
    static let busy2 = OldDesk(
        description: "schema 2, busy", sql: schema2Tables + schema2Busy,
        standing: standing1 + ["local_filters", "local_hooks"], entries: 59, tickets: 11)
}
