import Testing

@testable import Domain

@Suite("The filter language")
struct FilterParseTests {
    static let names = Filter.Names(
        site: .compound,
        operators: [
            account("mei", "李梅"), account("root", "Root Admin"),
        ],
        zone: Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600), now: at("12:00"))

    private func terms(_ text: String) throws -> [Filter.Term] {
        try Filter.parse(text, Self.names).terms
    }

    private static func word(_ text: String) -> Filter.Condition {
        .word(text, grids: [], categories: [], teams: [])
    }

    @Test(
        arguments: [
            ("grid:b02", .grid(["b02"])), ("grid:2", .grid(["b02"])), ("GRID:东楼", .grid(["b02"])),
            ("网格:1号楼,公共区", .grid(["b01", "public"])), ("grid:\"Building 1\"", .grid(["b01"])),
            ("\"grid:b02\"", word("grid:b02")), ("svc:设备", .specialist(["equipment"])),
            ("svc:Cleaning,1", .specialist(["cleaning", "equipment"])), ("专业:保洁", .specialist(["cleaning"])),
            ("category:lift", .category(["lift"])), ("cat:漏水", .category(["leak"])),
            ("team:工程", .team(["engineering"])), ("班组:Cleaners", .team(["tidy"])),
            ("tech:张强", .technician(["qiang"])), ("by:李梅", .owner(["mei"])), ("首问:MEI", .owner(["mei"])),
            ("by:\"Root Admin\"", .owner(["root"])), ("pri:1,2", .priority([.p1, .p2])),
            ("pri:P4", .priority([.p4])), ("优先:p3", .priority([.p3])),
            ("state:open", .state([.reported, .accepted, .dispatched, .inProgress, .onHold, .done])),
            ("state:all", .state(TicketState.allCases)), ("state:onHold,Closed", .state([.onHold, .closed])),
            ("状态:处理中", .state([.inProgress])), ("state:in-progress", .state([.inProgress])),
            ("channel:walk-in", .channel([.walkIn])), ("渠道:open311", .channel([.open311])),
            ("source:old,new", .source(["old", "new"])), ("due:2h", .due(minutes: 120)),
            ("due:30m", .due(minutes: 30)), ("due:1w", .due(minutes: 10_080)), ("due:0m", .due(minutes: 0)),
            ("overdue", .overdue), ("OverDue", .overdue), ("超时", .overdue),
            ("since:-1d", .since(.relative(minutes: -1440))), ("until:+2h", .until(.relative(minutes: 120))),
            ("since:2026-04-01", .since(.absolute(instant("2026-03-31T16:00Z")))),
            ("since:14:05", .since(.absolute(instant("2026-04-30T06:05Z")))),
            ("until:2026-04-30T10:00Z", .until(.absolute(instant("2026-04-30T10:00Z")))),
            ("until:\"2026-04-30 16:00\"", .until(.absolute(instant("2026-04-30T08:00Z")))),
            ("260430-017", .number([number("260430-017")])), ("#260430-017", .number([number("260430-017")])),
            ("漏水", .word("漏水", grids: [], categories: ["leak"], teams: [])),
            ("号楼", .word("号楼", grids: ["b01", "b02"], categories: [], teams: [])),
            ("工程", .word("工程", grids: [], categories: [], teams: ["engineering"])), ("8123", word("8123")),
            ("-", word("-")), (":", word(":")), (":x", word(":x")), ("\"two words\"", word("two words")),
            ("two\" \"words", word("two words")), ("\"-x\"", word("-x")),
        ] as [(String, Filter.Condition)])
    func `a token is one condition`(_ text: String, _ condition: Filter.Condition) throws {
        #expect(try terms(text) == [Filter.Term(condition)])
        #expect(try terms("  \(text)\t") == [Filter.Term(condition)])
    }

    @Test(arguments: [
        "-category:lift", "－category:lift", "-CATEGORY：Lift", "-\"category\":lift", "-category:\"lift\"",
    ])
    func `a minus in front is not`(_ text: String) throws {
        let isWord = text.hasPrefix("-\"")
        let condition: Filter.Condition = isWord ? Self.word("category:lift") : .category(["lift"])
        #expect(try terms(text) == [Filter.Term(isNegated: true, condition)])
    }

    @Test(
        arguments: [
            ("-overdue", .overdue), ("-漏水", .word("漏水", grids: [], categories: ["leak"], teams: [])),
            ("-\"two words\"", word("two words")), ("--x", word("-x")),
        ] as [(String, Filter.Condition)])
    func `words are negated too`(_ text: String, _ condition: Filter.Condition) throws {
        #expect(try terms(text) == [Filter.Term(isNegated: true, condition)])
    }

    @Test(
        arguments: [
            ("ｇｒｉｄ：ｂ０２", .grid(["b02"])), ("pri：１，２", .priority([.p1, .p2])), ("due:２ｈ", .due(minutes: 120)),
            ("since:－１ｄ", .since(.relative(minutes: -1440))), ("until:＋2h", .until(.relative(minutes: 120))),
            ("２６０４３０－０１７", .number([number("260430-017")])), ("＃260430-017", .number([number("260430-017")])),
            ("ＯＶＥＲＤＵＥ", .overdue), ("＂two words＂", word("two words")), ("grid:“2号楼”", .grid(["b02"])),
        ] as [(String, Filter.Condition)])
    func `full-width signs, letters and digits count as their keys`(
        _ text: String, _ condition: Filter.Condition
    ) throws {
        #expect(try terms(text) == [Filter.Term(condition)])
    }

    @Test(arguments: ["电梯，困人", "Ａ座", "3F－5F", "８号", "“超时”", "\"overdue\"", "\"260430-017\""])
    func `a word is looked for as it was typed`(_ text: String) throws {
        let bare = text.filter { !"\"“”".contains($0) }
        #expect(try terms(text) == [Filter.Term(Self.word(bare))])
        #expect(try terms("-" + text) == [Filter.Term(isNegated: true, Self.word(bare))])
    }

    @Test(
        arguments: [
            ("pri:紧急,urgent", .priority([.p1, .p2])), ("pri:一般,Planned", .priority([.p3, .p4])),
            ("channel:电话,热线", .channel([.phone, .hotline])), ("channel:随手拍", .channel([.miniProgram])),
            ("channel:\"public account\",Mini-Program", .channel([.publicAccount, .miniProgram])),
            ("state:\"on hold\",in_progress", .state([.onHold, .inProgress])),
            ("by:\"root admin\"", .owner(["root"])),
        ] as [(String, Filter.Condition)])
    func `a value may be the name in either language`(_ text: String, _ condition: Filter.Condition) throws {
        #expect(try terms(text) == [Filter.Term(condition)])
    }

    @Test func `a space is and, of whatever width`() throws {
        let terms = try terms("grid:b01\u{3000}pri:1，2 \n 8123")
        #expect(
            terms.map(\.condition) == [.grid(["b01"]), .priority([.p1, .p2]), Self.word("8123")])
        #expect(terms.allSatisfy { !$0.isNegated })
    }

    @Test(arguments: ["", " ", "\"\"", "“”", "\t\u{3000}\n"])
    func `nothing typed filters nothing`(_ text: String) throws {
        #expect(try Filter.parse(text, Self.names) == .open)
    }

    @Test(
        arguments: [
            ("colour:red", 0..<6, .unknownKey("colour")),
            ("8123 colour:red x", 5..<11, .unknownKey("colour")),
            ("grid:b99", 5..<8, .unknownValue(key: "grid", value: "b99")),
            ("-grid:b01,b99", 10..<13, .unknownValue(key: "grid", value: "b99")),
            ("grid:0", 5..<6, .unknownValue(key: "grid", value: "0")),
            ("grid:4", 5..<6, .unknownValue(key: "grid", value: "4")),
            ("pri:5", 4..<5, .unknownValue(key: "pri", value: "5")),
            ("pri:p", 4..<5, .unknownValue(key: "pri", value: "p")),
            ("state:lost", 6..<10, .unknownValue(key: "state", value: "lost")),
            ("by:nobody", 3..<9, .unknownValue(key: "by", value: "nobody")),
            ("channel:owl", 8..<11, .unknownValue(key: "channel", value: "owl")),
            ("grid:", 0..<5, .missingValue("grid")), ("x grid:,", 2..<8, .missingValue("grid")),
            ("grid:\"\"", 0..<7, .missingValue("grid")), ("due:soon", 0..<8, .badDuration("soon")),
            ("due:2", 0..<5, .badDuration("2")), ("due:h", 0..<5, .badDuration("h")),
            ("due:-2h", 0..<7, .badDuration("-2h")), ("due:100001w", 0..<11, .badDuration("100001w")),
            ("due:99999999999999999999m", 0..<25, .badDuration("99999999999999999999m")),
            ("due:1h,2h", 0..<9, .badDuration("1h,2h")), ("since:-1d,-2d", 0..<13, .badTime("-1d,-2d")),
            ("since:-x", 0..<8, .badDuration("-x")), ("due:+2h", 0..<7, .badDuration("+2h")),
            ("since:yesterday", 0..<15, .badTime("yesterday")),
            ("until:2026-02-30", 0..<16, .badTime("2026-02-30")), ("a \"b c", 2..<6, .openQuote),
            ("“b c", 0..<4, .openQuote), ("grid:\"b01", 5..<9, .openQuote),
        ] as [(String, Range<Int>, FilterProblem.Reason)])
    func `a problem says what and where`(_ text: String, _ range: Range<Int>, _ reason: FilterProblem.Reason)
    {
        #expect(throws: FilterProblem(range: range, reason: reason)) { try terms(text) }
    }

    @Test(arguments: [
        ("", true), ("8123 grid:b01", true), ("overdue", true), ("state:closed", false),
        ("state:open", false),
        ("-state:closed", false), ("260430-017", false), ("-260430-017", true),
    ])
    func `without a state it is about open tickets`(_ text: String, _ isOpenOnly: Bool) throws {
        #expect(try Filter.parse(text, Self.names).isOpenOnly == isOpenOnly)
    }

    @Test func `a relative moment moves with the clock`() {
        let moment = Filter.Moment.relative(minutes: -90)
        #expect(moment.instant(at: at("12:00")) == at("10:30"))
        #expect(Filter.Moment.absolute(at("09:00")).instant(at: at("12:00")) == at("09:00"))
    }
}

private func account(_ id: ID<Operator>, _ name: String) -> Operator {
    Operator(id: id, name: name, roles: [.operator], systemUser: nil, isEnabled: true, revision: 1)
}
