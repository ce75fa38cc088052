import Domain
import Testing

@testable import Desk

/// Steps may be taken back for 60 seconds, and 2 more are waited.
@Suite struct UndoTimeTests {
    private static let start = ContinuousClock.now
    private static let wall = Instant(seconds: 1_790_000_000)

    /// The rest of entry 7, recorded `recorded` seconds after the wall's zero and seen at 0 by the steady clock.
    private func rest(recorded: Int, wall: Int, steady: Int, seen: Int64? = 7) -> Duration {
        var time = UndoTime(start: Self.start)
        if let seen { time.see(upTo: seen, at: Self.start) }
        return time.rest(
            of: 7, recordedAt: Self.wall.adding(seconds: recorded), limit: 60,
            now: Self.wall.adding(seconds: wall),
            at: Self.start + .seconds(steady))
    }

    @Test(arguments: [
        ("just now", 0, 0, 0, 62), ("half of it", 0, 31, 31, 31), ("all of it", 0, 62, 62, 0),
        ("long ago, while nobody looked", 0, 100_000, 0, 0), ("the wall set back an hour", 3600, 0, 0, 62),
        ("the wall set back, waited", 3600, 40, 40, 22), ("the wall set back, done", 3600, 62, 62, 0),
        ("the wall set forward", 0, 3600, 1, 0),
    ])
    func bothClocksCount(_ name: String, recorded: Int, wall: Int, steady: Int, rest: Int) {
        #expect(self.rest(recorded: recorded, wall: wall, steady: steady) == .seconds(rest))
    }

    @Test func whatWasNotSeenYetHasAllItsTime() {
        #expect(rest(recorded: 3600, wall: 0, steady: 50, seen: nil) == .seconds(62))
        #expect(rest(recorded: 3600, wall: 0, steady: 50, seen: 6) == .seconds(62))
        #expect(rest(recorded: 3600, wall: 0, steady: 50, seen: 9) == .seconds(12))
    }

    @Test func underTrafficWithoutEndEachIsSeenAtMostASecondLate() {
        var time = UndoTime(start: Self.start)
        for tick in 0..<10_000 {
            time.see(upTo: Int64(tick), at: Self.start + .milliseconds(tick * 25))
        }
        let rest = time.rest(
            of: 400, recordedAt: Self.wall.adding(seconds: 3600), limit: 300, now: Self.wall,
            at: Self.start + .seconds(250))
        #expect(rest >= .seconds(62) && rest <= .seconds(63))
    }

    @Test func aShorterLogbookIsAnother() {
        var time = UndoTime(start: Self.start)
        time.see(upTo: 90, at: Self.start)
        time.see(upTo: 7, at: Self.start + .seconds(50))
        let rest = time.rest(
            of: 7, recordedAt: Self.wall.adding(seconds: 3600), limit: 60, now: Self.wall,
            at: Self.start + .seconds(50))
        #expect(rest == .seconds(62))
    }
}
