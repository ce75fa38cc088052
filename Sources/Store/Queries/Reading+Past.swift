import Domain
import GRDB

extension Reading {
    /// Nil where there is no such ticket.
    package func file(_ number: TicketNumber) throws -> TicketFile? {
        var file = TicketFile(entries: try Logbook.entries(db, json, about: .ticket(number)))
        if let source = file?.ticket.body.source, source.name == Source.finding {
            file?.finding = try FindingID(source.key).flatMap { try finding($0) }
        }
        return file
    }

    /// The same of a ticket that must be there.
    func file(of number: TicketNumber) throws -> TicketFile {
        guard let file = TicketFile(entries: try history(of: .ticket(number))) else {
            throw StoreError.unborn(.ticket(number))
        }
        return file
    }

    /// The file as the logbook stood then: the entries recorded at or before it.
    package func file(_ number: TicketNumber, asOf then: Instant) throws -> TicketFile? {
        let end = try Logbook.lastNumber(db, recordedBy: then)
        return TicketFile(entries: try Logbook.entries(db, json, about: .ticket(number), upTo: end))
    }

    /// Streams the rows as the logbook stood then; `due` and `overdue` count from then. Only tickets written to since
    /// are folded anew.
    package func forEachRow(
        _ filter: Filter, limit: Int? = nil, asOf then: Instant, _ body: (TicketRow) throws -> Void
    ) throws {
        let end = try Logbook.lastNumber(db, recordedBy: then)
        try Past(self, then).forEachRow(resolved(filter, upTo: end), limit: limit, body)
    }
}

/// A past moment: the tables as they are, but for the tickets written to since, which are in tables of their own.
private struct Past {
    private struct Enough: Error {}

    private let present: Reading
    private let then: Instant
    private let touched: Set<TicketNumber>
    private let tables: DatabaseQueue

    init(_ present: Reading, _ then: Instant) throws {
        self.present = present
        self.then = then
        let end = try Logbook.lastNumber(present.db, recordedBy: then)
        let touched = try Logbook.touched(present.db, .ticket, after: end)
        self.touched = Set(touched.compactMap(\.subject.ticket))
        tables = try present.folded(touched.filter(\.isOlder).map(\.subject), upTo: end)
    }

    func forEachRow(
        _ filter: Filter, limit: Int?, _ body: (TicketRow) throws -> Void
    ) throws {
        var then: [TicketRow] = []
        try tables.read { db in
            let past = Reading(db, present.json, present.sites)
            try past.forEachRow(filter, limit: limit, now: self.then) { then.append($0) }
        }
        var next = then[...]
        var left = limit ?? .max
        func emit(_ row: TicketRow) throws {
            guard left > 0 else { throw Enough() }
            left -= 1
            try body(row)
        }
        do {
            try present.forEachRow(filter, now: self.then) { row in
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

extension Reading {
    /// Tables of their own, with some subjects as they stood at an entry.
    func folded(_ subjects: [Subject], upTo end: Int64) throws -> DatabaseQueue {
        let tables = try Connection.alone("")
        try tables.writeWithoutTransaction { past in
            try Schema.createTables(past)
            try past.inTransaction {
                var writer = try TableWriter(past, json)
                for subject in subjects {
                    let entries = try Logbook.entries(db, json, about: subject, upTo: end)
                    guard let matter = Matter(entries), let birth = entries.first, let last = entries.last
                    else { continue }
                    try writer.write(matter, over: nil, birth: birth.fact, entry: last.number)
                }
                try writer.flush()
                return .commit
            }
        }
        return tables
    }
}
