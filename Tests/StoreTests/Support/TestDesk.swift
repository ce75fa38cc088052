import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

/// A desk in a folder of its own, with a clock that stands still until it is set.
final class TestDesk: Sendable {
    let folder: String
    let path: String
    let store: Store
    let time: TestClock

    init() throws {
        folder = try TestDesk.newFolder()
        path = "\(folder)/desk.db"
        time = TestClock()
        try Store.create(
            at: path, site: .fixture, administrator: .init(id: "wang", name: "王", systemUser: "root"),
            desk: "desk-1", clock: time.now)
        store = try Store(path: path, clock: time.now)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    static func newFolder() throws -> String {
        let folder = "\(NSTemporaryDirectory())/griddesk-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Another store on the same file, as another process would open it.
    func another(patience: Duration = .seconds(10)) throws -> Store {
        try Store(path: path, access: .readWrite, patience: patience, clock: time.now)
    }

    /// A bare connection to the file, for looking behind the store's back.
    func raw() throws -> DatabaseQueue {
        try DatabaseQueue(path: path)
    }

    let author = Author(id: "wang", roles: [.administrator, .leader, .operator, .supervisor], desk: "desk-1")
    let elsewhere = Author(
        id: "wang", roles: [.administrator, .leader, .operator, .supervisor], desk: "desk-2")
    /// Nobody that the desk knows before they are admitted.
    let second = Author(id: "li", roles: [.operator], desk: "desk-2")

    /// Has somebody act at this desk, in their roles.
    func admit(_ author: Author) throws {
        try store.account(
            .add(name: author.id.text, roles: author.roles.sorted(), systemUser: nil), id: author.id,
            by: self.author)
    }

    @discardableResult
    func report(
        _ what: String, grid: ID<Grid> = "b01", category: ID<Domain.Category> = "water", place: String = "",
        priority: Priority? = nil, channel: Channel = .phone, reporter: Reporter = Reporter()
    ) throws -> TicketNumber {
        let draft = TicketDraft(
            grid: grid, category: category, place: place, what: what, channel: channel, reporter: reporter,
            priority: priority)
        return try #require(try store.carryOut(Order(.report(draft)), by: author).number)
    }

    /// Waits for what another thread does.
    func wait(_ isDone: () -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 40)
        while !isDone() {
            try #require(Date() < end)
            usleep(2000)
        }
    }

    @discardableResult
    func move(_ command: TicketCommand, _ number: TicketNumber) throws -> Receipt {
        try store.carryOut(Order(.move(command, number)), by: author)
    }

    func row(_ number: TicketNumber) throws -> TicketRow? {
        let filter = Filter(terms: [.init(.number([number]))])
        return try store.read {
            try $0.rows(QueueWindow(filter: filter, anchor: .first, limit: 2), now: time.now())
        }.first
    }

    func numbers(_ filter: Filter, anchor: QueueWindow.Anchor = .first, limit: Int = 1000) throws
        -> [TicketNumber]
    {
        try store.read {
            try $0.rows(QueueWindow(filter: filter, anchor: anchor, limit: limit), now: time.now())
        }.map(
            \.number)
    }

    func numbers(_ conditions: Filter.Condition...) throws -> [TicketNumber] {
        try numbers(Filter(terms: conditions.map { Filter.Term($0) }))
    }
}

final class TestClock: Sendable {
    private let value = Mutex(Instant(seconds: 1_777_535_922))

    var now: @Sendable () -> Instant {
        { self.value.withLock { $0 } }
    }

    func advance(milliseconds: Int64) {
        value.withLock { $0 = Instant(milliseconds: $0.milliseconds + milliseconds) }
    }

    func advance(seconds: Int) {
        value.withLock { $0 = $0.adding(seconds: seconds) }
    }
}

extension ImportedTicket {
    static func fixture(
        _ key: String, what: String = "路灯不亮", grid: ID<Grid> = "public",
        category: ID<Domain.Category> = "litter",
        at: Instant = Instant(seconds: 1_770_000_000), state: TicketState = .reported, digest: String = "d1"
    ) -> ImportedTicket {
        ImportedTicket(
            draft: TicketDraft(grid: grid, category: category, what: what, channel: .hotline),
            reportedAt: at, state: state, source: Source(name: "city", key: key), digest: digest,
            isTimed: false)
    }
}
