import Domain
import GRDB

extension Store {
    /// The file as the logbook stood then: the entries recorded at or before it.
    package func file(_ number: TicketNumber, asOf then: Instant) throws(StoreError) -> TicketFile? {
        try read { db in
            let end = try Logbook.lastNumber(db, recordedBy: then)
            return TicketFile(entries: try Logbook.entries(db, json, about: .ticket(number), upTo: end))
        }
    }

    /// Streams the rows as the logbook stood then; `due` and `overdue` count from then. Only tickets written to since
    /// are folded anew.
    package func forEachRow(
        _ filter: Filter, limit: Int? = nil, asOf then: Instant, _ body: (TicketRow) throws -> Void
    ) throws {
        try StoreError.mappingOwn(path) {
            try onReader { db in
                let past = try Past(db, json, then)
                try past.forEachRow(filter, limit: limit, db, body)
            }
        }
    }
}

/// A past moment: the tables as they are, but for the tickets written to since, which are in tables of their own.
struct Past {
    private struct Enough: Error {}

    private let then: Instant
    private let touched: Set<TicketNumber>
    private let tables: DatabaseQueue

    init(_ db: Database, _ json: FactJSON, _ then: Instant) throws {
        self.then = then
        let end = try Logbook.lastNumber(db, recordedBy: then)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, min(revision) FROM logbook WHERE number > ? AND kind = 'ticket' GROUP BY id
                """, arguments: [end])
        var (touched, older) = (Set<TicketNumber>(), [TicketNumber]())
        while let row = try rows.next() {
            guard let number = TicketNumber(row[0] as String) else { continue }
            touched.insert(number)
            if row[1] > 1 { older.append(number) }
        }
        self.touched = touched
        tables = try Connection.alone("")
        try tables.writeWithoutTransaction { past in
            try Schema.createTables(past)
            try past.inTransaction {
                var writer = try TableWriter(past, json)
                for number in older {
                    let entries = try Logbook.entries(db, json, about: .ticket(number), upTo: end)
                    guard let matter = Matter(entries), let birth = entries.first, let last = entries.last
                    else { continue }
                    try writer.write(matter, over: nil, birth: birth.fact, entry: last.number)
                }
                try writer.flush()
                return .commit
            }
        }
    }

    func forEachRow(
        _ filter: Filter, limit: Int?, _ db: Database, _ body: (TicketRow) throws -> Void
    ) throws {
        var then: [TicketRow] = []
        try tables.read { past in
            try Store.forEachRow(filter, limit: limit, now: self.then, past) { then.append($0) }
        }
        var next = then[...]
        var left = limit ?? .max
        func emit(_ row: TicketRow) throws {
            guard left > 0 else { throw Enough() }
            left -= 1
            try body(row)
        }
        do {
            try Store.forEachRow(filter, limit: nil, now: self.then, db) { row in
                guard !touched.contains(row.number) else { return }
                let position = row.position(in: .urgency)
                while let first = next.first,
                    first.position(in: .urgency).comes(before: position, at: self.then)
                {
                    try emit(next.removeFirst())
                }
                try emit(row)
            }
            for row in next { try emit(row) }
        } catch is Enough {}
    }
}

extension Logbook {
    /// The last entry recorded at or before a moment, 0 where there is none: numbers have no gap and times never run
    /// back, so it is found by halving.
    static func lastNumber(_ db: Database, recordedBy then: Instant) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT recorded_at FROM logbook WHERE number = ?")
        var low: Int64 = 0
        var high = try Logbook.tail(db).number
        while low < high {
            let middle = (low + high + 1) / 2
            let at = try Int64.fetchOne(statement, arguments: [middle]) ?? .max
            if at <= then.milliseconds { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
