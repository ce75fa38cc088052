import Testing

@testable import Domain

@Suite("A missed round was walked after all")
struct RoundEvidenceTests {
    private let reason = "巡更机记录"

    private func missed() throws -> RoundStory {
        var story = try RoundStory()
        try story.lapses(at: night("03:00"))
        return story
    }

    private func evidence(_ points: [String], _ clocks: [String]) -> RoundCommand {
        .evidence(zip(points, clocks).map { .fine(ID($0), at: night($1)) }, reason: reason)
    }

    @Test(arguments: [
        (["21:30", "22:10", "22:20", "00:30", "02:00"], RoundState.done, 2),
        (["22:00", "22:10", "22:20", "00:30", "02:00:00.001"], .doneLate, 1),
        (["22:00", "22:10", "22:20", "00:30", "02:30"], .doneLate, 1),
    ])
    func `the last time decides, and the miss stays`(
        _ clocks: [String], _ state: RoundState, _ points: Int
    ) throws {
        var story = try missed()
        try story.does(evidence(story.points, clocks), by: .supervisor, as: "qiang", at: night("09:00"))
        #expect(story.facts.map { $0.stored.kind } == [.missed, .evidenced])
        #expect(story.round.state == state)
        #expect(story.round.score.map(\.points) == [points])
        #expect(story.round.walker == "qiang")
        #expect(story.round.reason == reason)
        #expect(story.round.startedAt == night(clocks[0]))
        #expect(story.round.finishedAt == night(clocks[4]))
        #expect(story.round.missing.isEmpty)
        #expect(story.round.looked == 5)
    }

    @Test func `said in one word it happened when the supervisor says`() throws {
        var story = try missed()
        let all = RoundCommand.evidence([Told(.fine)], reason: reason)
        #expect(try story.refusal(of: all, by: .supervisor, at: night("09:00")) == .round(.evidenceOutside))
        try story.does(all, by: .supervisor, at: night("09:00"), told: night("23:00"))
        #expect(story.round.state == .done)
        #expect(story.round.finishedAt == night("23:00"))
    }

    @Test func `what it does not show stays missing`() throws {
        var story = try missed()
        try story.does(
            evidence(["hall", "stairs"], ["22:10", "22:20"]), by: .supervisor, at: night("09:00"))
        #expect(story.round.state == .unfinished)
        #expect(story.round.missing == ["third", "roof", "cellar"])
        #expect(story.scores == [-2])
    }

    @Test func `its findings count`() throws {
        var story = try missed()
        let told = [Told.finding("灯不亮", "hall", at: night("22:10")), Told(.fine, at: night("23:00"))]
        try story.does(.evidence(told, reason: reason), by: .supervisor, at: night("09:00"))
        #expect(story.scores == [1, 2])
        #expect(story.round.finding(1)?.foundAt == night("22:10"))
    }

    @Test(
        arguments: [
            ("2026-05-02T02:30:00.000+08:00", nil),
            ("2026-05-02T02:30:00.001+08:00", .round(.evidenceTooLate(hours: 24))),
        ] as [(String, Refusal?)])
    func `within a day`(_ now: String, _ refusal: Refusal?) throws {
        let story = try missed()
        let command = evidence(story.points, ["22:00", "22:10", "22:20", "00:30", "01:00"])
        #expect(try story.refusal(of: command, by: .supervisor, at: instant(now)) == refusal)
    }

    @Test(arguments: ["21:29:59.999", "02:30:00.001"])
    func `with all times inside`(_ clock: String) throws {
        let story = try missed()
        let command = evidence(["hall", "stairs"], ["22:10", clock])
        #expect(
            try story.refusal(of: command, by: .supervisor, at: night("09:00")) == .round(.evidenceOutside))
    }

    @Test(
        arguments: [
            (Author.mei, Refusal.notAllowed(needs: [.administrator, .supervisor])),
            (.leader, .notAllowed(needs: [.administrator, .supervisor])),
            (.viewer, .notAllowed(needs: [.administrator, .supervisor])), (.supervisor, nil),
            (.administrator, nil),
        ] as [(Author, Refusal?)])
    func `a supervisor believes it`(_ author: Author, _ refusal: Refusal?) throws {
        let story = try missed()
        let command = evidence(story.points, ["22:00", "22:10", "22:20", "00:30", "01:00"])
        #expect(try story.refusal(of: command, by: author, at: night("09:00")) == refusal)
    }

    @Test func `with a reason and something to show`() throws {
        let story = try missed()
        let (now, told) = (night("09:00"), night("23:00"))
        let bare = RoundCommand.evidence([Told(.fine)], reason: " ")
        #expect(try story.refusal(of: bare, by: .supervisor, at: now, told: told) == .missing(.reason))
        let empty = RoundCommand.evidence([], reason: reason)
        #expect(try story.refusal(of: empty, by: .supervisor, at: now, told: told) == .nothingToChange)
    }

    @Test func `a miss is written before it is mended`() throws {
        let story = try RoundStory()
        let command = RoundCommand.evidence([Told(.fine)], reason: reason)
        let refusal = try story.refusal(
            of: command, by: .supervisor, at: night("09:00"), told: night("23:00"))
        #expect(refusal == .round(.cannot(.evidence, in: .due)))
    }
}
