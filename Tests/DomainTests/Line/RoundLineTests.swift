import Testing

@testable import Domain

@Suite("A sentence that reports a round")
struct RoundLineTests {
    private static let night5 = "night.b05@261121T2200"
    private static let night6 = "night.b06@261121T2200"
    private static let day5 = "day.b05@261121T0800"
    private static let boiler = "boiler@261121T0800"

    private let reader = RoundLineReader(
        site: .reported, rounds: RoundLineTests.rounds, zone: .shanghai)

    private static let rounds = [night5, night6, day5, boiler].compactMap { text in
        RoundPlanner(.reported, zone: .shanghai).due(roundID(text)).map {
            RoundLine.Candidate(round: $0.id, route: $0.route)
        }
    }

    /// A line, the round it is of, and what it tells as `point/item=answer`.
    @Test(arguments: [
        ("5号楼夜巡 正常", night5, ["*=fine"]),
        ("5号楼夜巡正常", night5, ["*=fine"]),
        ("5 号楼 夜巡 一切正常", night5, ["*=fine"]),
        ("五号楼夜巡，无异常", night5, ["*=fine"]),
        ("6号楼夜巡没有问题", night6, ["*=fine"]),
        ("5号楼日巡 都正常", day5, ["*=fine"]),
        ("夜巡 5号楼 没发现问题", night5, ["*=fine"]),
        ("5号楼夜间巡查 良好", night5, ["*=fine"]),
        ("今晚5号楼夜巡完成，正常。", night5, ["*=fine"]),
        ("5hl yexun zhengchang", night5, ["*=fine"]),
        ("b5 night round fine", night5, ["*=fine"]),
        ("B05 night round: all good", night5, ["*=fine"]),
        ("building 6 night round ok", night6, ["*=fine"]),
        ("night round b6, nothing to report", night6, ["*=fine"]),
        ("5号楼 夜巡 3F灯不亮 其余正常 周洁", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 3F灯不亮 其余正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡3F灯不亮其余正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 三楼走廊灯不亮，其他都正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 走廊灯不亮", night5, ["third/lights=灯不亮"]),
        ("5号楼夜巡 3楼走廊的灯不亮", night5, ["third/lights=灯不亮"]),
        ("5号楼 夜巡 1F大厅 水管漏水，3F走廊 灯不亮，其余正常", night5, ["hall/floor=水管漏水", "third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 大厅漏水 屋顶门没锁", night5, ["hall/floor=漏水", "roof=门没锁"]),
        ("5号楼夜巡 除了3F灯不亮 其余正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 除了3F灯不亮都正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 除3F灯不亮以外，一切正常", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡正常，但3F灯不亮", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 只有3F灯不亮", night5, ["third/lights=灯不亮", "*=fine"]),
        ("5号楼夜巡 3F走廊 灯不亮，地面有水", night5, ["third/lights=灯不亮", "third/floor=地面有水"]),
        ("5号楼夜巡 3F走廊正常 屋顶正常", night5, ["third=fine", "roof=fine"]),
        ("5号楼夜巡 3F地面正常", night5, ["third/floor=fine"]),
        ("5号楼夜巡 3F灯不正常", night5, ["third/lights=灯不正常"]),
        ("5号楼夜巡 3F灯不太正常 其余正常", night5, ["third/lights=灯不太正常", "*=fine"]),
        ("5号楼夜巡 地下室异常", night5, ["cellar=异常"]),
        ("5号楼夜巡 跳过屋顶 锁着 其余正常", night5, ["roof=skip 锁着", "*=fine"]),
        ("5号楼夜巡 屋顶未查 门锁着，其余正常", night5, ["roof=skip 门锁着", "*=fine"]),
        ("b5 night round fine except 3F lights", night5, ["third/lights=lights", "*=fine"]),
        ("b5 night round: 3F lights out, rest fine", night5, ["third/lights=lights out", "*=fine"]),
        (
            "b5 night round lights out on 3F, everything else ok", night5,
            ["third/lights=lights out", "*=fine"]
        ),
        (
            "b5 night round lights out on the third floor, others fine", night5,
            ["third/lights=lights out", "*=fine"]
        ),
        (
            "b5 night round leak in the hall and lights out on 3F, otherwise ok", night5,
            ["hall/floor=leak", "third/lights=lights out", "*=fine"]
        ),
        ("b5 night round all fine but roof door open", night5, ["roof=door open", "*=fine"]),
        ("b5 night round skip roof locked, other fine", night5, ["roof=skip locked", "*=fine"]),
        ("b5 night round hall fine, roof fine", night5, ["hall=fine", "roof=fine"]),
        ("b5 night round lights not ok on 3F", night5, ["third/lights=lights not ok"]),
        ("锅炉房 温度 93", boiler, ["boiler/temperature=93"]),
        ("锅炉房温度93℃", boiler, ["boiler/temperature=93"]),
        ("锅炉房 温度是 85.5 度，水表 1203.25", boiler, ["boiler/temperature=85.5", "boiler/meter=1203.25"]),
        ("锅炉房 温度 93 水表 1203", boiler, ["boiler/temperature=93", "boiler/meter=1203"]),
        ("锅炉抄表 水表读数 12 换表", boiler, ["boiler/meter=12 replaced"]),
        ("锅炉抄表 温度 -3.5 其余正常", boiler, ["boiler/temperature=-3.5", "*=fine"]),
        ("boiler room temperature 93", boiler, ["boiler/temperature=93"]),
        (
            "boiler reading: water meter 1203.5 m3, temperature is 71", boiler,
            ["boiler/meter=1203.5", "boiler/temperature=71"]
        ),
        ("锅炉房 水表坏了 2天", boiler, ["boiler/meter=水表坏了 2天"]),
    ])
    func `is read`(_ text: String, _ round: String, _ told: [String]) {
        let line = reader.read(text)
        #expect(line.rounds.first?.text == round)
        #expect(line.told.map { shown($0.value) } == told)
        #expect(line.problems.isEmpty)
    }

    private func shown(_ told: Told) -> String {
        let place = [told.point?.text, told.item?.text].compactMap { $0 }.joined(separator: "/")
        let answer =
            switch told.answer {
            case .fine: "fine"
            case .finding(let what, _, _): what
            case .skipped(let reason): "skip " + reason
            case .reading(let reading, let turn): reading.text + (turn.map { " \($0)" } ?? "")
            }
        return "\(place.isEmpty ? "*" : place)=\(answer)"
    }

    /// What a line tells as `what severity clock`; severities and times that are none stay words.
    @Test(arguments: [
        ("5号楼夜巡 3F灯不亮 严重 其余正常", ["灯不亮 major", "fine"]),
        ("5号楼夜巡 3F灯不亮，危险，其余正常", ["灯不亮 danger", "fine"]),
        ("5号楼夜巡 3F电线外露 有危险", ["电线外露 danger"]),
        ("5号楼夜巡 3F严重漏水 其余正常", ["严重漏水 major", "fine"]),
        ("5号楼夜巡 3F漏水严重", ["漏水严重 major"]),
        ("5号楼夜巡 3F漏水 不严重", ["漏水 minor"]),
        ("5号楼夜巡 3F漏水 没有危险", ["漏水 没有危险"]), ("5号楼夜巡 3F漏水，并不危险", ["漏水", "并不危险"]),
        ("5号楼夜巡 3F有危险品", ["有危险品"]), ("5号楼夜巡 屋顶危险标志倒了", ["危险标志倒了"]),
        ("5号楼夜巡 大厅漏水 轻微 屋顶门没锁 严重", ["漏水 minor", "门没锁 major"]),
        ("b5 night round: 3F lights out, major, rest fine", ["lights out major", "fine"]),
        ("b5 night round 3F wire hanging danger", ["wire hanging danger danger"]),
        ("b5 night round 3F leak not serious", ["leak not serious"]),
        ("b5 night round 3F leak, no danger, rest fine", ["leak", "no danger", "fine"]),
        ("b5 night round serious leak on 3F", ["serious leak major"]),
        ("5号楼夜巡 3F灯不亮 22:10 其余正常", ["灯不亮 22:10", "fine"]),
        ("5号楼夜巡 22:10 3F灯不亮 22:20 屋顶门没锁", ["灯不亮 22:10", "门没锁 22:20"]),
        ("5号楼夜巡 3F灯不亮 22:10，屋顶门没锁 22:20", ["灯不亮 22:10", "门没锁 22:20"]),
        ("5号楼夜巡 3F 22:10 灯不亮 01:30 屋顶门没锁", ["灯不亮 22:10", "门没锁 01:30"]),
        ("5号楼夜巡 十点一刻 3F灯不亮 其余正常", ["灯不亮 22:15", "fine"]),
        ("5号楼夜巡 3F灯不亮 22点10分 其余正常", ["灯不亮 22:10", "fine"]),
        ("5号楼夜巡 3F灯不亮 十点半 严重", ["灯不亮 major 22:30"]),
        ("5号楼夜巡 晚上10点 3F灯不亮", ["灯不亮 22:00"]), ("5号楼夜巡 3F灯不亮 凌晨1点20左右", ["灯不亮 01:20"]),
        ("5号楼夜巡 22:40 正常", ["fine 22:40"]), ("5号楼夜巡22:40正常", ["fine 22:40"]),
        ("5号楼夜巡 3F灯不亮 其余正常 22:40", ["灯不亮", "fine 22:40"]),
        ("b5 night round 3F lights out at 22:10, rest fine", ["lights out 22:10", "fine"]),
        ("b5 night round 3F lights out 10:10 pm, rest fine", ["lights out 22:10", "fine"]),
        ("b5 night round 10pm 3F lights out", ["lights out 22:00"]),
        ("b5 night round 21:45 roof door open", ["door open 21:45"]),
        ("5号楼夜巡 3F灯不亮3盏 其余正常", ["灯不亮3盏", "fine"]), ("5号楼夜巡 3F有点漏水", ["有点漏水"]),
        ("5号楼夜巡 3F 3点漏水", ["3点漏水"]), ("5号楼夜巡 3F301室灯不亮 8123", ["301室灯不亮 8123"]),
        ("5号楼夜巡 3F灯不亮 13812345678", ["灯不亮 13812345678"]), ("5号楼夜巡 3F温度22.5", ["温度22.5"]),
        ("5号楼夜巡 3F灯不亮 25:10", ["灯不亮 25:10"]), ("5号楼夜巡 3F灯不亮 22:75", ["灯不亮 22:75"]),
        ("5号楼夜巡 3F灯不亮 1:100", ["灯不亮 1:100"]),
        ("锅炉房 8:30 温度 93 水表 1203", ["93 08:30", "1203 08:30"]), ("锅炉房 温度 93 8点半", ["93 08:30"]),
        ("锅炉房 温度 -3.5", ["-3.5"]), ("锅炉房 温度 22 水表 10", ["22", "10"]),
    ])
    func `knows when and how bad`(_ text: String, _ told: [String]) {
        let read = reader.read(text).told.map(\.value)
        #expect(read.map(shownMarks) == told)
    }

    private func shownMarks(_ told: Told) -> String {
        var severity: Severity?
        if case .finding(_, let value, photo: _) = told.answer { severity = value }
        let clock = told.at.map { Zone.shanghai.local($0).clock }
        let what = shown(told).split(separator: "=", maxSplits: 1).last.map(String.init) ?? ""
        return ([what] + [severity?.rawValue, clock].compactMap { $0 }).joined(separator: " ")
    }

    @Test(arguments: [
        ("22:10", "2026-11-21T22:10"), ("21:40", "2026-11-21T21:40"), ("0:30", "2026-11-22T00:30"),
        ("01:30", "2026-11-22T01:30"), ("1:30", "2026-11-22T01:30"),
    ])
    func `a time is of the night that the round is of`(_ clock: String, _ time: String) {
        let told = reader.read("5号楼夜巡 3F灯不亮 \(clock)").told.first?.value
        #expect(told?.at == instant(time + ":00.000+08:00"))
    }

    @Test(
        arguments: [
            ("5号楼夜巡 正常 周洁", "jie"), ("周洁 5号楼夜巡 正常", "jie"), ("周洁报5号楼夜巡正常", "jie"),
            ("b5 night round fine zhou jie", "jie"), ("5号楼夜巡 3F灯不亮 陈华", "hua"),
            ("5hl yexun zhengchang zhoujie", "jie"),
            ("5号楼夜巡 正常", nil),
        ] as [(String, String?)])
    func `knows who walked`(_ text: String, _ person: String?) {
        #expect(reader.read(text).person?.value.text == person)
    }

    @Test(
        arguments: [
            ("9号楼夜巡 正常", [.call(.unknownGrid("9号楼", 0..<3)), .noRound]), ("6号楼日巡 正常", [.noRound]),
            ("5号楼 正常", [.severalRounds([night5, day5, boiler].map(roundID))]),
            ("夜巡 正常", [.severalRounds([night5, night6].map(roundID))]), ("5号楼夜巡", [.nothingTold]),
            ("跳过 屋顶 锁着", [.severalRounds([night5, night6].map(roundID))]),
            ("5号楼夜巡 9F灯不亮", [.noPoint("9F灯不亮", 6..<11)]), ("5号楼夜巡 灯不亮", [.noPoint("灯不亮", 6..<9)]),
            ("5号楼夜巡 水泵房漏水 其余正常", [.noPoint("水泵房漏水", 6..<11)]),
            ("5号楼夜巡 2F灯不亮", [.severalPoints(["east", "west"], 6..<11)]),
            ("5号楼夜巡 除了3F 其余正常", [.noWords(8..<10)]), ("5号楼夜巡 跳过屋顶", [.noReason(6..<8)]),
            ("5号楼夜巡 3F灯不亮 正常", [.restIsOpen(12..<14)]),
            ("5号楼夜巡 正常 除了", [.restIsOpen(9..<11), .nothingTold]),
            ("5号楼夜巡 正常 周洁 陈华", [.anotherPerson("hua", 12..<14)]),
            ("锅炉房 温度 93 偏高", [.unread("偏高", 10..<12)]),
        ] as [(String, [RoundLine.Problem])])
    func `says what is open`(_ text: String, _ problems: [RoundLine.Problem]) {
        #expect(reader.read(text).problems == problems)
    }

    @Test func `what has no place is kept without one`() {
        let line = reader.read("5号楼夜巡 9F灯不亮 其余正常")
        #expect(line.told.map(\.value) == [.finding("9F灯不亮", nil), Told(.fine)])
    }

    @Test func `says where all of it stands`() {
        let line = reader.read("5号楼夜巡 3F灯不亮 其余正常 周洁")
        #expect(line.grid == .init("b05", [0..<3]))
        #expect(line.route == .init("夜巡", [3..<5]))
        #expect(line.told.map(\.ranges) == [[6..<8, 8..<11], [12..<16]])
        #expect(line.person == .init("jie", [17..<19]))
        let spelled = reader.read("5hl yexun zhengchang")
        #expect(spelled.route == .init("夜巡", [4..<9]))
        #expect(spelled.told.map(\.ranges) == [[10..<20]])
    }

    @Test func `who walks a grid makes its round likelier`() {
        let line = reader.read("夜巡 正常 陈华")
        #expect(line.rounds.map(\.text) == [Self.night6, Self.night5])
        #expect(line.problems.isEmpty)
    }

    @Test(arguments: [
        "", " ", "，", "除了", "跳过", "3F", "5号楼", "\u{1B}[31m", "🙂👨‍👩‍👧", "é\u{301}\r\n\0", "-", "温度 -",
        "温度 1.",
    ])
    func `survives`(_ text: String) {
        let line = reader.read(text)
        #expect(line.told.flatMap(\.ranges).allSatisfy { $0.upperBound <= text.count })
        let bare = RoundLineReader(site: .compound, rounds: [], zone: .shanghai).read(text)
        #expect(bare.rounds.isEmpty)
    }

    /// It is read at every key.
    @Test func `every part of a line is read`() {
        let lines = [
            "5号楼 夜巡 1F大厅 水管漏水，3F走廊 灯不亮，其余正常 周洁", "b5 night round fine except 3F lights, skip roof locked",
            "锅炉房 温度是 -85.5 度，水表 1203.25 换表",
        ]
        for line in lines {
            for end in 0...line.count {
                for text in [
                    String(line.prefix(end)), String(line.suffix(end)), String(line.prefix(end).reversed()),
                ] {
                    let told = reader.read(text).told
                    #expect(told.flatMap(\.ranges).allSatisfy { $0.upperBound <= text.count })
                }
            }
        }
    }

    @Test func `what was read makes a round`() throws {
        var story = try RoundStory("night.b05@261121T2200", site: .reported)
        let line = reader.read("5号楼夜巡 3F灯不亮 跳过屋顶 锁着 其余正常")
        try story.does(.check(line.told.map(\.value), said: "…"))
        #expect(story.round.state == .done)
        #expect(story.round.findings.map(\.what) == ["灯不亮"])
        #expect(story.round.looked == 5)
    }
}

extension Site {
    /// Two buildings with rounds by night and by day, and a boiler.
    fileprivate static let reported: Site = {
        var site = Site.walked
        site.grids = [5, 6].map { number in
            Grid(
                id: ID("b0\(number)"), name: Name(zh: "\(number)号楼", en: "Building \(number)"),
                short: Name(zh: "\(number)号", en: "B\(number)"))
        }
        (site.grids[0].officer, site.grids[1].officer) = ("jie", "hua")
        let point = { (id: ID<Checkpoint>, zh: String, en: String) in
            Checkpoint(id: id, name: Name(zh: zh, en: en), place: zh)
        }
        site.rounds.routes = site.rounds.routes.filter { $0.id != "clean" }
        site.rounds.routes[0].grids = ["b05", "b06"]
        site.rounds.routes[0].aliases = ["夜间巡查"]
        site.rounds.routes[0].checkpoints = [
            point("hall", "1F大厅", "Hall"), point("east", "2F东走道", "East aisle"),
            point("west", "2F西走道", "West aisle"), point("third", "3F走廊", "Third floor corridor"),
            point("roof", "屋顶", "Roof"), point("cellar", "地下室", "Cellar"),
        ]
        var day = site.rounds.routes[0]
        (day.id, day.name, day.aliases) = ("day", Name(zh: "日巡", en: "Day round"), [])
        (day.grids, day.schedules) = (["b05"], [Schedule(start: 480, end: 600)])
        day.checkpoints.removeLast(2)
        site.rounds.routes[1].grid = "b05"
        site.rounds.routes.append(day)
        return site
    }()
}
