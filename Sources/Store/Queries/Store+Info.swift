import Domain
import Foundation
import GRDB

extension Store {
    package func info() throws(StoreError) -> StoreInfo {
        let setting = { (pragma: String) throws(StoreError) -> String in
            try StoreError.mapping(self.path) {
                let read = { (db: Database) in try String.fetchOne(db, sql: "PRAGMA \(pragma)") ?? "" }
                return self.access == .readOnly ? try self.onReader(read) : try self.onWriter(read)
            }
        }
        let levels = ["0": "OFF", "1": "NORMAL", "2": "FULL", "3": "EXTRA"]
        let journalMode = try setting("journal_mode")
        let synchronous = try setting("synchronous")
        return try snapshot { db in
            StoreInfo(
                path: path, schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                sqliteVersion: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
                journalMode: journalMode, synchronous: levels[synchronous] ?? synchronous,
                fileSize: Store.size(path), walSize: Store.size("\(path)-wal"),
                entries: try Logbook.tail(db).number,
                tickets: try Int.fetchOne(db, sql: "SELECT sum(count) FROM counters") ?? 0,
                openTickets: try Int.fetchOne(
                    db, sql: "SELECT sum(count) FROM counters WHERE state <= 6") ?? 0,
                head: Head(try Logbook.tail(db)))
        }
    }

    private static func size(_ path: String) -> Int64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }
}
