import Domain
import Testing

@testable import Desk
@testable import Store

@Suite struct HookTurnTests {
    private static func entry(_ number: Int64, _ fact: String) -> StoredEntry {
        let kind: Subject.Kind = fact.hasPrefix("ticket") ? .ticket : .journal
        return StoredEntry(
            number: number,
            stamp: Stamp(
                recordedAt: Instant(seconds: number), happenedAt: Instant(seconds: number), operatorID: "mei",
                desk: "test"),
            subject: Subject(kind: kind, id: "x"), revision: 1, fact: StoredName(name: fact, version: 1),
            data: "{}", hash: "")
    }

    private static let entries = [
        entry(11, "journal.noted"), entry(12, "ticket.dispatched"), entry(13, "ticket.reported"),
        entry(14, "ticket.undone"),
    ]

    @Test func nothingBehindItsPlaceIsRest() {
        #expect(HookTurn.next([], wanted: [.all], cancelled: []) == .rest)
    }

    private static let turns: [(facts: Set<FactPattern>, cancelled: Set<Int64>, turn: HookTurn)] = [
        ([.all], [], .tell(entries[0])),
        ([.subject(.ticket)], [], .pass(to: 11)),
        ([.fact("ticket.reported")], [], .pass(to: 12)),
        ([.fact("ticket.closed")], [], .pass(to: 14)),
        ([.all], [11], .pass(to: 11)),
        ([.all], [11, 12, 13, 14], .pass(to: 14)),
        ([.fact("ticket.undone"), .fact("journal.noted")], [11], .pass(to: 13)),
    ]

    @Test(arguments: turns)
    func whatIsNotWantedIsPassedAndWhatIsIsTold(
        _ turn: (facts: Set<FactPattern>, cancelled: Set<Int64>, turn: HookTurn)
    ) {
        #expect(HookTurn.next(Self.entries, wanted: turn.facts, cancelled: turn.cancelled) == turn.turn)
    }

    @Test func pausesGrowToFiveMinutes() {
        let pauses = (1...12).map { HookTurn.pause(afterFailures: $0).components.seconds }
        #expect(pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
        #expect(HookTurn.pause(afterFailures: .max) == .seconds(300))
    }
}
