import Testing

@testable import Domain

@Suite("A round is walked")
struct RoundCheckTests {
    @Test func `point by point it ends by itself with the last`() throws {
        var story = try RoundStory()
        try story.does(.start, at: night("22:05"))
        #expect(story.round.state == .underWay)
        #expect(story.round.walker == "jie")
        for (point, clock) in zip(
            story.points, ["22:10", "22:20", "22:30", "00:40", "00:50"])
        {
            #expect(!story.round.state.isOver)
            try story.does(.check([.fine(ID(point))], said: nil), at: night(clock))
        }
        #expect(story.round.state == .done)
        #expect(story.round.startedAt == night("22:05"))
        #expect(story.round.finishedAt == night("00:50"))
        #expect(story.round.looked == 5)
        #expect(story.round.missing.isEmpty)
        #expect(story.round.score == [Score(person: "jie", ground: .onTime, points: 2)])
        #expect(
            story.facts.map { $0.stored.kind } == [.started] + Array(repeating: .checked, count: 5) + [
                .finished
            ])
        #expect(story.facts.map { $0.plan != nil } == [true] + Array(repeating: false, count: 6))
    }

    @Test(arguments: [
        ("21:30", RoundState.done, [2]), ("22:00", .done, [2]), ("02:00", .done, [2]),
        ("02:00:00.001", .doneLate, [1]), ("02:30", .doneLate, [1]),
    ])
    func `one word for all of it`(_ clock: String, _ state: RoundState, _ scores: [Int]) throws {
        var story = try RoundStory()
        try story.does(.check([Told(.fine)], said: "1号楼夜巡 正常"), at: night(clock))
        #expect(story.round.state == state)
        #expect(story.scores == scores)
        #expect(story.round.looked == 5)
        #expect(story.facts.first?.plan == story.round.plan)
    }

    @Test(arguments: [
        ("21:29:59.999", "21:29:59.999", Refusal.round(.tooEarly(night("21:30")))),
        ("22:10", "21:29", .happenedBefore(night("21:30"))), ("21:00", "22:00", .happensInTheFuture),
        ("22:10", "22:11:00.001", .happensInTheFuture), ("22:10", "22:11", nil), ("22:10", "21:30", nil),
        ("02:30:00.001", "02:00", .round(.cannot(.check, in: .missed))), ("02:30", "01:00", nil),
    ])
    func `when it may be told`(_ now: String, _ told: String, _ refusal: Refusal?) throws {
        let story = try RoundStory()
        let check = RoundCommand.check([Told(.fine)], said: nil)
        #expect(try story.refusal(of: check, at: night(now), told: night(told)) == refusal)
    }

    @Test(arguments: [("22:30", RoundState.done), ("02:20", .done)])
    func `told late it is judged by when it was`(_ now: String, _ state: RoundState) throws {
        var story = try RoundStory()
        try story.does(.check([Told(.fine)], said: nil), at: night(now), told: night("22:20"))
        #expect(story.round.state == state)
        #expect(story.round.finishedAt == night("22:20"))
    }

    @Test func `each with a time of its own, the last decides and the first begins`() throws {
        var story = try RoundStory()
        let times = ["22:05", "22:15", "22:30", "00:45", "00:55"]
        let told = zip(story.points, times).map { Told.fine(ID($0), at: night($1)) }
        try story.does(.check(told, said: nil), at: night("02:20"))
        #expect(story.round.state == .done)
        #expect(story.round.startedAt == night("22:05"))
        #expect(story.round.finishedAt == night("00:55"))
        #expect(story.round.doubts == 0)
    }

    @Test(arguments: [true, false])
    func `what is said of one goes before what is said of the others`(_ restFirst: Bool) throws {
        var story = try RoundStory()
        let told = [Told(.fine), .finding("灯不亮", "third", "lights"), .fine("third")]
        try story.does(.check(restFirst ? told : told.reversed(), said: nil))
        #expect(story.round.state == .done)
        #expect(story.round.look("third", "lights")?.result == .finding)
        #expect(story.round.look("third", "floor")?.result == .fine)
        #expect(story.round.findings.count == 1)
        #expect(story.scores == [1, 2])
    }

    @Test func `one item told leaves the others of its checkpoint`() throws {
        var story = try RoundStory("boiler@260430T0800")
        try story.does(.check([Told(.fine, item: "leaks")], said: nil))
        #expect(story.round.looks.map(\.item) == ["leaks"])
        #expect(story.round.state == .underWay)
    }

    @Test func `nothing told is nothing`() throws {
        let story = try RoundStory()
        #expect(try story.refusal(of: .check([], said: "")) == .nothingToChange)
    }

    @Test(
        arguments: [
            (Told.fine("attic"), Refusal.round(.noPoint("attic"))),
            (Told(.fine, point: "hall", item: "ghosts"), .round(.noItem("ghosts", at: "hall"))),
            (Told(.fine, item: "lights"), .round(.whichPoint)), (.finding("灯不亮", nil), .round(.whichPoint)),
            (.finding(" ", "hall"), .missing(.what)), (Told(.skipped(" "), point: "roof"), .missing(.reason)),
            (Told(.reading(reading("3"), nil), point: "hall"), .round(.notRead("lights"))),
            (Told(.reading(reading("3"), nil), point: "hall", item: "floor"), .round(.notRead("floor"))),
            (.fine("hall", at: night("22:02:00.001")), .happensInTheFuture),
            (.fine("hall", at: night("22:02")), nil),
            (.fine("hall", at: night("21:29:59.999")), .round(.tooEarly(night("21:30")))),
            (.fine("hall", at: night("21:30")), nil),
        ] as [(Told, Refusal?)])
    func `what nobody can have seen is refused whole`(_ told: Told, _ refusal: Refusal?) throws {
        let story = try RoundStory()
        let command = RoundCommand.check([.fine("stairs"), told], said: nil)
        #expect(try story.refusal(of: command, at: night("22:01")) == refusal)
    }

    @Test func `skipped stays due, and needs its reason`() throws {
        var story = try RoundStory()
        try story.does(.check([Told(.skipped("门锁着"), point: "roof"), Told(.fine)], said: nil))
        #expect(story.round.state == .done)
        #expect(story.round.looked == 4)
        #expect(story.round.look("roof", "lights")?.reason == "门锁着")
        #expect(story.round.missing.isEmpty)
    }

    @Test func `another officer goes on with it`() throws {
        var story = try RoundStory()
        try story.does(.check([.fine("hall")], said: nil))
        try story.does(.check([.fine("stairs")], said: nil), as: "qiang")
        #expect(story.round.look("hall", "lights")?.by == "jie")
        #expect(story.round.look("stairs", "lights")?.by == "qiang")
        #expect(story.round.walker == "qiang")
    }

    @Test func `a round keeps the checkpoints it began with`() throws {
        var story = try RoundStory()
        try story.does(.start)
        story.site.rounds.routes[0].checkpoints.removeLast()
        story.site.rounds.routes[0].schedules[0].end = 60
        try story.does(.check([.fine("cellar"), .finding("灯不亮", "cellar", "lights")], said: nil))
        #expect(story.round.plan.points.count == 5)
        #expect(story.round.finding(1)?.severity == .minor)
        try story.does(.check([Told(.fine)], said: nil), at: night("02:00"))
        #expect(story.round.state == .done)
    }
}
