import Domain
import Testing

@testable import Store

@Suite struct ReportDraftTests {
    private let zone = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)

    private func draft(_ desk: TestDesk, _ name: String, upTo end: Int64? = nil) throws -> ReportDraft {
        let id = try #require(ReportID(name))
        return try desk.store.read { try $0.draft(id, upTo: end) }
    }

    /// Every ticket folded from its entries up to one, one by one.
    private func tickets(_ desk: TestDesk, upTo end: Int64) throws -> [Ticket] {
        let entries = try desk.store.read { try $0.entries(after: 0, limit: .max) }.filter {
            $0.number <= end
        }
        return Dictionary(grouping: entries.filter { $0.subject.ticket != nil }, by: \.subject).values
            .compactMap { Matter($0)?.ticket }
    }

    @Test(arguments: 0..<6)
    func figuresAreWhatAPlainCountOfTheEntriesSays(seed: Int) throws {
        var lives = try TicketLives(seed: seed)
        try lives.live(steps: 160)
        let desk = lives.desk
        let head = try desk.entries()
        for name in ["daily@2026-05-01", "daily@2026-05-06.grid.b01", "weekly@2026-04-27", "monthly@2026-05"]
        {
            for end in [head, head * 2 / 3, head / 3] {
                let figures = try draft(desk, name, upTo: end).figures
                var tally = ReportTally(figures.report.span, until: figures.until, zone: zone)
                let all = try tickets(desk, upTo: end)
                for run in all.flatMap(\.runs)
                where figures.report.scope.holds(grid: run.grid, specialist: nil) {
                    tally.add(run)
                }
                let plain = ReportFigures(
                    figures.report, cut: end, recordedAt: figures.recordedAt, until: figures.until,
                    site: .walked, tally: tally, tickets: all.map { TicketRow($0, lastEntry: 0) },
                    rounds: [], roundsBefore: [], findings: [])
                #expect(figures.tickets == plain.tickets, "\(name) \(end)")
                #expect(figures.trend == plain.trend)
                #expect(figures.categories == plain.categories && figures.teams == plain.teams)
                #expect(figures.places == plain.places && figures.cells == plain.cells)
                // What was told late is no matter of the count.
                let once = figures.asOnce
                #expect(once.emergency == plain.emergency && once.overdue == plain.overdue)
            }
        }
        #expect(try desk.store.verify().isSound)
    }

    @Test(arguments: 6..<12)
    func countsAreThoseOfTheFactsThemselves(seed: Int) throws {
        var lives = try TicketLives(seed: seed)
        try lives.live(steps: 200)
        let desk = lives.desk
        let week = ReportID(ReportSpan(.weekly, holding: zone.day(of: desk.time.now())))
        let figures = try draft(desk, week.text).figures
        let time = figures.report.span.time(in: zone).lowerBound..<figures.until
        let facts = try desk.store.read { try $0.entries(after: 0, limit: .max) }.compactMap { entry in
            if case .ticket(let fact) = entry.fact, time.contains(entry.stamp.happenedAt) {
                fact
            } else {
                nil
            }
        }
        let count = { (isMeant: (TicketFact) -> Bool) in facts.filter(isMeant).count }
        let now = figures.tickets
        #expect(now.reported == count { if case .reported = $0 { true } else { false } })
        #expect(now.reopened == count { if case .reopened = $0 { true } else { false } })
        #expect(now.done == count { if case .finished = $0 { true } else { false } })
        #expect(now.unasked == count { if case .closed = $0 { true } else { false } })
        #expect(now.states.reduce(0) { $0 + $1.count } == now.open)
        #expect(now.open == (try tickets(desk, upTo: figures.cut)).count { $0.body.state.isOpen })
    }

    @Test func theSameCutIsTheSameReportWhateverIsWrittenSince() throws {
        var lives = try TicketLives(seed: 40)
        try lives.live(steps: 80)
        let desk = lives.desk
        let names = ["daily@2026-05-02", "weekly@2026-05-04", "monthly@2026-05"]
        let night = try #require(
            try desk.rounds("05-01T00:00:00", "05-02T00:00:00").last { $0.stored == .missed })
        let cut = try desk.entries()
        let before = try names.map { try draft(desk, $0) }
        #expect(before.allSatisfy { $0.figures.cut == cut })
        try lives.live(steps: 120)
        var site = Site.walked
        site.name = Name(zh: "新名", en: "New name")
        try desk.store.apply(site, by: desk.author)
        #expect(night.stored == .missed)
        #expect(try names.map { try draft(desk, $0, upTo: cut) } == before)
        #expect(try desk.store.read { try $0.site(upTo: cut) }.site.name == Site.walked.name)
        #expect(try draft(desk, "monthly@2026-05") != before[2])
    }

    @Test func whatIsDoneLateAndStillLateIsCounted() throws {
        let lives = try TicketLives(seed: 1)
        let desk = lives.desk
        desk.time.set(clock("05-04T08:00:00"))
        let (late, still, good) = (try desk.report("a"), try desk.report("b"), try desk.report("c"))
        for number in [late, still, good] {
            try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        }
        try desk.move(.finish, good)
        desk.time.set(clock("05-04T20:00:00"))
        try desk.store.sweep(by: desk.author)
        try desk.move(.finish, late)
        let tickets = try draft(desk, "daily@2026-05-04").figures.tickets
        #expect((tickets.reported, tickets.done, tickets.doneLate) == (3, 2, 1))
        #expect((tickets.open, tickets.overdue) == (3, 1))
        #expect(tickets.inTime?.text == "33.33%")
        #expect(try draft(desk, "daily@2026-05-04").figures.overdue.map(\.number) == [still])
    }

    @Test func anEmptyDayHasNothingAndSaysSo() throws {
        let desk = try TestDesk()
        desk.time.set(clock("05-04T08:00:00"))
        let figures = try draft(desk, "daily@2026-05-04").figures
        #expect(figures.tickets == TicketFigures() && figures.rounds.coverage == nil)
        #expect(figures.emergency.isEmpty && figures.findings.isEmpty && figures.missed.isEmpty)
    }

    @Test func aReportIsFinishedOnceAndItsFiguresStand() throws {
        var lives = try TicketLives(seed: 3)
        try lives.live(steps: 60)
        let desk = lives.desk
        let id = try #require(ReportID("daily@2026-05-02"))
        let finish = {
            try desk.store.carryOut(Order(ReportWork(.finish(isFinal: false), id)), by: desk.author)
        }
        _ = try finish()
        let report = try #require(try desk.store.read { try $0.report(id) })
        let made = try #require(report.finishes.last)
        #expect(made.cut == report.finishes[0].cut && made.number == "R260502-D")
        #expect(throws: StoreError.refused(.nothingToChange)) { try finish() }
        try lives.live(steps: 60)
        let again = try desk.store.read { try $0.draft(id, upTo: made.cut) }.figures
        #expect(try desk.store.read { try $0.isTrue(made, of: again) })
        var other = again
        other.emergencies += 1
        #expect(try !desk.store.read { try $0.isTrue(made, of: other) })
        #expect(try desk.store.verify().isSound)
    }

    @Test func whatIsWrittenWhileItIsCountedIsBehindItsCut() throws {
        var lives = try TicketLives(seed: 7)
        try lives.live(steps: 40)
        let desk = lives.desk
        let id = try #require(ReportID("daily@2026-05-02"))
        let seal = try desk.store.read { try $0.seal(id) }
        try desk.report("其后")
        let finish = { (seal: ReportSeal) in
            try desk.store.write(by: desk.author) { writing in
                writing.seal = seal
                return try writing.carryOut(Order(ReportWork(.finish(isFinal: false), id)))
            }
        }
        _ = try finish(seal)
        let made = try #require(try desk.store.read { try $0.report(id) }?.finishes.last)
        #expect(made.cut == seal.cut && made.hash == seal.hash)
        let again = try desk.store.read { try $0.draft(id, upTo: made.cut) }.figures
        #expect(try desk.store.read { try $0.isTrue(made, of: again) })
        _ = try desk.store.carryOut(Order(ReportWork(.remark("停水"), id)), by: desk.author)
        _ = try finish(seal)
        let last = try #require(try desk.store.read { try $0.report(id) }?.finishes.last)
        #expect(last.cut > seal.cut)
        let draft = try desk.store.read { try $0.draft(id, upTo: last.cut) }
        #expect(draft.report.shown.map(\.text) == ["停水"])
    }

    @Test func whatWasSentBackIsCountedUntilItIsTakenBack() throws {
        let desk = try TestDesk()
        desk.time.set(clock("05-04T08:00:00"))
        let (one, two) = (try desk.report("a"), try desk.report("b", grid: "b02"))
        let dispatch = TicketCommand.dispatch(DispatchOrder(team: "engineering"))
        for (number, isWrong) in [(one, true), (two, false)] {
            try desk.move(dispatch, number)
            try desk.move(.sendBack(reason: "不归我们", misdispatch: isWrong), number)
        }
        let count = { (name: String, kind: ReportCount.Kind) in
            let id = try #require(ReportID(name))
            return try desk.store.read { try $0.tickets(ReportCount(id, kind)) }
        }
        let returns = try draft(desk, "daily@2026-05-04").figures.returns
        #expect(returns?.returned == 2 && returns?.misdispatched == 1)
        #expect(try count("daily@2026-05-04", .returned) == [one, two])
        #expect(try count("daily@2026-05-04", .misdispatched) == [one])
        #expect(try count("daily@2026-05-04.grid.b02", .returned) == [two])
        #expect(try draft(desk, "daily@2026-05-04.grid.b02").figures.returns?.returned == 1)
        let cut = try desk.entries()
        _ = try desk.store.carryOut(Order(.move(.undo, one)), by: desk.author)
        #expect(try draft(desk, "daily@2026-05-04").figures.returns?.returned == 1)
        #expect(try draft(desk, "daily@2026-05-04", upTo: cut).figures.returns?.returned == 2)
        #expect(try draft(desk, "daily@2026-05-03").figures.returns?.returned == 0)
        #expect(try draft(desk, "daily@2026-05-05").figures.returnsBefore?.returned == 1)
    }

    @Test func whatWasWrittenDownLaterIsMarked() throws {
        let desk = try TestDesk()
        desk.time.set(clock("05-04T08:00:00"))
        let number = try desk.report("电梯困人", category: "lift", priority: .p1)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        desk.time.set(clock("05-04T09:00:00"))
        let told = clock("05-04T08:10:00")
        _ = try desk.store.carryOut(Order(.move(.arrive, number), happenedAt: told), by: desk.author)
        try desk.move(.finish, number)
        let figures = try draft(desk, "daily@2026-05-04").figures
        #expect(figures.emergency.first?.toldLate == [told])
        #expect(figures.asOnce.emergency.first?.toldLate == nil && figures.asOnce.returns == nil)
    }

    @Test func roundsAreCountedAsTheyStood() throws {
        let desk = try TestDesk.walked()
        desk.time.set(clock("04-30T22:10:00"))
        try desk.order(
            .check([Told(.finding("灯坏", .major, photo: nil), point: "hall"), Told(.fine)], said: nil),
            "night.b01@260430T2200")
        desk.time.set(clock("05-01T03:00:00"))
        try desk.store.sweep(by: desk.author)
        let figures = try draft(desk, "daily@2026-04-30").figures
        #expect((figures.rounds.due, figures.rounds.done, figures.rounds.missed) == (2, 1, 1))
        #expect(figures.rounds.coverage?.text == "50.00%")
        #expect(figures.missed.map(\.round.text) == ["night.b02@260430T2200"])
        #expect(figures.findings.map(\.what) == ["灯坏"])
        let cut = figures.cut
        try desk.order(.lookAgain(finding: 1, passed: true, words: nil), "night.b01@260430T2200")
        #expect(try draft(desk, "daily@2026-04-30", upTo: cut).figures == figures)
        #expect(try draft(desk, "daily@2026-04-30").figures.findings.map(\.state) == [.passed])
    }
}
