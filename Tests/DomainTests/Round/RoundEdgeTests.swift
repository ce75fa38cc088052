import Testing

@testable import Domain

@Suite("At the edges of a round")
struct RoundEdgeTests {
    @Test(
        arguments: [
            ("21:29:59", Refusal.round(.tooEarly(night("21:30")))), ("21:30:00", nil), ("21:59:59", nil),
            ("22:00:00", nil), ("02:00:00", nil), ("02:00:01", nil), ("02:30:00", nil),
            ("02:30:01", .round(.cannot(.start, in: .missed))),
        ] as [(String, Refusal?)])
    func `when somebody may set out`(_ clock: String, _ refusal: Refusal?) throws {
        #expect(try RoundStory().refusal(of: .start, at: night(clock)) == refusal)
    }

    /// The state and the points of a round told in one word, and those that a sweep a second later leaves.
    @Test(arguments: [
        ("21:30:00", RoundState.done, [2]), ("21:59:59", .done, [2]), ("22:00:00", .done, [2]),
        ("02:00:00", .done, [2]), ("02:00:01", .doneLate, [1]), ("02:29:59", .doneLate, [1]),
        ("02:30:00", .doneLate, [1]),
    ])
    func `what was told in time no sweep takes away`(
        _ clock: String, _ state: RoundState, _ scores: [Int]
    ) throws {
        var story = try RoundStory()
        try story.does(.check([Told(.fine)], said: nil), at: night(clock))
        #expect(try story.lapses(at: night("02:30:01")) == nil)
        #expect(story.round.state == state)
        #expect(story.scores == scores)
    }

    @Test func `two on one round have what each found, and the last to walk has the round`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall")], said: nil), as: "jie", at: night("22:10"))
        try story.does(
            .check([.finding("有水", "stairs", "floor")], said: nil), as: "qiang", at: night("22:10"))
        try story.does(.check([Told(.fine)], said: nil), as: "qiang", at: night("22:30"))
        #expect(story.round.findings.map(\.foundBy) == ["jie", "qiang"])
        #expect(story.round.findings.map(\.number) == [1, 2])
        #expect(
            story.round.score == [
                Score(person: "jie", ground: .finding, points: 1),
                Score(person: "qiang", ground: .finding, points: 1),
                Score(person: "qiang", ground: .onTime, points: 2),
            ])
        #expect(story.round.look("hall", "lights")?.by == "jie")
    }

    @Test func `one item that two looked at is as the second saw it, and no finding is lost`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall", "lights")], said: nil), as: "jie", at: night("22:10"))
        let fine = Told(.fine, point: "hall", item: "lights")
        try story.does(.check([fine], said: nil), as: "qiang", at: night("22:10:30"))
        #expect(story.round.look("hall", "lights")?.result == .fine)
        #expect(story.round.look("hall", "lights")?.by == "qiang")
        #expect(story.round.findings.map(\.foundBy) == ["jie"])
    }

    @Test(arguments: [Told.Turn.rollover, .replaced, .misread])
    func `a meter that was said to turn is measured from there`(_ turn: Told.Turn) throws {
        var story = try RoundStory("boiler@260430T0800")
        story.readings = ["100", "90"].map(reading)
        try story.does(.check([.read("7", "meter", turn)], said: nil))
        #expect(story.round.look("boiler", "meter")?.reading == reading("7"))
        let told = story.facts.compactMap { if case .checked(let fact) = $0 { fact.answers } else { nil } }
        #expect(told.flatMap(\.self).compactMap(\.turn) == [turn])
        let lower = RoundCommand.check([.read("6.999", "meter")], said: nil)
        #expect(
            try story.refusal(of: lower) == .round(.lowerThanLast(reading("6.999"), last: reading("7"))))
        #expect(try story.refusal(of: .check([.read("7", "meter")], said: nil)) == nil)
        #expect(try story.refusal(of: .check([.read("8", "meter")], said: nil)) == nil)
        #expect(story.round.findings.isEmpty)
    }

    @Test func `a refused reading leaves the rest of its report unwritten`() throws {
        var story = try RoundStory("boiler@260430T0800")
        story.readings = [reading("100")]
        let told = [Told.read("93", "temperature"), .read("99", "meter")]
        let refusal = try story.refusal(of: .check(told, said: nil))
        #expect(refusal == .round(.lowerThanLast(reading("99"), last: reading("100"))))
        #expect(story.facts.isEmpty && story.round.findings.isEmpty)
    }
}

@Suite("An instant in an hour that a clock skips or repeats")
struct RoundZoneEdgeTests {
    /// Windows 01:30–02:30 and 02:15–02:45 of New York, with ten minutes early and fifteen of grace.
    @Test(arguments: [
        // It falls back: half past one comes at 05:30 and at 06:30, half past two at 07:30.
        (90, 150, "261101T0130", "2026-11-01T05:19:59Z", DueWindow.Place.before),
        (90, 150, "261101T0130", "2026-11-01T05:20:00Z", .early),
        (90, 150, "261101T0130", "2026-11-01T05:30:00Z", .onTime),
        (90, 150, "261101T0130", "2026-11-01T06:00:00Z", .onTime),
        (90, 150, "261101T0130", "2026-11-01T06:30:00Z", .onTime),
        (90, 150, "261101T0130", "2026-11-01T07:30:00Z", .onTime),
        (90, 150, "261101T0130", "2026-11-01T07:30:01Z", .late),
        (90, 150, "261101T0130", "2026-11-01T07:45:00Z", .late),
        (90, 150, "261101T0130", "2026-11-01T07:45:01Z", .over),
        // It springs forward at 07:00 from two to three.
        (135, 165, "260308T0215", "2026-03-08T07:04:59Z", .before),
        (135, 165, "260308T0215", "2026-03-08T07:05:00Z", .early),
        (135, 165, "260308T0215", "2026-03-08T07:15:00Z", .onTime),
        (135, 165, "260308T0215", "2026-03-08T07:45:00Z", .onTime),
        (135, 165, "260308T0215", "2026-03-08T07:45:01Z", .late),
        (135, 165, "260308T0215", "2026-03-08T08:00:01Z", .over),
        // From before the jump to behind it.
        (90, 190, "260308T0130", "2026-03-08T06:30:00Z", .onTime),
        (90, 190, "260308T0130", "2026-03-08T07:10:00Z", .onTime),
        (90, 190, "260308T0130", "2026-03-08T07:10:01Z", .late),
    ])
    func `has its place in the window`(
        _ start: Int, _ end: Int, _ id: String, _ time: String, _ place: DueWindow.Place
    ) throws {
        var site = Site.walked
        site.rounds.routes[1].schedules = [Schedule(start: start, end: end, early: 10, grace: 15)]
        let planner = RoundPlanner(site, zone: try #require(Zone.system("America/New_York")))
        let due = try #require(planner.due(roundID("boiler@" + id)))
        #expect(due.window.place(of: instant(time)) == place)
    }
}
