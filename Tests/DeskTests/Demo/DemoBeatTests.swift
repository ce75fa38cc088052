import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Desk

@Suite struct DemoBeatTests {
    private func store(_ desk: DemoDesk, from start: Instant) throws -> (Store, TestClock) {
        let clock = TestClock(start)
        return (try Store(path: desk.path, clock: { clock.now }), clock)
    }

    @Test func theFirstThingThatHappensIsACall() throws {
        let house = try DemoHouse()
        let desk = try house.desk("desk.db", tickets: 60)
        let (store, clock) = try store(desk, from: DemoHouse.now)
        var beat = DemoBeat(desk, store)
        let receipt = try #require(try beat.next(sparing: [], now: clock.now))
        #expect(receipt.revision == 1)
    }

    @Test func theDeskStaysBusyAndSound() throws {
        let house = try DemoHouse()
        let desk = try house.desk("desk.db", tickets: 400)
        let (store, clock) = try store(desk, from: DemoHouse.now)
        var beat = DemoBeat(desk, store)
        var urgent = 0
        for _ in 0..<300 {
            clock.advance(seconds: 4)
            let receipt = try beat.next(sparing: [], now: clock.now)
            if let receipt, receipt.revision == 1, let number = receipt.number,
                try store.read({ try $0.file(number) })?.ticket.body.priority == .p1
            {
                urgent += 1
            }
        }
        let open = try house.rows(store).count(where: \.state.isOpen)
        #expect((25...65).contains(open), "\(open) open")
        #expect(urgent >= 1)
        #expect(try store.verify().isSound)
    }

    @Test func whatTheVisitorIsBusyWithOrHasTouchedIsLeftAlone() throws {
        let house = try DemoHouse()
        let desk = try house.desk("desk.db", tickets: 60)
        let (store, clock) = try store(desk, from: DemoHouse.now)
        let open = try house.rows(store).filter(\.state.isOpen)
        let spared = Set(open.dropLast(2).map(\.number))
        let touched = open.suffix(2).map(\.number)
        for number in touched {
            _ = try store.carryOut(Order(.move(.note("mine"), number)), by: desk.visitor)
        }
        let before = try (spared + touched).map { number in
            try store.read { try $0.file(number) }?.entries.count
        }
        var beat = DemoBeat(desk, store)
        for _ in 0..<60 {
            clock.advance(seconds: 4)
            _ = try beat.next(sparing: spared, now: clock.now)
        }
        #expect(
            try (spared + touched).map { number in try store.read { try $0.file(number) }?.entries.count }
                == before)
    }

    @Test func someAreLeftForTheVisitorToDispatch() throws {
        let house = try DemoHouse()
        let desk = try house.desk("desk.db", tickets: 400)
        let (store, clock) = try store(desk, from: DemoHouse.now)
        var beat = DemoBeat(desk, store)
        for _ in 0..<200 {
            clock.advance(seconds: 4)
            _ = try beat.next(sparing: [], now: clock.now)
        }
        let waiting = try house.rows(store).count { $0.state == .accepted || $0.state == .reported }
        #expect(waiting >= 3)
    }

    @Test func trafficWritesByItselfAndStops() throws {
        let house = try DemoHouse()
        let desk = try DemoDesk(at: house.path("desk.db"), house.plan(tickets: 30, seed: 1), now: .current())
        {
            _ in
        }
        let store = try Store(path: desk.path, clock: { .current() })
        let before = try store.head().number
        let traffic = try DemoTraffic(desk, attention: Attention())
        let end = Date(timeIntervalSinceNow: 30)
        while try store.head().number == before, Date() < end { usleep(20_000) }
        traffic.stop()
        let after = try store.head().number
        #expect(after > before)
        #expect(try store.verify().isSound)
    }
}

/// A clock that moves when it is told.
private final class TestClock: Sendable {
    private let state: Mutex<Instant>

    init(_ start: Instant) { state = Mutex(start) }

    var now: Instant { state.withLock { $0 } }

    func advance(seconds: Int) { state.withLock { $0 = $0.adding(seconds: seconds) } }
}
