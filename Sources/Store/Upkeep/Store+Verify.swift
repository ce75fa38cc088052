import Domain
import GRDB

extension Store {
    /// Checks the chain and compares every derived row with a replay of the logbook. Reads are short until the
    /// comparison, and nothing is locked: other desks keep working. What `progress` throws ends it.
    package func verify(progress: (UpkeepProgress) throws -> Void = { _ in }) throws -> VerifyReport {
        try StoreError.mappingOwn(path) {
            let replay = try Replay(path)
            try replay.run(progress)
            try replay.caughtUp(.deferred) { db in
                try Store.checkPages(db) { replay.add(.file($0)) }
                let total = TableComparison.all.count + TableComparison.textTables.count
                for (done, comparison) in TableComparison.all.enumerated() {
                    try progress(UpkeepProgress(phase: .compare, done: done, total: total))
                    try comparison.problems(db) { replay.add($0) }
                }
                for (done, table) in TableComparison.textTables.enumerated() {
                    let done = done + TableComparison.all.count
                    try progress(UpkeepProgress(phase: .compare, done: done, total: total))
                    try TextComparison(table, db).problems { replay.add($0) }
                }
                try progress(UpkeepProgress(phase: .compare, done: total, total: total))
            }
            return replay.report
        }
    }

    /// Makes the derived tables agree with a replay of the logbook and returns how many rows were wrong. Only the
    /// differences are written, in one transaction at the end; until then other desks keep working.
    package func rebuild(progress: (UpkeepProgress) throws -> Void = { _ in }) throws -> Int {
        guard access == .readWrite else { throw StoreError.readOnly }
        return try StoreError.mappingOwn(path) {
            let replay = try Replay(path)
            try replay.run(progress)
            var wrong = 0
            try replay.caughtUp(.immediate) { db in
                try replay.report.requireReadable()
                try progress(UpkeepProgress(phase: .write, done: 0, total: 1))
                var isSound = true
                try Store.checkPages(db) { _ in isSound = false }
                if !isSound { try db.execute(sql: "REINDEX") }
                for comparison in TableComparison.all { wrong += try comparison.mend(db) }
                for table in TableComparison.textTables { wrong += try TextComparison(table, db).mend(db) }
                try progress(UpkeepProgress(phase: .write, done: 1, total: 1))
            }
            return wrong
        }
    }

    private static func checkPages(_ db: Database, _ report: (String) -> Void) throws {
        for line in try String.fetchAll(db, sql: "PRAGMA desk.integrity_check(20)") where line != "ok" {
            report(line)
        }
    }
}
