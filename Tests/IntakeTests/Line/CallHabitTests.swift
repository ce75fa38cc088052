import Domain
import Testing

@testable import Intake

/// A spelling that means several is taken for what this desk writes most, and is said to be doubtful unless that is
/// clearly ahead.
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

    @Test(arguments: [(1, 9, "王维", false), (9, 1, "王伟", false), (4, 3, "王伟", true), (3, 4, "王维", true)])
    func namesAreThoseThatRing(wei: Int, other: Int, name: String, isDoubtful: Bool) {
        let read = reader.read(
            "5hl 3F dtkr wangwei 8123", by: habits([("王伟", "", wei), ("王维", "", other)]))
        #expect(read.reporter?.value == name)
        #expect(read.spellings.first?.texts.first == name)
        #expect(read.spellings.first?.texts.count == 2)
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
