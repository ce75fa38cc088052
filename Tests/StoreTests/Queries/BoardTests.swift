import Domain
import GRDB
import Testing

@testable import Store

@Suite struct BoardTests {
    private static let teams: [ID<Team>] = Site.fixture.teams.map(\.id)

    /// Tickets in every state, of every team and of none.
    private func crowd() throws -> TestDesk {
        let desk = try TestDesk()
        let teams = Self.teams
        for index in 0..<60 {
            let number = try desk.report(
                "第 \(index) 件", grid: ["b01", "b02", "public"][index % 3],
                category: ["lift", "litter", "water"][index % 3],
                priority: Priority(rank: index * 7 % 4 + 1), channel: index % 5 == 0 ? .miniProgram : .phone)
            let dispatch = TicketCommand.dispatch(.init(team: teams[index % teams.count]))
            let hold = TicketCommand.hold(.parts, until: desk.time.now().adding(minutes: 5))
            let moves: [[TicketCommand]] = [
                [], [dispatch], [dispatch, .arrive], [dispatch, hold], [hold], [dispatch, .finish],
                [dispatch, .finish, .close(.notAsked)],
                [dispatch, .sendBack(reason: "x", misdispatch: false)],
                [.reject(reason: "x")],
            ]
            for move in moves[index % moves.count] where index % 5 != 0 || move != hold {
                try desk.move(move, number)
            }
        }
        return desk
    }

    private func window(_ filter: Filter = .open, limit: Int = 100, followed: TicketNumber? = nil)
        -> BoardWindow
    {
        let columns = Site.fixture.boardColumns
        return BoardWindow(
            filter: filter, shown: Array(columns.dropLast()), counted: [columns.last ?? .waiting],
            limit: limit, followed: followed)
    }

    private func filters() -> [Filter] {
        [
            .open, Filter(terms: [.init(.grid(["b01"]))]),
            Filter(terms: [.init(.state([.dispatched, .done]))]),
            Filter(terms: [.init(.state(TicketState.allCases)), .init(isNegated: true, .priority([.p1]))]),
            Filter(terms: [.init(.word("件", grids: [], categories: [], teams: [], technicians: []))]),
            Filter(terms: [.init(.overdue)]), Filter(terms: [.init(.state([.closed]))]),
        ]
    }

    @Test func columnsHoldTheQueuesTicketsInItsOrder() throws {
        let desk = try crowd()
        var found = 0
        for filter in filters() {
            let queue = try desk.store.read {
                try $0.rows(
                    QueueWindow(filter: filter, anchor: .first, limit: 1000), now: desk.time.now())
            }
            let page = try desk.store.read { try $0.board(window(filter), now: desk.time.now()) }
            for column in window().shown {
                #expect(page.rows[column] == queue.filter { $0.column == column })
                found += page.rows[column]?.count ?? 0
            }
            for column in Site.fixture.boardColumns {
                let count = queue.count { $0.column == column }
                #expect(page.tallies[column] == Tally(count: count, isCapped: false))
            }
        }
        #expect(found > 60)
    }

    @Test func noMoreThanTheLimitIsReadOrCounted() throws {
        let desk = try crowd()
        let whole = try desk.store.read { try $0.board(window(), now: desk.time.now()) }
        let page = try desk.store.read { try $0.board(window(limit: 3), now: desk.time.now()) }
        for (column, rows) in page.rows { #expect(rows == whole.rows[column].map { Array($0.prefix(3)) }) }
        #expect(page.tallies[.waiting] == Tally(count: 3, isCapped: true))
        for (column, tally) in page.tallies {
            #expect(tally.isCapped == ((whole.tallies[column]?.count ?? 0) > 3))
        }
    }

    @Test func theTicketFollowedIsFoundWhereverItIs() throws {
        let desk = try crowd()
        let all = try desk.store.read {
            try $0.rows(
                QueueWindow(filter: .open, anchor: .first, limit: 1000), now: desk.time.now())
        }
        for row in all {
            let page = try desk.store.read {
                try $0.board(window(limit: 1, followed: row.number), now: desk.time.now())
            }
            #expect(page.followed == (row.column == nil ? nil : row))
        }
        let number = try #require(all.first { $0.grid == "b02" }?.number)
        let elsewhere = window(Filter(terms: [.init(.grid(["b01"]))]), followed: number)
        #expect(try desk.store.read { try $0.board(elsewhere, now: desk.time.now()) }.followed == nil)
    }

    @Test func noColumnReadsTheTableFromEndToEndOrSorts() throws {
        let desk = try crowd()
        for filter in filters() {
            for column in Site.fixture.boardColumns {
                let plan = try desk.store.snapshot { db in
                    let query = BoardQuery(filter, now: desk.time.now())
                    return try query.selects(column, limit: 10).flatMap {
                        try SQLRequest<Row>("EXPLAIN QUERY PLAN \($0)").fetchAll(db)
                    }
                }
                let steps = plan.map { $0["detail"] as String }
                #expect(
                    steps.isEmpty == filter.states.allSatisfy { !$0.isOpen || $0 == .done }, "\(steps)")
                #expect(
                    steps.allSatisfy {
                        !$0.contains("tickets")
                            || $0.hasPrefix("SEARCH tickets USING INDEX board_")
                                && $0.contains("(<expr>=?")
                            || !$0.contains("board_")
                    },
                    "\(steps)")
                #expect(!steps.contains { $0.contains("SCAN tickets") }, "\(steps)")
                #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
            }
        }
    }
}
