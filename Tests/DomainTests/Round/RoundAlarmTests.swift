import Testing

@testable import Domain

/// The night's round is due from 22:00 to 02:00, late until 02:30.
@Suite("What is told of rounds that nobody walks")
struct RoundAlarmTests {
    private static let id = roundID("night.b01@260430T2200")

    private static func row(_ change: (inout RoundRow) -> Void = { _ in }) throws -> RoundRow {
        let planner = RoundPlanner.walked
        var row = RoundRow(planner.plan(try #require(planner.due(id))))
        change(&row)
        return row
    }

    private func alarms(
        _ rows: [RoundRow], _ after: String, _ now: String, running: Set<RoundID> = []
    ) -> [RoundAlarm] {
        RoundAlarm.due(rows, running: running, RoundRules(), after: night(after), upTo: night(now))
    }

    @Test(
        arguments: [
            ("21:59", "22:00", nil), ("22:00", "22:14", nil), ("22:14", "22:15", .notBegun),
            ("22:15", "22:16", nil), ("23:59", "00:00", .halfOver), ("01:59", "02:00", .windowOver),
            ("02:00", "02:30", nil), ("02:29", "02:31", .missed), ("02:31", "03:00", nil),
            // A desk that was off for some time tells the latest alone.
            ("21:00", "00:10", .halfOver), ("21:00", "03:00", .missed),
        ] as [(String, String, RoundAlarm.Cause?)])
    func onceEach(after: String, now: String, cause: RoundAlarm.Cause?) throws {
        #expect(alarms([try Self.row()], after, now).map(\.cause) == [cause].compactMap { $0 })
    }

    @Test(arguments: [RoundState.underWay, .done, .excused])
    func nothingOfOneThatSomebodySawTo(state: RoundState) throws {
        #expect(alarms([try Self.row { $0.stored = state }], "22:14", "22:15").isEmpty)
    }

    @Test func theSecondMissRunningIsForTheSupervisor() throws {
        let rows = [try Self.row { $0.stored = .missed }]
        let told = alarms(rows, "02:29", "02:31", running: [Self.id])
        #expect(told == [RoundAlarm(round: Self.id, cause: .missedTwice, at: night("02:30"))])
    }

    @Test func aShortWindowIsToldAtItsHalfFirstAndNotBehindItsEnd() throws {
        let short = try Self.row { row in
            row.window = DueWindow(
                earliest: night("22:00"), start: night("22:00"), end: night("22:12"),
                lateUntil: night("22:20"))
        }
        #expect(alarms([short], "22:00", "22:06").map(\.cause) == [.halfOver])
        #expect(alarms([short], "22:06", "22:12").map(\.cause) == [.windowOver])
        #expect(alarms([short], "22:12", "22:20").isEmpty)
    }
}
