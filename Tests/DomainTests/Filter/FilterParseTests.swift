import Testing

@testable import Domain

@Suite("The filter language")
struct FilterParseTests {
    static let names = Filter.Names(
        site: .compound,
        operators: [
            account("mei", "李梅"), account("root", "Root Admin"),
        ],
        zone: Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600), now: at("12:00"),
        language: .chinese)

    private func terms(_ text: String) throws -> [Filter.Term] {
        try Filter.parse(text, Self.names).terms
    }

    private static func word(_ text: String) -> Filter.Condition {
        .word(text, grids: [], categories: [], teams: [], technicians: [])
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
            ("source:old,new", .source(["old", "new"])), ("due:2h", .due(.relative(minutes: 120))),
            ("due:30m", .due(.relative(minutes: 30))), ("due:1w", .due(.relative(minutes: 10_080))),
            ("due:0m", .due(.relative(minutes: 0))),
            ("overdue", .overdue), ("OverDue", .overdue), ("超时", .overdue),
            ("since:-1d", .since(.relative(minutes: -1440))), ("until:+2h", .until(.relative(minutes: 120))),
            ("since:2026-04-01", .since(.absolute(instant("2026-03-31T16:00Z")))),
            ("since:14:05", .since(.absolute(instant("2026-04-30T06:05Z")))),
            ("until:2026-04-30T10:00Z", .until(.absolute(instant("2026-04-30T10:00Z")))),
            ("until:\"2026-04-30 16:00\"", .until(.absolute(instant("2026-04-30T08:00Z")))),
            ("260430-017", .number([number("260430-017")])), ("#260430-017", .number([number("260430-017")])),
            ("漏水", .word("漏水", grids: [], categories: ["leak"], teams: [], technicians: [])),
            ("号楼", .word("号楼", grids: ["b01", "b02"], categories: [], teams: [], technicians: [])),
            ("工程", .word("工程", grids: [], categories: [], teams: ["engineering"], technicians: [])),
            ("8123", word("8123")),
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
            ("-overdue", .overdue),
            ("-漏水", .word("漏水", grids: [], categories: ["leak"], teams: [], technicians: [])),
            ("-\"two words\"", word("two words")), ("--x", word("-x")),
        ] as [(String, Filter.Condition)])
    func `words are negated too`(_ text: String, _ condition: Filter.Condition) throws {
        #expect(try terms(text) == [Filter.Term(isNegated: true, condition)])
    }

    @Test(
        arguments: [
            ("ｇｒｉｄ：ｂ０２", .grid(["b02"])), ("pri：１，２", .priority([.p1, .p2])),
            ("due:２ｈ", .due(.relative(minutes: 120))),
            ("since:－１ｄ", .since(.relative(minutes: -1440))), ("until:＋2h", .until(.relative(minutes: 120))),
            ("２６０４３０－０１７", .number([number("260430-017")])), ("＃260430-017", .number([number("260430-017")])),
            ("ＯＶＥＲＤＵＥ", .overdue), ("＂two words＂", word("two words")), ("grid:“2号楼”", .grid(["b02"])),
        ] as [(String, Filter.Condition)])
    func `full-width signs, letters and digits count as their keys`(
        _ text: String, _ condition: Filter.Condition
    ) throws {
        #expect(try terms(text) == [Filter.Term(condition)])
    }

    @Test(arguments: ["Ａ座", "3F－5F", "８号", "“超时”", "\"overdue\"", "\"260430-017\""])
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

    // 2026-04-30 is a Thursday; midnight there is 16:00Z.
    @Test(
        arguments: [
            ("since:昨天", .since(.absolute(instant("2026-04-28T16:00Z")))),
            ("until:昨天", .until(.absolute(instant("2026-04-29T16:00Z")))),
            ("until:Yesterday", .until(.absolute(instant("2026-04-29T16:00Z")))),
            ("until:今天", .until(.absolute(instant("2026-04-30T16:00Z")))),
            ("since:前天", .since(.absolute(instant("2026-04-27T16:00Z")))),
            ("until:2026-04-30", .until(.absolute(instant("2026-04-30T16:00Z")))),
            ("until：２０２６－０４－３０", .until(.absolute(instant("2026-04-30T16:00Z")))),
            ("since:本周", .since(.absolute(instant("2026-04-26T16:00Z")))),
            ("since:this-week", .since(.absolute(instant("2026-04-26T16:00Z")))),
            ("until:this_week", .until(.absolute(instant("2026-05-03T16:00Z")))),
            ("since:上周", .since(.absolute(instant("2026-04-19T16:00Z")))),
            ("until:上周", .until(.absolute(instant("2026-04-26T16:00Z")))),
            ("since:本月", .since(.absolute(instant("2026-03-31T16:00Z")))),
            ("until:本月", .until(.absolute(instant("2026-04-30T16:00Z")))),
            ("until:last-month", .until(.absolute(instant("2026-03-31T16:00Z")))),
            ("due:今天", .due(.absolute(instant("2026-04-30T16:00Z")))),
            ("due:明天", .due(.absolute(instant("2026-05-01T16:00Z")))),
            ("closed:昨天", .closed(.absolute(instant("2026-04-28T16:00Z")))),
            ("办结:-1w", .closed(.relative(minutes: -10_080))),
        ] as [(String, Filter.Condition)])
    func `a day stands for its first minute or its end`(_ text: String, _ condition: Filter.Condition) throws
    {
        #expect(try terms(text) == [Filter.Term(condition)])
    }

    @Test(
        arguments: [
            ("待派", .state([.reported, .accepted])), ("TO-DISPATCH", .state([.reported, .accepted])),
            ("紧急", .priority([.p1])), ("emergency", .priority([.p1])), ("督办", .standing([.escalated])),
            ("挂账", .standing([.listed])), ("listed", .standing([.listed])), ("挂起", .state([.onHold])),
            ("on-hold", .state([.onHold])), ("待回访", .state([.done])), ("未指派", .absent(.team)),
            ("未接单", .any([.acknowledged(false), .standing([.unacknowledged])])),
            ("state:未接单", .any([.acknowledged(false), .standing([.unacknowledged])])),
            (
                "state:待派，挂起、督办",
                .any([.state([.reported, .accepted]), .state([.onHold]), .standing([.escalated])])
            ),
            ("待派,挂起", .state([.reported, .accepted, .onHold])), ("挂到期", .holdOver), ("state:挂到期", .holdOver),
            ("到期", .holdOver), ("ran out", .holdOver), ("hold ran out", .holdOver),
            ("state:ran-out", .holdOver),
            ("No Answer", .any([.acknowledged(false), .standing([.unacknowledged])])),
            ("rating:非常满意", .rating([5])), ("rating:\"very unsatisfied\",3", .rating([1, 3])),
            ("地毯,屏风", .any([FilterParseTests.word("地毯"), FilterParseTests.word("屏风")])),
            ("地毯，屏风、", .any([FilterParseTests.word("地毯"), FilterParseTests.word("屏风")])),
            ("地毯,挂起", .any([FilterParseTests.word("地毯"), .state([.onHold])])),
            ("\"地毯,屏风\"", FilterParseTests.word("地毯,屏风")),
            ("state:已结", .state([.closed, .rejected, .merged])),
            ("rating:1、2", .rating([1, 2])), ("满意度：１", .rating([1])), ("unit:财务处,二处", .unit(["财务处", "二处"])),
            ("team:无", .absent(.team)), ("tech:none", .absent(.technician)), ("by:无", .absent(.owner)),
            ("team:工程,无", .any([.team(["engineering"]), .absent(.team)])), ("rating:none", .absent(.rating)),
        ] as [(String, Filter.Condition)])
    func `what a screen shows can be filtered by`(_ text: String, _ condition: Filter.Condition) throws {
        #expect(try terms(text) == [Filter.Term(condition)])
    }

    @Test func `a not before a choice is about all of it`() throws {
        #expect(
            try terms("-地毯,屏风 hold")
                == [
                    Filter.Term(isNegated: true, .any([Self.word("地毯"), Self.word("屏风")])),
                    Filter.Term(Self.word("hold")),
                ])
    }

    @Test func `a word is looked for in the names that are seen`() throws {
        var names = Self.names
        names.site.categories[0].aliases = ["升降机", "卡住"]
        let condition = { (text: String, language: Language) in
            names.language = language
            return try Filter.parse(text, names).terms.first?.condition
        }
        let none = { Self.word($0) }
        #expect(try condition("升降机", .chinese) == none("升降机"))
        #expect(try condition("cat:升降机", .chinese) == .category(["lift"]))
        #expect(try condition("东楼", .chinese) == none("东楼"))
        #expect(try condition("lift", .chinese) == none("lift"))
        #expect(
            try condition("lift", .english)
                == .word("lift", grids: [], categories: ["lift"], teams: [], technicians: []))
        #expect(
            try condition("张强", .chinese)
                == .word("张强", grids: [], categories: [], teams: [], technicians: ["qiang"]))
        #expect(try condition("李梅", .chinese) == none("李梅"))
    }

    @Test(arguments: [
        ("漏水", "漏水 state:已结"), ("漏水 overdue", "漏水 overdue state:已结"),
        (
            "state:closed \"漏 水\" -垃圾",
            "\"漏 水\" -垃圾 state:待受理,已受理,已派单,处理中,挂起,待回访,不予受理,已并单"
        ),
        ("挂起 漏水", "漏水 state:待受理,已受理,已派单,处理中,待回访,已办结,不予受理,已并单"),
        ("state:已结 漏水", "漏水 state:未结"), ("state:all 漏水", nil), ("260430-001", nil), ("grid:b99", nil),
        ("\"", nil),
    ])
    func `the states left out can be asked for`(_ text: String, _ expected: String?) {
        #expect(Filter.elsewhere(text, Self.names)?.text == expected)
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
            ("since:someday", 0..<13, .badTime("someday")),
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
        ("-state:closed", false), ("-待派", true), ("-state:挂起", true), ("已办结", false), ("state:督办", true),
        ("rating:1", false), ("closed:-1d", false), ("-closed:-1d", true), ("260430-017", false),
        ("-260430-017", true),
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
