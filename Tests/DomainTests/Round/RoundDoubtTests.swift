import Testing

@testable import Domain

@Suite("What is hard to believe")
struct RoundDoubtTests {
    /// Checkpoints told in one report, in that order, each with a time of its own.
    private func told(_ points: [(String, String)], in story: inout RoundStory, at clock: String = "02:00")
        throws
    {
        let told = points.map { Told.fine(ID($0.0), at: night($0.1)) }
        try story.does(.check(told, said: nil), at: night(clock))
    }

    @Test(
        arguments: [
            ("22:02", []), ("22:01:59.999", [.tooSoon]), ("01:00", []), ("01:00:00.001", [.tooLong]),
            ("21:59", [.outOfOrder]), ("22:00", [.tooSoon]),
        ] as [(String, [Doubt])])
    func `from one checkpoint to the next`(_ clock: String, _ doubts: [Doubt]) throws {
        var story = try RoundStory()
        try told([("hall", "22:00"), ("stairs", clock)], in: &story)
        #expect(story.doubts(at: "stairs") == doubts)
        #expect(story.doubts(at: "hall") == [])
        #expect(story.round.doubts == (doubts.isEmpty ? 0 : 2))
    }

    @Test(
        arguments: [
            ("22:02", []), ("22:01:59.999", [.tooSoon]), ("01:00:00.001", [.tooLong]),
            ("21:59", [.outOfOrder]),
        ] as [(String, [Doubt])])
    func `as well where the later one is told first`(_ clock: String, _ doubts: [Doubt]) throws {
        var story = try RoundStory()
        try told([("stairs", clock)], in: &story, at: "01:30")
        try told([("hall", "22:00")], in: &story)
        #expect(story.doubts(at: "hall") == doubts)
    }

    @Test(arguments: [
        ([("hall", "22:00"), ("third", "22:10"), ("stairs", "22:20"), ("cellar", "22:30")], "stairs"),
        ([("hall", "22:10"), ("third", "22:05")], "third"),
        ([("third", "22:10"), ("hall", "22:15")], "hall"),
    ])
    func `another way round than the route goes`(_ points: [(String, String)], _ odd: String) throws {
        var story = try RoundStory()
        try told(points, in: &story)
        for (point, _) in points {
            #expect(story.doubts(at: ID(point)) == (point == odd ? [.outOfOrder] : []))
        }
    }

    @Test(arguments: [
        ("00:30", false), ("00:29:59.999", true), ("22:10", true), ("01:50", false), ("02:10", false),
    ])
    func `not before a time behind midnight`(_ clock: String, _ isOdd: Bool) throws {
        var story = try RoundStory()
        try told([("roof", clock)], in: &story, at: "02:20")
        #expect(story.doubts(at: "roof") == (isOdd ? [.notBefore] : []))
    }

    /// What the clock shows before the round may begin, or after it is over, asks nothing of it.
    @Test(arguments: [
        (1310, "21:49:59.999", true), (1310, "21:50", false), (1310, "22:10", false), (1310, "01:00", false),
        (600, "22:10", false), (1280, "22:10", false), (1439, "23:58:59.999", true), (1439, "00:01", false),
        (150, "02:20", true), (151, "02:20", false), (0, "23:59:59", true), (0, "00:00", false),
    ])
    func `not before a time about the window's edges`(
        _ minute: Int, _ clock: String, _ isOdd: Bool
    ) throws {
        var site = Site.walked
        site.rounds.routes[0].checkpoints[3].notBefore = minute
        var story = try RoundStory(site: site)
        try told([("roof", clock)], in: &story, at: "02:30")
        #expect(story.doubts(at: "roof") == (isOdd ? [.notBefore] : []))
    }

    @Test func `all at one instant`() throws {
        var story = try RoundStory()
        try told([("hall", "22:10"), ("stairs", "22:10"), ("third", "22:10")], in: &story)
        #expect(story.doubts(at: "hall") == [.allAtOnce])
        #expect(story.doubts(at: "third") == [.tooSoon, .allAtOnce])
    }

    @Test func `two at one instant are only soon, and what has no time of its own is none`() throws {
        var story = try RoundStory()
        try told([("hall", "22:10"), ("stairs", "22:10")], in: &story)
        #expect(story.doubts(at: "hall") == [])
        #expect(story.doubts(at: "stairs") == [.tooSoon])
        var other = try RoundStory()
        try other.does(.check(other.points.map { .fine(ID($0)) }, said: nil))
        #expect(other.round.doubts == 0)
    }

    @Test func `elsewhere at that time`() throws {
        var story = try RoundStory()
        story.elsewhere = [night("22:10")]
        try told([("hall", "22:10"), ("stairs", "22:20")], in: &story)
        #expect(story.doubts(at: "hall") == [.elsewhere])
        #expect(story.doubts(at: "stairs") == [])
    }

    @Test func `by a reader whose clock was off`() throws {
        var story = try RoundStory()
        var told = Told.fine("hall", at: night("22:10"))
        told.isClockOff = true
        try story.does(.check([told], said: nil), at: night("22:20"))
        #expect(story.doubts(at: "hall") == [.readerClock])
        #expect(story.round.look("hall", "lights")?.result == .fine)
    }

    @Test func `doubts cost nobody a point`() throws {
        var story = try RoundStory()
        try told(story.points.map { ($0, "22:10") }, in: &story)
        #expect(story.round.state == .done)
        #expect(story.scores == [2])
    }
}
