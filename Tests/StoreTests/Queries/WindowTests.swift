import Domain
import GRDB
import Testing

@testable import Store

@Suite struct WindowTests {
    /// A desk with tickets of all priorities, many at the same moment, a third of them closed.
    private func crowd() throws -> TestDesk {
        let desk = try TestDesk()
        var left = 240
        _ = try desk.store.importTickets(by: desk.author) {
            guard left > 0 else { return nil }
            left -= 1
            let states: [TicketState] = [.reported, .closed, .accepted, .rejected, .reported, .done]
            var ticket = ImportedTicket.fixture(
                "K\(left)", grid: ["b01", "b02", "public"][left % 3],
                category: ["lift", "water", "litter"][left * 7 % 3],
                at: Instant(seconds: 1_770_000_000 + Int64(left * 37 % 17) * 3600), state: states[left % 6])
            ticket.draft.priority = Priority(rank: left * 11 % 4 + 1)
            return ticket
        }
        return desk
    }

    private func filters() -> [Filter] {
        let all = Filter.Term(.state(TicketState.allCases))
        return [
            .open, Filter(terms: [all]), Filter(terms: [.init(.grid(["b01"]))]),
            Filter(terms: [all, .init(.category(["lift"]))]),
            Filter(terms: [.init(.state([.closed, .reported]))]),
            Filter(terms: [all, .init(.since(.absolute(Instant(seconds: 1_770_010_000))))]),
            Filter(terms: [all, .init(isNegated: true, .priority([.p2])), .init(.priority([.p1, .p2, .p4]))]),
        ]
    }

    @Test(arguments: QueueOrder.allCases)
    func windowsForwardAndBackwardAreTheFullSort(order: QueueOrder) throws {
        let desk = try crowd()
        try hold(desk)
        var every: [TicketRow] = []
        let all = Filter(terms: [.init(.state(TicketState.allCases))])
        try desk.store.readRethrowing { reading in
            try reading.forEachRow(all, now: desk.time.now()) { every.append($0) }
        }
        #expect(every.count == 240)
        let sorted = every.sorted(in: order, at: desk.time.now())
        if order == .urgency { #expect(every.map(\.number) == sorted.map(\.number)) }
        every = sorted
        if order == .urgency {
            let stretches = Set(
                every.map { QueueStretch($0.tier, due: $0.nextDue ?? .never, now: desk.time.now()) })
            #expect(stretches == Set(QueueStretch.allCases))
        }
        for filter in filters() {
            let passing = Set(try desk.numbers(filter))
            let whole = every.map(\.number).filter(passing.contains)
            #expect(whole.count > 20)
            #expect(try walk(desk, filter, order, forward: true) == whole)
            #expect(try walk(desk, filter, order, forward: false) == whole)
            #expect(try walk(desk, filter, order, isReversed: true, forward: true) == whole.reversed())
            #expect(try walk(desk, filter, order, isReversed: true, forward: false) == whole.reversed())
            #expect(
                try desk.store.read { try $0.tally(filter, now: desk.time.now()) }.text == "\(whole.count)")
            #expect(
                try desk.store.read { try $0.tally(filter, cap: 20, now: desk.time.now()) }.text
                    == (filter == .open ? "\(whole.count)" : "20+"))
        }
    }

    /// Some tickets get a deadline, or had one, and are written to in another order than they came.
    private func hold(_ desk: TestDesk) throws {
        let waiting = try desk.numbers(.state([.reported, .accepted]))
        for (index, number) in waiting.enumerated().reversed() where index % 5 == 0 {
            try desk.move(.dispatch(.init(team: "cleaners")), number)
            let until = desk.time.now().adding(minutes: 10 + index * 7 % 4)
            try desk.move(.hold(.parts, until: until), number)
            if index % 3 == 0 { try desk.move(.resume, number) }
        }
        // Those that run out are not swept.
        desk.time.advance(seconds: 12 * 60)
        for number in try desk.numbers(.state([.closed])).prefix(9) { try desk.move(.note("x"), number) }
    }

    private func walk(
        _ desk: TestDesk, _ filter: Filter, _ order: QueueOrder, isReversed: Bool = false, forward: Bool
    ) throws -> [TicketNumber] {
        var found: [TicketNumber] = []
        var anchor: QueueWindow.Anchor = forward ? .first : .last
        while true {
            let rows = try desk.store.read {
                try $0.rows(
                    QueueWindow(
                        filter: filter, order: order, isReversed: isReversed, anchor: anchor, limit: 7),
                    now: desk.time.now())
            }
            let isLast = rows.count < 7
            if forward {
                // A window from a row begins with that row.
                found += rows.map(\.number).dropFirst(found.isEmpty ? 0 : 1)
            } else {
                found = rows.map(\.number) + found
            }
            guard !isLast, found.count < 1000, let edge = forward ? rows.last : rows.first else {
                return found
            }
            let place = edge.position(in: order)
            anchor = forward ? .from(place) : .before(place)
        }
    }

    @Test func aWindowFromARowThatLeftBeginsWithTheNext() throws {
        let desk = try crowd()
        let rows = try desk.store.read {
            try $0.rows(
                QueueWindow(filter: .open, anchor: .first, limit: 3), now: desk.time.now())
        }
        try desk.move(.dispatch(.init(team: "cleaners")), rows[1].number)
        try desk.move(.finish, rows[1].number)
        try desk.move(.close(.notAsked), rows[1].number)
        let next = try desk.numbers(.open, anchor: .from(rows[1].position(in: .urgency)), limit: 1)
        #expect(next == [rows[2].number])
    }

    private func plan(
        _ desk: TestDesk, _ filter: Filter, _ order: QueueOrder, from row: TicketRow? = nil, descending: Bool
    ) throws -> [String] {
        try desk.store.snapshot { db in
            let query = try QueueQuery(filter, in: order, db, now: desk.time.now())
            let start = row.map { QueueQuery.Start(position: $0.position(in: order), isIncluded: true) }
            return try query.stretches(from: start, descending: descending).flatMap { stretch in
                let sql = query.select(stretch, descending: descending, limit: 10)
                return try SQLRequest<Row>("EXPLAIN QUERY PLAN \(sql)").fetchAll(db).map {
                    $0["detail"] as String
                }
            }
        }
    }

    @Test(arguments: QueueOrder.allCases)
    func everyOrderIsAWalkAlongAnIndex(order: QueueOrder) throws {
        let desk = try crowd()
        let numbers = try desk.numbers(.open)
        let row = try #require(try desk.store.read { try $0.rows(numbers) }.last)
        for states in [TicketState.allCases.filter(\.isOpen), [.closed], [.rejected, .merged]] {
            for (row, descending) in [(nil, false), (nil, true), (row, false), (row, true)] {
                let filter = Filter(terms: [.init(.state(states))])
                let steps = try plan(desk, filter, order, from: row, descending: descending)
                let walks = steps.filter { $0.hasPrefix("SCAN") || $0.hasPrefix("SEARCH") }
                let tables = walks.filter { !$0.contains("subquery") }
                #expect(
                    tables.allSatisfy {
                        $0.contains("INDEX") || $0.contains("PRIMARY KEY") || $0 == "SCAN logbook"
                    }, "\(steps)")
                if row != nil, order != .urgency || states.contains(.reported) {
                    #expect(tables.allSatisfy { $0.hasPrefix("SEARCH") }, "\(steps)")
                }
                // What is merged are parts cut short already.
                let isMerged = steps.contains { $0.hasPrefix("MERGE") }
                #expect(isMerged || !steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
            }
        }
    }

    @Test func noListReadsTheTableFromEndToEnd() throws {
        let desk = try crowd()
        let people: [Filter.Condition] = [
            .technician(["zhang"]), .owner(["wang"]), .team(["cleaners"]), .source(["city"]), .overdue,
            .word("路灯", grids: [], categories: [], teams: [], technicians: []),
            .number([TicketNumber(key: 1)]),
        ]
        let all = Filter.Term(.state(TicketState.allCases))
        let others =
            people.map { Filter(terms: [all, .init($0)]) } + people.map { Filter(terms: [.init($0)]) }
        for filter in filters() + others {
            for descending in [false, true] {
                let steps = try plan(desk, filter, .urgency, descending: descending)
                #expect(!steps.contains { $0.hasPrefix("SCAN tickets") && !$0.contains("INDEX") }, "\(steps)")
                #expect(steps.contains { $0.contains("tickets") }, "\(steps)")
            }
        }
    }

    @Test func similarTicketsAreOpenOnesOfTheGridAlike() throws {
        let desk = try TestDesk()
        let same = try desk.report("三楼洗手间漏水", category: "water")
        let alike = try desk.report("洗手间脏", category: "litter")
        try desk.report("三楼洗手间漏水", grid: "b02", category: "water")
        let gone = try desk.report("洗手间漏水", category: "water")
        try desk.move(.reject(reason: "x"), gone)
        try desk.report("灯", category: "lift")
        let found = try desk.store.read {
            try $0.similar(grid: "b01", category: "water", text: "洗手间漏水", limit: 5)
        }
        #expect(found.map(\.number) == [same, alike])
    }

    @Test func countersAgreeWithTheRows() throws {
        let desk = try crowd()
        let counts = try desk.store.read { try $0.openCounts(now: desk.time.now()) }
        let open = try desk.numbers(.open)
        #expect(counts.total == open.count)
        #expect(
            counts["b01", "equipment"].open
                == (try desk.numbers(.grid(["b01"]), .specialist(["equipment"])).count))
        let number = try #require(open.first)
        try desk.move(.dispatch(.init(team: "cleaners")), number)
        try desk.move(.hold(.parts, until: desk.time.now().adding(minutes: 1)), number)
        #expect(try desk.store.read { try $0.openCounts(now: desk.time.now()) }.overdue == 0)
        desk.time.advance(seconds: 60)
        let later = try desk.store.read { try $0.openCounts(now: desk.time.now()) }
        #expect(later.overdue == 0)
        #expect(later.heldTooLong == 1)
        #expect(later.total == open.count)
    }
}
