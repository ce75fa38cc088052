import Domain
import GRDB

extension Store {
    package func site() throws(StoreError) -> SiteRecord {
        try read { try siteRecord($0) }
    }

    package func operators() throws(StoreError) -> [Operator] {
        try read { try Operator.all($0) }
    }

    package func openCounts(now: Instant) throws(StoreError) -> OpenCounts {
        try read { db in
            let lines = try Row.fetchCursor(
                db.cachedStatement(
                    sql: "SELECT state, grid, specialist, priority, count FROM counters WHERE state <= 6")
            ).map { try OpenCounts.Line($0) }
            let late = try Store.late(db, now: now)
            return OpenCounts(lines: try Array(lines), overdue: late.overdue, heldTooLong: late.held)
        }
    }

    static func openTotal(_ db: Database) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT sum(count) FROM counters WHERE state <= 6")
        return try Int.fetchOne(statement) ?? 0
    }

    /// The tickets by cell of which a clock ran out, and those on hold past the expected end.
    private static func late(
        _ db: Database, now: Instant
    ) throws -> (overdue: [OpenCounts.Cell: Int], held: [OpenCounts.Cell: Int]) {
        let statement = try db.cachedStatement(
            sql: """
                SELECT tier = 3, grid, specialist, count(*) FROM tickets INDEXED BY open_queue
                WHERE state <= 6 AND tier IN (1, 2, 3) AND next_due <= ? GROUP BY 1, grid, specialist
                """)
        var (overdue, held): ([OpenCounts.Cell: Int], [OpenCounts.Cell: Int]) = ([:], [:])
        let rows = try Row.fetchCursor(statement, arguments: [now.milliseconds])
        while let row = try rows.next() {
            let cell = OpenCounts.Cell(grid: ID(row[1]), specialist: ID(row[2]))
            if row[0] { held[cell] = row[3] } else { overdue[cell] = row[3] }
        }
        return (overdue, held)
    }

    package func entries(after number: Int64, limit: Int) throws(StoreError) -> [Entry] {
        try read { try Logbook.entries($0, json, after: number, limit: limit) }
    }

    /// All but those of one kind of fact, named as it is stored.
    package func entries(
        after number: Int64, upTo last: Int64, exceptFacts name: String
    ) throws(StoreError) -> [Entry] {
        try read { try Logbook.entries($0, json, after: number, upTo: last, exceptFacts: name) }
    }

    package func storedEntries(after number: Int64, limit: Int) throws(StoreError) -> [StoredEntry] {
        try read { try Logbook.storedEntries($0, after: number, limit: limit) }
    }

    /// The end of the logbook; who is told of it may rely on its being there before anything else is written.
    package func head() throws(StoreError) -> Head {
        try read { Head(try footing.follow($0)) }
    }

    package func file(_ number: TicketNumber) throws(StoreError) -> TicketFile? {
        try read { db in
            TicketFile(entries: try Logbook.entries(db, json, about: .ticket(number)))
        }
    }
}

extension Head {
    init(_ tail: Logbook.Tail) {
        self.init(number: tail.number, hash: EntryHash.hexadecimal(tail.hash))
    }
}

extension OpenCounts.Line {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let state = TicketState(code: row[0]), let priority = Priority(rank: row[3]) else {
            throw .corrupt("counters: a code that means nothing")
        }
        self.init(
            grid: ID(row[1]), specialist: ID(row[2]), state: state, priority: priority, count: row[4])
    }
}
