import Domain
import GRDB

/// One write to the desk: what its decision may know, and how what was decided reaches the logbook and the tables.
struct Writing {
    let reading: Reading
    private(set) var author: Author
    /// When the entries are recorded: never before the last one.
    private(set) var now: Instant
    private(set) var record: SiteRecord
    private(set) var logbook: Logbook
    var tables: TableWriter
    private(set) var lastEntry: Int64 = 0
    /// Of the report that is being finished, where that was counted before.
    var seal: ReportSeal?

    init(_ reading: Reading, author: Author, record: SiteRecord, clock: Instant) throws {
        self.reading = reading
        self.author = author
        self.record = record
        logbook = try Logbook(reading.db, reading.json)
        tables = try TableWriter(reading.db, reading.json)
        now = max(clock, logbook.last.recordedAt)
    }

    var db: Database { reading.db }

    /// What follows is another's, at another moment.
    mutating func turn(to author: Author, at instant: Instant) {
        self.author = author
        now = max(instant, logbook.last.recordedAt)
    }

    /// What follows is decided by another site.
    mutating func turn(to record: SiteRecord) {
        self.record = record
    }

    func occasion(_ happenedAt: Instant?) -> Occasion {
        Occasion(
            now: now, happenedAt: happenedAt ?? now, author: author, site: record.site, clocks: record.clocks)
    }

    private func stamp(_ happenedAt: Instant) -> Stamp {
        Stamp(recordedAt: now, happenedAt: happenedAt, operatorID: author.id, desk: author.desk)
    }

    mutating func write(_ decisions: [Decision]) throws {
        for decision in decisions { try write(decision) }
    }

    mutating func write(_ decision: Decision) throws {
        let (stamp, subject) = (stamp(decision.happenedAt), decision.subject)
        lastEntry = try logbook.append(decision.fact, subject, revision: decision.revision, stamp)
        guard let after = decision.after(stamp) else {
            throw StoreError.corrupt("\(subject.kind.rawValue) \(subject.id): not born")
        }
        try tables.write(after, over: decision.before, birth: decision.fact, entry: lastEntry)
    }
}

extension Writing {
    /// What the author may do is read with the rest of the moment, whatever the desk they sit at knew before; one who was
    /// disabled meanwhile is refused.
    init(_ store: Store, _ db: Database, by author: Author) throws {
        try self.init(store, db, unchecked: try store.reading(db).present(author))
    }

    fileprivate init(_ store: Store, _ db: Database, unchecked author: Author) throws {
        let reading = store.reading(db)
        try self.init(reading, author: author, record: try reading.site(), clock: store.clock())
    }
}

extension Store {
    /// Runs `body` as one write; what it gathers for the tables reaches them at its end.
    func write<Value>(by author: Author, _ body: (inout Writing) throws -> Value) throws(StoreError) -> Value
    {
        try write { db in try run(body, try Writing(self, db, by: author)) }
    }

    /// As `write`, of what time alone did: that is written down whoever is there, and whatever they may do.
    func writeLapses<Value>(
        by author: Author, _ body: (inout Writing) throws -> Value
    ) throws(StoreError) -> Value {
        try write { db in try run(body, try Writing(self, db, unchecked: author)) }
    }

    private func run<Value>(_ body: (inout Writing) throws -> Value, _ writing: Writing) throws -> Value {
        var writing = writing
        let value = try body(&writing)
        try writing.tables.flush()
        return value
    }
}

extension Reading {
    /// The author with the roles of this moment: none for somebody whom the desk does not know, such as the relay.
    func present(_ author: Author) throws -> Author {
        var present = author
        let account = try Operator.standing(of: author.id, db)
        guard account?.isEnabled != false else { throw Refusal.account(.disabled(author.id)) }
        present.roles = account?.roles ?? []
        return present
    }
}
