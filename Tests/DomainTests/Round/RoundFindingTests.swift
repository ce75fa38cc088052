import Testing

@testable import Domain

@Suite("What a round finds")
struct RoundFindingTests {
    @Test func `a finding is numbered, judged as its item says, and counts a point`() throws {
        var story = try RoundStory()
        let told = [
            Told.finding("灯不亮", "hall"), .finding(" 有水 ", "third", "floor"),
            .finding("破了", "roof", "floor", .danger),
        ]
        try story.does(.check(told, said: nil))
        #expect(story.round.findings.map(\.number) == [1, 2, 3])
        #expect(story.round.findings.map(\.item) == ["lights", "floor", "floor"])
        #expect(story.round.findings.map(\.severity) == [.minor, .major, .danger])
        #expect(story.round.findings.map(\.category) == [nil, "leak", "leak"])
        #expect(story.round.findings.map(\.clause) == ["3.1", nil, nil])
        #expect(story.round.findings.map(\.what) == ["灯不亮", "有水", "破了"])
        #expect(story.round.findings.allSatisfy { $0.foundBy == "jie" && $0.state == .open })
        #expect(story.round.look("third", "floor")?.finding == 2)
        #expect(
            story.round.score == Array(repeating: Score(person: "jie", ground: .finding, points: 1), count: 3)
        )
        #expect(story.round.state == .underWay)
    }

    /// Noon of 30 days before is at the edge.
    @Test(arguments: [
        (nil, false), ("2026-03-31T22:30:00.000+08:00", true), ("2026-03-31T22:29:59.999+08:00", false),
        ("2026-04-30T21:00:00.000+08:00", true),
    ])
    func `the same item there within 30 days is recurring`(_ last: String?, _ isRecurring: Bool) throws {
        var story = try RoundStory()
        story.lastFinding = last.map(instant)
        try story.does(.check([.finding("灯不亮", "hall")], said: nil), at: night("22:30"))
        #expect(story.round.finding(1)?.isRecurring == isRecurring)
    }

    @Test(arguments: [
        ("灯不亮", "22:11", 1), ("灯不亮", "22:11:00.001", 2), ("地砖松动", "22:10", 2),
    ])
    func `the same again within a minute is kept and not counted`(
        _ what: String, _ clock: String, _ count: Int
    ) throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall")], said: nil), at: night("22:10"))
        try story.does(.check([.finding(what, "hall")], said: nil), at: night(clock))
        #expect(story.round.findings.count == count)
        #expect(story.scores.count == count)
        #expect(story.round.look("hall", "lights")?.finding == count)
        #expect(story.round.look("hall", "lights")?.at == night(clock))
    }

    @Test func `two findings of one item in one breath are both kept`() throws {
        var story = try RoundStory()
        try story.does(
            .check(
                [.finding("灯不亮", "hall"), .finding("灯罩破", "hall"), .finding("灯不亮", "hall"), Told(.fine)],
                said: nil))
        #expect(story.round.findings.map(\.what) == ["灯不亮", "灯罩破"])
        #expect(story.scores == [1, 1, 2])
        #expect(story.round.state == .done)
    }

    @Test func `fine behind a finding does not make it vanish`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall", "lights")], said: nil))
        try story.does(.check([Told(.fine, point: "hall", item: "lights")], said: nil))
        #expect(story.round.look("hall", "lights")?.result == .fine)
        #expect(story.round.findings.count == 1)
    }

    @Test func `it is looked at again until it is gone`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall"), Told(.fine)], said: nil))
        let stamp = Stamp(recordedAt: story.now, happenedAt: story.now, operatorID: "mei", desk: "d")
        let ticket = RoundFact.ticketed(.init(finding: 1, ticket: number("260430-007")))
        story.round = try #require(Round.evolve(story.round, ticket, stamp, revision: 9))
        #expect(story.round.finding(1)?.state == .ticketed)
        #expect(story.round.finding(1)?.ticket == number("260430-007"))
        try story.does(.lookAgain(finding: 1, passed: false, words: "还是不亮"), at: night("09:00"))
        #expect(story.round.finding(1)?.state == .failed)
        try story.does(.lookAgain(finding: 1, passed: true, words: nil), at: night("10:00"))
        #expect(story.round.finding(1)?.state == .passed)
        let again = RoundCommand.lookAgain(finding: 1, passed: true, words: nil)
        #expect(try story.refusal(of: again) == .round(.alreadyLookedAgain))
        #expect(
            try story.refusal(of: .lookAgain(finding: 2, passed: true, words: nil)) == .round(.noFinding(2)))
        #expect(story.round.state == .done)
    }

    @Test(arguments: [(true, true, [1, 2, 1]), (true, false, [1, 2]), (false, true, [1, 2])])
    func `what was solved in time and is gone gives who found it one point, once`(
        _ passed: Bool, _ isInTime: Bool, _ scores: [Int]
    ) throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall"), Told(.fine)], said: nil), as: "hua")
        let stamp = Stamp(recordedAt: story.now, happenedAt: story.now, operatorID: "mei", desk: "d")
        let ticket = RoundFact.ticketed(.init(finding: 1, ticket: number("260430-007")))
        story.round = try #require(Round.evolve(story.round, ticket, stamp, revision: 9))
        story.isSolvedInTime = isInTime
        let again = RoundCommand.lookAgain(finding: 1, passed: passed, words: nil)
        try story.does(again, as: "jie", at: night("09:00"))
        #expect(story.scores == scores)
        guard scores.count == 3 else { return }
        #expect(story.round.score.last == Score(person: "hua", ground: .solved, points: 1))
        #expect(try story.refusal(of: again) == .round(.alreadyLookedAgain))
    }

    @Test func `what never was a ticket was not solved`() throws {
        var story = try RoundStory()
        story.isSolvedInTime = true
        try story.does(.check([.finding("灯不亮", "hall"), Told(.fine)], said: nil))
        try story.does(.lookAgain(finding: 1, passed: true, words: nil), at: night("09:00"))
        #expect(story.scores == [1, 2])
    }

    @Test(
        arguments: [
            (Finding.State.open, nil, nil), (.ticketed, .reported, nil), (.ticketed, .onHold, nil),
            (.ticketed, .done, .due), (.ticketed, .closed, .due), (.ticketed, .rejected, .due),
            (.failed, nil, .failed), (.failed, .accepted, .failed), (.failed, .done, .due),
            (.passed, .done, .passed), (.passed, nil, .passed),
        ] as [(Finding.State, TicketState?, LookAgain?)])
    func `it is due to be looked at again when nobody works on its ticket any more`(
        _ state: Finding.State, _ ticket: TicketState?, _ lookAgain: LookAgain?
    ) {
        #expect(LookAgain(state, ticket: ticket) == lookAgain)
    }

    @Test func `nobody looks again before it was found`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall"), Told(.fine)], said: nil), at: night("22:30"))
        let again = RoundCommand.lookAgain(finding: 1, passed: true, words: nil)
        let refusal = try story.refusal(of: again, at: night("23:00"), told: night("22:29"))
        #expect(refusal == .happenedBefore(night("22:30")))
    }
}

@Suite("What a round reads off")
struct RoundReadingTests {
    @Test(arguments: [
        ("59.999", Gauge.Judgement.outside), ("60", .warning), ("64.999", .warning), ("65", .fine),
        ("85.5", .fine),
        ("85.501", .warning), ("90", .warning), ("90.001", .outside), ("-1", .outside),
    ])
    func `outside a limit is a finding, a limit itself is within`(
        _ text: String, _ judgement: Gauge.Judgement
    ) throws {
        var story = try RoundStory("boiler@260430T0800")
        try story.does(.check([.read(text)], said: nil))
        let look = try #require(story.round.look("boiler", "temperature"))
        #expect(look.reading == reading(text))
        #expect((look.result == .finding) == (judgement == .outside))
        #expect(story.round.findings.count == (judgement == .outside ? 1 : 0))
        let item = story.site.route("boiler")?.point("boiler")?.item("temperature")
        #expect(item?.gauge?.judge(reading(text)) == judgement)
    }

    @Test(arguments: [("93", "93 ℃ > 90 ℃"), ("4.5", "4.5 ℃ < 60 ℃")])
    func `it says by what`(_ text: String, _ what: String) throws {
        var story = try RoundStory("boiler@260430T0800")
        try story.does(.check([.read(text)], said: nil))
        #expect(story.round.finding(1)?.what == what)
        #expect(story.round.finding(1)?.severity == .danger)
        #expect(story.round.finding(1)?.reading == reading(text))
    }

    @Test func `a bounce of the reader is one finding`() throws {
        var story = try RoundStory("boiler@260430T0800")
        try story.does(.check([.read("93"), .read("94")], said: nil))
        #expect(story.round.findings.count == 1)
        #expect(story.round.look("boiler", "temperature")?.finding == 1)
    }

    @Test(arguments: [
        ("100", nil, nil), ("100.001", nil, nil),
        ("99.999", nil, Refusal.round(.lowerThanLast(reading("99.999"), last: reading("100")))),
        ("3", Told.Turn.rollover, nil), ("3", .replaced, nil), ("99", .misread, nil),
    ])
    func `a meter never goes back unsaid`(
        _ text: String, _ turn: Told.Turn?, _ refusal: Refusal?
    ) throws {
        var story = try RoundStory("boiler@260430T0800")
        story.readings = ["100", "90"].map(reading)
        #expect(try story.refusal(of: .check([.read(text, "meter", turn)], said: nil)) == refusal)
    }

    @Test func `nor within one report`() throws {
        let story = try RoundStory("boiler@260430T0800")
        let told = [Told.read("100", "meter"), .read("90", "meter")]
        let refusal = try story.refusal(of: .check(told, said: nil))
        #expect(refusal == .round(.lowerThanLast(reading("90"), last: reading("100"))))
    }

    @Test(arguments: [
        ("130", ["100", "90", "80", "70", "60", "50"], false),
        ("130.001", ["100", "90", "80", "70", "60", "50"], true),
        ("104.5", ["100", "99", "97"], false), ("104.501", ["100", "99", "97"], true),
        ("900", ["100", "90"], false),
        ("900", ["100"], false), ("900", [], false), ("900", ["100", "100", "100"], false),
        // The meter was replaced in between: that use is none.
        ("40", ["30", "20", "10", "9000", "8990", "8980"], false),
        ("61", ["30", "20", "10", "9000", "8990", "8980"], true),
    ])
    func `more than three times the mean of the last five is hard to believe`(
        _ text: String, _ before: [String], _ isUnusual: Bool
    ) throws {
        var story = try RoundStory("boiler@260430T0800")
        story.readings = before.map(reading)
        try story.does(.check([.read(text, "meter")], said: nil))
        #expect(story.doubts(at: "boiler") == (isUnusual ? [.unusual] : []))
        #expect(story.round.findings.isEmpty)
    }
}
