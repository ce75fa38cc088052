import Domain
import GRDB

extension Reading {
    /// The last entries about tickets that sit in a grid now, the newest first.
    package func lastEntries(of key: GridKey, limit: Int) throws -> [Entry] {
        // Behind each ticket stand as many entries as there are tickets written to later.
        let entries = try lastTouched(key, limit).enumerated().flatMap { place, number in
            try Logbook.lastEntries(db, json, about: .ticket(number), limit: limit - place)
        }
        return Array(entries.sorted { $0.number > $1.number }.prefix(limit))
    }

    static let lastTouchedInCell = """
        SELECT number, last_entry FROM tickets INDEXED BY by_cell
        WHERE grid = ? AND specialist = ? ORDER BY last_entry DESC LIMIT ?
        """

    /// The tickets that were written to last, the latest first.
    private func lastTouched(_ key: GridKey, _ limit: Int) throws -> [TicketNumber] {
        let statement = try db.cachedStatement(sql: Self.lastTouchedInCell)
        var touched: [(number: TicketNumber, entry: Int64)] = []
        for cell in try cells(key) {
            let rows = try Row.fetchCursor(
                statement, arguments: [cell.grid.text, cell.specialist.text, limit])
            while let row = try rows.next() { touched.append((TicketNumber(key: row[0]), row[1])) }
        }
        return touched.sorted { $0.entry > $1.entry }.prefix(limit).map(\.number)
    }

    /// The first open tickets of each grid's queue; grids without one are left out.
    package func mostUrgent(_ limit: Int, now: Instant) throws -> [GridKey: [TicketRow]] {
        let cells = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT grid, specialist FROM counters WHERE state <= 6"))
        var urgent: [GridKey: [TicketRow]] = [:]
        for cell in cells {
            let cell = OpenCounts.Cell(grid: ID(cell[0]), specialist: ID(cell[1]))
            let rows = try mostUrgent(limit, in: cell, now: now)
            for key in cell.keys where !rows.isEmpty { urgent[key, default: []] += rows }
        }
        return urgent.mapValues { Array($0.sorted(in: .urgency, at: now).prefix(limit)) }
    }

    private func mostUrgent(_ limit: Int, in cell: OpenCounts.Cell, now: Instant) throws -> [TicketRow] {
        var rows: [TicketRow] = []
        for sql in Self.mostUrgentSelects(limit, in: cell, now: now) where rows.count < limit {
            rows += try sql.rows(db)
        }
        return rows
    }

    static func mostUrgentSelects(_ limit: Int, in cell: OpenCounts.Cell, now: Instant) -> [SQL] {
        let place: SQL = "grid = \(cell.grid.text) AND specialist = \(cell.specialist.text)"
        let indexes = OpenIndexes(
            byDeadline: "tickets INDEXED BY cell_queue WHERE state <= 6 AND \(place)",
            byPriority: "tickets INDEXED BY cell_overdue WHERE tier BETWEEN 2 AND 3 AND \(place)")
        let all = Set(TicketState.allCases)
        return indexes.ranges(of: all, now: now).flatMap { $0.selects(all, [], limit: limit) }
    }

    /// The cells of a grid that ever had a ticket.
    private func cells(_ key: GridKey) throws -> [OpenCounts.Cell] {
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
