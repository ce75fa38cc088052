import Domain
import Testing

@testable import Store

/// What screens show of a ticket is what it is filtered by.
@Suite struct BadgeTests {
    private let desk: TestDesk
    private let waiting: TicketNumber
    private let answered: TicketNumber
    private let silent: TicketNumber
    private let held: TicketNumber

    init() throws {
        desk = try TestDesk()
        waiting = try desk.report("漏水", reporter: Reporter(name: "赵", unit: "市住建局二处"))
        answered = try desk.report("异响", grid: "b02", category: "lift")
        silent = try desk.report("停电")
        held = try desk.report(
            "纸屑", grid: "public", category: "litter", reporter: Reporter(unit: "OA Office"))
        try desk.move(.dispatch(.init(technician: "zhang")), answered)
        try desk.move(.acknowledge, answered)
        try desk.move(.dispatch(.init(team: "engineering")), silent)
        try desk.move(.dispatch(.init(team: "cleaners")), held)
        try desk.move(.hold(.parts, until: desk.time.now().adding(minutes: 30)), held)
    }

    private func found(_ text: String) throws -> Set<TicketNumber> {
        let record = try desk.store.read { try $0.site() }
        let names = Filter.Names(
            site: record.site, operators: try desk.store.read { try $0.operators() }, zone: record.zone,
            now: desk.time.now(),
            language: .chinese)
        return Set(try desk.numbers(try Filter.parse(text, names)))
    }

    @Test func openTicketsByWhatIsShown() throws {
        #expect(try found("待派") == [waiting])
        #expect(try found("state:待派,挂起") == [waiting, held])
        #expect(try found("待派，挂起") == [waiting, held])
        #expect(try found("未接单") == [silent])
        #expect(try found("已接单") == [answered])
        #expect(try found("state:未接单、待派") == [silent, waiting])
        #expect(try found("-待派") == [answered, silent, held])
        #expect(try found("-state:已接单") == [waiting, silent, held])
        #expect(try found("未指派") == [waiting])
        #expect(try found("tech:无") == [waiting, silent, held])
        #expect(try found("team:无") == [waiting])
        #expect(try found("tech:zhang,无") == [waiting, silent, held, answered])
        #expect(try found("挂起到期") == [])
        desk.time.advance(seconds: 31 * 60)
        #expect(try found("挂起到期") == [held])
        #expect(try found("state:hold-over,no-answer") == [held, silent])
    }

    @Test func anOfficeByAPartOfItsName() throws {
        #expect(try found("unit:住建局") == [waiting])
        #expect(try found("unit:office") == [held])
        #expect(try found("unit:office,二处") == [held, waiting])
        #expect(try found("unit:无") == [answered, silent])
        #expect(try found("unit:住建局 state:all") == [waiting])
        #expect(try found("unit:%") == [])
    }

    @Test func closedTicketsByRatingAndTime() throws {
        let start = desk.time.now()
        try desk.move(.finish, answered)
        try desk.move(.callBack(Rating(overall: 2)), answered)
        desk.time.advance(seconds: 7200)
        try desk.move(.finish, silent)
        try desk.move(.close(.notAsked), silent)
        #expect(try found("rating:1,2") == [answered])
        #expect(try found("rating:5") == [])
        #expect(try found("rating:无 state:closed") == [silent])
        #expect(try found("closed:-1h") == [silent])
        #expect(try found("closed:-3h") == [silent, answered])
        #expect(try found("closed:\(start.adding(minutes: 10).iso8601)") == [silent])
        #expect(try found("-closed:-1h") == [waiting, held])
        try desk.move(.reopen(reason: "还在漏"), silent)
        #expect(try found("重开") == [silent])
        #expect(try found("closed:-1h") == [])
    }

    @Test func lookingBackKnowsThemToo() throws {
        try desk.move(.finish, answered)
        try desk.move(.callBack(Rating(overall: 2)), answered)
        let then = desk.time.now()
        desk.time.advance(seconds: 60)
        try desk.move(.reopen(reason: "还在响"), answered)
        var past: [TicketNumber] = []
        let filter = Filter(terms: [.init(.closed(.absolute(then.adding(minutes: -60))))])
        try desk.store.readRethrowing { reading in
            try reading.forEachRow(filter, asOf: then) { past.append($0.number) }
        }
        #expect(past == [answered])
    }
}
