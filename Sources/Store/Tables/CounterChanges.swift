import Domain
import GRDB

/// Changes of the counters, gathered by cell, state and priority.
struct CounterChanges {
    private struct Key: Hashable {
        var state: Int
        var grid: String
        var specialist: String
        var priority: Int
    }

    private var changes: [Key: Int] = [:]

    mutating func add(_ row: TicketRow, _ change: Int) {
        let key = Key(
            state: row.state.code, grid: row.grid.text, specialist: row.specialist.text,
            priority: row.priority.rank)
        changes[key, default: 0] += change
    }

    /// Counters at zero have no row.
    mutating func flush(_ db: Database) throws {
        for (key, change) in changes where change != 0 {
            try db.cachedStatement(
                sql: """
                    INSERT INTO counters (state, grid, specialist, priority, count) VALUES (?,?,?,?,?)
                    ON CONFLICT DO UPDATE SET count = count + excluded.count
                    """
            ).execute(arguments: [key.state, key.grid, key.specialist, key.priority, change])
            guard change < 0 else { continue }
            try db.cachedStatement(
                sql: """
                    DELETE FROM counters
                    WHERE state = ? AND grid = ? AND specialist = ? AND priority = ? AND count = 0
                    """
            ).execute(arguments: [key.state, key.grid, key.specialist, key.priority])
        }
        changes = [:]
    }
}
