import Testing

@testable import Domain

@Suite("How much of what was due was looked at")
struct CoverageTests {
    private func row(_ state: RoundState) throws -> RoundRow {
        RoundRow(try RoundStory(reaching: state).round)
    }

    private func coverage(_ rows: [RoundRow], at clock: String = "02:10") -> [Int] {
        let coverage = Coverage(rows, at: night(clock))
        return [coverage.looked, coverage.due]
    }

    @Test(arguments: [
        (RoundState.done, [5, 5]), (.doneLate, [5, 5]), (.unfinished, [0, 5]), (.missed, [0, 5]),
        // What was excused leaves both, and what is not over is not due yet.
        (.excused, [0, 0]), (.upcoming, [0, 0]), (.due, [0, 0]), (.underWay, [0, 0]),
    ])
    func `by how a round stands`(_ state: RoundState, _ looked: [Int]) throws {
        #expect(coverage([try row(state)]) == looked)
    }

    @Test(arguments: [(RoundState.due, [0, 5]), (.underWay, [0, 5]), (.excused, [0, 0])])
    func `what ran out counts before anybody wrote it`(_ state: RoundState, _ looked: [Int]) throws {
        #expect(coverage([try row(state)], at: "02:30") == [0, 0])
        #expect(coverage([try row(state)], at: "02:30:00.001") == looked)
    }

    @Test func `what was skipped stays due`() throws {
        var story = try RoundStory()
        try story.does(.check([Told(.skipped("门锁着"), point: "roof"), Told(.fine)], said: nil))
        #expect(coverage([RoundRow(story.round)]) == [4, 5])
    }

    @Test func `a checkpoint with an item that nobody answered was not looked at`() throws {
        var story = try RoundStory()
        try story.does(.check([Told(.fine, point: "hall", item: "lights"), .fine("stairs")], said: nil))
        try story.does(.finish(reason: "停电"))
        #expect(coverage([RoundRow(story.round)]) == [1, 5])
    }

    @Test func `evidence counts as a round that was walked`() throws {
        var story = try RoundStory(reaching: .missed)
        #expect(coverage([RoundRow(story.round)], at: "09:00") == [0, 5])
        let told = RoundCommand.evidence([.fine("hall", at: night("23:00"))], reason: "巡更棒")
        try story.does(told, by: .supervisor, at: night("09:00"))
        #expect(coverage([RoundRow(story.round)], at: "09:00") == [1, 5])
    }

    @Test(
        arguments: [
            ([], nil), ([.excused], nil), ([.due, .underWay], nil), ([.missed], 0), ([.done], 100),
            ([.done, .missed], 50), ([.done, .done, .missed], 66), ([.done, .excused, .upcoming], 100),
        ] as [([RoundState], Int?)])
    func `rounded down, and nothing due is no percentage`(_ states: [RoundState], _ percent: Int?) throws {
        #expect(Coverage(try states.map(row), at: night("02:10")).percent == percent)
    }
}
