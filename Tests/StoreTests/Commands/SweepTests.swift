import Domain
import Testing

@testable import Store

@Suite struct SweepTests {
    /// An emergency has 5, 15 and 120 minutes, at any time of day.
    private let site: Site = {
        var site = Site.fixture
        site.calendars = [
            CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7))
        ]
        site.targets = [
            Target(
                priority: .p1, respond: .minutes(5), arrive: .minutes(15), resolve: .minutes(120),
                calendar: "always")
        ]
        return site
    }()

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.store.apply(site, by: desk.author)
        return desk
    }

    private func lapses(_ desk: TestDesk) throws -> [(lapse: Lapse, stamp: Stamp)] {
        try desk.store.read { try $0.entries(after: 0, limit: .max) }.compactMap { entry in
            guard case .ticket(.lapsed(let lapse)) = entry.fact else { return nil }
            return (lapse, entry.stamp)
        }
    }

    @Test func whatTimeCausesIsWrittenOnceWhicheverDeskRunsIt() throws {
        let desk = try desk()
        let other = try desk.another()
        let reportedAt = desk.time.now()
        try desk.report("电梯困人", priority: .p1, channel: .patrol)
        #expect(try desk.store.sweep(by: desk.author) == 0)
        desk.time.advance(seconds: 20 * 60)
        #expect(try other.sweep(by: desk.second) == 3)
        #expect(try desk.store.sweep(by: desk.author) == 0)
        let lapses = try lapses(desk)
        #expect(lapses.map(\.lapse.cause) == [.acknowledge, .respond, .arrive])
        #expect(lapses.map(\.stamp.happenedAt) == [3, 5, 15].map { reportedAt.adding(minutes: $0) })
        #expect(lapses.allSatisfy { $0.stamp.recordedAt == desk.time.now() })
        #expect(try desk.store.verify().isSound)
    }

    @Test func theRowKnowsItsDeadlinesAndTheQueueItsOrder() throws {
        let desk = try desk()
        let reportedAt = desk.time.now()
        let plain = try desk.report("灯坏", priority: .p3)
        desk.time.advance(seconds: 60)
        let urgent = try desk.report("电梯困人", priority: .p1)
        let row = try #require(try desk.row(urgent))
        #expect(row.resolveBy == reportedAt.adding(minutes: 121))
        #expect(row.nextDue == reportedAt.adding(minutes: 16))
        #expect(row.nextWarning == reportedAt.adding(minutes: 13))
        #expect(try desk.numbers(.open) == [urgent, plain])
        desk.time.advance(seconds: 3 * 3600)
        #expect(try desk.numbers(.overdue) == [urgent])
        #expect(try desk.store.read { try $0.openCounts(now: desk.time.now()) }.overdue == 1)
    }

    @Test func aLateFinishIsPrecededByWhatRanOutBefore() throws {
        let desk = try desk()
        let number = try desk.report("电梯困人", priority: .p1)
        desk.time.advance(seconds: 3 * 3600)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        #expect(try lapses(desk).map(\.lapse.cause) == [.acknowledge, .arrive, .resolve])
        try desk.move(.finish, number)
        #expect(try desk.store.sweep(by: desk.author) == 0)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aLapseIsNoConflictForWhoLookedBefore() throws {
        let desk = try desk()
        let number = try desk.report("电梯困人", priority: .p1)
        let seen = try #require(try desk.row(number)).revision
        desk.time.advance(seconds: 20 * 60)
        try desk.store.sweep(by: desk.second)
        let order = Order(.move(.dispatch(DispatchOrder(team: "engineering")), number), expecting: seen)
        #expect(try desk.store.carryOut(order, by: desk.author).revision > seen)
    }

    @Test func anotherSiteTellsOpenTicketsOfTheirNewDeadlines() throws {
        let desk = try desk()
        let number = try desk.report("电梯困人", priority: .p1)
        try desk.report("灯坏", priority: .p3)
        var slower = site
        slower.targets[0].resolve = .minutes(240)
        #expect(try desk.store.reschedules(by: slower, author: desk.author) == 1)
        #expect(try desk.store.apply(slower, by: desk.author) == 1)
        #expect(try #require(try desk.row(number)).resolveBy == desk.time.now().adding(minutes: 240))
        #expect(try desk.store.verify().isSound)
    }

    @Test func aSweepOnlyReadsWhereNothingRanOut() throws {
        let desk = try desk()
        try desk.report("电梯困人", priority: .p1)
        let readOnly = try Store(path: desk.path, access: .readOnly, clock: desk.time.now)
        #expect(try readOnly.sweep(by: desk.author) == 0)
    }

    private func lateTicket(_ desk: TestDesk) throws -> TicketNumber {
        let number = try desk.report("电梯困人", priority: .p1)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        try desk.move(.acknowledge, number)
        desk.time.advance(seconds: 3 * 3600)
        return number
    }

    /// Whether the queue, the counts and the filter show it as late.
    private func showsLate(_ desk: TestDesk, _ number: TicketNumber) throws {
        let counts = try desk.store.read { try $0.openCounts(now: desk.time.now()) }
        #expect(counts.overdue == 1)
        #expect(try desk.numbers(.overdue) == [number])
        #expect(try #require(try desk.row(number)).isOverdue(at: desk.time.now()))
        #expect(try desk.store.verify().isSound)
    }

    @Test(arguments: ["hold", "milder", "extend", "told", "site"])
    func whatRanOutUnsweptIsWrittenBeforeAnythingMovesADeadline(_ way: String) throws {
        let desk = try desk()
        let number = try lateTicket(desk)
        let now = desk.time.now()
        var edit = TicketEdit()
        edit.priority = .p3
        let until = now.adding(minutes: 600)
        switch way {
        case "hold": try desk.move(.hold(.parts, until: until), number)
        case "milder": try desk.move(.edit(edit), number)
        case "extend": try desk.move(.extend(until: until, reason: "等厂家", told: false), number)
        case "told":
            let order = Order(
                .move(.hold(.parts, until: until), number), happenedAt: now.adding(minutes: -179))
            _ = try desk.store.carryOut(order, by: desk.author)
        default:
            var slower = site
            slower.targets[0].arrive = .minutes(9000)
            slower.targets[0].resolve = .minutes(9000)
            try desk.store.apply(slower, by: desk.author)
        }
        #expect(try lapses(desk).map(\.lapse.cause) == [.arrive, .resolve])
        try showsLate(desk, number)
        if way == "hold" {
            try desk.move(.resume, number)
            try showsLate(desk, number)
        }
    }

    @Test func whatRanOutUnsweptOfASurvivorIsWrittenBeforeTheMergeGivesItMoreTime() throws {
        let desk = try TestDesk()
        var site = site
        site.targets.append(
            Target(
                priority: .p2, respond: .minutes(5), arrive: .minutes(15), resolve: .minutes(60),
                calendar: "always"))
        try desk.store.apply(site, by: desk.author)
        let kept = try desk.report("灯坏", priority: .p2)
        desk.time.advance(seconds: 70 * 60)
        let gone = try desk.report("灯冒烟", priority: .p1)
        _ = try desk.store.carryOut(Order(.merge(gone, into: kept)), by: desk.author)
        #expect(try #require(try desk.row(kept)).priority == .p1)
        #expect(try lapses(desk).map(\.lapse.cause) == [.arrive, .resolve])
        #expect(try #require(try desk.row(kept)).isOverdue(at: desk.time.now()))
        #expect(try desk.store.verify().isSound)
    }

    @Test func aHoldThatRanOutIsAmongTheOverdueAndCountedApart() throws {
        let desk = try desk()
        let far = try desk.report("灯坏", priority: .p3)
        let held = try desk.report("门坏", priority: .p3)
        let until = desk.time.now().adding(minutes: 30)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), held)
        try desk.move(.hold(.parts, until: until), held)
        #expect(try desk.numbers(.open) == [far, held])
        desk.time.advance(seconds: 1800)
        #expect(try desk.numbers(.open) == [held, far])
        #expect(try desk.numbers(.overdue) == [])
        #expect(try desk.store.read { try $0.openCounts(now: desk.time.now()) }.heldTooLong == 1)
        let urgent = try desk.report("电梯困人", priority: .p1)
        #expect(try desk.numbers(.open) == [urgent, held, far])
    }
}
