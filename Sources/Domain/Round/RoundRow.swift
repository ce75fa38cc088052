/// One round as lists show it: stored, or only due by the plan.
package struct RoundRow: Equatable, Sendable {
    package var id: RoundID
    package var kind: ID<RoundKind>
    package var grid: ID<Grid>?
    package var specialist: ID<Specialist>?
    package var responsible: Responsible
    package var window: DueWindow
    /// As stored; `due` where nothing is.
    package var stored: RoundState
    package var startedAt: Instant?
    package var finishedAt: Instant?
    package var walker: ID<Person>?
    /// How many checkpoints there are, and how many of them were looked at.
    package var points: Int
    package var looked: Int
    package var findings: Int
    /// Those that nobody followed to their end.
    package var openFindings: Int
    package var doubts: Int
    package var score: Int
    /// 0 where nothing is stored.
    package var revision: Int
    package var occasion: TiedOccasion?

    package init(
        id: RoundID, kind: ID<RoundKind>, grid: ID<Grid>?, specialist: ID<Specialist>?,
        responsible: Responsible, window: DueWindow, stored: RoundState, startedAt: Instant? = nil,
        finishedAt: Instant? = nil, walker: ID<Person>? = nil, points: Int, looked: Int = 0,
        findings: Int = 0, openFindings: Int = 0, doubts: Int = 0, score: Int = 0, revision: Int = 0,
        occasion: TiedOccasion? = nil
    ) {
        self.id = id
        self.kind = kind
        self.grid = grid
        self.specialist = specialist
        self.responsible = responsible
        self.window = window
        self.stored = stored
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.walker = walker
        self.points = points
        self.looked = looked
        self.findings = findings
        self.openFindings = openFindings
        self.doubts = doubts
        self.score = score
        self.revision = revision
        self.occasion = occasion
    }

    package init(_ round: Round) {
        self.init(
            id: round.id, kind: round.plan.kind, grid: round.plan.grid, specialist: round.plan.specialist,
            responsible: round.plan.responsible, window: round.plan.window, stored: round.state,
            startedAt: round.startedAt, finishedAt: round.finishedAt, walker: round.walker,
            points: round.plan.points.count, looked: round.looked, findings: round.findings.count,
            openFindings: round.openFindings,
            doubts: round.doubts, score: round.score.reduce(0) { $0 + $1.points },
            revision: round.revision, occasion: round.plan.occasion)
    }

    /// One that nothing happened to yet.
    package init(_ plan: RoundPlan) {
        self.init(Round(planned: plan))
    }

    /// Who walked, else who answers for it.
    package var person: ID<Person>? { walker ?? responsible.person }

    /// Whether a route asked for it: what nobody asked for counts apart.
    package var isDue: Bool { kind != RoundKind.inspection }

    package func state(at now: Instant) -> RoundState { stored.at(now, window) }
}

extension RoundState {
    /// How a round stands that time may have ended before anybody wrote it.
    func at(_ now: Instant, _ window: DueWindow) -> RoundState {
        if isOver { return self }
        if now > window.lateUntil { return self == .underWay ? .unfinished : .missed }
        if self == .underWay { return self }
        return now < window.start ? .upcoming : .due
    }
}

/// How much of what was due was looked at: checkpoints of rounds that are over. What was excused leaves both.
package struct Coverage: Equatable, Sendable {
    package var looked = 0
    package var due = 0

    package init(_ rows: some Sequence<RoundRow>, at now: Instant) {
        for row in rows where row.isDue && row.state(at: now).isOver && row.stored != .excused {
            looked += row.looked
            due += row.points
        }
    }

    /// Rounded down, so that nothing but all is 100; nil where nothing was due.
    package var percent: Int? { due > 0 ? looked * 100 / due : nil }
}

/// Everything that is shown of one round.
package struct RoundFile: Equatable, Sendable {
    package var row: RoundRow
    /// Nil where nothing is stored of it.
    package var round: Round?
    package var plan: RoundPlan
    /// As the site had it when the window started.
    package var route: Route?
    /// The one of the route before it.
    package var last: RoundRow?
    /// What was read before at each item that is read off, the newest first: the last five.
    package var readings: [PlaceOfItem: [MeterReading]]
    /// How the tickets of its findings stand, or those that took them over.
    package var tickets: [TicketNumber: TicketState]
    /// Those that its findings cite, as they were in force when it began.
    package var clauses: [String: Clause]

    package struct PlaceOfItem: Hashable, Sendable {
        package var point: ID<Checkpoint>
        package var item: ID<CheckItem>

        package init(point: ID<Checkpoint>, item: ID<CheckItem>) {
            self.point = point
            self.item = item
        }
    }

    package init(
        row: RoundRow, round: Round?, plan: RoundPlan, route: Route?, last: RoundRow?,
        readings: [PlaceOfItem: [MeterReading]], tickets: [TicketNumber: TicketState] = [:],
        clauses: [String: Clause] = [:]
    ) {
        self.row = row
        self.round = round
        self.plan = plan
        self.route = route
        self.last = last
        self.readings = readings
        self.tickets = tickets
        self.clauses = clauses
    }

    package var findings: [FindingRow] {
        (round?.findings ?? []).map { finding in
            FindingRow(
                round: row.id, grid: row.grid, finding: finding,
                ticketState: finding.ticket.flatMap { tickets[$0] })
        }
    }
}
