import Domain
import GRDB
import Testing

@testable import Store

@Suite struct RoundSweepTests {
    @Test func aRoundIsMissedAMillisecondBehindItsGrace() throws {
        let desk = try TestDesk.walked()
        let end = clock("05-01T02:30:00")
        desk.time.set(end)
        #expect(try desk.store.sweep(by: desk.author) == 0)
        desk.time.advance(milliseconds: 1)
        #expect(try desk.store.sweep(by: desk.author) == 2)
        #expect(try desk.missed().map(\.at) == [end, end])
        #expect(try desk.store.sweep(by: desk.author) == 0)
    }

    @Test(arguments: [7, 400])
    func daysSwitchedOffAreWrittenOnceInOrder(days: Int) throws {
        let desk = try TestDesk.walked()
        desk.time.advance(seconds: days * 86_400)
        #expect(try desk.store.sweep(by: desk.author) == days * 3)
        let missed = try desk.missed()
        #expect(Set(missed.map(\.id)).count == days * 3)
        #expect(missed.map(\.at) == missed.map(\.at).sorted())
        #expect(missed.first?.at == clock("05-01T02:30:00"))
        #expect(try desk.store.sweep(by: desk.author) == 0)
        #expect(try desk.store.verify().isSound)
    }

    @Test func eachMissIsWrittenAtTheFirstSweepBehindIt() throws {
        let desk = try TestDesk.walked()
        let start = desk.time.now()
        var written: [Instant] = []
        for _ in 0..<(5 * 24 * 4) {
            desk.time.advance(seconds: 900)
            let before = try desk.missed().count
            try desk.store.sweep(by: desk.author)
            let now = desk.time.now()
            for miss in try desk.missed().dropFirst(before) {
                #expect(miss.at < now && now <= miss.at.adding(minutes: 15), "\(miss.id)")
                written.append(miss.at)
            }
        }
        #expect(written.count == 15)
        #expect(written.allSatisfy { $0 > start })
    }

    @Test func aGraceOfDaysIsWaitedForAndNotForgotten() throws {
        let monthly = Schedule(start: 480, end: 600, days: .month([5], last: false), grace: 6 * 1440)
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler, monthly))
        for _ in 0..<(12 * 4) {
            desk.time.advance(seconds: 6 * 3600)
            try desk.store.sweep(by: desk.author)
            let rows = try desk.rounds("05-05T00:00:00", "05-06T00:00:00")
            #expect(rows.count == 1)
        }
        #expect(try desk.missed().map(\.at) == [clock("05-11T10:00:00")])
    }

    @Test func anEditOfTheScheduleBitesFromTheNextWindow() throws {
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler))
        desk.time.set(clock("05-01T08:30:00"))
        try desk.order(.start, "boiler@260501T0800")
        let later = Schedule(start: 540, end: 720, grace: 0)
        try desk.store.apply(Site.walked.only(Site.boiler, later), by: desk.author)
        desk.time.set(clock("05-03T08:00:00"))
        try desk.store.apply(Site.walked.only(Site.night), by: desk.author)
        desk.time.set(clock("05-04T12:00:00"))
        try desk.store.sweep(by: desk.author)
        let ids = try desk.missed().map(\.id)
        #expect(
            ids == [
                "boiler@260501T0900", "boiler@260502T0900", "night.b01@260503T2200", "night.b02@260503T2200",
            ])
        let kept = try #require(try desk.round("boiler@260501T0800"))
        #expect(kept.state == .unfinished)
        #expect(kept.plan.window.lateUntil == clock("05-01T11:00:00"))
        #expect(try desk.store.verify().isSound)
    }

    @Test func anotherSiteIsSweptByAtOnce() throws {
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler))
        desk.time.set(clock("05-01T12:00:00"))
        #expect(try desk.store.sweep(by: desk.author) == 1)
        let short = Schedule(start: 780, end: 840)
        try desk.store.apply(Site.walked.only(Site.boiler, short), by: desk.author)
        try desk.store.sweep(by: desk.author)
        desk.time.set(clock("05-01T14:00:01"))
        #expect(try desk.store.sweep(by: desk.author) == 1)
        #expect(try desk.missed().last?.id == "boiler@260501T1300")
    }

    @Test func aSiteThatIsPutInForceBetweenTwoSweepsWakesTheSweep() throws {
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler))
        desk.time.set(clock("05-01T12:00:00"))
        #expect(try desk.store.sweep(by: desk.author) == 1)
        try desk.store.apply(Site.walked.only(Site.boiler, Schedule(start: 780, end: 840)), by: desk.author)
        desk.time.set(clock("05-01T14:00:01"))
        #expect(try desk.store.sweep(by: desk.author) == 1)
    }

    @Test func aNewRouteIsNotMissedForWindowsBeforeIt() throws {
        let desk = try TestDesk()
        desk.time.set(clock("05-03T09:00:00"))
        #expect(try desk.store.sweep(by: desk.author) == 0)
        try desk.store.apply(.walked, by: desk.author)
        desk.time.set(clock("05-04T12:00:00"))
        try desk.store.sweep(by: desk.author)
        #expect(
            try desk.missed().map(\.id) == [
                "night.b01@260503T2200", "night.b02@260503T2200", "boiler@260504T0800",
            ])
    }

    @Test func whatCountsFromTheLastTimeIsMissedUntilItIsDoneAndThenNotDue() throws {
        let weekly = Schedule(
            start: 480, end: 600, days: .every(7), from: "2026-05-01", anchor: .done)
        let desk = try TestDesk.walked(Site.walked.only(Site.boiler, weekly))
        desk.time.set(clock("05-03T09:00:00"))
        let meter = Told(.reading(MeterReading(thousandths: 12_000), nil), point: "room")
        try desk.order(.check([meter], said: nil), "boiler@260503T0800")
        desk.time.set(clock("05-12T09:00:00"))
        try desk.store.sweep(by: desk.author)
        #expect(
            try desk.missed().map(\.id) == [
                "boiler@260501T0800", "boiler@260502T0800", "boiler@260510T0800", "boiler@260511T0800",
            ])
        #expect(
            try desk.rounds("05-01T00:00:00", "05-30T00:00:00").map(\.id.start.day.day) == [
                1, 2, 3, 10, 11, 12,
            ])
        #expect(try desk.rounds("05-13T00:00:00", "05-30T00:00:00").isEmpty)
    }

    @Test(arguments: [("10-24T16:00:00", 2026), ("03-27T16:00:00", 2027)])
    func aDayThatLosesOrGainsAnHourHasItsRoundsOnce(from: String, year: Int) throws {
        var site = Site.walked.only(Site.boiler, Schedule(start: 150, end: 210, grace: 1440))
        site.zone = "Europe/Berlin"
        let desk = try TestDesk()
        desk.time.set(clock(from).adding(minutes: (year - 2026) * 365 * 1440))
        try desk.store.apply(site, by: desk.author)
        desk.time.advance(seconds: 4 * 86_400)
        #expect(try desk.store.sweep(by: desk.author) == 3)
        #expect(Set(try desk.missed().map(\.id)).count == 3)
        #expect(try desk.store.verify().isSound)
    }

    @Test func nothingIsWrittenWhereNothingIsDue() throws {
        let desk = try TestDesk.walked()
        try desk.store.sweep(by: desk.author)
        let reader = try Store(path: desk.path, access: .readOnly, clock: desk.time.now)
        desk.time.set(clock("05-01T02:30:00"))
        #expect(try reader.sweep(by: desk.author) == 0)
    }
}
