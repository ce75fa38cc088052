import Words

@testable import Domain

/// A day of the hamlet with an emergency done, a ticket late and one callback; a month with decisions.
enum ReportFixture {
    static func draft(_ name: String, what: String = "电梯困人") -> ReportDraft {
        let id = ReportID(name) ?? ReportID(ReportSpan(.daily, holding: Hamlet.zone.day(of: Hamlet.now)))
        let until = min(id.span.time(in: Hamlet.zone).upperBound, Hamlet.now)
        var tally = ReportTally(id.span, until: until, zone: Hamlet.zone)
        for run in runs { tally.add(run) }
        var figures = ReportFigures(
            id, cut: 204, recordedAt: Hamlet.now, until: until, site: site, tally: tally, tickets: [],
            rounds: rounds, roundsBefore: [], findings: findings)
        figures.emergency = [ticket(what)]
        figures.standing = [order]
        figures.emergency[0].toldLate = [Hamlet.at("2026-11-20T08:10:00+08:00")]
        (figures.returns, figures.returnsBefore) = (returns(2), returns(1))
        var report = Report(unwritten: id)
        report.lines = [
            .init(number: 1, section: .weather, text: "小雨 6–9°"),
            .init(
                number: 2, section: .decision, text: "换大厅灯", owner: "zhangqiang", due: "2026-11-19"),
            .init(number: 3, section: .remark, text: "停水两小时"),
        ]
        var earlier = Report(unwritten: ReportID(id.span.previous))
        earlier.lines = [.init(number: 4, section: .decision, text: "修东门")]
        return ReportDraft(figures, report, among: [earlier])
    }

    /// The first of them a misdispatch.
    private static func returns(_ count: Int) -> ReportReturns {
        ReportReturns((0..<count).map { .init(Hamlet.number, isMisdispatch: $0 == 0) })
    }

    /// Due an hour before the end, and not done.
    private static var order: ReportStanding {
        ReportStanding(
            StandingMatter(
                id: StandingID(kind: .order, number: 1), sort: nil, what: "补报表", grid: nil, place: "",
                from: "张主任", to: nil, raisedAt: Hamlet.now.adding(minutes: -600), reviewOn: nil,
                due: Hamlet.now.adding(minutes: -60), state: .open, endedAt: nil, outcome: nil, renewals: 0,
                extensions: 0, returns: 1, lastAt: Hamlet.now, revision: 1))
    }

    static let site: Site = {
        var site = Hamlet.site
        site.specialists = [
            Specialist(
                id: "equipment", name: Name(zh: "设备", en: "Equipment"), short: Name(zh: "设", en: "EQ"))
        ]
        site.categories = [
            Category(
                id: "lift", name: Name(zh: "电梯", en: "Lifts"), specialist: "equipment", team: "cleaning")
        ]
        return site
    }()

    static func names(_ language: Language) -> Names {
        Names(
            site, zone: Hamlet.zone, clocks: SiteClocks(site, zone: Hamlet.zone), operators: [],
            language: language)
    }

    private static func run(
        _ sequence: Int, _ priority: Priority, _ grid: ID<Grid>, began: String, done: String? = nil,
        rating: Int? = nil
    ) -> TicketRun {
        let (began, done) = (Hamlet.at(began), done.map(Hamlet.at))
        var run = TicketRun(
            number: TicketNumber(day: 261_120, sequence: sequence), cycle: 1, priority: priority, grid: grid,
            specialist: "equipment", category: "lift", team: "cleaning", place: "3F", began: began,
            state: done == nil ? .accepted : .closed, changed: done ?? began)
        (run.accepted, run.done, run.ended, run.answered) = (began, done, done, rating == nil ? nil : done)
        run.lapses.resolve = done == nil ? began.adding(minutes: 60) : nil
        run.rating = rating
        run.fee = 12_050
        return run
    }

    private static let runs = [
        run(1, .p1, "b01", began: "2026-11-20T08:00:00+08:00", done: "2026-11-20T08:30:00+08:00", rating: 5),
        run(2, .p3, "b01", began: "2026-11-20T09:00:00+08:00"),
        run(3, .p3, "daan", began: "2026-11-20T10:00:00+08:00", done: "2026-11-20T12:00:00+08:00"),
        run(4, .p3, "b01", began: "2026-11-19T10:00:00+08:00", done: "2026-11-19T12:00:00+08:00", rating: 3),
    ]

    private static func ticket(_ what: String) -> ReportTicket {
        var ticket = ReportTicket(
            TicketRow(
                number: Hamlet.number, revision: 1, state: .closed, priority: .p1, grid: "b01",
                specialist: "equipment", category: "lift", place: "3F", what: what, channel: .phone,
                reporter: Reporter(), owner: nil, assignment: Assignment(team: "cleaning"),
                isAcknowledged: true, reportedAt: Hamlet.at("2026-11-20T08:00:00+08:00"), acceptedAt: nil,
                dispatchedAt: nil, acknowledgedAt: nil, arrivedAt: Hamlet.at("2026-11-20T08:10:00+08:00"),
                doneAt: Hamlet.at("2026-11-20T08:30:00+08:00"), calledBackAt: nil, closedAt: nil,
                onHoldUntil: nil, heldFrom: nil, lateSince: nil, nextDue: nil, cycle: 1, rating: 5,
                fee: 0, source: nil, recurrenceOf: nil, respondBy: nil, arriveBy: nil,
                resolveBy: Hamlet.at("2026-11-20T08:20:00+08:00"), nextWarning: nil, nextLapse: nil,
                standing: .usual, lastEntry: 9))
        ticket.isListed = true
        return ticket
    }

    private static let rounds = [
        round("night.b01@261120T0000", .missed, looked: 0), round("night.daan@261120T0000", .done, looked: 4),
    ]

    private static func round(_ id: String, _ state: RoundState, looked: Int) -> RoundRow {
        let start = Hamlet.at("2026-11-20T00:00:00+08:00")
        let end = start.adding(minutes: 120)
        return RoundRow(
            id: RoundID(id) ?? RoundID(route: "night", start: Hamlet.zone.local(start)), kind: "patrol",
            grid: "b01", specialist: nil, responsible: Responsible(person: "zhangqiang", ground: .route),
            window: DueWindow(earliest: start, start: start, end: end, lateUntil: end), stored: state,
            points: 4, looked: looked)
    }

    private static let findings =
        RoundID("night.daan@261120T0000").map {
            [
                ReportFinding(
                    round: $0, number: 1, grid: "daan", point: "hall", item: "lamps", severity: .major,
                    what: "灯|坏",
                    reading: nil, ticket: Hamlet.number, state: .ticketed,
                    foundAt: Hamlet.at("2026-11-20T00:20:00+08:00"))
            ]
        } ?? []
}
