import Domain
import GRDB

extension Reading {
    package func openCounts(now: Instant) throws -> OpenCounts {
        let lines = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT state, grid, specialist, priority, count FROM counters WHERE state <= 6")
        ).map { try OpenCounts.Line($0) }
        let late = try late(now: now)
        return OpenCounts(lines: try Array(lines), overdue: late.overdue, heldTooLong: late.held)
    }

    func openTotal() throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT sum(count) FROM counters WHERE state <= 6")
        return try Int.fetchOne(statement) ?? 0
    }

    /// The tickets by cell of which a clock ran out, and those on hold past the expected end.
    private func late(
        now: Instant
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
