import Domain
import Testing

/// A compound that works 08:00–18:00 on weekdays in Shanghai; P1 around the clock.
private let clocked: Site = {
    var site = Site.compound
    site.calendars = [
        CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7)),
        CalendarPlan(
            id: "working", windows: [.init(start: 480, end: 1080)], weekdays: [1, 2, 3, 4, 5],
            holidays: ["2026-05-01", "2026-05-04", "2026-05-05"], workdays: ["2026-05-09"]),
    ]
    site.targets = [
        Target(
            priority: .p1, respond: .minutes(5), arrive: .minutes(15), resolve: .minutes(120),
            calendar: "always"),
        Target(
            priority: .p2, respond: .minutes(15), arrive: .minutes(60), resolve: .minutes(480),
            calendar: "always"),
        Target(
            priority: .p3, respond: .minutes(30), arrive: .minutes(240), resolve: .minutes(480),
            calendar: "working"),
        Target(
            priority: .p4, respond: .workingDays(1), arrive: nil, resolve: .workingDays(3),
            calendar: "working"),
    ]
    return site
}()

/// A local time of Shanghai: `04-30 16:00`.
private func local(_ text: String) -> Instant {
    instant("2026-\(text.replacing(" ", with: "T"))+08:00")
}

/// One ticket on that compound, each step told with its wall time.
private struct Clocked {
    var ticket: Ticket
    var site = clocked
    private(set) var facts: [TicketFact] = []

    init(_ category: ID<Domain.Category>, _ priority: Priority, at time: String, channel: Channel = .patrol)
        throws
    {
        let draft = TicketDraft(
            grid: "b01", category: category, what: "坏了", channel: channel, priority: priority)
        let occasion = Clocked.occasion(clocked, .mei, local(time), local(time))
        let fact = try Ticket.decideReport(
            draft, number: number("260430-001"), recurrenceOf: nil, occasion)
        let stamp = Stamp(
            recordedAt: occasion.now, happenedAt: occasion.now, operatorID: "mei", desk: "desk-1")
        ticket = try #require(Ticket.evolve(nil, fact, stamp, revision: 1))
        facts = [fact]
    }

    private static func occasion(_ site: Site, _ author: Author, _ now: Instant, _ told: Instant) -> Occasion
    {
        Occasion(
            now: now, happenedAt: told, author: author, site: site,
            clocks: SiteClocks(site, zone: .shanghai))
    }

    @discardableResult
    mutating func does(
        _ command: TicketCommand, at time: String, told: String? = nil, by author: Author = .mei
    ) throws(Refusal) -> TicketFact {
        let now = local(time)
        sweep(at: told ?? time)
        let occasion = Self.occasion(site, author, now, told.map(local) ?? now)
        let fact = try Ticket.decide(command, on: ticket, occasion)
        write(fact, now, occasion.happenedAt)
        return fact
    }

    /// What time alone caused by then.
    @discardableResult
    mutating func sweep(at time: String) -> [Lapse] {
        let now = local(time)
        return ticket.body.lapses(until: now).map { lapse in
            write(.lapsed(lapse), now, lapse.due)
            return lapse
        }
    }

    private mutating func write(_ fact: TicketFact, _ now: Instant, _ happenedAt: Instant) {
        let stamp = Stamp(recordedAt: now, happenedAt: happenedAt, operatorID: "mei", desk: "desk-1")
        guard let after = Ticket.evolve(ticket, fact, stamp, revision: ticket.revision + 1) else { return }
        ticket = after
        facts.append(fact)
    }

    /// As the shift leader, else a supervisor.
    mutating func extend(to time: String, at now: String, by author: Author = .leader) throws(Refusal) {
        try does(.extend(until: local(time), reason: "等厂家", told: true), at: now, by: author)
    }

    var body: Ticket.Body { ticket.body }
    var resolveBy: Instant? { body.cycle.deadlines.resolve?.due }
}

extension Author {
    fileprivate static let supervisor = Author(id: "sun", roles: [.supervisor], desk: "desk-2")
}

@Suite struct TicketClocksTests {
    private static let reports:
        [(String, Priority, at: String, respond: String, arrive: String?, resolve: String)] =
            [
                ("lift", .p1, "04-30 23:00", "04-30 23:05", "04-30 23:15", "05-01 01:00"),
                ("litter", .p3, "04-30 16:00", "04-30 16:30", "05-06 10:00", "05-06 14:00"),
                ("litter", .p3, "04-30 20:00", "05-06 08:30", "05-06 12:00", "05-06 16:00"),
                ("litter", .p4, "04-30 16:00", "05-06 18:00", nil, "05-08 18:00"),
                ("litter", .p4, "05-06 07:00", "05-07 18:00", nil, "05-09 18:00"),
            ]

    @Test(arguments: reports)
    func deadlinesAreDecidedAtTheReport(
        _ category: String, _ priority: Priority, at: String, respond: String, arrive: String?,
        resolve: String
    ) throws {
        let story = try Clocked(ID(category), priority, at: at)
        let deadlines = story.body.cycle.deadlines
        #expect(deadlines.respond?.due == local(respond))
        #expect(deadlines.arrive?.due == arrive.map(local))
        #expect(deadlines.resolve?.due == local(resolve))
    }

    @Test func warnsAtEightyPercentOfTheTarget() throws {
        let story = try Clocked("lift", .p1, at: "04-30 10:00")
        #expect(story.body.cycle.deadlines.resolve?.warnAt == local("04-30 11:36"))
        #expect(story.body.nextWarning == local("04-30 10:04"))
    }

    @Test func aHoldMovesTheDeadlineByItsWorkingTime() throws {
        var story = try Clocked("litter", .p3, at: "04-30 08:00", channel: .phone)
        try story.does(.hold(.parts, until: local("05-06 09:00")), at: "04-30 10:00")
        #expect(story.body.nextDue == local("05-06 09:00"))
        let resumed = try story.does(.resume, at: "05-06 09:00")
        // Eight hours until 16:00; held from 10:00 to 18:00 and from 08:00 to 09:00 of the next working day: nine.
        #expect(story.resolveBy == local("05-06 15:00"))
        #expect(story.body.cycle.deadlines.arrive?.due == local("05-06 11:00"))
        guard case .resumed(let told) = resumed else {
            Issue.record("not resumed")
            return
        }
        #expect(told.deadlines?.resolve?.due == local("05-06 15:00"))
    }

    @Test func pausesStayCountedWhenThePriorityChanges() throws {
        var story = try Clocked("litter", .p3, at: "04-30 08:00", channel: .phone)
        try story.does(.hold(.parts, until: local("04-30 11:00")), at: "04-30 09:00")
        try story.does(.resume, at: "04-30 11:00")
        var edit = TicketEdit()
        edit.priority = .p2
        try story.does(.edit(edit), at: "04-30 11:10")
        #expect(story.resolveBy == local("04-30 18:00"))
        // The respond clock is over: it keeps what it had.
        #expect(story.body.cycle.deadlines.respond?.due == local("04-30 08:30"))
    }

    @Test func anotherCategoryBringsItsOwnLimits() throws {
        var story = try Clocked("litter", .p2, at: "04-30 08:00", channel: .phone)
        story.site.categories[1].targets = [
            Target(priority: .p2, respond: nil, arrive: nil, resolve: .minutes(60), calendar: "always")
        ]
        var edit = TicketEdit()
        edit.category = "leak"
        try story.does(.edit(edit), at: "04-30 08:10")
        #expect(story.resolveBy == local("04-30 09:00"))
        #expect(story.body.cycle.deadlines.arrive == nil)
    }

    @Test(arguments: [
        // Done after 2 of 8 h: 6 h are left.
        ("04-30 10:00", "04-30 12:00", "04-30 18:00"),
        // Done after 7 h: an hour is left, a quarter is two.
        ("04-30 15:00", "04-30 15:30", "04-30 17:30"),
        // Done 2 h late: a quarter all the same, never overdue at once.
        ("04-30 18:00", "05-06 09:00", "05-06 11:00"),
    ])
    func aReopenedTicketGetsWhatWasLeftAndAQuarterAtLeast(done: String, reopened: String, due: String) throws
    {
        var story = try Clocked("litter", .p3, at: "04-30 08:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "04-30 08:10")
        try story.does(.finish, at: done)
        try story.does(.reopen(reason: "又脏了"), at: reopened)
        #expect(story.resolveBy == local(due))
        #expect(story.body.nextDue.map { $0 > local(reopened) } == true)
    }

    @Test func whatRunsOutIsWrittenOnceAtTheInstantItWasDue() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00")
        #expect(story.sweep(at: "04-30 10:04").map(\.cause) == [.acknowledge])
        #expect(story.body.nextLapse == local("04-30 10:05"))
        let lapses = story.sweep(at: "04-30 13:00")
        #expect(lapses.map(\.cause) == [.respond, .arrive, .resolve])
        #expect(lapses.map(\.due) == [local("04-30 10:05"), local("04-30 10:15"), local("04-30 12:00")])
        #expect(lapses.allSatisfy { $0.escalates && !$0.lists })
        #expect(story.sweep(at: "04-30 14:00").isEmpty)
        #expect(story.body.standing == .escalated)
    }

    @Test func whatIsFinishedLateStillRanOut() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:01")
        try story.does(.acknowledge, at: "04-30 10:02")
        try story.does(.finish, at: "04-30 12:30")
        #expect(story.body.cycle.lapses.map(\.cause) == [.arrive, .resolve])
        #expect(story.body.standing == .usual)
        #expect(story.body.nextDue == nil)
    }

    @Test func whatIsToldLateToHaveEndedInTimeNeverRanOut() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:01")
        story.sweep(at: "04-30 12:30")
        try story.does(.finish, at: "04-30 12:31", told: "04-30 10:14")
        #expect(story.body.cycle.lapses.map(\.cause) == [.acknowledge])
    }

    @Test func anEmergencyNobodyAcknowledgesIsFlaggedAfterThreeMinutes() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:01")
        #expect(story.sweep(at: "04-30 10:03").isEmpty)
        #expect(story.sweep(at: "04-30 10:04").map(\.cause) == [.acknowledge])
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:05")
        #expect(story.sweep(at: "04-30 10:08").map(\.due) == [local("04-30 10:08")])
        try story.does(.acknowledge, at: "04-30 10:09")
        #expect(story.sweep(at: "04-30 10:14").isEmpty)
    }

    @Test func aHoldPastItsExpectedEndIsWritten() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.hold(.parts, until: local("04-30 10:30")), at: "04-30 10:10")
        let lapses = story.sweep(at: "04-30 13:00")
        #expect(lapses == [Lapse(cause: .hold, due: local("04-30 10:30"), escalates: false, lists: false)])
    }

    @Test func theLeaderExtendsOnceAndASupervisorOnceMoreThenItIsListed() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.extend(to: "04-30 15:00", at: "04-30 11:00")
        #expect(story.resolveBy == local("04-30 15:00"))
        #expect(story.sweep(at: "04-30 16:00").map(\.cause) == [.resolve])
        #expect(throws: Refusal.notAllowed(needs: [.administrator, .supervisor])) {
            try story.extend(to: "04-30 18:00", at: "04-30 16:00")
        }
        try story.extend(to: "04-30 18:00", at: "04-30 16:00", by: .supervisor)
        #expect(story.body.standing == .escalated)
        let last = story.sweep(at: "04-30 19:00")
        #expect(last == [Lapse(cause: .resolve, due: local("04-30 18:00"), escalates: true, lists: true)])
        #expect(story.body.standing == .listed)
        #expect(throws: Refusal.extendedTwice) {
            try story.extend(to: "04-30 22:00", at: "04-30 19:00", by: .supervisor)
        }
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 19:05")
        try story.does(.finish, at: "04-30 19:30")
        #expect(story.body.standing == .usual)
    }

    @Test func anExtensionIsLaterThanTheDeadlineAndMovesWithHolds() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        #expect(throws: Refusal.extensionNotLater(local("04-30 12:00"))) {
            try story.extend(to: "04-30 11:59", at: "04-30 11:00")
        }
        try story.extend(to: "04-30 15:00", at: "04-30 11:00")
        try story.does(.hold(.parts, until: local("04-30 14:00")), at: "04-30 12:00")
        try story.does(.resume, at: "04-30 13:00")
        #expect(story.resolveBy == local("04-30 16:00"))
    }

    @Test func anOperatorMayNotExtend() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        #expect(throws: Refusal.notAllowed(needs: [.administrator, .leader, .supervisor])) {
            try story.extend(to: "04-30 15:00", at: "04-30 11:00", by: .mei)
        }
    }

    @Test func anUndoGivesTheDeadlinesBackAndKeepsWhatRanOut() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00")
        story.sweep(at: "04-30 10:06")
        var edit = TicketEdit()
        edit.priority = .p2
        try story.does(.edit(edit), at: "04-30 10:07")
        #expect(story.resolveBy == local("04-30 18:00"))
        try story.does(.undo, at: "04-30 10:07")
        #expect(story.resolveBy == local("04-30 12:00"))
        #expect(story.body.cycle.lapses.map(\.cause) == [.acknowledge, .respond])
    }

    @Test func aReportOutsideHoursMayStartAtOnce() throws {
        var site = clocked
        site.targets[2].startsAtOnce = true
        let clocks = SiteClocks(site, zone: .shanghai)
        var story = try Clocked("litter", .p3, at: "04-30 16:00")
        story.ticket.body.cycle.reportedAt = local("04-30 20:00")
        // Until midnight four hours count; the arrival is due then, the rest of the eight before the next opening.
        let deadlines = clocks.deadlines(of: story.body, at: story.body.reportedAt)
        #expect(deadlines.arrive?.due == local("05-01 00:00"))
        #expect(deadlines.resolve?.due == local("05-01 04:00"))
    }

    @Test func anotherSiteMovesWhatIsOpenAndLeavesTheRest() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        var site = clocked
        site.targets[0].resolve = .minutes(60)
        let now = local("04-30 10:05")
        let occasion = Occasion(
            now: now, happenedAt: now, author: .administrator, site: site,
            clocks: SiteClocks(site, zone: .shanghai))
        guard case .rescheduled(let fact) = story.ticket.decideReschedule(occasion) else {
            Issue.record("not rescheduled")
            return
        }
        #expect(fact.deadlines?.resolve?.due == local("04-30 11:00"))
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:10")
        try story.does(.finish, at: "04-30 10:20")
        try story.does(.callBack(Rating(overall: 5)), at: "04-30 10:30")
        #expect(story.ticket.decideReschedule(occasion) == nil)
    }

    @Test func importedTimesCountOnlyWhereTheMappingSaysSo() throws {
        let now = local("05-06 12:00")
        let occasion = Occasion(
            now: now, happenedAt: now, author: .mei, site: clocked,
            clocks: SiteClocks(clocked, zone: .shanghai))
        for isTimed in [true, false] {
            let ticket = ImportedTicket(
                draft: TicketDraft(grid: "b01", category: "lift", what: "坏了", channel: .hotline),
                reportedAt: local("04-30 10:00"), state: .accepted, source: Source(name: "city", key: "1"),
                digest: "d", isTimed: isTimed)
            let fact = Ticket.decideImport(
                ticket, number: number("260430-001"), specialist: "equipment", priority: .p1, occasion)
            let stamp = Stamp(
                recordedAt: now, happenedAt: local("04-30 10:00"), operatorID: "mei", desk: "desk-1")
            let body = try #require(Ticket.evolve(nil, fact, stamp, revision: 1)).body
            #expect((body.nextDue == nil) == !isTimed)
            #expect(body.lapses(until: now).isEmpty)
            #expect(body.standing == .usual)
            #expect(body.cycle.lapses.map(\.cause) == (isTimed ? [.arrive, .resolve] : []))
        }
    }
}
