import Domain
import Foundation
import Intake
import Store
import Testing

@testable import Desk

@Suite struct DemoDeskTests {
    @Test func theSameSeedAtTheSameMomentIsTheSameDesk() throws {
        let folder = try DemoHouse()
        let heads = try [1, 1, 2].enumerated().map { index, seed in
            let desk = try folder.desk("\(index).db", tickets: 80, seed: seed)
            return try Store(path: desk.path, clock: { .current() }).head()
        }
        #expect(heads[0] == heads[1])
        #expect(heads[0] != heads[2])
    }

    @Test func theUsualDeskLooksLikeARealEvening() throws {
        let folder = try DemoHouse()
        let desk = try folder.desk("desk.db", tickets: DemoDesk.usualTickets)
        let store = try Store(path: desk.path, clock: { .current() })
        let rows = try folder.rows(store)
        let open = rows.filter(\.state.isOpen)
        let site = try store.read { try $0.site() }.site
        #expect(try store.verify().isSound)
        #expect((30...60).contains(open.count), "\(open.count) open")
        #expect(rows.count >= DemoDesk.usualTickets)
        #expect(Set(rows.map(\.state)) == Set(TicketState.allCases))
        #expect(Set(rows.map(\.grid)) == Set(site.grids.map(\.id)))
        #expect(Set(rows.map(\.specialist)) == Set(site.specialists.map(\.id)))
        #expect(open.contains { $0.priority == .p1 })
        #expect(open.contains { $0.isOverdue(at: DemoHouse.now) })
        #expect(open.contains { $0.state == .onHold && !$0.isOverdue(at: DemoHouse.now) })
        #expect(rows.contains { $0.fee > 0 } && rows.contains { $0.rating != nil })
        #expect(Set(rows.compactMap(\.owner)).count >= 6)
    }

    @Test func whatHappenedWasRecordedWhenItHappened() throws {
        let folder = try DemoHouse()
        let desk = try folder.desk("desk.db", tickets: 200)
        let store = try Store(path: desk.path, clock: { .current() })
        let entries = try store.read { try $0.entries(after: 0, limit: .max) }
        let stamps = entries.map(\.stamp)
        #expect(
            entries.allSatisfy { entry in
                if case .ticket(.lapsed) = entry.fact { return true }
                return entry.stamp.recordedAt == entry.stamp.happenedAt
            })
        #expect(zip(stamps, stamps.dropFirst()).allSatisfy { $0.recordedAt <= $1.recordedAt })
        #expect(try #require(stamps.first).recordedAt < DemoHouse.now.adding(minutes: -1440))
        #expect(try #require(stamps.last).recordedAt <= DemoHouse.now)
        #expect(try #require(stamps.last).recordedAt > DemoHouse.now.adding(minutes: -10))
    }

    @Test(arguments: [1, 2, 13, 14, 15, 40, 900])
    func anyNumberOfTicketsCanBeMade(_ count: Int) throws {
        let folder = try DemoHouse()
        let desk = try folder.desk("desk.db", tickets: count)
        let rows = try folder.rows(try Store(path: desk.path, clock: { .current() }))
        #expect(rows.count >= count)
    }

    @Test(arguments: 1...24)
    func noSeedAndNoHourMakesARefusedStep(_ seed: Int) throws {
        let folder = try DemoHouse()
        let now = DemoHouse.now.adding(minutes: seed * 61)
        let desk = try folder.desk("desk.db", tickets: 150, seed: seed, now: now)
        #expect(FileManager.default.fileExists(atPath: desk.path))
    }

    @Test func whoeverStopsTheMakingFindsNothing() throws {
        struct Stopped: Error {}
        let folder = try DemoHouse()
        #expect(throws: Stopped.self) {
            try DemoDesk(at: folder.path("desk.db"), folder.plan(tickets: 400, seed: 1), now: DemoHouse.now) {
                _ in throw Stopped()
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test func whatIsOlderThanWhatWasLivedWasTakenOver() throws {
        let folder = try DemoHouse()
        var plan = folder.plan(tickets: 300, seed: 1)
        plan.lived = 60
        var told: [Int] = []
        let desk = try DemoDesk(at: folder.path("desk.db"), plan, now: DemoHouse.now) { told.append($0) }
        let store = try Store(path: desk.path, clock: { .current() })
        let rows = try folder.rows(store)
        let taken = rows.filter { $0.source?.name == "旧系统" }
        let lived = rows.filter { $0.source?.name != "旧系统" }
        #expect(try store.verify().isSound)
        #expect(taken.count == 240 && lived.count >= 60)
        #expect(taken.allSatisfy { $0.state == .closed })
        #expect(try #require(taken.compactMap(\.closedAt).max()) <= #require(lived.map(\.reportedAt).min()))
        #expect(told == told.sorted() && told.contains(240))
    }

    @Test func whatIsThereIsNeverTouched() throws {
        let folder = try DemoHouse()
        let path = folder.path("desk.db")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.alreadyExists(path: path)) { try folder.desk("desk.db", tickets: 20) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }

    @Test func aFolderGoesWithAllThatIsInIt() throws {
        let folder = try DemoFolder()
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("desk.db-wal")))
        folder.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
}

/// A place for demo desks that goes with the test.
final class DemoHouse {
    /// 21:30 of a Friday in Shanghai.
    static let now = Instant(milliseconds: 1_795_181_400_000)

    let url: URL

    init() throws {
        url = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func plan(tickets: Int, seed: Int, language: Language = .chinese) -> DemoDesk.Plan {
        DemoDesk.Plan(
            visitor: .init(id: "visitor", name: "体验者", systemUser: nil), desk: "here", tickets: tickets,
            seed: UInt64(seed), language: language)
    }

    func desk(_ name: String, tickets: Int, seed: Int = 1, now: Instant = DemoHouse.now) throws -> DemoDesk {
        try DemoDesk(at: path(name), plan(tickets: tickets, seed: seed), now: now) { _ in }
    }

    func rows(_ store: Store) throws -> [TicketRow] {
        let all = Filter(terms: [.init(.state(TicketState.allCases))])
        return try store.read {
            try $0.rows(QueueWindow(filter: all, anchor: .first, limit: 10_000), now: Self.now)
        }
    }
}
