import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct BackupTests {
    @Test func aBackupIsTheDeskAsOfOneMoment() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let target = "\(desk.folder)/backup.db"
        let other = try desk.another()
        var copied = 0
        try desk.store.backup(to: target) { progress in
            copied = progress.done
            _ = try other.carryOut(Order(.move(.note("meanwhile"), number)), by: desk.elsewhere)
        }
        #expect(copied > 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
        #expect(files.filter { $0.hasPrefix("backup") } == ["backup.db"])
        #expect(throws: StoreError.alreadyExists(path: target)) { try desk.store.backup(to: target) }
        let copy = try Store(path: target, access: .readOnly, clock: desk.time.now)
        #expect(try copy.head().number == 3)
        #expect(try copy.verify().isSound)
        #expect(try copy.info().journalMode == "delete")
    }

    @Test func aStoppedBackupLeavesNothing() throws {
        struct Stop: Error {}
        let desk = try TestDesk()
        let before = try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted()
        #expect(throws: Stop.self) {
            try desk.store.backup(to: "\(desk.folder)/backup.db") { _ in throw Stop() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).sorted() == before)
    }

    @Test func aRestoreNeverLosesEntriesUnlessForced() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let target = "\(desk.folder)/backup.db"
        try desk.store.backup(to: target)
        try Store.restore(from: target, to: desk.path, force: false)
        try desk.move(.note("later"), number)
        #expect(throws: StoreError.newerDesk(entries: 4, backup: 3)) {
            try Store.restore(from: target, to: desk.path, force: false)
        }
        #expect(try desk.store.head().number == 4)
        try Store.restore(from: target, to: desk.path, force: true)
        let store = try desk.another()
        #expect(try store.head().number == 3)
        #expect(try store.verify().isSound)
        _ = try store.carryOut(Order(.move(.note("on from here"), number)), by: desk.author)
        #expect(try desk.another().read { try $0.file(number) }?.entries.count == 2)
        #expect(try store.info().journalMode == "wal")
    }

    @Test func aRestoreOfAnotherHistoryIsRefused() throws {
        let desk = try TestDesk()
        let other = try TestDesk()
        try other.report("漏水")
        try desk.report("停电")
        try desk.report("停电")
        let target = "\(desk.folder)/backup.db"
        try desk.store.backup(to: target)
        #expect(throws: StoreError.newerDesk(entries: 3, backup: 4)) {
            try Store.restore(from: target, to: other.path, force: false)
        }
        try Store.restore(from: target, to: other.path, force: true)
        #expect(try other.another().head() == desk.store.head())
    }

    @Test func aRestoreMakesANewDeskOrReplacesRubbishByForce() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let backup = "\(desk.folder)/backup.db"
        let target = "\(desk.folder)/new.db"
        try desk.store.backup(to: backup)
        try Store.restore(from: backup, to: target, force: false)
        let new = try Store(path: target, clock: desk.time.now)
        #expect(try new.head() == desk.store.head())
        let rubbish = "\(desk.folder)/rubbish.db"
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: rubbish))
        #expect(throws: StoreError.notADesk(path: rubbish)) {
            try Store.restore(from: backup, to: rubbish, force: false)
        }
        try Store.restore(from: backup, to: rubbish, force: true)
        #expect(try Store(path: rubbish, clock: desk.time.now).head() == desk.store.head())
        #expect(throws: StoreError.notADesk(path: desk.folder)) {
            try Store.restore(from: backup, to: desk.folder, force: true)
        }
    }

    @Test func aDamagedBackupIsRefused() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let backup = "\(desk.folder)/backup.db"
        try desk.store.backup(to: backup)
        try DatabaseQueue(path: backup).write { db in
            try db.execute(
                sql: "DROP TRIGGER logbook_keeps_words; UPDATE logbook SET desk = 'x' WHERE number = 2")
        }
        #expect(throws: StoreError.corrupt("\(backup): brokenChain(entry: 2)")) {
            try Store.restore(from: backup, to: "\(desk.folder)/new.db", force: true)
        }
        #expect(!FileManager.default.fileExists(atPath: "\(desk.folder)/new.db"))
    }
}
