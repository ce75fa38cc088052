import Domain
import GRDB
import Testing

@testable import Store

@Suite struct GatheringTests {
    private let first = "prepare.b01+m260501-01@260501T0900"
    private let after = "after+m260501-01@260501T1200"

    @Test func itsRoundsAreListedAndWalkedAsAnyOther() throws {
        let desk = try TestDesk.meeting()
        let id = try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        let ids = try desk.tied("05-01T00:00:00", "05-02T00:00:00")
        #expect(ids == [first, after])
        desk.time.set(clock("05-01T09:10:00"))
        try desk.order(.check([Told(.fine)], said: nil), first)
        let row = try #require(
            try desk.rounds("05-01T00:00:00", "05-02T00:00:00").first { $0.id.text == first })
        #expect(row.stored == .done)
        #expect(row.occasion == TiedOccasion(id: id, title: "例会", place: "会议室", tie: .ahead(60)))
        #expect(try desk.store.read { try $0.round(roundID(first)) }?.route?.points.map(\.place) == ["会议室"])
        #expect(try desk.store.verify().isSound)
    }

    @Test func whatNobodyWalksIsMissedAtItsEndAndOnce() throws {
        let desk = try TestDesk.meeting()
        try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        desk.time.set(clock("05-09T00:00:00"))
        try desk.store.sweep(by: desk.author)
        let missed = try desk.missedTied()
        #expect(missed.map(\.id) == [first, after])
        #expect(missed.map(\.at) == [clock("05-01T10:05:00"), clock("05-01T12:45:00")])
        try desk.store.sweep(by: desk.author)
        #expect(try desk.missedTied().count == 2)
        #expect(try desk.store.verify().isSound)
    }

    @Test func onePlannedAfterASweepWakesTheNext() throws {
        let desk = try TestDesk.meeting()
        desk.time.set(clock("05-01T09:00:00"))
        try desk.store.sweep(by: desk.author)
        let id = try desk.plan("05-01T09:30:00", "05-01T12:00:00")
        desk.time.set(clock("05-01T09:20:00"))
        try desk.store.sweep(by: desk.author)
        try desk.move(id, GatheringEdit(start: clock("05-01T09:21:00")))
        desk.time.set(clock("05-01T09:26:01"))
        try desk.store.sweep(by: desk.author)
        #expect(try desk.missedTied().map(\.id) == ["prepare.b01+m260501-01@260501T0821"])
    }

    @Test func aMissStaysWhenTheMeetingIsCancelledBeforeAnyDeskSweeps() throws {
        let desk = try TestDesk.meeting()
        let id = try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        desk.time.set(clock("05-01T10:30:00"))
        _ = try desk.store.carryOut(Order(.cancel(reason: "改期", id)), by: desk.author)
        desk.time.set(clock("05-02T00:00:00"))
        try desk.store.sweep(by: desk.author)
        #expect(try desk.missedTied().map(\.id) == [first])
        #expect(try desk.tied("05-01T00:00:00", "05-02T00:00:00") == [first])
        #expect(try desk.store.verify().isSound)
    }

    @Test func oneUnderWayIsExcusedInTheSameWrite() throws {
        let desk = try TestDesk.meeting()
        let id = try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        desk.time.set(clock("05-01T09:10:00"))
        try desk.order(.start, first)
        let receipt = try desk.store.carryOut(Order(.cancel(reason: "改期", id)), by: desk.author)
        #expect(receipt.subject == .gathering(id) && receipt.revision == 2)
        #expect(try desk.round(first)?.state == .excused)
        let last = try desk.store.read { try $0.entries(after: receipt.entry - 2, limit: 2) }
        #expect(last.map(\.subject) == [.round(roundID(first)), .gathering(id)])
    }

    @Test func aSiteWithoutTheScheduleWantsNothingFromThenOn() throws {
        let desk = try TestDesk.meeting()
        try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        desk.time.set(clock("05-01T09:30:00"))
        try desk.store.apply(.walked, by: desk.author)
        desk.time.set(clock("05-03T00:00:00"))
        try desk.store.sweep(by: desk.author)
        #expect(try desk.missedTied().map(\.id) == [first])
    }

    @Test func aGridInWhichOneTakesPlaceCannotVanish() throws {
        let desk = try TestDesk.meeting()
        try desk.plan("05-01T10:00:00", "05-01T12:00:00", grid: "public")
        var site = Site.meeting
        site.grids.removeAll { $0.id == "public" }
        let site2 = site
        #expect(throws: StoreError.refused(.site(.stillInUse(["grid public"])))) {
            try desk.store.apply(site2, by: desk.author)
        }
    }

    @Test func whatBeganBeforeTheDeskIsAskedForOnItsFirstDay() throws {
        let desk = try TestDesk()
        try desk.store.apply(.meeting, by: desk.author)
        let now = desk.time.now()
        let details = Gathering.Details(
            grid: "b01", place: "会议室", start: now.adding(minutes: 30), end: now.adding(minutes: 90),
            title: "例会")
        let receipt = try desk.store.carryOut(Order(.plan(details, nil)), by: desk.author)
        let id = try #require(receipt.subject.gathering)
        let rounds = try desk.store.read { reading in
            try reading.rounds(of: #require(try reading.gathering(id)))
        }
        #expect(rounds.count == 1)
    }

    @Test func oneIsFoundByTimeThroughAnIndex() throws {
        let desk = try TestDesk.meeting()
        try desk.plan("05-01T10:00:00", "05-02T12:00:00")
        try desk.plan("05-03T10:00:00", "05-03T12:00:00", title: "评审")
        let found = { (from: String, until: String) in
            try desk.store.read { try $0.gatherings(during: clock(from)..<clock(until)).map(\.details.title) }
        }
        #expect(try found("05-02T00:00:00", "05-03T00:00:00") == ["例会"])
        #expect(try found("05-02T11:59:00", "05-04T00:00:00") == ["例会", "评审"])
        #expect(try found("05-02T12:00:00", "05-03T10:00:00") == [])
    }

    @Test func aFileIsPlannedOnceAndNeverOverwrites() throws {
        let desk = try TestDesk.meeting()
        let one = Gathering.Details(
            grid: "b01", place: "会议室", start: clock("05-01T10:00:00"), end: clock("05-01T11:00:00"),
            title: "例会")
        var two = one
        two.title = "评审"
        let told = [("a", one), ("b", two), ("a", one)]
        let rehearsed = try desk.store.importGatherings(told, by: desk.author, isRehearsal: true)
        #expect((rehearsed.added, rehearsed.already) == (2, 1))
        #expect(try desk.store.importGatherings(told, by: desk.author) == rehearsed)
        let head = try desk.entries()
        let again = try desk.store.importGatherings(told, by: desk.author)
        #expect((again.added, again.already) == (0, 3))
        let changed = try desk.store.importGatherings([("a", two)], by: desk.author)
        #expect(changed.changed == [Source(name: Source.occasions, key: "a")])
        #expect(try desk.entries() == head)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aFileWithOneThatIsRefusedWritesNone() throws {
        let desk = try TestDesk.meeting()
        let head = try desk.entries()
        let good = Gathering.Details(
            grid: "b01", place: "会议室", start: clock("05-01T10:00:00"), end: clock("05-01T11:00:00"),
            title: "例会")
        var bad = good
        bad.grid = "b99"
        #expect(throws: StoreError.refused(.unknown(.grid, "b99"))) {
            try desk.store.importGatherings([("a", good), ("b", bad)], by: desk.author)
        }
        #expect(try desk.entries() == head)
    }

    @Test func aLostRowIsFoundAndMended() throws {
        let desk = try TestDesk.meeting()
        try desk.plan("05-01T10:00:00", "05-01T12:00:00")
        try desk.raw().write { try $0.execute(sql: "UPDATE occasions SET start_at = 0") }
        #expect(try !desk.store.verify().isSound)
        _ = try desk.store.rebuild()
        #expect(try desk.store.verify().isSound)
        #expect(try desk.tied("05-01T00:00:00", "05-02T00:00:00") == [first, after])
    }
}

extension TestDesk {
    static func meeting() throws -> TestDesk { try walked(.meeting) }

    @discardableResult
    func plan(_ start: String, _ end: String, grid: ID<Grid> = "b01", title: String = "例会") throws
        -> GatheringID
    {
        let details = Gathering.Details(
            grid: grid, place: "会议室", start: clock(start), end: clock(end), title: title)
        let receipt = try store.carryOut(Order(.plan(details, nil)), by: author)
        return try #require(receipt.subject.gathering)
    }

    func move(_ id: GatheringID, _ edit: GatheringEdit) throws {
        _ = try store.carryOut(Order(.move(edit, id)), by: author)
    }

    func missedTied() throws -> [(id: String, at: Instant)] {
        try missed().filter { roundID($0.id).occasion != nil }
    }

    /// The rounds tied to occasions whose windows start within a time.
    func tied(_ from: String, _ until: String) throws -> [String] {
        try rounds(from, until).filter { $0.id.occasion != nil }.map(\.id.text)
    }
}

extension Site {
    /// The walked one with a preparation an hour before, and a look half an hour behind whatever takes place.
    static var meeting: Site {
        var site = Site.walked
        site.rounds.routes += [
            RoutePlan(
                id: "prepare", name: Name(zh: "会前准备", en: "Preparation"), kind: "patrol",
                grids: ["b01", "b02"], schedules: [Schedule(tied: .ahead(60), early: 30, grace: 5)]),
            RoutePlan(
                id: "after", name: Name(zh: "会后检查", en: "After use"), kind: "patrol",
                specialist: "cleaning", schedules: [Schedule(tied: .after(30), grace: 15)]),
        ]
        return site
    }
}
