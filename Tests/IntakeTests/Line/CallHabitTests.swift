import Domain
import Testing

@testable import Intake

/// A spelling that means several is taken for what this desk writes most, and is said to be doubtful unless that is
/// clearly ahead; of people always.
struct CallHabitTests {
    private let reader: LineReader

    init() throws {
        reader = LineReader(site: try SiteTemplate.suzhou.site())
    }

    private func habits(_ tickets: [(String?, String, Int)]) -> CallHabits {
        tickets.reduce(into: CallHabits()) { habits, ticket in
            for _ in 0..<ticket.2 { habits.note(reporter: ticket.0, place: "", what: ticket.1) }
        }
    }

    private func isDoubtful(_ line: CallLine) -> Bool {
        line.problems.contains { if case .severalSpellings = $0 { true } else { false } }
    }

    @Test(arguments: [(1, 9, "王维"), (9, 1, "王伟"), (4, 3, "王伟"), (3, 4, "王维")])
    func namesAreThoseThatRing(wei: Int, other: Int, name: String) {
        let read = reader.read(
            "5hl 3F dtkr wangwei 8123", by: habits([("王伟", "", wei), ("王维", "", other)]))
        #expect(read.reporter?.value == name)
        #expect(read.spellings.first?.texts.first == name)
        #expect(read.spellings.first?.texts.count == 2)
        #expect(isDoubtful(read))
    }

    @Test(arguments: [(9, 1, false), (4, 3, true)])
    func thingsAreThoseThatBreak(lamps: Int, lifts: Int, isDoubtful: Bool) throws {
        let plain = reader.read("9hl 3F ld 8100")
        let texts = try #require(plain.spellings.first?.texts)
        let read = reader.read(
            "9hl 3F ld 8100", by: habits([(nil, texts[0], lifts), (nil, texts[1], lamps)]))
        #expect(read.spellings.first?.texts.first == texts[1])
        #expect(self.isDoubtful(read) == isDoubtful)
    }

    @Test func aSpellingThatMeansSeveralIsDoubtful() {
        #expect(isDoubtful(reader.read("9hl 3F ld 8100")))
    }

    @Test func oneMeaningIsNoChoice() {
        let read = reader.read("5hl 3F dtkr 8123", by: habits([("王伟", "电梯困人", 3)]))
        #expect(read.spellings.isEmpty)
        #expect(read.problems.isEmpty)
    }
}
