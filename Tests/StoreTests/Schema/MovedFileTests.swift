import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// The file goes away, or another takes its place, while the desk is open.
@Suite struct MovedFileTests {
    enum Way: CaseIterable {
        case removed, renamed, replaced, replacedByACopy, logRemoved, indexRemoved, folderRenamed,
            folderRemoved, relinked

        func happen(to desk: TestDesk) throws {
            let (path, files) = (desk.path, FileManager.default)
            switch self {
            case .removed: try files.removeItem(atPath: path)
            case .renamed: try files.moveItem(atPath: path, toPath: "\(path).old")
            case .replaced:
                let other = try TestDesk()
                #expect(rename(other.path, path) == 0)
            case .replacedByACopy:
                try files.copyItem(atPath: path, toPath: "\(path).copy")
                #expect(rename("\(path).copy", path) == 0)
            case .logRemoved: try files.removeItem(atPath: "\(path)-wal")
            case .indexRemoved: try files.removeItem(atPath: "\(path)-shm")
            case .folderRenamed: try files.moveItem(atPath: desk.folder, toPath: "\(desk.folder)-old")
            case .folderRemoved: try files.removeItem(atPath: desk.folder)
            case .relinked:
                try files.moveItem(atPath: path, toPath: "\(path).real")
                try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
            }
        }
    }

    @Test(arguments: Way.allCases)
    func nothingIsAcknowledgedAndEverybodyIsTold(_ way: Way) throws {
        let desk = try TestDesk()
        try desk.report("before")
        let told = Mutex<[StoreError?]>([])
        let follower = try Follower(
            path: desk.path, after: 0, noteStanding: { error in told.withLock { $0.append(error) } },
            deliver: { _ in })
        defer { follower.stop() }
        try way.happen(to: desk)
        #expect(throws: StoreError.moved(path: desk.path)) { try desk.report("after") }
        #expect(throws: StoreError.moved(path: desk.path)) {
            _ = try desk.store.importTickets(by: desk.author) { nil }
        }
        #expect(throws: StoreError.moved(path: desk.path)) { try desk.store.requireSound() }
        try desk.wait { told.withLock { !$0.isEmpty } }
        #expect(told.withLock { $0 } == [.moved(path: desk.path)])
        #expect(try desk.store.head().number == 3, "what was read before can be read on")
        try? FileManager.default.removeItem(atPath: "\(desk.folder)-old")
    }

    @Test func whatIsSwappedDuringTheWriteIsNotWritten() throws {
        let desk = try TestDesk()
        #expect(throws: StoreError.moved(path: desk.path)) {
            try desk.store.write { db in
                try db.execute(sql: "DELETE FROM operators")
                try Way.renamed.happen(to: desk)
            }
        }
        let left = try desk.store.snapshot { try Int.fetchOne($0, sql: "SELECT count(*) FROM operators") }
        #expect(left == 1, "the file that went away is as it was")
    }

    @Test func whatIsSwappedDuringTheCommitIsNotAcknowledged() throws {
        let desk = try TestDesk()
        let swap = SwapAtCommit { try Way.renamed.happen(to: desk) }
        #expect(throws: StoreError.moved(path: desk.path)) {
            try desk.store.write { db in
                db.add(transactionObserver: swap)
                try db.execute(sql: "DELETE FROM operators")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: desk.path), "it was swapped behind the last look")
    }

    @Test func aFileThatIsPutBackIsWrittenAgain() throws {
        let desk = try TestDesk()
        let told = Mutex<[StoreError?]>([])
        let follower = try Follower(
            path: desk.path, after: 0, noteStanding: { error in told.withLock { $0.append(error) } },
            deliver: { _ in })
        defer { follower.stop() }
        try Way.renamed.happen(to: desk)
        try desk.wait { told.withLock { $0.count == 1 } }
        #expect(throws: StoreError.self) { try desk.report("meanwhile") }
        #expect(rename("\(desk.path).old", desk.path) == 0)
        try desk.wait { told.withLock { $0.count == 2 } }
        #expect(told.withLock { $0.last ?? .busy } == nil)
        #expect(
            try desk.report("again")
                == TicketNumber(day: try #require(TicketNumber("260430-001")).day, sequence: 1))
        #expect(try desk.store.verify().isSound)
    }

    @Test func allThatWasAcknowledgedCanBeCopiedFromWhatIsOpen() throws {
        let desk = try TestDesk()
        let number = try desk.report("before")
        try Way.removed.happen(to: desk)
        let copy = "\(desk.folder)/rescued.db"
        try desk.store.backup(to: copy)
        try Store.restore(from: copy, to: desk.path, force: false)
        let again = try desk.another()
        #expect(try again.read { try $0.file(number) }?.ticket.number == number)
        #expect(throws: StoreError.moved(path: desk.path)) { try desk.report("to the file that is gone") }
    }

    @Test func whatWorksOnTheFileInItsPlaceStopsNobody() throws {
        let desk = try TestDesk()
        try desk.report("one")
        let copy = "\(desk.folder)/copy.db"
        try desk.store.backup(to: copy)
        try Store.restore(from: copy, to: desk.path, force: true)
        try desk.store.checkpoint()
        do {
            let other = try desk.another()
            _ = try other.carryOut(
                Order(.report(TicketDraft(grid: "b01", category: "water", what: "two"))), by: desk.author)
        }
        try desk.raw().writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
        try desk.report("three")
        #expect(try desk.store.verify().isSound)
    }
}

/// Does something once the commit is under way.
private final class SwapAtCommit: TransactionObserver {
    private let swap: () throws -> Void

    init(_ swap: @escaping () throws -> Void) {
        self.swap = swap
    }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { try swap() }
    func databaseDidCommit(_ db: Database) {}
    func databaseDidRollback(_ db: Database) {}
}

/// A page of the file cannot be read.
@Suite struct DamagedFileTests {
    /// Overwrites the pages of a table's contents with noise, behind everybody's back.
    private func damage(_ desk: TestDesk, _ table: String) throws {
        try desk.store.checkpoint()
        let pages = try desk.raw().read { db in
            try Int.fetchAll(
                db, sql: "SELECT rootpage FROM sqlite_master WHERE tbl_name = ? AND rootpage > 0",
                arguments: [table])
        }
        let file = open(desk.path, O_WRONLY)
        defer { close(file) }
        let noise = [UInt8](repeating: 0xA5, count: 4096)
        for page in pages { pwrite(file, noise, noise.count, off_t((page - 1) * 4096)) }
    }

    @Test func nothingIsTakenUntilItIsRestored() throws {
        let desk = try TestDesk()
        let number = try desk.report("before")
        let copy = "\(desk.folder)/copy.db"
        try desk.store.backup(to: copy)
        try damage(desk, "local_filters")
        let store = try desk.another()
        #expect(throws: StoreError.self) { try store.filters(of: "wang") }
        let order = Order(.move(.note("seen"), number))
        #expect("nothing was taken") {
            try store.carryOut(order, by: desk.author)
        } throws: { error in
            if case .corrupt? = error as? StoreError { true } else { false }
        }
        #expect(throws: StoreError.self) { try store.requireSound() }
        try Store.restore(from: copy, to: desk.path, force: true)
        try store.requireSound()
        _ = try store.carryOut(order, by: desk.author)
    }
}
