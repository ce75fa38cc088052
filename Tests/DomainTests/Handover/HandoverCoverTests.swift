import Testing

@testable import Domain

@Suite("Every entry is handed over once")
struct HandoverCoverTests {
    /// Whatever happens in whatever order: the stretches of those that passed the desk lie end to end.
    @Test(arguments: 1...60) func `whatever the order of events`(_ seed: UInt64) throws {
        var dice = Dice(seed: seed)
        var desk = ShiftDesk()
        let people: [ID<Operator>] = ["chen", "zhou", "sun"]
        for _ in 0..<70 {
            // What is refused or lost a race writes nothing.
            _ = try? Self.event(&desk, &dice, by: people[dice.roll(3)], people[dice.roll(3)])
            try Self.expectEndToEnd(desk)
        }
    }

    private static func event(
        _ desk: inout ShiftDesk, _ dice: inout Dice, by author: ID<Operator>, _ other: ID<Operator>
    ) throws {
        switch dice.roll(12) {
        case 0, 1: try desk.report("单 \(dice.roll(9))", by: author)
        case 2: try desk.does(.journal(.note("记 \(dice.roll(9))", nil)), by: author)
        case 3, 4: try desk.starts(by: desk.watch.holder ?? author, to: other)
        case 5: try desk.does(.refresh, by: desk.open?.outgoing ?? author)
        case 6: try desk.takesAll(by: desk.open?.incoming ?? other)
        case 7: try desk.does(.sign(reason: "顶班"), by: desk.open?.outgoing ?? author)
        case 8: try desk.does(.sign(reason: "顶班"), by: desk.open?.incoming ?? other)
        case 9: try desk.does(.signAlone(reason: "没来"), by: dice.roll(2) == 0 ? author : other)
        case 10: try desk.does(.abandon(reason: "算了"), by: author)
        case 11 where dice.roll(2) == 0: try desk.does(.pass(nil, to: other), by: author)
        default: try desk.does(.watch(.take(reason: "接管")), by: author)
        }
    }

    private static func expectEndToEnd(_ desk: ShiftDesk) throws {
        let passed = desk.handovers.filter { $0.state.isPassed }
        var handed: Int64 = 0
        for handover in passed {
            #expect(handover.since == handed, "\(handover.id.text) leaves a gap, or hands over twice")
            #expect(handover.cut >= handover.since)
            handed = handover.cut
        }
        #expect(handed <= desk.head)
        // What is not handed over yet is what the next would freeze.
        if let open = desk.open { #expect(open.since == handed) }
    }
}

/// Numbers that look random and are the same for the same seed.
private struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}
