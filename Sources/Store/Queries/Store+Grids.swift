import Domain
import GRDB

extension Store {
    /// The last entries about tickets that sit in a grid now, the newest first.
    package func lastEntries(of key: GridKey, limit: Int) throws(StoreError) -> [Entry] {
        try read { db in
            // Behind each ticket stand as many entries as there are tickets written to later.
            let entries = try Store.lastTouched(db, key, limit).enumerated().flatMap { place, number in
                try Logbook.lastEntries(db, json, about: .ticket(number), limit: limit - place)
            }
            return Array(entries.sorted { $0.number > $1.number }.prefix(limit))
        }
    }

    static let lastTouchedInCell = """
        SELECT number, last_entry FROM tickets INDEXED BY by_cell
        WHERE grid = ? AND specialist = ? ORDER BY last_entry DESC LIMIT ?
        """

    /// The tickets that were written to last, the latest first.
    private static func lastTouched(_ db: Database, _ key: GridKey, _ limit: Int) throws -> [TicketNumber] {
        let statement = try db.cachedStatement(sql: lastTouchedInCell)
        var touched: [(number: TicketNumber, entry: Int64)] = []
        for cell in try cells(db, key) {
            let rows = try Row.fetchCursor(
                statement, arguments: [cell.grid.text, cell.specialist.text, limit])
            while let row = try rows.next() { touched.append((TicketNumber(key: row[0]), row[1])) }
        }
        return touched.sorted { $0.entry > $1.entry }.prefix(limit).map(\.number)
    }

    static let mostUrgentInCell = """
        SELECT \(TicketColumns.selected) FROM tickets INDEXED BY open_cells
        WHERE state <= 6 AND grid = ? AND specialist = ? ORDER BY next_due, priority, reported_at, number LIMIT 1
        """

    /// The first open ticket of each grid's queue; grids without one are left out.
    package func mostUrgent() throws(StoreError) -> [GridKey: TicketRow] {
        try read { db in
            let cells = try Row.fetchAll(
                db.cachedStatement(sql: "SELECT DISTINCT grid, specialist FROM counters WHERE state <= 6"))
            let statement = try db.cachedStatement(sql: Store.mostUrgentInCell)
            var urgent: [GridKey: TicketRow] = [:]
            for cell in cells {
                guard
                    let found = try Row.fetchOne(
                        statement, arguments: [cell[0] as String, cell[1] as String])
                else { continue }
                let row = try TicketRow(found)
                for key in OpenCounts.Cell(grid: row.grid, specialist: row.specialist).keys
                where urgent[key].map({ row.position(in: .urgency) < $0.position(in: .urgency) }) ?? true {
                    urgent[key] = row
                }
            }
            return urgent
        }
    }

    /// The cells of a grid that ever had a ticket.
    private static func cells(_ db: Database, _ key: GridKey) throws -> [OpenCounts.Cell] {
        switch key {
        case .base(let grid):
            try String.fetchAll(
                db.cachedStatement(sql: "SELECT DISTINCT specialist FROM counters WHERE grid = ?"),
                arguments: [grid.text]
            ).map { .init(grid: grid, specialist: ID($0)) }
        case .specialist(let specialist):
            try String.fetchAll(
                db.cachedStatement(sql: "SELECT DISTINCT grid FROM counters WHERE specialist = ?"),
                arguments: [specialist.text]
            ).map { .init(grid: ID($0), specialist: specialist) }
        }
    }
}
