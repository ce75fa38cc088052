/// What became of rounds whose windows start in a stretch of time.
package struct RoundFigures: Equatable, Codable, Sendable {
    /// That are over, and were not excused.
    package private(set) var due = 0
    package private(set) var done = 0
    package private(set) var doneLate = 0
    package private(set) var unfinished = 0
    package private(set) var missed = 0
    package private(set) var excused = 0
    /// Checkpoints of those due, and how many of them were looked at.
    package private(set) var points = 0
    package private(set) var looked = 0
    package private(set) var findings = 0

    package init() {}

    /// - Parameter moment: what is not over by then is not counted.
    package init(_ rows: some Sequence<RoundRow>, at moment: Instant) {
        for row in rows { add(row, at: moment) }
    }

    package var coverage: Rate? { Rate(looked, of: points) }

    private mutating func add(_ row: RoundRow, at moment: Instant) {
        findings += row.findings
        // What no route asked for counts apart.
        guard row.isDue else { return }
        switch row.state(at: moment) {
        case .upcoming, .due, .underWay: return
        case .excused:
            excused += 1
            return
        case .done: done += 1
        case .doneLate: doneLate += 1
        case .unfinished: unfinished += 1
        case .missed: missed += 1
        }
        due += 1
        points += row.points
        looked += row.looked
    }
}

/// A round that was not done as it should have been, and who answers for it.
package struct ReportRound: Equatable, Codable, Sendable {
    package var round: RoundID
    package var grid: ID<Grid>?
    package var person: ID<Person>?
    package var team: ID<Team>?
    package var start: Instant
    package var state: RoundState

    /// Nil where it was done, excused, or is not over yet.
    package init?(_ row: RoundRow, at moment: Instant) {
        state = row.state(at: moment)
        guard state == .missed || state == .unfinished else { return nil }
        (round, grid, start) = (row.id, row.grid, row.window.start)
        (person, team) = (row.person, row.responsible.team)
    }
}

/// Something found on a round.
package struct ReportFinding: Equatable, Codable, Sendable {
    package var round: RoundID
    package var number: Int
    package var grid: ID<Grid>?
    package var point: ID<Checkpoint>
    package var item: ID<CheckItem>
    package var severity: Severity
    package var what: String
    /// Outside its limits.
    package var reading: MeterReading?
    package var ticket: TicketNumber?
    package var state: Finding.State
    package var foundAt: Instant

    package init(
        round: RoundID, number: Int, grid: ID<Grid>?, point: ID<Checkpoint>, item: ID<CheckItem>,
        severity: Severity, what: String, reading: MeterReading?, ticket: TicketNumber?,
        state: Finding.State, foundAt: Instant
    ) {
        self.round = round
        self.number = number
        self.grid = grid
        self.point = point
        self.item = item
        self.severity = severity
        self.what = what
        self.reading = reading
        self.ticket = ticket
        self.state = state
        self.foundAt = foundAt
    }

    package var id: FindingID { FindingID(round: round, number: number) }
}
