/// What a database is and what is in it.
package struct StoreInfo: Equatable, Sendable {
    package var path: String
    package var schemaVersion: Int
    package var sqliteVersion: String
    package var journalMode: String
    /// SQLite's name: `OFF`, `NORMAL`, `FULL` or `EXTRA`.
    package var synchronous: String
    /// In bytes.
    package var fileSize: Int64
    /// In bytes.
    package var walSize: Int64
    package var entries: Int64
    package var tickets: Int
    package var openTickets: Int
    package var head: Head
}
