import Domain
import Foundation
import GRDB

/// The logbook within one transaction: append, and read what is after a number or about a subject.
struct Logbook {
    private let db: Database
    private let json: FactJSON
    private let writer = FactEncoder()
    private let insert: RepeatedStatement
    private var hash = EntryHash()
    private(set) var last: Tail

    /// What the next entry is chained to.
    struct Tail {
        var number: Int64 = 0
        var recordedAt = Instant(milliseconds: .min)
        var hash = EntryHash.genesis
    }

    init(_ db: Database, _ json: FactJSON) throws {
        self.db = db
        self.json = json
        insert = try RepeatedStatement(db, Logbook.insertion)
        last = try Logbook.tail(db)
    }

    static func tail(_ db: Database) throws -> Tail {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT number, recorded_at, hash FROM logbook ORDER BY number DESC LIMIT 1"))
        return row.map {
            Tail(number: $0[0], recordedAt: Instant(milliseconds: $0[1]), hash: Array($0[2] as Data))
        } ?? Tail()
    }

    /// Appends one entry; the database refuses a revision that is taken.
    mutating func append(_ fact: Fact, _ subject: Subject, revision: Int, _ stamp: Stamp) throws -> Int64 {
        let columns = EntryColumns(
            number: last.number + 1, stamp: stamp, subject: subject, revision: revision,
            fact: fact.storedName, data: try json.text(fact, writer))
        try write(columns, hash.next(after: last.hash, columns))
        return columns.number
    }

    /// Appends an entry that was written elsewhere as it is; throws the `LogbookFlaw` that it has here.
    mutating func take(_ entry: StoredEntry) throws {
        guard entry.number == last.number + 1 else {
            throw LogbookFlaw.number(expected: last.number + 1, found: entry.number)
        }
        let columns = EntryColumns(
            number: entry.number, stamp: entry.stamp, subject: entry.subject, revision: entry.revision,
            fact: entry.fact, data: entry.data)
        let hash = hash.next(after: last.hash, columns)
        guard EntryHash.hexadecimal(hash) == entry.hash else { throw LogbookFlaw.brokenChain }
        guard entry.stamp.recordedAt >= last.recordedAt else { throw LogbookFlaw.timeRunsBack }
        let revision = try nextRevision(entry.subject)
        guard entry.revision == revision else {
            throw LogbookFlaw.revision(expected: revision, found: entry.revision)
        }
        try require(columns, about: entry.subject)
        try write(columns, hash)
    }

    /// The fact is one that this program can read, of its subject, and begins it where it is the first.
    private func require(_ columns: EntryColumns, about subject: Subject) throws {
        let entry: Entry
        do throws(StoreError) {
            entry = try json.entry(columns)
        } catch .unknownFact(let name, _) {
            throw LogbookFlaw.unknownFact(name)
        } catch {
            throw LogbookFlaw.unreadableFact(columns.storedName)
        }
        let fits =
            entry.revision > 1
            ? entry.fact.subjectKind == subject.kind
            : Matter.evolve(nil, entry.fact, entry.stamp, revision: 1)?.subject == subject
        guard fits else { throw LogbookFlaw.wrongSubject(subject, columns.storedName) }
    }

    private mutating func write(_ columns: EntryColumns, _ hash: [UInt8]) throws {
        try insert.run(
            columns.number, columns.recordedAt, columns.happenedAt, columns.operatorID, columns.desk,
            columns.kind, columns.id, columns.revision, columns.fact, columns.version, columns.data,
            Data(hash))
        last = Tail(
            number: columns.number, recordedAt: Instant(milliseconds: columns.recordedAt), hash: hash)
    }

    private static let insertion =
        "INSERT INTO logbook (\(EntryColumns.list), hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"

    /// The revision that the next entry about the subject gets.
    func nextRevision(_ subject: Subject) throws -> Int { try Logbook.lastRevision(db, subject) + 1 }
}

extension Logbook {
    static func entries(_ db: Database, _ json: FactJSON, after number: Int64, limit: Int) throws -> [Entry] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(EntryColumns.list) FROM logbook WHERE number > ? ORDER BY number LIMIT ?")
        return try Array(
            Row.fetchCursor(statement, arguments: [number, limit]).map { try json.entry(EntryColumns($0)) })
    }

    static func entries(
        _ db: Database, _ json: FactJSON, after number: Int64, upTo last: Int64, exceptFacts name: String
    ) throws -> [Entry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook
                WHERE number > ? AND number <= ? AND fact <> ?
                AND (kind <> 'round' OR recorded_at - happened_at < 172800000) ORDER BY number
                """)
        return try Array(
            Row.fetchCursor(statement, arguments: [number, last, name]).map {
                try json.entry(EntryColumns($0))
            })
    }

    /// All entries about a subject, oldest first; those up to a number where one is given.
    static func entries(
        _ db: Database, _ json: FactJSON, about subject: Subject, upTo number: Int64 = .max
    ) throws -> [Entry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook
                WHERE kind = ? AND id = ? AND number <= ? ORDER BY revision
                """)
        let rows = try Row.fetchCursor(statement, arguments: [subject.kind.rawValue, subject.id, number])
        return try Array(rows.map { try json.entry(EntryColumns($0)) })
    }

    static let lastAboutSubject = """
        SELECT \(EntryColumns.list) FROM logbook WHERE kind = ? AND id = ? ORDER BY revision DESC LIMIT ?
        """

    /// The last entries about a subject, the newest first.
    static func lastEntries(
        _ db: Database, _ json: FactJSON, about subject: Subject, limit: Int
    ) throws -> [Entry] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: lastAboutSubject),
            arguments: [subject.kind.rawValue, subject.id, limit])
        return try Array(rows.map { try json.entry(EntryColumns($0)) })
    }

    static func storedEntries(
        _ db: Database, _ json: FactJSON, after number: Int64, limit: Int
    ) throws -> [StoredEntry] {
        var entries = try Array(
            hashed(db, after: number, limit: limit).map { columns, hash in
                StoredEntry(
                    number: columns.number, stamp: columns.stamp, subject: try columns.subject(),
                    revision: columns.revision, fact: columns.storedName, data: columns.data,
                    hash: EntryHash.hexadecimal(hash))
            })
        guard let first = entries.first?.number, let last = entries.last?.number else { return [] }
        let holders = try Holders(db, json, from: first, to: last)
        for index in entries.indices { entries[index].holder = holders.holder(at: entries[index].number) }
        return entries
    }

    /// The ids of a kind of subjects, in their order: one step of the index each.
    static func ids(_ db: Database, of kind: Subject.Kind) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: "SELECT min(id) FROM logbook WHERE kind = ? AND id > ?")
        var ids: [String] = []
        while let id = try String.fetchOne(statement, arguments: [kind.rawValue, ids.last ?? ""]) {
            ids.append(id)
        }
        return ids
    }
}
