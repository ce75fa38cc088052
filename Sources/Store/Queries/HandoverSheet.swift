import Domain
import GRDB

/// What goes into the record of a handover that is frozen now, by the tables and by the entries of the shift.
struct HandoverSheet {
    private static let most = HandoverScene.mostLines

    private let reading: Reading
    private let record: SiteRecord
    private let now: Instant
    private let last: Handover?
    /// The entries of the shift that nobody handed over yet; nil where there are none.
    private let shift: ClosedRange<Int64>?
    private let tail: Logbook.Tail

    init(_ reading: Reading, _ record: SiteRecord, now: Instant) throws {
        self.reading = reading
        self.record = record
        self.now = now
        last = try reading.lastPassed()
        tail = try Logbook.tail(reading.db)
        shift = try reading.shift(since: last?.cut ?? 0, cut: tail.number, at: now)
    }

    private var db: Database { reading.db }

    func scene() throws -> HandoverScene {
        var scene = HandoverScene(
            cut: tail.number, now: now, head: EntryHash.hexadecimal(tail.hash), last: last)
        if let shift, last != nil { scene.touched = try Logbook.touched(db, in: shift) }
        try addTickets(to: &scene)
        try addRounds(to: &scene)
        scene.figures = try figures(scene)
        try add(reading.openFindings(limit: Self.most + 1), to: &scene, .findings, \.findings) {
            try reading.countOfOpenFindings()
        }
        scene.standing = try reading.standing(Set(StandingMatter.Kind.allCases)).filter { $0.state == .open }
        scene.gatherings = try reading.gatherings(during: now..<now.adding(minutes: 1440))
            .filter { !$0.isCancelled && $0.details.end > now }
        scene.counted = record.site.counted
        try addEntries(to: &scene)
        return scene
    }

    private func add<Value>(
        _ values: [Value], to scene: inout HandoverScene, _ section: HandoverLine.Section,
        _ place: WritableKeyPath<HandoverScene, [Value]>, _ count: () throws -> Int
    ) throws {
        scene[keyPath: place] += values.prefix(Self.most)
        if values.count > Self.most { scene.rest[section, default: 0] += try count() - Self.most }
    }
}

extension HandoverSheet {
    private static let sections: [HandoverLine.Section] = [.emergencies, .overdue, .onHold, .open]

    private func addTickets(to scene: inout HandoverScene) throws {
        let counts = try openCounts()
        for section in Self.sections {
            let count = counts[section] ?? 0
            guard count > 0 else { continue }
            let window = QueueWindow(filter: .open(in: section), anchor: .first, limit: Self.most)
            let rows = try reading.rows(window, now: now)
            scene.tickets += rows
            if count > rows.count { scene.rest[section] = count - rows.count }
        }
        let ended = try endedEmergencies()
        let room = max(0, Self.most - (counts[.emergencies] ?? 0))
        scene.tickets += ended.prefix(room)
        if ended.count > room { scene.rest[.emergencies, default: 0] += ended.count - room }
        scene.figures[.open] = counts.values.reduce(0, +)
        scene.figures[.overdue] = try reading.overdueCount(now: now)
    }

    /// The open tickets of each section; see `HandoverLine.Section.init(of:at:)`.
    private func openCounts() throws -> [HandoverLine.Section: Int] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT CASE WHEN priority = 1 THEN 'emergencies' WHEN tier <= 2 AND next_due <= ? THEN 'overdue'
                    WHEN state = 5 THEN 'onHold' ELSE 'open' END, count(*)
                FROM tickets INDEXED BY open_queue WHERE state <= 6 GROUP BY 1
                """)
        var counts: [HandoverLine.Section: Int] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [now.milliseconds])
        while let row = try rows.next() {
            guard let section = HandoverLine.Section(rawValue: row[0]) else { continue }
            counts[section] = row[1]
        }
        return counts
    }

    /// Emergencies that were reported in the shift and are over, the newest first.
    private func endedEmergencies() throws -> [TicketRow] {
        guard let shift else { return [] }
        return try reading.tickets(
            in: shift, with: [.reported, .imported], that: "priority = 1 AND state > 6"
        )
        .sorted { $0.number > $1.number }
    }

    private func addRounds(to scene: inout HandoverScene) throws {
        let rows = try shift.map { try reading.rounds(in: $0, with: [.missed, .unfinished]) } ?? []
        let missed = rows.filter { [.missed, .unfinished].contains($0.stored) }
        let all = try missed + reading.roundsUnderWay()
        try add(
            all.sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }, to: &scene, .rounds, \.rounds
        ) { all.count }
        scene.figures[.roundsMissed] = missed.count
    }

    private func figures(_ scene: HandoverScene) throws -> [HandoverLine.Figure: Int] {
        var figures = scene.figures
        figures[.entries] = Int(tail.number - (last?.cut ?? 0))
        guard let shift else { return figures }
        for figure in [HandoverLine.Figure.reported, .done, .ended, .roundsDone] {
            figures[figure] = try reading.count(figure, in: shift)
        }
        return figures
    }

    private func addEntries(to scene: inout HandoverScene) throws {
        guard let shift else { return }
        if let last {
            let (late, count) = try Logbook.late(
                db, reading.json, in: shift, before: last.cutAt, limit: Self.most)
            scene.late = late
            scene.rest[.late] = count - late.count
        }
        let (notes, count) = try Logbook.notes(db, reading.json, in: shift, limit: Self.most)
        scene.notes = notes
        scene.rest[.notes] = count - notes.count
    }
}

extension Filter {
    fileprivate static func open(in section: HandoverLine.Section) -> Filter {
        let (emergency, hold) = (Condition.priority([.p1]), Condition.state([.onHold]))
        switch section {
        case .emergencies: return Filter(terms: [Term(emergency)])
        case .overdue: return Filter(terms: [Term(isNegated: true, emergency), Term(.overdue)])
        case .onHold:
            return Filter(terms: [
                Term(isNegated: true, emergency), Term(isNegated: true, .overdue), Term(hold),
            ])
        case .shift, .open, .rounds, .findings, .conditions, .orders, .planned, .counted, .late, .notes:
            return Filter(terms: [
                Term(isNegated: true, emergency), Term(isNegated: true, .overdue),
                Term(isNegated: true, hold),
            ])
        }
    }
}

extension Reading {
    /// How many tickets or rounds came to a figure in the entries of a shift, and are so now.
    fileprivate func count(_ figure: HandoverLine.Figure, in shift: ClosedRange<Int64>) throws -> Int {
        guard let (kinds, condition) = figure.ofTickets else {
            let facts: [RoundFact.Kind] = [.checked, .finished, .seconded, .evidenced]
            return try rounds(in: shift, with: facts).count { $0.stored == .done || $0.stored == .doneLate }
        }
        let sql: SQL = """
            SELECT count(*) FROM tickets
            WHERE number IN (\(Logbook.tickets(in: shift, with: kinds))) AND \(sql: condition)
            """
        return try SQLRequest<Int>(literal: sql).fetchOne(db) ?? 0
    }

    fileprivate func tickets(
        in shift: ClosedRange<Int64>, with facts: [TicketFact.Kind], that condition: String
    ) throws -> [TicketRow] {
        let sql: SQL = """
            SELECT \(sql: TicketColumns.selected) FROM tickets
            WHERE number IN (\(Logbook.tickets(in: shift, with: facts))) AND \(sql: condition)
            """
        return try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
    }

    fileprivate func rounds(
        in shift: ClosedRange<Int64>, with facts: [RoundFact.Kind]
    ) throws -> [RoundRow] {
        let sql: SQL = """
            SELECT \(sql: RoundColumns.list) FROM rounds WHERE id IN (\(Logbook.rounds(in: shift, with: facts)))
            """
        return try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try RoundRow($0) })
    }

    fileprivate func roundsUnderWay() throws -> [RoundRow] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT \(RoundColumns.list) FROM rounds INDEXED BY rounds_under_way WHERE state = 1"))
        return try Array(rows.map { try RoundRow($0) })
    }

    fileprivate func countOfOpenFindings() throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: "SELECT count(*) FROM findings INDEXED BY findings_open WHERE open = 1")) ?? 0
    }

    fileprivate func overdueCount(now: Instant) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT count(*) FROM tickets INDEXED BY open_queue
                WHERE state <= 6 AND tier <= 2 AND next_due <= ?
                """)
        return try Int.fetchOne(statement, arguments: [now.milliseconds]) ?? 0
    }
}

extension HandoverLine.Figure {
    /// By what tickets come to it, and what they still are then.
    var ofTickets: (facts: [TicketFact.Kind], condition: String)? {
        switch self {
        case .reported: ([.reported, .imported], "TRUE")
        case .done: ([.finished], "done_at IS NOT NULL")
        case .ended: ([.calledBack, .closed, .rejected, .merged], "state > 6")
        case .open, .overdue, .roundsDone, .roundsMissed, .entries: nil
        }
    }
}
