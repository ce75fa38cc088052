import Domain
import GRDB

/// A replay of the logbook into tables of its own: a temporary file, to which the desk is attached as `desk`. Tables
/// are the replay's where no schema is named; the logbook is the desk's, for the replay has none.
///
/// The desk is read in short transactions; what is written meanwhile is caught up with.
final class Replay {
    private static let batch = 1000

    private let queue: DatabaseQueue
    private let json = FactJSON()
    private(set) var report = VerifyReport()
    private var chain = ChainCheck()
    /// The last entry replayed.
    private var end: Int64 = 0

    init(_ path: String) throws {
        queue = try Connection.alone("")
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = OFF;
                    PRAGMA synchronous = OFF;
                    PRAGMA cache_size = -16384;
                    """)
            try Schema.createTables(db)
            try db.execute(sql: "ATTACH ? AS desk", arguments: [Connection.nameForReading(path)])
            try db.execute(sql: "PRAGMA desk.synchronous = FULL")
            for table in TableComparison.textTables { try TextComparison.prepare(table, db) }
        }
    }

    /// Checks the chain and writes the tables as the logbook gives them.
    func run(_ progress: (UpkeepProgress) throws -> Void) throws {
        let total = Int(try queue.read { try Logbook.tail($0).number })
        while try queue.read({ try chain.step($0) { report.add($0) } }), chain.last.number < total {
            try progress(UpkeepProgress(phase: .chain, done: Int(chain.last.number), total: total))
        }
        end = chain.last.number
        try replayAll(total, progress)
    }

    private func replayAll(_ total: Int, _ progress: (UpkeepProgress) throws -> Void) throws {
        var fold = Fold()
        var place = Logbook.Place()
        var done = 0
        var isAtEnd = false
        while !isAtEnd {
            try transaction { db in
                var writer = try TableWriter(db, json)
                let entries = try Logbook.bySubject(db, after: place, upTo: end, limit: Replay.batch)
                isAtEnd = true
                while let columns = try entries.next() {
                    isAtEnd = false
                    place = Logbook.Place(kind: columns.kind, id: columns.id, revision: columns.revision)
                    try fold.take(columns, json, &writer, &report)
                    done += 1
                }
                if isAtEnd { try fold.finish(&writer, &report) }
                try writer.flush()
            }
            try progress(UpkeepProgress(phase: .replay, done: done, total: total))
        }
    }

    private func transaction(_ kind: Database.TransactionKind = .deferred, _ body: (Database) throws -> Void)
        throws
    {
        try queue.writeWithoutTransaction { db in
            try db.inTransaction(kind) {
                try body(db)
                return .commit
            }
        }
    }

    /// Runs `body` when the replay has caught up, with the desk as it then is.
    func caughtUp(_ kind: Database.TransactionKind, _ body: (Database) throws -> Void) throws {
        try transaction(kind) { db in
            while try chain.step(db, { report.add($0) }) {}
            try catchUp(db)
            report.entries = end
            report.tickets = try Int.fetchOne(db, sql: "SELECT count(*) FROM tickets") ?? 0
            try body(db)
        }
    }

    func add(_ problem: VerifyProblem) {
        report.add(problem)
    }

    private func catchUp(_ db: Database) throws {
        var writer = try TableWriter(db, json)
        for subject in try Logbook.subjects(db, after: end) { try refold(subject, db, &writer) }
        try writer.flush()
        end = try Logbook.tail(db).number
    }

    private func refold(_ subject: Subject, _ db: Database, _ writer: inout TableWriter) throws {
        let entries = try Logbook.columns(db, about: subject)
        var fold = Fold()
        var isBefore = true
        while let columns = try entries.next() {
            if isBefore && columns.number > end {
                isBefore = false
                fold.markWritten()
            }
            try fold.take(columns, json, &writer, &report)
        }
        try fold.finish(&writer, &report)
    }
}
