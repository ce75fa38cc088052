import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

/// The file stays where it is, and holds another logbook all at once.
@Suite struct ExchangedLogbookTests {
    enum Way: CaseIterable {
        case copiedOver, anotherDesksCopiedOver, restored

        /// - Parameter older: a backup of the desk that lacks its last entries.
        func happen(to desk: TestDesk, _ older: String) throws {
            switch self {
            case .copiedOver: try overwrite(desk.path, with: older)
            case .anotherDesksCopiedOver:
                let other = try TestDesk()
                for _ in 0..<9 { try other.report("another's") }
                try other.store.backup(to: "\(desk.folder)/other.db")
                try overwrite(desk.path, with: "\(desk.folder)/other.db")
            case .restored: try Store.restore(from: older, to: desk.path, force: true)
            }
        }

        /// As `cp` does it: into the same file.
        private func overwrite(_ path: String, with source: String) throws {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: source))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: bytes)
            try file.close()
        }
    }

    /// A desk whose log is moved into its file, so that nothing but the file tells what is in it.
    private func desk() throws -> (desk: TestDesk, older: String, latest: String) {
        let desk = try TestDesk()
        try desk.report("before")
        let older = "\(desk.folder)/older.db"
        try desk.store.backup(to: older)
        for _ in 0..<5 { try desk.report("later") }
        let latest = "\(desk.folder)/latest.db"
        try desk.store.backup(to: latest)
        try desk.store.checkpoint()
        return (desk, older, latest)
    }

    @Test(arguments: Way.allCases, [true, false])
    func nothingIsWrittenBehindIt(_ way: Way, hasWritten: Bool) throws {
        let (desk, older, latest) = try desk()
        let store = hasWritten ? desk.store : try desk.another()
        let head = try store.head()
        let told = Mutex<[StoreError?]>([])
        let follower = try Follower(
            path: desk.path, after: .max, noteStanding: { error in told.withLock { $0.append(error) } },
            deliver: { _ in })
        defer { follower.stop() }
        usleep(100_000)
        try way.happen(to: desk, older)
        let order = Order(
            .report(TicketDraft(grid: "b01", category: "water", place: "", what: "after", channel: .phone)))
        let exchanged = StoreError.exchanged(path: desk.path)
        let isFound = { (error: any Error) in
            guard let error = error as? StoreError else { return false }
            return way == .anotherDesksCopiedOver ? error.isLasting : error == exchanged
        }
        for _ in 0..<2 {
            #expect("\(way)") { try store.carryOut(order, by: desk.author) } throws: { isFound($0) }
        }
        #expect("\(way)") { _ = try store.importTickets(by: desk.author) { nil } } throws: { isFound($0) }
        #expect("\(way)") { try store.requireSound() } throws: { isFound($0) }
        try desk.wait { told.withLock { $0.contains { $0.map(isFound) ?? false } } }
        guard way == .restored else { return }
        // What is put right again is gone on with.
        try Store.restore(from: latest, to: desk.path, force: true)
        try store.requireSound()
        #expect(try store.head() == head)
        _ = try store.carryOut(order, by: desk.author)
    }

    @Test func whatIsOnlyToldOfCountsToo() throws {
        let (desk, older, _) = try desk()
        let reader = try desk.another()
        _ = try reader.head()
        let told = try desk.report("written at another desk")
        _ = try reader.head()
        try Store.restore(from: older, to: desk.path, force: true)
        #expect(throws: StoreError.exchanged(path: desk.path)) { _ = try reader.head() }
        #expect(throws: StoreError.exchanged(path: desk.path)) {
            _ = try reader.carryOut(Order(.move(.note("seen"), told)), by: desk.author)
        }
    }

    @Test func aTouchedFileIsTheSame() throws {
        let (desk, _, latest) = try desk()
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: desk.path)
        try desk.report("after")
        try desk.store.backup(to: "\(latest).2")
        try Store.restore(from: "\(latest).2", to: desk.path, force: false)
        try desk.report("after a restore of what it had")
        for _ in 0..<30 { try desk.report(String(repeating: "long ", count: 100)) }
        try desk.store.checkpoint()
        try desk.report("after its log was moved into it")
    }
}
