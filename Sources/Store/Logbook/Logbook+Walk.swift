import Domain
import Foundation
import GRDB

/// Stored entries one by one, as walks through all of them and folds need them.
typealias ColumnsCursor = MapCursor<RowCursor, EntryColumns>

extension Logbook {
    /// How far a walk from subject to subject has come.
    struct Place {
        var kind = ""
        var id = ""
        var revision = 0
    }

    /// Everything, subject by subject, each from its birth on.
    static func bySubject(_ db: Database) throws -> ColumnsCursor {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(EntryColumns.list) FROM logbook ORDER BY kind, id, revision")
        return rows.map { EntryColumns($0) }
    }

    /// The same behind a place, of the entries up to a number.
    static func bySubject(
        _ db: Database, after place: Place, upTo end: Int64, limit: Int
    ) throws -> ColumnsCursor {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook
                WHERE (kind, id, revision) > (?, ?, ?) AND number <= ?
                ORDER BY kind, id, revision LIMIT ?
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [place.kind, place.id, place.revision, end, limit])
        return rows.map { EntryColumns($0) }
    }

    static func columns(_ db: Database, about subject: Subject) throws -> ColumnsCursor {
        let statement = try db.cachedStatement(
            sql: "SELECT \(EntryColumns.list) FROM logbook WHERE kind = ? AND id = ? ORDER BY revision")
        return try Row.fetchCursor(statement, arguments: [subject.kind.rawValue, subject.id])
            .map { EntryColumns($0) }
    }

    /// In the order of their numbers, each with its hash.
    static func hashed(
        _ db: Database, after number: Int64, limit: Int
    ) throws -> MapCursor<RowCursor, (columns: EntryColumns, hash: [UInt8])> {
        let statement = try db.cachedStatement(
            sql: "SELECT \(EntryColumns.list), hash FROM logbook WHERE number > ? ORDER BY number LIMIT ?")
        return try Row.fetchCursor(statement, arguments: [number, limit])
            .map { (EntryColumns($0), Array($0[11] as Data)) }
    }
}

extension Logbook {
    /// What was written to behind a number; kinds that this program does not know are left out.
    static func subjects(_ db: Database, after number: Int64) throws -> [Subject] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT DISTINCT kind, id FROM logbook WHERE number > ?", arguments: [number])
        return rows.compactMap { row in
            Subject.Kind(rawValue: row[0]).map { Subject(kind: $0, id: row[1]) }
        }
    }

    /// The subjects of a kind written to behind a number, and whether each was there before.
    static func touched(
        _ db: Database, _ kind: Subject.Kind, after number: Int64
    ) throws -> [(subject: Subject, isOlder: Bool)] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, min(revision) > 1 FROM logbook WHERE number > ? AND kind = ? GROUP BY id
                """, arguments: [number, kind.rawValue])
        return try Array(rows.map { (Subject(kind: kind, id: $0[0]), $0[1]) })
    }

    /// One entry about a subject; nil where it has none of that revision.
    static func entry(
        _ db: Database, _ json: FactJSON, about subject: Subject, revision: Int
    ) throws -> Entry? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(EntryColumns.list) FROM logbook WHERE kind = ? AND id = ? AND revision = ?")
        return try Row.fetchOne(statement, arguments: [subject.kind.rawValue, subject.id, revision])
            .map { try json.entry(EntryColumns($0)) }
    }

    /// When each entry about a subject was recorded, in order.
    static func recordedAt(_ db: Database, _ subject: Subject) throws -> [Instant] {
        let statement = try db.cachedStatement(
            sql: "SELECT recorded_at FROM logbook WHERE kind = ? AND id = ? ORDER BY revision")
        let times = try Int64.fetchAll(statement, arguments: [subject.kind.rawValue, subject.id])
        return times.map { Instant(milliseconds: $0) }
    }

    /// When an entry was recorded.
    static func recordedAt(_ db: Database, entry number: Int64) throws -> Instant {
        let statement = try db.cachedStatement(sql: "SELECT recorded_at FROM logbook WHERE number = ?")
        let time = try Int64.fetchOne(statement, arguments: [number])
        return Instant(milliseconds: time ?? 0)
    }

    /// Of a subject as it stood at an entry; 0 where nothing was written about it.
    static func lastRevision(_ db: Database, _ subject: Subject, upTo number: Int64 = .max) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT revision FROM logbook WHERE kind = ? AND id = ? AND number <= ?
                ORDER BY revision DESC LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: [subject.kind.rawValue, subject.id, number]) ?? 0
    }

    /// All that anything was written about, in the order of their names.
    static func subjects(_ db: Database, of kind: Subject.Kind) throws -> [Subject] {
        let statement = try db.cachedStatement(
            sql: "SELECT id FROM logbook WHERE kind = ? AND revision = 1 ORDER BY id")
        return try String.fetchAll(statement, arguments: [kind.rawValue]).map { Subject(kind: kind, id: $0) }
    }

    static func hasEntries(_ db: Database, of kind: Subject.Kind) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM logbook WHERE kind = ?)"
        return try Bool.fetchOne(db, sql: sql, arguments: [kind.rawValue]) ?? false
    }

    private static let makesKin: String = {
        let merges = [TicketFact.Kind.absorbed, .merged].map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return """
            (fact IN (\(merges)) OR fact = '\(TicketFact.Kind.imported.rawValue)'
                AND (instr(data, '"followers":') OR instr(data, '"mergedInto":')))
            """
    }()

    /// Whether a ticket had absorbed another or been merged by an entry, here or at the desk it came from.
    static func hasKin(_ db: Database, _ number: TicketNumber, upTo end: Int64) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM logbook WHERE kind = 'ticket' AND id = ? AND number <= ?
                AND \(makesKin))
                """)
        return try Bool.fetchOne(statement, arguments: [number.text, end]) ?? false
    }

    /// Those of the tickets of a table that have.
    static func kin(_ db: Database, amongTicketsOf table: String) throws -> Set<TicketNumber> {
        let ids = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT id FROM \(table) AS told CROSS JOIN logbook ON kind = 'ticket'
                AND id = printf('%06d-%03d', told.number / 10000000, told.number % 10000000)
                WHERE (told.revision > 1 OR told.source IS NOT NULL) AND \(makesKin)
                """)
        return Set(ids.compactMap { TicketNumber($0) })
    }

    /// Those of one fact about a subject behind a revision, oldest first.
    static func entries(
        _ db: Database, _ json: FactJSON, of fact: TicketFact.Kind, about subject: Subject,
        afterRevision revision: Int
    ) throws -> [Entry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook
                WHERE kind = ? AND id = ? AND revision > ? AND fact = ? ORDER BY revision
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [subject.kind.rawValue, subject.id, revision, fact.rawValue])
        return try Array(rows.map { try json.entry(EntryColumns($0)) })
    }

    static func hash(_ db: Database, of number: Int64) throws -> [UInt8]? {
        let statement = try db.cachedStatement(sql: "SELECT hash FROM logbook WHERE number = ?")
        return try Data.fetchOne(statement, arguments: [number]).map(Array.init)
    }

    /// Of the entry about a subject that made this revision of it.
    static func hash(_ db: Database, of subject: Subject, revision: Int) throws -> [UInt8]? {
        let statement = try db.cachedStatement(
            sql: "SELECT hash FROM logbook WHERE kind = ? AND id = ? AND revision = ?")
        return try Data.fetchOne(statement, arguments: [subject.kind.rawValue, subject.id, revision])
            .map(Array.init)
    }

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
