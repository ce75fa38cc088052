import Domain
import Testing

@testable import Store

@Suite struct CheckImportTests {
    private let night = "night.b01@260430T2200"

    private struct Outcome {
        var counts: CheckCounts
        var refused: [RefusedCheck]
    }

    /// Checks of the night patrol of building 1, and of other routes by name.
    private func check(
        _ point: ID<Checkpoint>, _ time: String, _ answer: Told.Answer = .fine, item: ID<CheckItem>? = nil,
        by person: ID<Person>? = "zhou", route: ID<Route> = "night.b01"
    ) -> ReadCheck {
        ReadCheck(answer, route: route, point: point, item: item, at: clock(time), by: person)
    }

    private func bring(
        _ checks: [ReadCheck], to desk: TestDesk, by author: Author? = nil, isRehearsal: Bool = false
    ) throws -> Outcome {
        var placer = try desk.store.read { try $0.roundPlacer() }
        let ledger = try CheckLedger()
        for (line, check) in checks.enumerated() {
            let placed = placer.place(check, line: line)
            try ledger.add(try #require(placed))
        }
        var refused: [RefusedCheck] = []
        let counts = try desk.store.importChecks(
            by: author ?? desk.author, of: ledger, source: "reader", isRehearsal: isRehearsal,
            refuse: { refused.append($0) })
        #expect(try desk.store.verify().isSound)
        return Outcome(counts: counts, refused: refused)
    }

    private func walking(_ time: String = "04-30T23:59:00") throws -> TestDesk {
        let desk = try TestDesk.walked()
        desk.time.set(clock(time))
        return desk
    }

    private var whole: [ReadCheck] { [check("hall", "04-30T22:10:00"), check("roof", "04-30T22:20:00")] }

    @Test func theChecksOfARoundAreOneOrderThatEndsIt() throws {
        let desk = try walking()
        let before = try desk.entries()
        let outcome = try bring(whole, to: desk)
        #expect(outcome.counts.added == 2 && outcome.refused.isEmpty)
        #expect(try desk.entries() == before + 2)
        let round = try #require(try desk.round(night))
        #expect(round.state == .done && round.walker == "zhou")
        #expect(round.startedAt == clock("04-30T22:10:00") && round.finishedAt == clock("04-30T22:20:00"))
        #expect(round.score.map(\.points) == [2])
    }

    @Test func theSameTwiceAddsNothing() throws {
        let desk = try walking()
        let finding = check("hall", "04-30T22:12:00", .finding("灯不亮", nil, photo: nil), item: "lamps")
        _ = try bring(whole + [finding], to: desk)
        let head = try desk.store.head()
        let again = try bring(whole + [finding] + whole, to: desk)
        #expect(again.counts.already == 5 && again.counts.added == 0 && again.refused.isEmpty)
        #expect(try desk.store.head() == head)
    }

    @Test func anotherResultIsListedAndNotApplied() throws {
        let desk = try walking()
        _ = try bring(whole, to: desk)
        let head = try desk.store.head()
        let other = check("hall", "04-30T22:10:00", .skipped("门锁着"))
        let outcome = try bring([other], to: desk)
        #expect(outcome.counts.changed == 1)
        #expect(outcome.refused == [RefusedCheck(line: 0, round: roundID(night), reason: .changed)])
        #expect(try desk.store.head() == head)
    }

    @Test func linesInAnyOrderComeToTheSame() throws {
        let others = [
            check("roof", "04-30T22:31:00", route: "night.b02"),
            check("hall", "04-30T22:11:00", route: "night.b02"),
        ]
        let (straight, mixed) = (try walking(), try walking())
        _ = try bring(whole + others, to: straight)
        _ = try bring([others[0], whole[1], others[1], whole[0]], to: mixed)
        for id in [night, "night.b02@260430T2200"] {
            #expect(try straight.round(id) == (try mixed.round(id)))
            #expect(try mixed.round(id)?.state == .done)
        }
    }

    @Test func twoOfficersOnOneRoundAreBothKept() throws {
        let desk = try walking()
        let lamp = Told.Answer.finding("灯不亮", nil, photo: nil)
        let outcome = try bring(
            [
                check("hall", "04-30T22:10:00"), check("roof", "04-30T22:14:00", by: "zhang"),
                check("hall", "04-30T22:15:00", lamp, item: "lamps", by: "zhang"),
            ], to: desk)
        #expect(outcome.counts.added == 3)
        let round = try #require(try desk.round(night))
        #expect(round.walker == "zhou")
        #expect(round.looks.map(\.by) == ["zhang", "zhang"])
        #expect(round.findings.map(\.foundBy) == ["zhang"])
        #expect(round.score.map(\.person) == ["zhang", "zhou"])
        let facts = try desk.store.read { try $0.entries(after: 0, limit: .max) }.map(\.fact)
        let answers = facts.flatMap { fact -> [Answer] in
            if case .round(.checked(let fact)) = fact { fact.answers } else { [] }
        }
        #expect(answers.map(\.by) == [nil, "zhang", "zhang"])
    }

    @Test func whatIsReadOffNeedsALineOfItsOwn() throws {
        let desk = try walking("05-01T08:30:00")
        let read = Told.Answer.reading(MeterReading(thousandths: 5000), nil)
        _ = try bring([check("room", "05-01T08:10:00", read, item: "meter", route: "boiler")], to: desk)
        let lower = Told.Answer.reading(MeterReading(thousandths: 4000), nil)
        desk.time.set(clock("05-02T08:30:00"))
        let line = check("room", "05-02T08:10:00", lower, item: "meter", route: "boiler")
        let outcome = try bring([line], to: desk)
        #expect(outcome.counts.refused == 1 && outcome.counts.added == 0)
        let refusal = RoundRefusal.lowerThanLast(
            MeterReading(thousandths: 4000), last: MeterReading(thousandths: 5000))
        #expect(outcome.refused.map(\.reason) == [.refused(.round(refusal))])
    }

    @Test func whatDoesNotHoldIsLeftOutByItself() throws {
        let desk = try walking()
        let outcome = try bring([whole[0], check("cellar", "04-30T22:15:00"), whole[1]], to: desk)
        #expect(outcome.counts.added == 2 && outcome.counts.refused == 1)
        #expect(outcome.refused.map(\.line) == [1])
        #expect(outcome.refused.map(\.reason) == [.refused(.round(.noPoint("cellar")))])
        #expect(try desk.round(night)?.state == .done)
    }

    @Test func aRoundThatIsDoneTakesNoMore() throws {
        let desk = try walking()
        _ = try bring(whole, to: desk)
        let outcome = try bring([check("hall", "04-30T23:10:00")], to: desk)
        #expect(outcome.refused.map(\.reason) == [.refused(.round(.cannot(.check, in: .done)))])
    }

    @Test(arguments: [false, true])
    func whatComesLateIsEvidenceThatASupervisorBrings(isSwept: Bool) throws {
        let desk = try walking("05-01T08:00:00")
        try desk.admit(desk.second)
        if isSwept { try desk.store.sweep(by: desk.author) }
        let refused = try bring(whole, to: desk, by: desk.second)
        #expect(refused.refused.map(\.reason) == [.needsSupervisor, .needsSupervisor])
        let outcome = try bring(whole, to: desk)
        #expect(outcome.counts.added == 2)
        let round = try #require(try desk.round(night))
        #expect(round.state == .done && round.reason == "reader" && round.walker == "zhou")
        #expect(try desk.missed().map(\.id).contains(night))
        #expect(try bring(whole, to: desk).counts.already == 2)
    }

    @Test func evidenceIsTooLateAfterADay() throws {
        let desk = try walking("05-02T03:00:00")
        let outcome = try bring(whole, to: desk)
        #expect(outcome.counts.refused == 2)
        #expect(outcome.refused.first?.reason == .refused(.round(.evidenceTooLate(hours: 24))))
    }

    @Test func whatWasWalkedBeforeTheDeskIsToldAsItWas() throws {
        let desk = try walking()
        let past = [
            check("hall", "03-01T22:10:00"), check("roof", "03-02T01:10:00"), check("hall", "03-02T22:10:00"),
        ]
        #expect(try bring(past, to: desk).counts.added == 3)
        #expect(try desk.round("night.b01@260301T2200")?.state == .done)
        let half = try #require(try desk.round("night.b01@260302T2200"))
        #expect(half.state == .unfinished && half.missing == ["roof"])
        #expect(try bring(past, to: desk).counts.already == 3)
        try desk.store.sweep(by: desk.author)
        #expect(try desk.rounds("03-01T00:00:00", "03-04T00:00:00").count == 2)
    }

    @Test func aRehearsalCountsAndLeavesNothing() throws {
        let desk = try walking()
        let head = try desk.store.head()
        #expect(try bring(whole, to: desk, isRehearsal: true).counts.added == 2)
        #expect(try desk.store.head() == head)
    }

    @Test func whoMayNotCheckMayNotImport() throws {
        let desk = try walking()
        let guest = Author(id: "guest", roles: [], desk: "desk-3")
        #expect(throws: (any Error).self) { try bring(whole, to: desk, by: guest) }
    }

    @Test(arguments: [
        ("04-30T21:29:59", nil), ("04-30T21:30:00", "260430T2200"), ("05-01T02:30:00", "260430T2200"),
        ("05-01T02:30:01", nil), ("05-01T22:00:00", "260501T2200"),
    ])
    func aCheckIsOfTheRoundThatMayBeWalkedThen(_ time: String, _ start: String?) throws {
        var placer = try walking().store.read { try $0.roundPlacer() }
        let placed = placer.place(check("hall", time), line: 1)
        #expect(placed?.round == start.map { roundID("night.b01@\($0)") })
        #expect(placer.place(check("hall", time, route: "day"), line: 2) == nil)
    }
}
