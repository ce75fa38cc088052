import Domain
import GRDB

/// Keeps the derived tables in step with the logbook, within one transaction. What it gathers in memory reaches the
/// tables with `flush`.
struct TableWriter {
    let db: Database
    let json: FactJSON
    private let insert: RepeatedStatement
    private let insertSource: RepeatedStatement
    var counts = CounterChanges()
    private(set) var numbers: DayNumbers
    var texts = TextChanges()

    init(_ db: Database, _ json: FactJSON) throws {
        self.db = db
        self.json = json
        numbers = DayNumbers(db)
        let places = TicketColumns.all.map { _ in "?," }.joined()
        insert = try RepeatedStatement(
            db, "INSERT INTO tickets (\(TicketColumns.list), last_entry) VALUES (\(places)?)")
        insertSource = try RepeatedStatement(
            db, "INSERT INTO sources (source, key, ticket, digest) VALUES (?,?,?,?)")
    }

    /// What became of a subject.
    /// - Parameters:
    ///   - before: it as the tables have it; nil where they do not know it.
    ///   - birth: the first fact about it, where they do not.
    ///   - entry: the last one about it.
    mutating func write(_ after: Matter, over before: Matter?, birth: Fact, entry: Int64) throws {
        switch after {
        case .ticket(let ticket):
            if let old = before?.ticket {
                try change(from: old, to: ticket, entry: entry)
            } else {
                try add(ticket, birth: birth, entry: entry)
            }
        case .account(let account): try put(account)
        case .site(let site, let revision): try put(site, revision: revision)
        case .journal, .standard, .report: break
        case .round(let round): try put(round, over: before?.round, entry: entry)
        case .standing(let matter): try put(matter)
        case .gathering(let gathering): try put(gathering, entry: entry)
        case .handover(let handover): try put(handover, entry: entry)
        case .watch(let watch): try put(watch)
        }
    }

    private mutating func add(_ ticket: Ticket, birth: Fact, entry: Int64) throws {
        let row = TicketRow(ticket, lastEntry: entry)
        try insert.run { raw in
            for (index, column) in TicketColumns.all.enumerated() {
                _ = column.value(row).bind(to: raw, at: CInt(index + 1))
            }
            _ = entry.bind(to: raw, at: CInt(TicketColumns.all.count + 1))
        }
        if let (source, digest) = birth.source {
            try insertSource.run(source.name, source.key, ticket.number.key, digest)
        }
        if !ticket.body.pastCycles.isEmpty { try putPastRuns(of: ticket) }
        numbers.take(ticket.number)
        counts.add(row, 1)
        texts.insert(ticket)
        if texts.isLarge { try texts.flush(db) }
    }

    private mutating func change(from before: Ticket, to after: Ticket, entry: Int64) throws {
        let (old, new) = (TicketRow(before, lastEntry: 0), TicketRow(after, lastEntry: entry))
        let changes = TicketColumns.changes(from: old, to: new)
        let list = changes.map { "\($0.name) = ?, " }.joined()
        let statement = try db.cachedStatement(
            sql: "UPDATE tickets SET \(list)last_entry = ? WHERE number = ?")
        let ends = [entry.databaseValue, after.number.key.databaseValue]
        try statement.execute(arguments: StatementArguments(changes.map(\.value) + ends))
        if before.body.pastCycles != after.body.pastCycles { try putPastRuns(of: after) }
        counts.add(old, -1)
        counts.add(new, 1)
        texts.replace(before, by: after)
    }

    /// Brings what was gathered to the tables.
    mutating func flush() throws {
        try counts.flush(db)
        try texts.flush(db)
        try numbers.flush()
    }
}

extension TableWriter {
    /// The fingerprint of the line that a ticket of another system came from; nil where it is not known.
    func digest(of source: Source) throws -> String? {
        let statement = try db.cachedStatement(
            sql: "SELECT digest FROM sources WHERE source = ? AND key = ?")
        return try String.fetchOne(statement, arguments: [source.name, source.key])
    }

    /// What the tables tell of a ticket; nil where there is none of that number.
    func row(_ number: TicketNumber) throws -> TicketRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(TicketColumns.selected) FROM tickets WHERE number = ?")
        return try Row.fetchOne(statement, arguments: [number.key]).map { try TicketRow($0) }
    }
}

extension Fact {
    /// Where a ticket that this is the birth of comes from, and the fingerprint of what was said there; none is kept of a
    /// report, which is the same by its key alone.
    fileprivate var source: (Source, digest: String)? {
        switch self {
        case .ticket(.imported(let fact)): (fact.source, fact.digest)
        case .ticket(.reported(let fact)): fact.source.map { ($0, "") }
        case .ticket, .site, .account, .journal, .round, .standing, .standard, .gathering, .report, .handover,
            .watch:
            nil
        }
    }
}
