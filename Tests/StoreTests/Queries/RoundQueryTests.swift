import Domain
import Testing

@testable import Store

@Suite struct RoundQueryTests {
    @Test func roundsAreReadBeforeTheFirstSweep() throws {
        let desk = try TestDesk()
        try desk.store.apply(.walked, by: desk.author)
        #expect(try desk.rounds("05-01T00:00:00", "05-03T00:00:00").count == 6)
    }

    @Test func aRoundIsNeverBothStoredAndDue() throws {
        let desk = try TestDesk.walked()
        desk.time.set(clock("04-30T22:10:00"))
        try desk.order(.start, "night.b01@260430T2200")
        let whole = try desk.rounds("04-30T00:00:00", "05-02T00:00:00")
        #expect(whole.count == 5)
        #expect(Set(whole.map(\.id)).count == 5)
        let pieces = try [("04-30T00:00:00", "04-30T22:00:00"), ("04-30T22:00:00", "05-02T00:00:00")]
            .flatMap { try desk.rounds($0.0, $0.1) }
        #expect(pieces == whole)
    }

    @Test func whatIsUnderWayIsNotForetoldForTheNextDay() throws {
        let weekly = Schedule(start: 480, end: 600, days: .every(7), from: "2026-05-01", anchor: .done)
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler, weekly))
        desk.time.set(clock("05-01T08:10:00"))
        try desk.order(.start, "boiler@260501T0800")
        #expect(try desk.rounds("05-01T00:00:00", "05-09T00:00:00").count == 1)
        #expect(try desk.rounds("05-02T00:00:00", "05-09T00:00:00").isEmpty)
    }

    @Test(arguments: 0..<6)
    func storedAndDueAreWhatAPlainCountSays(seed: Int) throws {
        var state = UInt64(seed) &* 7919 &+ 17
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(limit))
        }
        let (start, grace) = (below(1200), below(3000))
        let schedule = Schedule(start: start, end: start + 60, early: 20, grace: grace)
        let desk = try TestDesk.walked(Site.walked.only(Site.night, schedule))
        let first = desk.time.now()
        var done: Set<String> = []
        for _ in 0..<60 {
            desk.time.advance(seconds: (1 + below(600)) * 60)
            if below(3) == 0 { try desk.store.sweep(by: desk.author) }
            let now = desk.time.now()
            let rows = try desk.rounds("04-30T00:00:00", "06-20T00:00:00").filter { $0.window.start <= now }
            if let row = rows.last(where: { $0.state(at: now) == .due }), below(2) == 0 {
                try desk.order(.check([Told(.fine)], said: nil), row.id.text)
                done.insert(row.id.text)
            }
        }
        try check(desk, since: first, start, grace, done)
        try desk.store.sweep(by: desk.author)
        try check(desk, since: first, start, grace, done)
        #expect(try desk.store.verify().isSound)
    }

    private func check(
        _ desk: TestDesk, since first: Instant, _ start: Int, _ grace: Int, _ done: Set<String>
    ) throws {
        let now = desk.time.now()
        let midnight = clock("04-30T00:00:00")
        var wanted: [Instant: Int] = [:]
        for day in 0..<51 {
            let start = midnight.adding(minutes: day * 1440 + start)
            if start >= first { wanted[start] = 2 }
        }
        let rows = try desk.rounds("04-30T00:00:00", "06-20T00:00:00")
        #expect(Dictionary(rows.map { ($0.window.start, 1) }, uniquingKeysWith: +) == wanted)
        #expect(Set(rows.map(\.id)).count == rows.count)
        for row in rows {
            let isMissed = now > row.window.start.adding(minutes: 60 + grace)
            let state = row.state(at: now)
            #expect([.done, .doneLate].contains(state) == done.contains(row.id.text), "\(row.id.text)")
            #expect((state == .missed) == (isMissed && !done.contains(row.id.text)), "\(row.id.text)")
        }
        var pieces: [RoundRow] = []
        for day in 0..<51 {
            let from = midnight.adding(minutes: day * 1440)
            pieces += try desk.store.read { try $0.rounds(in: from..<from.adding(minutes: 1440), now: now) }
        }
        #expect(pieces == rows)
    }
}
