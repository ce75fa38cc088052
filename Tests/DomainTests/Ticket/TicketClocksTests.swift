import Domain
import Foundation
import Testing

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
        #expect(throws: Refusal.ticket(.extendedTwice)) {
            try story.extend(to: "04-30 22:00", at: "04-30 19:00", by: .supervisor)
        }
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 19:05")
        try story.does(.finish, at: "04-30 19:30")
        #expect(story.body.standing == .usual)
    }

    @Test func anExtensionIsLaterThanTheDeadlineAndMovesWithHolds() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        #expect(throws: Refusal.ticket(.extensionNotLater(local("04-30 12:00")))) {
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

    /// What ran out three hours ago, and every move that would heal it.
    private static let healers: [(String, [TicketCommand])] = {
        var milder = TicketEdit()
        milder.priority = .p3
        var other = TicketEdit()
        other.category = "litter"
        return [
            ("put on hold", [.hold(.parts, until: local("04-30 23:00"))]),
            ("resumed", [.hold(.parts, until: local("04-30 23:00")), .resume]),
            ("made milder", [.edit(milder)]), ("another category", [.edit(other)]),
            ("extended", [.extend(until: local("04-30 23:00"), reason: "等厂家", told: true)]),
            ("put on hold and undone", [.hold(.parts, until: local("04-30 23:00")), .undo]),
            ("made milder and undone", [.edit(milder), .undo]),
            ("made milder and corrected", [.edit(milder), .correct(reason: "错了")]),
            ("returned", [.sendBack(reason: "不归我们", misdispatch: true)]),
            ("dispatched again", [.dispatch(DispatchOrder(team: "tidy"))]),
        ]
    }()

    @Test(arguments: healers)
    func whatRanOutStaysOut(_ name: String, _ commands: [TicketCommand]) throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 10:01")
        let chief = Author(id: "mei", roles: [.operator, .leader], desk: "desk-1")
        for command in commands { try story.does(command, at: "04-30 15:00", by: chief) }
        let row = TicketRow(story.ticket, lastEntry: 1)
        #expect(story.body.lateSince == local("04-30 10:15"), "\(name)")
        #expect(row.isOverdue(at: local("04-30 15:00")), "\(name)")
        #expect(row.nextDue == local("04-30 10:15"), "\(name)")
        #expect(story.body.standing == .escalated)
        try story.does(.resume, at: "04-30 15:10", by: chief, ifIn: .onHold)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), at: "04-30 15:11", ifIn: .accepted)
        try story.does(.finish, at: "04-30 15:12")
        #expect(story.body.lateSince == nil)
    }

    @Test func aHoldToldLateHealsNothing() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        try story.does(.hold(.parts, until: local("04-30 20:00")), at: "04-30 13:00", told: "04-30 10:10")
        #expect(story.body.lateSince == local("04-30 10:15"))
        try story.does(.resume, at: "04-30 13:10")
        #expect(TicketRow(story.ticket, lastEntry: 1).isOverdue(at: local("04-30 13:10")))
    }

    @Test func anotherPriorityKeepsTheLaterOfTwoEnds() throws {
        for (granted, priority, due) in [
            ("05-01 02:00", Priority.p3, "05-06 16:00"), ("05-08 02:00", .p3, "05-08 02:00"),
            ("04-30 20:00", .p1, "04-30 20:00"),
        ] {
            var story = try Clocked("litter", .p2, at: "04-30 08:00", channel: .phone)
            if priority == .p3 { story.site.targets[2].resolve = .minutes(18 * 60) }
            try story.extend(to: granted, at: "04-30 09:00")
            var edit = TicketEdit()
            edit.priority = priority
            try story.does(.edit(edit), at: "04-30 09:10")
            #expect(story.resolveBy == local(due))
        }
    }

    @Test func manyShortHoldsCountAsWhatTheyAre() throws {
        var story = try Clocked("lift", .p1, at: "04-30 10:00", channel: .phone)
        var told: [TicketFact] = []
        for minute in 10..<30 {
            try story.does(.hold(.access, until: local("04-30 12:00")), at: "04-30 10:\(minute):00")
            told.append(try story.does(.resume, at: "04-30 10:\(minute):59"))
        }
        #expect(story.resolveBy == local("04-30 12:00").adding(seconds: 20 * 59))
        let clocks = SiteClocks(clocked, zone: .shanghai)
        #expect(
            clocks.count(.resolve, of: story.body)?.pauses.map(\.time) == Array(repeating: 59_000, count: 20))
    }

    @Test func aRespondClockIsNotWhatAnotherClockHadLeft() throws {
        var story = try Clocked("litter", .p3, at: "04-30 08:00", channel: .phone)
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "04-30 08:10")
        try story.does(.finish, at: "04-30 10:00")
        try story.does(.reopen(reason: "又脏了"), at: "04-30 12:00")
        let count = try #require(SiteClocks(clocked, zone: .shanghai).count(.respond, of: story.body))
        #expect(count.time == count.target)
        #expect(story.body.cycle.deadlines.respond?.due == local("04-30 12:30"))
    }

    @Test func whatWasCarriedOverInMinutesIsStillRead() throws {
        let old = try JSONDecoder().decode(CarriedTime.self, from: Data(#"{"arrive":3,"resolve":0}"#.utf8))
        #expect(old == CarriedTime(arrive: 180_000, resolve: 0))
        let text = String(decoding: try JSONEncoder().encode(CarriedTime(resolve: 1234)), as: UTF8.self)
        #expect(text == #"{"resolveMilliseconds":1234}"#)
        #expect(
            try JSONDecoder().decode(CarriedTime.self, from: Data(text.utf8)) == CarriedTime(resolve: 1234))
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
