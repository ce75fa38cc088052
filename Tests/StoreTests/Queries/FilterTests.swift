import Domain
import Testing

@testable import Store

@Suite struct FilterTests {
    private func word(_ text: String) -> Filter.Condition {
        .word(text, grids: [], categories: [], teams: [], technicians: [])
    }

    @Test func eachConditionFindsItsTickets() throws {
        let desk = try TestDesk()
        let water = try desk.report("漏水", place: "3F", reporter: Reporter(name: "赵", unit: "二处"))
        desk.time.advance(seconds: 600)
        let lift = try desk.report("异响", grid: "b02", category: "lift", channel: .patrol)
        let litter = try desk.report("纸屑", grid: "public", category: "litter", channel: .hotline)
        try desk.move(.dispatch(.init(technician: "zhang")), water)
        try desk.move(.dispatch(.init(team: "cleaners")), litter)
        let until = desk.time.now().adding(minutes: 30)
        try desk.move(.hold(.parts, until: until), litter)
        #expect(try desk.numbers() == [lift, water, litter])
        #expect(try desk.numbers(.number([water, lift])) == [lift, water])
        #expect(try desk.numbers(.grid(["b01", "public"])) == [water, litter])
        #expect(try desk.numbers(.specialist(["equipment"])) == [lift, water])
        #expect(try desk.numbers(.category(["lift"])) == [lift])
        #expect(try desk.numbers(.team(["engineering"])) == [water])
        #expect(try desk.numbers(.technician(["zhang"])) == [water])
        #expect(try desk.numbers(.owner(["wang"])) == [water, litter])
        #expect(try desk.numbers(.priority([.p2, .p4])) == [lift, litter])
        #expect(try desk.numbers(.state([.reported])) == [lift])
        #expect(try desk.numbers(.channel([.hotline, .patrol])) == [lift, litter])
        #expect(try desk.numbers(.due(.relative(minutes: 29))) == [])
        #expect(try desk.numbers(.due(.relative(minutes: 30))) == [litter])
        #expect(try desk.numbers(.overdue) == [])
        desk.time.advance(seconds: 1800)
        #expect(try desk.numbers(.overdue) == [])
        #expect(try desk.numbers(.due(.relative(minutes: 0))) == [litter])
        #expect(try desk.numbers(.since(.relative(minutes: -35))) == [litter, lift])
        #expect(try desk.numbers(.until(.relative(minutes: -35))) == [water])
        #expect(try desk.numbers(word("漏水")) == [water])
        #expect(
            try desk.numbers(.word("龘", grids: ["b02"], categories: ["litter"], teams: [], technicians: []))
                == [litter, lift])
        #expect(
            try desk.numbers(.word("龘", grids: [], categories: [], teams: ["engineering"], technicians: []))
                == [water])
        #expect(try desk.numbers(.grid(["b01"]), .priority([.p2])) == [])
    }

    @Test func aNegatedConditionKeepsRowsThatLackTheValue() throws {
        let desk = try TestDesk()
        let water = try desk.report("漏水")
        let lift = try desk.report("异响", category: "lift")
        try desk.move(.dispatch(.init(team: "engineering")), water)
        let not = { (condition: Filter.Condition) in
            try desk.numbers(Filter(terms: [.init(isNegated: true, condition)]))
        }
        #expect(try not(.team(["engineering"])) == [lift])
        #expect(try not(.overdue) == [lift, water])
        #expect(try not(.priority([.p2])) == [water])
        #expect(try not(word("漏水")) == [lift])
        #expect(try not(.state([.accepted])) == [water])
    }

    @Test func closedTicketsAreSeenOnlyWhereStatesAreNamed() throws {
        let desk = try TestDesk()
        let open = try desk.report("漏水")
        let rejected = try desk.report("漏水", priority: .p1)
        let closed = try desk.report("漏水")
        try desk.move(.reject(reason: "x"), rejected)
        try desk.move(.dispatch(.init(team: "engineering")), closed)
        try desk.move(.finish, closed)
        try desk.move(.close(.notAsked), closed)
        #expect(try desk.numbers(word("漏水")) == [open])
        #expect(try desk.numbers(.state(TicketState.allCases), word("漏水")) == [open, rejected, closed])
        #expect(try desk.numbers(.state([.closed])) == [closed])
        #expect(try desk.numbers(.state([.rejected, .accepted])) == [open, rejected])
        #expect(try desk.numbers(.number([closed])) == [closed])
        #expect(try desk.numbers(.state(TicketState.allCases), .since(.relative(minutes: -1))).count == 3)
        try desk.move(.reopen(reason: "again"), closed)
        #expect(try desk.numbers(word("漏水")) == [open, closed])
    }

    @Test func wordsAreFoundByPairsSingleCharactersAndBeginnings() throws {
        let desk = try TestDesk()
        let first = try desk.report(
            "三楼洗手间漏水", place: "B座 3F Lobby", reporter: Reporter(name: "欧阳", phone: "13800001111", unit: "财务处")
        )
        let second = try desk.report("水管", place: "ＡＢ１２")
        for text in [
            "三楼", "洗手间", "漏水", "漏", "间", "水", "lobby", "LOB", "3f", "138", "13800001111", "欧阳", "财务", "B座",
        ] {
            #expect(try desk.numbers(word(text)).contains(first), "\(text)")
        }
        #expect(try desk.numbers(word("水")) == [first, second])
        #expect(try desk.numbers(word("ab1")) == [second])
        #expect(try desk.numbers(word("管")) == [second])
        for text in ["水漏", "obby", "龘", "！？", "3800"] {
            #expect(try desk.numbers(word(text)).isEmpty, "\(text)")
        }
        #expect(try desk.numbers(word(second.text)) == [second])
    }

    @Test func textsFollowEdits() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        var edit = TicketEdit()
        edit.what = "停电"
        try desk.move(.edit(edit), number)
        #expect(try desk.numbers(word("漏水")) == [])
        #expect(try desk.numbers(word("停电")) == [number])
        #expect(try desk.numbers(.state(TicketState.allCases), word("漏水")) == [])
        #expect(try desk.store.verify().isSound)
    }

    @Test func valuesAreNeverSQL() throws {
        let desk = try TestDesk()
        try desk.report("漏水'; DROP TABLE tickets; --", reporter: Reporter(name: "\"x\" OR 1"))
        #expect(try desk.numbers(.grid(["b01' OR '1'='1"])) == [])
        #expect(try desk.numbers(word("\") NOT (\"")) == [])
        #expect(try desk.numbers(word("drop")).count == 1)
    }

    @Test func someTicketsAreReadAndSiftedWhateverTheirState() throws {
        let desk = try TestDesk()
        let leak = try desk.report("漏水")
        let other = try desk.report("漏水", grid: "b02")
        let gone = try desk.report("漏水")
        try desk.report("漏水")
        try desk.move(.reject(reason: "x"), gone)
        let numbers = [gone, other, leak]
        #expect(try desk.store.read { try $0.rows(numbers) }.map(\.number) == numbers.sorted())
        #expect(try desk.store.read { try $0.rows([]) }.isEmpty)
        let passing = { (filter: Filter) in
            try desk.store.read { try $0.numbers(numbers, passing: filter, now: desk.time.now()) }
        }
        #expect(try passing(.open) == [leak, other])
        #expect(try passing(Filter(terms: [.init(.grid(["b01"]))])) == [leak])
        #expect(try passing(Filter(terms: [.init(.state([.rejected]))])) == [gone])
        #expect(
            try passing(Filter(terms: [.init(.since(.absolute(desk.time.now().adding(minutes: 1))))])) == [])
    }
}
