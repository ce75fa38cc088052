import Domain

extension Reading {
    /// A stretch of the logbook, in the order of its numbers. Words are sought in every entry that the rest of the
    /// filter leaves.
    package func log(_ filter: LogFilter, _ anchor: LogAnchor, limit: Int) throws -> [LoggedEntry] {
        try Logbook.search(db, json, filter, anchor, limit: limit)
    }
}
