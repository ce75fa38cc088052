import Domain
import GRDB

/// The last numbers of the days, with those that were taken and are not in the table yet.
struct DayNumbers {
    let db: Database
    private var taken: [Int: Int] = [:]

    init(_ db: Database) {
        self.db = db
    }

    /// The next free number of a day.
    func next(of day: Day) throws -> TicketNumber {
        let day = TicketNumber.day(of: day)
        return TicketNumber(day: day, sequence: try (taken[day] ?? last(day)) + 1)
    }

    private func last(_ day: Int) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT last FROM day_numbers WHERE day = ?")
        return try Int.fetchOne(statement, arguments: [day]) ?? 0
    }

    mutating func take(_ number: TicketNumber) {
        taken[number.day] = max(taken[number.day] ?? 0, number.sequence)
    }

    mutating func flush() throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO day_numbers (day, last) VALUES (?,?)
                ON CONFLICT (day) DO UPDATE SET last = max(last, excluded.last)
                """)
        for (day, last) in taken { try statement.execute(arguments: [day, last]) }
        taken = [:]
    }
}
