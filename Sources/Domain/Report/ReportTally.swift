/// Counts the runs of tickets that a report tells of, one by one.
package struct ReportTally {
    /// So many stretches a trend shows.
    package static let trend = 12

    /// How many of one sort were reported.
    package struct Group<Key: Hashable & Codable & Sendable>: Equatable, Codable, Sendable {
        package var key: Key
        package var reported = 0
        package var before = 0
        /// Of those reported, at a place and of a category that had one not long ago.
        package var repeats = 0
        package var done = 0
        package var doneLate = 0
        /// Open at the end, and not done by when it was to be.
        package var unfinishedLate = 0
        /// Reported by stretch, the oldest first.
        package var trend = [Int](repeating: 0, count: ReportTally.trend)

        init(_ key: Key) { self.key = key }
    }

    package struct Place: Hashable, Codable, Sendable {
        package var grid: ID<Grid>
        package var place: String
    }

    package struct Cell: Equatable, Codable, Sendable {
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>
        package var reported = 0
        package var open = 0
    }

    private struct CellKey: Hashable {
        var grid: ID<Grid>
        var specialist: ID<Specialist>

        init(_ run: TicketRun) {
            (grid, specialist) = (run.grid, run.specialist)
        }
    }

    private struct Open {
        var number: TicketNumber
        var lateSince: Instant?
    }

    /// The stretches of the trend, the oldest first; the last is the report's own, as far as it is told.
    private let times: [Range<Instant>]
    private var trend: [TicketFigures]
    private var categories: [ID<Category>: Group<ID<Category>>] = [:]
    private var teams: [ID<Team>: Group<ID<Team>>] = [:]
    private var places: [Place: Group<Place>] = [:]
    private var cells: [CellKey: Cell] = [:]
    private var urgent: Set<TicketNumber> = []
    private var late: [Open] = []

    /// - Parameter until: what happened from then on is not told.
    package init(_ span: ReportSpan, until: Instant, zone: Zone) {
        let times = span.row(of: ReportTally.trend).map { $0.time(in: zone) }
        self.times = times.map { min($0.lowerBound, until)..<min($0.upperBound, until) }
        trend = times.map { _ in TicketFigures() }
    }

    /// Nothing that ended before is told.
    package var start: Instant { times.first?.lowerBound ?? .never }
    private var time: Range<Instant> { times.last ?? start..<start }

    package mutating func add(_ run: TicketRun) {
        for (index, time) in times.enumerated() where run.concerns(time) { trend[index].add(run, in: time) }
        let stretch = times.firstIndex { $0.contains(run.began) }
        if let stretch, run.cycle == 1 { addReport(run, stretch) }
        if let finished = run.finished, time.contains(finished) { addEnd(run) }
        guard run.openState(before: time.upperBound) != nil else { return noteUrgent(run) }
        cells[CellKey(run), default: Cell(grid: run.grid, specialist: run.specialist)].open += 1
        if run.isUnfinishedLate(before: time.upperBound) { addLate(run) }
        if let since = run.lateSince(before: time.upperBound) {
            late.append(Open(number: run.number, lateSince: since))
        }
        noteUrgent(run)
    }

    private mutating func addReport(_ run: TicketRun, _ stretch: Int) {
        categories[run.category, default: Group(run.category)].add(run, stretch)
        if let team = run.team { teams[team, default: Group(team)].add(run, stretch) }
        guard stretch >= ReportTally.trend - 2 else { return }
        let place = Place(grid: run.grid, place: run.place)
        places[place, default: Group(place)].add(run, stretch)
        guard stretch == ReportTally.trend - 1 else { return }
        cells[CellKey(run), default: Cell(grid: run.grid, specialist: run.specialist)].reported += 1
    }

    private mutating func addEnd(_ run: TicketRun) {
        categories[run.category, default: Group(run.category)].addEnd(run)
        if let team = run.team { teams[team, default: Group(team)].addEnd(run) }
    }

    private mutating func addLate(_ run: TicketRun) {
        categories[run.category, default: Group(run.category)].unfinishedLate += 1
        if let team = run.team { teams[team, default: Group(team)].unfinishedLate += 1 }
    }

    /// Emergencies that came within the report's time, or were not over when it began.
    private mutating func noteUrgent(_ run: TicketRun) {
        if ReportCount.Kind.emergency.counts(run, in: time) { urgent.insert(run.number) }
    }
}

extension ReportTally.Group {
    /// What is late and not done yet counts as failed.
    package var inTime: Rate? { Rate(done - doneLate, of: done + unfinishedLate) }

    fileprivate mutating func add(_ run: TicketRun, _ stretch: Int) {
        trend[stretch] += 1
        if stretch == trend.count - 2 { before += 1 }
        guard stretch == trend.count - 1 else { return }
        reported += 1
        repeats += run.isRepeat ? 1 : 0
    }

    fileprivate mutating func addEnd(_ run: TicketRun) {
        done += 1
        doneLate += run.isFinishedLate ? 1 : 0
    }
}

extension ReportTally {
    /// What came of it all.
    struct Result {
        var now: TicketFigures
        var before: TicketFigures
        var trend: [TicketFigures]
        var categories: [Group<ID<Category>>]
        var teams: [Group<ID<Team>>]
        var places: [Group<Place>]
        var cells: [Cell]
    }

    var result: Result {
        Result(
            now: trend.last ?? TicketFigures(), before: trend.dropLast().last ?? TicketFigures(),
            trend: trend, categories: ranked(categories.values, by: \.text),
            teams: ranked(teams.values, by: \.text),
            places: ranked(places.values, by: \.text).filter { $0.reported > 1 },
            cells: cells.values.sorted { ($0.grid, $0.specialist) < ($1.grid, $1.specialist) })
    }

    /// The most reported first; what had nothing in the report's own time is left out.
    private func ranked<Key>(
        _ groups: some Sequence<Group<Key>>, by text: (Key) -> String
    ) -> [Group<Key>] {
        groups.filter { $0.reported + $0.before + $0.done + $0.unfinishedLate > 0 }.sorted {
            ($1.reported, $1.repeats, text($0.key)) < ($0.reported, $0.repeats, text($1.key))
        }
    }

    /// In the order they were reported.
    package var emergencies: [TicketNumber] { urgent.sorted() }

    /// Open and late at the end, the longest first.
    package var overdue: [TicketNumber] {
        late.sorted { ($0.lateSince ?? .never, $0.number) < ($1.lateSince ?? .never, $1.number) }.map(
            \.number)
    }
}

extension ReportTally {
    /// Those that a report tells more of than that they were.
    package var named: [TicketNumber] {
        emergencies.suffix(ReportFigures.emergencies) + overdue.prefix(ReportFigures.named)
    }
}

extension ReportTally.Place {
    fileprivate var text: String { "\(grid.text) \(place)" }
}
