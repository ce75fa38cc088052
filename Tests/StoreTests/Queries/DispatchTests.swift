import Domain
import GRDB
import Testing

@testable import Store

@Suite struct DispatchTests {
    private func dispatch(_ desk: TestDesk, _ number: TicketNumber) throws {
        try desk.move(.dispatch(DispatchOrder(technician: "zhang")), number)
    }

    @Test func jobsAreThoseUnderWayAndPastTicketsThoseDone() throws {
        let desk = try TestDesk()
        let done = try desk.report("水管", place: "3F")
        try dispatch(desk, done)
        desk.time.advance(seconds: 600)
        try desk.move(.arrive, done)
        desk.time.advance(seconds: 1500)
        try desk.move(.finish, done)
        let waiting = try desk.report("电梯", category: "lift")
        let held = try desk.report("电梯", grid: "b02", category: "lift")
        try dispatch(desk, held)
        try desk.move(.hold(.parts, until: desk.time.now().adding(minutes: 60)), held)
        let running = try desk.report("漏水", grid: "b02", category: "water", priority: .p1)
        try dispatch(desk, running)
        let scene = try desk.store.read { try $0.dispatchScene(for: ["water"], now: desk.time.now()) }
        let load = scene.load(of: "zhang")
        #expect(load.jobs.map(\.number) == [running, held])
        #expect(load.jobs.map(\.state) == [.dispatched, .onHold])
        #expect(load.jobs[1].due == desk.time.now().adding(minutes: 60))
        #expect(load.past == [.init(number: done, grid: "b01", place: "3F", minutes: 25)])
        #expect(
            try desk.store.read { try $0.dispatchScene(for: ["litter"], now: desk.time.now()) }.load(
                of: "zhang"
            ).past.isEmpty
        )
        let (row, suggestions) = try desk.store.read {
            try $0.suggestions(for: waiting, now: desk.time.now())
        }
        #expect(row.number == waiting)
        #expect(suggestions.ranked.map(\.load) == [1])
    }

    @Test func thePastIsTheLastTicketsAndNoMore() throws {
        let desk = try TestDesk()
        for _ in 0..<Reading.pastTickets + 3 {
            let number = try desk.report("水管")
            try dispatch(desk, number)
            try desk.move(.finish, number)
        }
        let past = try desk.store.read { try $0.dispatchScene(for: ["water"], now: desk.time.now()) }.load(
            of: "zhang"
        ).past
        #expect(past.count == Reading.pastTickets)
        #expect(past.first?.number.sequence == Reading.pastTickets + 3)
    }

    @Test func itReadsIndexesAndNoHistory() throws {
        let desk = try TestDesk()
        let statements: [(String, StatementArguments, String)] = [
            (Reading.openJobs, [], "INDEX open_queue"),
            (Reading.lastTickets, ["zhang", 5], "INDEX by_technician"),
        ]
        for (sql, arguments, index) in statements {
            let plan = try desk.raw().read { db in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
            }.map { $0["detail"] as String }
            #expect(plan.first?.contains(index) == true, "\(plan)")
        }
    }

    @Test func aPlanIsWrittenInOneGoAndALostRaceLeavesTheRest() throws {
        let desk = try TestDesk()
        let numbers = try ["一", "二", "三"].map { try desk.report($0) }
        let (rows, plan) = try desk.store.read { try $0.plan(limit: 1000, now: desk.time.now()) }
        #expect(plan.lines.count == 3)
        _ = try desk.another().carryOut(
            Order(.move(.hold(.parts, until: desk.time.now().adding(minutes: 9)), numbers[1])),
            by: desk.elsewhere)
        let head = try desk.store.head().number
        let orders = plan.orders(rows)
        let results = try desk.store.carryOut(together: orders.map(\.order), by: desk.author)
        let failed = zip(orders, results).filter { if case .failure = $1 { true } else { false } }
        #expect(failed.map(\.0.number) == [numbers[1]])
        guard case .failure(.conflict(let conflict))? = failed.first?.1 else { throw Missing() }
        #expect(conflict.current == 2)
        #expect(try desk.store.head().number == head + 2)
        #expect(try numbers.map { try desk.row($0)?.state } == [.dispatched, .onHold, .dispatched])
        #expect(try desk.store.verify().isSound)
    }

    private struct Missing: Error {}

    @Test(arguments: [(Channel.phone, false), (.miniProgram, true)])
    func anAutomaticCategoryIsDispatchedAsItIsBorn(_ channel: Channel, _ accepts: Bool) throws {
        let desk = try TestDesk()
        var site = Site.fixture
        site.categories[1].isAutomatic = true
        try desk.store.apply(site, by: desk.author)
        let number = try desk.report("水管", channel: channel)
        let file = try #require(try desk.store.read { try $0.file(number) })
        #expect(file.ticket.body.state == .dispatched)
        #expect(file.ticket.body.assignment == Assignment(team: "engineering", technician: "zhang"))
        guard case .ticket(.dispatched(let fact)) = file.entries[1].fact else { throw Missing() }
        #expect(fact.automatic == true)
        #expect((fact.owner != nil) == accepts)
        let other = try desk.report("电梯", category: "lift")
        #expect(try desk.row(other)?.state == .accepted)
        #expect(try desk.store.verify().isSound)
    }

    @Test func withoutAnybodyWhoQualifiesItWaits() throws {
        let desk = try TestDesk()
        var site = Site.fixture
        site.categories[1].isAutomatic = true
        site.people[0].shifts = ["night"]
        site.shifts = [Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 0, end: 1)]
        try desk.store.apply(site, by: desk.author)
        #expect(try desk.row(try desk.report("水管"))?.state == .accepted)
    }
}
