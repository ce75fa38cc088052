/// Everything that a report counts, as the logbook stood at an entry. Nothing in it depends on when it is asked for.
package struct ReportFigures: Equatable, Codable, Sendable {
    /// So many of the tickets that are late are named.
    package static let named = 20
    static let emergencies = 60

    package struct Shift: Equatable, Codable, Sendable {
        package var shift: ID<Domain.Shift>
        package var people: [ID<Person>]
    }

    package var report: ReportID
    /// The last entry that counts, and when that was recorded.
    package var cut: Int64
    package var recordedAt: Instant
    /// What happened from then on is not told: the end of the report's days, or just behind the last entry.
    package var until: Instant
    /// Who was on the roster; of a day alone.
    package var shifts: [Shift]
    package var tickets: TicketFigures
    /// Of the stretch before.
    package var ticketsBefore: TicketFigures
    /// The oldest first, the report's own last.
    package var trend: [TicketFigures]
    package var categories: [ReportTally.Group<ID<Category>>]
    package var teams: [ReportTally.Group<ID<Team>>]
    package var places: [ReportTally.Group<ReportTally.Place>]
    package var cells: [ReportTally.Cell]
    package var emergencies: Int
    /// Of these, in the order they were reported: at most 60, the newest.
    package var emergency: [ReportTicket]
    /// The latest first, at most `named`.
    package var overdue: [ReportTicket]
    package var rounds: RoundFigures
    package var roundsBefore: RoundFigures
    package var missed: [ReportRound]
    package var findings: [ReportFinding]
    /// Open in its days, or ended in them.
    package var standing: [ReportStanding] = []
    /// Nil where reports did not count them yet.
    package var returns: ReportReturns?
    package var returnsBefore: ReportReturns?
}

/// A ticket that a report names.
package struct ReportTicket: Equatable, Codable, Sendable {
    package var number: TicketNumber
    package var priority: Priority
    package var grid: ID<Grid>
    package var place: String
    package var what: String
    package var team: ID<Team>?
    package var reportedAt: Instant
    package var acceptedAt: Instant?
    package var arrivedAt: Instant?
    package var doneAt: Instant?
    package var dueAt: Instant?
    /// How it ended; nil where it did not.
    package var ending: TicketState?
    package var endedAt: Instant?
    package var isListed: Bool
    /// When of these happened what was written down later; nil where nothing was.
    package var toldLate: [Instant]?

    /// Not done, or only behind the time it was to be done by.
    package var isLate: Bool {
        guard let doneAt else { return ending == nil }
        return dueAt.map { $0 < doneAt } ?? false
    }

    package init(_ row: TicketRow) {
        (number, priority, grid, place, what) = (row.number, row.priority, row.grid, row.place, row.what)
        team = row.assignment?.team
        (reportedAt, acceptedAt) = (row.reportedAt, row.acceptedAt)
        (arrivedAt, doneAt, dueAt) = (row.arrivedAt, row.doneAt, row.resolveBy)
        ending = row.state.isOpen ? nil : row.state
        endedAt = row.state.isOpen ? nil : row.closedAt ?? row.course.moved
        isListed = row.standing == .listed
    }

    /// Without what happened from `moment` on.
    func told(until moment: Instant) -> ReportTicket {
        var ticket = self
        ticket.acceptedAt = acceptedAt.flatMap { $0 < moment ? $0 : nil }
        ticket.arrivedAt = arrivedAt.flatMap { $0 < moment ? $0 : nil }
        ticket.doneAt = doneAt.flatMap { $0 < moment ? $0 : nil }
        if let endedAt, endedAt >= moment { (ticket.ending, ticket.endedAt) = (nil, nil) }
        return ticket
    }
}

extension ReportFigures {
    /// Without what reports did not tell once.
    package var asOnce: ReportFigures {
        var figures = self
        (figures.returns, figures.returnsBefore) = (nil, nil)
        for index in emergency.indices { figures.emergency[index].toldLate = nil }
        for index in overdue.indices { figures.overdue[index].toldLate = nil }
        return figures
    }

    /// The same whatever the entry it was counted at.
    package var uncut: ReportFigures {
        var figures = self
        (figures.cut, figures.recordedAt) = (0, Instant(milliseconds: 0))
        return figures
    }

    /// Whether the report's days are over.
    package func isWhole(in zone: Zone) -> Bool { until >= report.span.time(in: zone).upperBound }

    /// - Parameter tickets: those that `tally` names.
    package init(
        _ report: ReportID, cut: Int64, recordedAt: Instant, until: Instant, site: Site, tally: ReportTally,
        tickets rows: [TicketRow], rounds: [RoundRow], roundsBefore: [RoundRow], findings: [ReportFinding]
    ) {
        let result = tally.result
        let rows = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
        let named = { (numbers: [TicketNumber]) in
            numbers.compactMap { rows[$0].map { ReportTicket($0).told(until: until) } }
        }
        self.init(
            report: report, cut: cut, recordedAt: recordedAt, until: until,
            shifts: report.kind == .daily ? site.shifts(on: report.span.first) : [],
            tickets: result.now, ticketsBefore: result.before, trend: result.trend,
            categories: result.categories, teams: result.teams, places: result.places, cells: result.cells,
            emergencies: tally.emergencies.count,
            emergency: named(Array(tally.emergencies.suffix(Self.emergencies))),
            overdue: named(Array(tally.overdue.prefix(Self.named))),
            rounds: RoundFigures(rounds, at: recordedAt),
            roundsBefore: RoundFigures(roundsBefore, at: recordedAt),
            missed: rounds.compactMap { ReportRound($0, at: recordedAt) }, findings: findings)
    }
}

extension Site {
    fileprivate func shifts(on day: Day) -> [ReportFigures.Shift] {
        shifts.map { ReportFigures.Shift(shift: $0.id, people: roster(of: $0.id, on: day).map(\.id)) }
    }
}
