import Domain
import GRDB
import Testing

@testable import Store

@Suite struct RoundTests {
    private let night = "night.b01@260430T2200"

    private func walking(_ site: Site = .walked) throws -> TestDesk {
        let desk = try TestDesk.walked(site)
        desk.time.set(clock("04-30T22:10:00"))
        return desk
    }

    private func withFinding(_ site: Site = .walked) throws -> TestDesk {
        let desk = try walking(site)
        let lamp = Told(.finding("灯不亮", nil, photo: nil), point: "hall", item: "lamps")
        try desk.order(.check([lamp, Told(.fine)], said: "大厅灯不亮 其余正常"), night, by: "zhou")
        return desk
    }

    private func ticket(_ desk: TestDesk) throws -> Receipt {
        let work = RoundWork.ticket(FindingID(round: roundID(night), number: 1))
        return try desk.store.carryOut(Order(work), by: desk.author)
    }

    private func finish(_ number: TicketNumber, _ desk: TestDesk) throws {
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        try desk.move(.finish, number)
    }

    @Test func aReportByExceptionEndsTheRoundWithOneFinding() throws {
        let desk = try withFinding()
        let round = try #require(try desk.round(night))
        #expect(round.state == .done)
        #expect(round.findings.map(\.what) == ["灯不亮"])
        #expect(round.walker == "zhou")
        let row = try #require(try desk.rounds("04-30T22:00:00", "04-30T22:01:00").first)
        #expect(row == RoundRow(round))
        #expect(row.score == 3)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aFindingIsOneTicketHoweverOftenItIsAsked() throws {
        let desk = try withFinding()
        let first = try ticket(desk)
        let number = try #require(first.number)
        #expect(try desk.round(night)?.finding(1)?.ticket == number)
        #expect(try desk.row(number)?.source == Source(name: Source.finding, key: night + "#1"))
        let before = try desk.entries()
        let again = try ticket(desk)
        #expect(again.number == number)
        #expect(again.isRepeated)
        #expect(try desk.entries() == before)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aFailedLookAgainOpensTheTicketAndTheFindingStaysOpenUntilOnePasses() throws {
        let desk = try withFinding()
        let number = try #require(try ticket(desk).number)
        let failed = RoundCommand.lookAgain(finding: 1, passed: false, words: "还是不亮")
        #expect(try desk.refusal { try desk.order(failed, night) } == .round(.ticketStillOpen(number)))
        try finish(number, desk)
        desk.time.advance(seconds: 60)
        try desk.order(failed, night)
        #expect(try desk.row(number)?.state == .accepted)
        #expect(try desk.rounds("04-30T22:00:00", "04-30T22:01:00").first?.openFindings == 1)
        let passed = RoundCommand.lookAgain(finding: 1, passed: true, words: nil)
        #expect(try desk.refusal { try desk.order(passed, night) } == .round(.ticketStillOpen(number)))
        try finish(number, desk)
        desk.time.advance(seconds: 60)
        try desk.order(passed, night)
        #expect(try desk.rounds("04-30T22:00:00", "04-30T22:01:00").first?.openFindings == 0)
        #expect(try desk.refusal { try desk.order(passed, night) } == .round(.alreadyLookedAgain))
        #expect(try desk.store.verify().isSound)
    }

    @Test func whatIsOpenIsListedUntilItPassedWithHowItsTicketStands() throws {
        let desk = try withFinding()
        let open = { try desk.store.read { try $0.openFindings() } }
        #expect(try open().map(\.ticketState) == [nil])
        let number = try #require(try ticket(desk).number)
        #expect(try open().map(\.ticketState) == [.reported])
        #expect(try open().map(\.lookAgain) == [nil])
        try finish(number, desk)
        let due = try open()
        #expect(due.map(\.lookAgain) == [.due])
        #expect(due.first?.finding == (try desk.round(night)?.finding(1)))
        #expect(due.first?.grid == "b01")
        #expect(try desk.store.read { try $0.round(roundID(night)) }?.findings == due)
        desk.time.advance(seconds: 60)
        try desk.order(.lookAgain(finding: 1, passed: false, words: "还是不亮"), night)
        #expect(try open().map(\.lookAgain) == [.failed])
        #expect(try desk.store.read { try $0.openFindings(of: "b02") }.isEmpty)
        try finish(number, desk)
        desk.time.advance(seconds: 60)
        try desk.order(.lookAgain(finding: 1, passed: true, words: nil), night)
        #expect(try open().isEmpty)
        let found = try desk.store.read { reading in
            try reading.findings(in: clock("04-30T22:00:00")..<clock("05-01T22:00:00"))
        }
        #expect(found.map(\.lookAgain) == [.passed])
        #expect(try desk.store.verify().isSound)
    }

    @Test func aMergedTicketIsAsFarAsTheOneThatTookItOver() throws {
        let desk = try withFinding()
        let number = try #require(try ticket(desk).number)
        let other = try desk.report("大厅的灯")
        _ = try desk.store.carryOut(Order(.merge(number, into: other)), by: desk.author)
        #expect(try desk.store.read { try $0.openFindings() }.map(\.lookAgain) == [nil])
        try finish(other, desk)
        #expect(try desk.store.read { try $0.openFindings() }.map(\.lookAgain) == [.due])
    }

    @Test(arguments: [(3000, 1), (3601, 0)])
    func whatWasSolvedWithinItsClockIsAPoint(_ seconds: Int, _ points: Int) throws {
        var site = Site.walked
        site.calendars = [
            CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7))
        ]
        site.targets = Priority.allCases.map {
            Target(priority: $0, respond: nil, arrive: nil, resolve: .minutes(60), calendar: "always")
        }
        let desk = try withFinding(site)
        let number = try #require(try ticket(desk).number)
        desk.time.advance(seconds: seconds)
        try finish(number, desk)
        desk.time.advance(seconds: 60)
        try desk.order(.lookAgain(finding: 1, passed: true, words: nil), night)
        let solved = try #require(try desk.round(night)).score.filter { $0.ground == .solved }
        #expect(solved.map(\.points) == Array(repeating: 1, count: points))
        #expect(solved.allSatisfy { $0.person == "zhou" })
        #expect(try desk.store.verify().isSound)
    }

    @Test func whatAnotherDeskChangedIsAConflict() throws {
        let desk = try walking()
        try desk.order(.start, night)
        try desk.admit(desk.second)
        let other = try desk.another()
        let check = RoundCommand.check([Told(.fine, point: "hall")], said: nil)
        _ = try other.carryOut(Order(.move(check, roundID(night), by: nil)), by: desk.second)
        let before = try desk.entries()
        #expect {
            try desk.order(.finish(reason: "停电"), night, expecting: 1)
        } throws: { error in
            guard case StoreError.conflict(let conflict) = error else { return false }
            return conflict.current == 2
        }
        #expect(try desk.entries() == before)
    }

    @Test func whatTimeAloneDidIsNoConflict() throws {
        let desk = try walking()
        desk.time.set(clock("05-01T03:00:00"))
        try desk.another().sweep(by: desk.second)
        #expect(try desk.round(night)?.revision == 1)
        try desk.order(.excuse(reason: "停电"), night, expecting: 0)
        #expect(try desk.round(night)?.state == .excused)
        #expect(try desk.store.verify().isSound)
    }

    @Test(arguments: [false, true])
    func evidenceOfAMissedRoundKeepsTheMiss(isSwept: Bool) throws {
        let desk = try walking()
        desk.time.set(clock("05-01T03:00:00"))
        if isSwept { try desk.store.sweep(by: desk.author) }
        let told = [Told(.fine, at: clock("05-01T01:00:00"))]
        try desk.order(.evidence(told, reason: "巡更棒后到"), night, by: "zhou")
        #expect(try desk.round(night)?.state == .done)
        #expect(try desk.missed().filter { $0.id == night }.map(\.at) == [clock("05-01T02:30:00")])
        try desk.store.sweep(by: desk.author)
        #expect(try desk.missed().map(\.id).sorted() == [night, "night.b02@260430T2200"])
        #expect(try desk.store.verify().isSound)
    }

    @Test func noEvidenceIsTakenOfATimeBeforeTheDesk() throws {
        let desk = try walking()
        let first = try #require(
            try desk.store.read { try $0.entries(after: 0, limit: 1) }.first
        ).stamp.recordedAt
        let day = Zone.system("Asia/Shanghai").map { $0.day(of: first).adding(days: -3) }
        let name = try #require(day).iso8601.dropFirst(2).filter { $0 != "-" }
        #expect(throws: StoreError.refused(.round(.beforeDesk))) {
            try desk.order(.evidence([Told(.fine)], reason: "补"), "night.b01@\(name)T2200", by: "zhou")
        }
    }

    @Test func whatRanOutUnderWayIsWrittenBeforeTheNextOrder() throws {
        let desk = try walking()
        try desk.order(.start, night)
        desk.time.set(clock("05-01T03:00:00"))
        try desk.order(.excuse(reason: "停电"), night)
        let kinds = try desk.store.read { try $0.entries(after: 0, limit: .max) }
            .filter { $0.subject.id == night }.map(\.stamp.happenedAt)
        #expect(kinds == ["04-30T22:10:00", "05-01T02:30:00", "05-01T03:00:00"].map(clock))
        #expect(try desk.round(night)?.state == .excused)
    }

    @Test func aRefusalLeavesNothingWritten() throws {
        let desk = try walking()
        desk.time.set(clock("05-01T03:00:00"))
        let fine = RoundCommand.check([Told(.fine)], said: nil)
        #expect(try desk.refusal { try desk.order(fine, night) } == .round(.cannot(.check, in: .missed)))
        #expect(
            try desk.refusal { try desk.order(fine, "night.b09@260430T2200") }
                == .unknown(.round, "night.b09@260430T2200"))
        let unknown = RoundCommand.check([Told(.fine, point: "cellar")], said: nil)
        desk.time.set(clock("05-01T22:10:00"))
        #expect(
            try desk.refusal { try desk.order(unknown, "night.b01@260501T2200") }
                == .round(.noPoint("cellar")))
    }

    @Test(
        arguments: [
            ("UPDATE rounds SET state = 5 WHERE id LIKE 'night.b01%'", "rounds"),
            ("DELETE FROM rounds", "rounds"),
            ("UPDATE findings SET state = 3", "findings"),
            ("DELETE FROM findings", "findings"),
            ("UPDATE readings SET value = value + 1", "readings"),
            ("DELETE FROM readings", "readings"),
            ("UPDATE scores SET points = 9 WHERE place = 0", "scores"),
            ("DELETE FROM scores", "scores"),
        ])
    func aChangedTableIsFoundAndRebuilt(sql: String, table: String) throws {
        let desk = try withFinding()
        _ = try ticket(desk)
        desk.time.set(clock("05-01T08:30:00"))
        let meter = Told(.reading(MeterReading(thousandths: 12_000), nil), point: "room", item: "meter")
        try desk.order(.check([meter], said: nil), "boiler@260501T0800")
        try desk.store.sweep(by: desk.author)
        #expect(try desk.store.verify().isSound)
        try desk.raw().write { try $0.execute(sql: sql) }
        let problems = try desk.store.verify().problems
        #expect(!problems.isEmpty)
        #expect(problems.allSatisfy { if case .table(table, _, _) = $0 { true } else { false } })
        #expect(try desk.store.rebuild() > 0)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aBackupKeepsRoundsAndGoesOnSweeping() throws {
        let desk = try withFinding()
        let target = "\(desk.folder)/backup.db"
        try desk.store.backup(to: target)
        let copy = "\(desk.folder)/copy.db"
        try Store.restore(from: target, to: copy, force: false)
        desk.time.set(clock("05-01T03:00:00"))
        let store = try Store(path: copy, clock: desk.time.now)
        #expect(try store.sweep(by: desk.author) == 1)
        #expect(try store.read { try $0.round(roundID(night)) }?.round?.state == .done)
        #expect(try store.verify().isSound)
    }
}
