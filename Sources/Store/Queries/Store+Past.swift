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
        let touched = try Logbook.touched(db, .ticket, after: end)
        self.touched = Set(touched.compactMap(\.subject.ticket))
        tables = try Connection.alone("")
        try tables.writeWithoutTransaction { past in
            try Schema.createTables(past)
            try past.inTransaction {
                var writer = try TableWriter(past, json)
                for (subject, _) in touched.filter(\.isOlder) {
                    let entries = try Logbook.entries(db, json, about: subject, upTo: end)
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
