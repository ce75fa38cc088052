import Testing

@testable import Domain

@Suite("A round ends")
struct RoundEndTests {
    @Test func `before the last checkpoint only with a reason`() throws {
        var story = try RoundStory()
        try story.does(.check([.fine("hall")], said: nil))
        #expect(try story.refusal(of: .finish(reason: nil)) == .round(.needsReason(missing: 4)))
        #expect(try story.refusal(of: .finish(reason: " ")) == .round(.needsReason(missing: 4)))
        try story.does(.finish(reason: "停电"))
        #expect(story.round.state == .unfinished)
        #expect(story.round.missing == ["stairs", "third", "roof", "cellar"])
        #expect(story.round.reason == "停电")
        #expect(story.scores == [-2])
    }

    @Test(arguments: [("22:00:59", Refusal.happenedBefore(night("22:01"))), ("22:01", nil), ("22:20", nil)])
    func `not before what was last done`(_ told: String, _ refusal: Refusal?) throws {
        var story = try RoundStory()
        try story.does(.check([.fine("hall")], said: nil), at: night("22:01"))
        let finish = RoundCommand.finish(reason: "停电")
        #expect(try story.refusal(of: finish, at: night("22:20"), told: night(told)) == refusal)
    }

    @Test(arguments: [
        (RoundCommand.finish(reason: "停电"), Author.mei), (.excuse(reason: "停电"), .leader),
        (.lookAgain(finding: 1, passed: true, words: nil), .mei), (.start, .mei),
    ])
    func `nothing happens in the future`(_ command: RoundCommand, _ author: Author) throws {
        var story = try RoundStory()
        if command != .start { try story.does(.check([.finding("灯不亮", "hall")], said: nil)) }
        let refusal = try story.refusal(
            of: command, by: author, at: night("22:10"), told: night("22:11:00.001"))
        #expect(refusal == .happensInTheFuture)
    }

    @Test(arguments: [(0, -2), (3, -2), (4, 0)])
    func `by time, its points by what was looked at`(_ looked: Int, _ points: Int) throws {
        var story = try RoundStory()
        try story.does(.start)
        let told = story.points.prefix(looked).map { Told.fine(ID($0)) }
        if !told.isEmpty { try story.does(.check(told, said: nil)) }
        #expect(try story.lapses(at: night("02:30")) == nil)
        try story.lapses(at: night("09:00"))
        #expect(story.round.state == .unfinished)
        #expect(story.round.missing.map(\.text) == Array(story.points.dropFirst(looked)))
        #expect(story.scores == [points])
        #expect(try story.lapses(at: night("10:00")) == nil)
    }

    @Test(arguments: [(79, 0), (80, 0), (81, -2)])
    func `exactly what the site calls mostly is enough`(_ percent: Int, _ points: Int) throws {
        var story = try RoundStory()
        story.site.rounds.rules.mostlyPercent = percent
        try story.does(.check(story.points.prefix(4).map { .fine(ID($0)) }, said: nil))
        try story.lapses(at: night("02:30:00.001"))
        #expect(story.scores == [points])
    }

    @Test func `a checkpoint that was skipped was not looked at`() throws {
        var story = try RoundStory()
        let told = [Told(.skipped("门锁着"), point: "roof")] + ["hall", "stairs", "third"].map { .fine(ID($0)) }
        try story.does(.check(told, said: nil))
        try story.lapses(at: night("03:00"))
        #expect(story.round.missing == ["cellar"])
        #expect(story.scores == [-2])
    }

    @Test func `nobody came`() throws {
        var story = try RoundStory()
        #expect(try story.lapses(at: night("02:30")) == nil)
        #expect(story.round.state(at: night("02:30")) == .due)
        #expect(story.round.state(at: night("02:30:00.001")) == .missed)
        let fact = try story.lapses(at: night("02:30:00.001"))
        #expect(
            fact
                == .missed(
                    .init(plan: story.round.plan, score: [.init(person: "jie", ground: .missed, points: -3)]))
        )
        #expect(story.round.state == .missed)
        #expect(story.round.missing.count == 5)
        #expect(story.round.lastAt == night("02:30"))
        #expect(try story.lapses(at: night("09:00")) == nil)
    }

    @Test func `a round left under way is over before anybody writes that`() throws {
        var story = try RoundStory()
        try story.does(.start)
        #expect(story.round.state(at: night("02:30")) == .underWay)
        #expect(story.round.state(at: night("02:30:00.001")) == .unfinished)
        let commands: [RoundCommand] = [.check([Told(.fine)], said: nil), .finish(reason: "停电"), .second]
        for command in commands {
            let refusal = try story.refusal(
                of: command, as: "qiang", at: night("02:30:00.001"), told: night("02:00"))
            #expect(refusal == .round(.cannot(command.move, in: .unfinished)))
        }
    }

    @Test func `a window that is over is not on time for who said so a minute ahead`() throws {
        var story = try RoundStory()
        try story.does(.check([Told(.fine)], said: nil), at: night("02:30"), told: night("02:31"))
        #expect(story.round.state == .doneLate)
        #expect(story.scores == [1])
    }

    @Test(arguments: [
        RoundState.upcoming, .due, .underWay, .missed, .unfinished,
    ])
    func `excused it costs nobody a point`(_ state: RoundState) throws {
        var story = try RoundStory(reaching: state)
        try story.does(.excuse(reason: "全楼停电"), by: .leader)
        #expect(story.round.state == .excused)
        #expect(story.round.reason == "全楼停电")
        #expect(story.scores == [])
        #expect(try story.lapses(at: night("09:00")) == nil)
    }

    @Test func `what was found before it was excused still counts`() throws {
        var story = try RoundStory()
        try story.does(.check([.finding("灯不亮", "hall")], said: nil))
        try story.lapses(at: night("03:00"))
        #expect(story.scores == [1, -2])
        try story.does(.excuse(reason: "停电"), by: .supervisor)
        #expect(story.scores == [1])
        #expect(story.round.findings.count == 1)
    }

    @Test(
        arguments: [
            (Author.mei, "停电", Refusal.notAllowed(needs: [.administrator, .leader, .supervisor])),
            (.viewer, "停电", .notAllowed(needs: [.administrator, .leader, .supervisor])), (.leader, "停电", nil),
            (.supervisor, "停电", nil), (.administrator, "停电", nil), (.leader, " ", .missing(.reason)),
            (.leader, String(repeating: "a", count: 4001), .tooLong(.reason, limit: 4000)),
        ] as [(Author, String, Refusal?)])
    func `who excuses, and why`(_ author: Author, _ reason: String, _ refusal: Refusal?) throws {
        #expect(try RoundStory().refusal(of: .excuse(reason: reason), by: author) == refusal)
    }
}

@Suite("Another person checks")
struct SecondLookTests {
    private func walked(at clock: String = "09:30") throws -> RoundStory {
        var story = try RoundStory("clean@260430T0900")
        try story.does(.check([Told(.fine)], said: nil), at: day(clock))
        return story
    }

    @Test func `done only then`() throws {
        var story = try walked()
        #expect(story.round.state == .underWay)
        #expect(story.round.walker == "ming")
        #expect(story.scores == [])
        try story.does(.second, as: "jie", at: day("10:00"))
        #expect(story.round.state == .done)
        #expect(story.round.secondedBy == "jie")
        #expect(story.round.finishedAt == day("10:00"))
        #expect(story.round.score == [Score(person: "ming", ground: .onTime, points: 2)])
    }

    @Test(arguments: [
        ("11:00", RoundState.done, 2), ("11:00:00.001", .doneLate, 1), ("11:30", .doneLate, 1),
    ])
    func `its time decides`(_ clock: String, _ state: RoundState, _ points: Int) throws {
        var story = try walked()
        try story.does(.second, as: "jie", at: day(clock))
        #expect(story.round.state == state)
        #expect(story.scores == [points])
    }

    @Test(
        arguments: [
            ("ming", "10:00", "10:00", Refusal.round(.secondBySame("ming"))),
            (nil, "10:00", "10:00", .missing(.name)),
            ("jie", "10:00", "09:29:59", .happenedBefore(day("09:30"))), ("jie", "10:00", "09:30", nil),
            ("jie", "10:00", "10:01:01", .happensInTheFuture),
            ("jie", "11:30:00.001", "11:00", .round(.cannot(.second, in: .unfinished))),
        ] as [(String?, String, String, Refusal?)])
    func `who and when`(
        _ person: String?, _ now: String, _ told: String, _ refusal: Refusal?
    ) throws {
        let person = person.map { ID<Person>($0) }
        #expect(try walked().refusal(of: .second, as: person, at: day(now), told: day(told)) == refusal)
    }

    @Test func `nobody who walked a part of it`() throws {
        var story = try RoundStory("clean@260430T0900")
        try story.does(.check([.fine("lobby")], said: nil), as: "qiang")
        #expect(try story.refusal(of: .second, as: "jie") == .round(.notYetWalked))
        try story.does(.check([.fine("toilet")], said: nil), as: "ming")
        #expect(try story.refusal(of: .second, as: "qiang") == .round(.secondBySame("qiang")))
        #expect(try story.refusal(of: .second, as: "jie") == nil)
    }

    @Test func `not before the last checkpoint, whenever that was told`() throws {
        var story = try RoundStory("clean@260430T0900")
        let told = [Told.fine("lobby", at: day("09:40")), .fine("toilet", at: day("09:50"))]
        try story.does(.check(told, said: nil), at: day("10:00"), told: day("09:30"))
        let refusal = try story.refusal(of: .second, as: "jie", at: day("10:10"), told: day("09:45"))
        #expect(refusal == .happenedBefore(day("09:50")))
    }

    @Test func `by time it is unfinished although all was looked at`() throws {
        var story = try walked()
        #expect(try story.refusal(of: .finish(reason: nil)) == .round(.notYetWalked))
        try story.lapses(at: day("12:00"))
        #expect(
            story.facts.last
                == .unfinished(
                    .init(
                        missing: [], lacksSecondLook: true,
                        score: [.init(person: "ming", ground: .mostlyDone, points: 0)])))
        #expect(story.round.state == .unfinished)
    }

    @Test func `a route that asks for none has none`() throws {
        var story = try RoundStory()
        try story.does(.start)
        #expect(try story.refusal(of: .second, as: "qiang") == .round(.notYetWalked))
    }
}
