import Testing

@testable import Domain

@Suite("Handovers that somebody missed")
struct HandoverMissedTests {
    private static func rows(
        _ states: [(Handover.State, ID<Operator>, ID<Operator>, [ID<Operator>])]
    ) -> [HandoverRow] {
        states.enumerated().map { index, row in
            HandoverRow(
                id: HandoverID(number: index + 1), kind: .scheduled, state: row.0, outgoing: row.1,
                incoming: row.2, shift: nil, day: "2026-04-30", since: 0, cut: 1, startedAt: at("10:00"),
                endedAt: nil, countersignBy: nil,
                signers: row.3.filter { $0 == row.1 || $0 == row.2 }, readers: row.3)
        }
    }

    private static let rows = rows([
        (.complete, "chen", "zhou", ["chen", "zhou"]), (.abandoned, "zhou", "sun", []),
        (.complete, "zhou", "sun", ["zhou", "sun"]), (.oneSided, "sun", "zhou", ["zhou", "qian"]),
        (.open, "zhou", "chen", []),
    ])

    @Test(
        arguments: [
            ("chen", [3, 4]), ("zhou", []), ("sun", [4]), ("qian", []), ("wall", []),
        ] as [(ID<Operator>, [Int])])
    func `the oldest first, behind the last one took part in`(_ reader: ID<Operator>, _ missed: [Int]) {
        #expect(Self.rows.missed(by: reader).map(\.id.number) == missed)
    }

    @Test func `who was named and never came did not take part`() {
        var rows = Self.rows
        rows[3].incoming = "chen"
        #expect(rows.missed(by: "chen").map(\.id.number) == [3, 4])
    }

    @Test func `reading the newest first hides none of the others`() {
        var rows = Self.rows
        rows[3].readers.append("chen")
        #expect(rows.missed(by: "chen").map(\.id.number) == [3])
    }
}
