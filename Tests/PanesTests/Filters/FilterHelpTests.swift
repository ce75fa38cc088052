import Domain
import Screen
import Testing
import Words

@testable import Panes

/// What a filter's field says while it is typed.
@Suite struct FilterHelpTests {
    private func typed(_ text: String, language: Language = .chinese) -> Stage {
        var stage = Stage(language: language)
        stage.press("/")
        stage.type(text)
        return stage
    }

    private func choices(_ text: String, language: Language = .chinese) -> [String] {
        typed(text, language: language).state.tickets.filterField?.completion.choices.map(\.text) ?? []
    }

    @Test(arguments: [
        ("g", ["grid:"]), ("s", ["svc:", "state:", "source:", "since:"]),
        ("-s", ["svc:", "state:", "source:", "since:"]),
        ("漏水 t", ["team:", "tech:", "待派"]), ("o", ["超时", "挂起"]), ("督", ["督办"]), ("-待", ["待派", "待受理", "待回访"]),
        ("pri:", ["1", "2", "3", "4"]),
        ("pri:1,", ["1", "2", "3", "4"]),
        ("pri：1，", ["1", "2", "3", "4"]), ("svc:设", ["设备"]), ("svc:sb", ["设备"]), ("svc:equip", ["设备"]),
        ("grid:b05", ["5号楼"]), ("－grid：ggq", ["公共区域"]), ("state:挂", ["挂账", "挂起到期", "挂起"]),
        ("state:onh", ["挂起"]),
        ("due:", ["30m", "2h", "1d", "今天", "明天"]), ("until:昨", ["昨天"]), ("closed:yes", ["昨天", "前天"]),
        ("rating:", ["1", "2", "3", "4", "5", "无"]), ("tech:无", ["无"]), ("\"grid:", []), ("漏水", []),
        ("by:李", ["李梅"]),
    ])
    func whatCanBeTypedHere(text: String, expected: [String]) {
        #expect(choices(text) == expected)
    }

    @Test func allKeysAreShownBeforeAnythingIsTyped() {
        let all = Filter.keys.map { $0 + ":" } + FilterBadge.all.map(\.name.zh)
        #expect(choices("") == all)
        #expect(choices("pri:1 ") == all)
    }

    @Test func slugsStandInEnglish() {
        #expect(choices("grid:b05", language: .english) == ["b05"])
        #expect(typed("svc:eq", language: .english).screen.contains("equipment Equipment"))
    }

    @Test func everyChoiceIsUnderstood() {
        for language in Language.allCases {
            for key in [
                "grid", "svc", "category", "team", "tech", "by", "pri", "state", "channel", "due", "since",
                "until", "closed", "rating", "unit",
            ] {
                let words = typed("", language: language).state.filterWords
                let all = choices("\(key):", language: language)
                #expect(!all.isEmpty, "\(key)")
                for choice in all {
                    #expect(words.problem(of: "\(key):\(choice)") == nil, "\(key):\(choice)")
                }
            }
        }
    }

    @Test func everyWordOfAStateOrSignIsUnderstood() throws {
        let states = TicketState.allCases.map { state in Language.allCases.map { state.words[$0] } }
        let priorities = Priority.allCases.map { priority in Language.allCases.map { priority.words[$0] }
        }
        let standings = [Standing.unacknowledged, .escalated, .listed].compactMap(\.words).map {
            [$0.zh, $0.en]
        }
        let signs = [
            Phrase.overdue, Phrase.waitingForDispatch, Phrase.onHold, Phrase.holdRanOut, DeskHeader.ranOut,
            QueueText.holdRanOut, Phrase.unacknowledged, Phrase.escalatedSign, Phrase.listedSign,
        ]
        let others = signs.map { [$0.zh, $0.en] }
        let names = typed("").state.filterWords.names
        for word in (states + priorities + standings + others).flatMap({ $0 }) {
            let bare = try Filter.parse(word.replacing(" ", with: "-"), names)
            if case .word = bare.terms.first?.condition { Issue.record("\(word) is a text") }
            #expect(bare.terms.count == 1)
            #expect(try Filter.parse(word, names) == bare, "with its spaces too")
            #expect(try Filter.parse("state:\"\(word)\"", names) == bare)
            let quoted = try Filter.parse("\"\(word)\"", names)
            guard case .word = quoted.terms.first?.condition else {
                Issue.record("\(word) in quotes is no text")
                continue
            }
        }
    }

    @Test func theKeyAtTheCursorIsExplained() {
        #expect(typed("until:").screen.contains("某天即含当天全天"))
        #expect(typed("until:", language: .english).screen.contains("a day counts whole"))
        #expect(typed("cat:").screen.contains("来电人的说法"))
        #expect(typed("").screen.contains("引号内为原文"))
    }

    @Test func tabCompletesAndGoesRound() {
        var stage = typed("g")
        let text = { (stage: Stage) in stage.state.tickets.filterField?.entry.text }
        stage.press("Tab")
        #expect(text(stage) == "grid:")
        stage.press("Tab", "Tab")
        #expect(text(stage) == "grid:2号楼")
        stage.press("Shift-Tab")
        #expect(text(stage) == "grid:1号楼")
        stage.type(",公")
        stage.press("Tab")
        #expect(text(stage) == "grid:1号楼,公共区域")
        stage.type(" -漏水")
        stage.press("Tab", "Enter")
        #expect(stage.state.tickets.queue.filterText == "grid:1号楼,公共区域 -漏水")
    }

    @Test func whatIsWrongIsSaidOnceItsWordIsLeft() {
        var stage = typed("pri:9")
        #expect(stage.state.tickets.filterField?.problem == nil)
        stage.type(" ")
        #expect(stage.screen.contains("^ pri: 里没有“9”"))
        stage.type("grid:1")
        #expect(stage.state.tickets.filterField?.problem?.range == 4..<5)
        stage.press("Enter")
        #expect(stage.state.tickets.filterField != nil)
        stage.press("Home", "Right", "Right")
        #expect(stage.state.tickets.filterField?.problem == nil)
        stage.press("End", "Ctrl-w")
        #expect(stage.state.tickets.filterField?.problem?.range == 4..<5)
    }

    @Test func aLateErrorIsPointedAtToo() {
        var stage = typed("grid:1 svc:设备 team:engineering -漏水 colour:red")
        stage.press("Enter")
        #expect(stage.screen.contains("^^^^^^"))
        #expect(stage.screen.contains("没有“colour:”这个条件"))
        stage.press("Ctrl-u")
        stage.type("colour:red")
        stage.press("Enter")
        #expect(stage.screen.contains("^^^^^^ 没有“colour:”这个条件"))
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func screens(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("/")
        try expectGolden(stage, "filter-keys")
        stage.type("漏水 -grid:b99,2 svc:")
        stage.press("Tab", "Tab")
        try expectGolden(stage, "filter-values")
    }
}
