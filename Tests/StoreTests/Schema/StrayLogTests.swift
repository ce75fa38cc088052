import Domain
import Foundation
import Testing

@testable import Store

/// A log stands beside a desk that nobody has open.
@Suite struct StrayLogTests {
    /// A desk's file at a path of its own, beside it the log of `desk` as a kill would leave it.
    private func file(of other: TestDesk, withLogOf desk: TestDesk) throws -> String {
        let path = "\(other.folder)/left.db"
        try other.store.backup(to: path)
        try FileManager.default.copyItem(atPath: "\(desk.path)-wal", toPath: "\(path)-wal")
        return path
    }

    private func logs(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("-wal.old-") }
    }

    @Test func anothersIsSetAsideAndKept() throws {
        let (desk, other) = (try TestDesk(), try TestDesk())
        for index in 0..<40 { try desk.report("停电\(index)") }
        let number = try other.report("漏水")
        let path = try file(of: other, withLogOf: desk)
        let store = try Store(path: path, clock: other.time.now)
        #expect(try store.read { try $0.file(number) }?.row.what == "漏水")
        #expect(try store.verify().isSound)
        #expect(try logs(other.folder).count == 1)
    }

    @Test func aRestoreIsNotStoppedByIt() throws {
        let (desk, other) = (try TestDesk(), try TestDesk())
        for index in 0..<40 { try desk.report("停电\(index)") }
        try other.report("漏水")
        let path = try file(of: other, withLogOf: desk)
        let backup = "\(desk.folder)/backup.db"
        try desk.store.backup(to: backup)
        #expect(throws: StoreError.newerDesk(entries: 3, backup: 42)) {
            try Store.restore(from: backup, to: path, force: false)
        }
        try Store.restore(from: backup, to: path, force: true)
        #expect(try Store(path: path, clock: desk.time.now).verify().isSound)
    }

    @Test func itsOwnIsPlayedIn() throws {
        let desk = try TestDesk()
        try desk.report("停电")
        try desk.store.checkpoint()
        let last = try desk.report("漏水")
        let path = "\(desk.folder)/killed.db"
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: desk.path + suffix, toPath: path + suffix)
        }
        #expect(try Store(path: path, clock: desk.time.now).read { try $0.file(last) }?.row.what == "漏水")
        #expect(try logs(desk.folder).isEmpty)
    }

    @Test func oneThatABackupWasRestoredIntoIsPlayedIn() throws {
        let (desk, other) = (try TestDesk(), try TestDesk())
        try desk.report("停电")
        let number = try other.report("漏水")
        let backup = "\(desk.folder)/backup.db"
        try other.store.backup(to: backup)
        try desk.store.checkpoint()
        try Store.restore(from: backup, to: desk.path, force: true)
        let path = "\(desk.folder)/killed.db"
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: desk.path + suffix, toPath: path + suffix)
        }
        #expect(try Store(path: path, clock: desk.time.now).read { try $0.file(number) }?.row.what == "漏水")
    }

    @Test func whoLeavesADeskWhoseFileWasReplacedTakesItsLogAway() throws {
        let (desk, other) = (try TestDesk(), try TestDesk())
        let number = try other.report("漏水")
        let (path, copy) = ("\(desk.folder)/place.db", "\(other.folder)/copy.db")
        try desk.store.backup(to: path)
        try other.store.backup(to: copy)
        var store: Store? = try Store(path: path, clock: desk.time.now)
        _ = try store?.carryOut(
            Order(.report(TicketDraft(grid: "b01", category: "water", what: "停电"))), by: desk.author)
        #expect(rename(copy, path) == 0)
        store = nil
        #expect(!FileManager.default.fileExists(atPath: "\(path)-wal"))
        #expect(try logs(desk.folder).count == 1)
        #expect(try Store(path: path, clock: other.time.now).read { try $0.file(number) } != nil)
    }
}
