import Domain
import GRDB

extension Reading {
    /// Who holds the desk.
    package func watch() throws -> Watch { try Watch(db) ?? .empty }

    /// Everything that was written about who holds the desk, oldest first; none where nothing was.
    package func watchEntries() throws -> [Entry] { try Logbook.entries(db, json, about: .watch) }

    /// Nil where there is no such handover.
    package func handover(_ id: HandoverID) throws -> Handover? {
        Matter(try Logbook.entries(db, json, about: .handover(id)))?.handover
    }

    /// Everything that was written about it, oldest first; none where there is none of that name.
    package func entries(about id: HandoverID) throws -> [Entry] {
        try Logbook.entries(db, json, about: .handover(id))
    }

    /// The one that is open; nil where none is.
    package func openHandover() throws -> Handover? {
        try openHandoverID().flatMap { try handover($0) }
    }

    func openHandoverID() throws -> HandoverID? {
        let statement = try db.cachedStatement(
            sql: "SELECT number FROM handovers INDEXED BY handovers_open WHERE state = 'open'")
        return try Int.fetchOne(statement).map { HandoverID(number: $0) }
    }

    /// All there ever were, the newest last.
    package func handovers() throws -> [HandoverRow] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(HandoverColumns.list) FROM handovers ORDER BY number"))
        return try Array(rows.map { try HandoverRow($0) })
    }

    /// The one with which the desk passed last.
    func lastPassed() throws -> Handover? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM handovers WHERE state IN ('complete', 'oneSided') ORDER BY number DESC LIMIT 1
                """)
        return try Int.fetchOne(statement).flatMap { try handover(HandoverID(number: $0)) }
    }

    /// The entries that a handover tells of, behind the cut of the one before; nil where there are none. Of the first those
    /// of a day: a desk that ran for years without one is not counted through while others wait.
    func shift(since: Int64, cut: Int64, at now: Instant) throws -> ClosedRange<Int64>? {
        let day = try since > 0 ? 0 : Logbook.lastNumber(db, recordedBy: now.adding(minutes: -1440))
        let first = max(since, day) + 1
        return first <= cut ? first...cut : nil
    }

    func nextHandover() throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT ifnull(max(number), 0) + 1 FROM handovers")) ?? 1
    }

    /// What was written behind its cut until it was over, about handovers and who holds the desk aside: the first entries,
    /// and how many there are.
    package func sinceCut(_ id: HandoverID, limit: Int) throws -> (entries: [Entry], count: Int) {
        let history = try entries(about: id)
        guard let handover = Matter(history)?.handover else { return ([], 0) }
        let end = handover.isOver ? history.first { $0.fact.endsHandover }?.number ?? .max : .max
        return try Logbook.entriesOfWork(db, json, after: handover.cut, upTo: end, limit: limit)
    }

    /// Which of its lines are about something that still is open, by their keys.
    package func openNow(_ handover: Handover) throws -> Set<String> {
        let rows = try rows(handover.lines.compactMap { $0.subject?.ticket }).map { ($0.number, $0) }
        let tickets = Dictionary(rows) { first, _ in first }
        let findings = Set(try openFindings().map { "finding:\($0.id.text)" })
        let standing = Set(
            try self.standing(Set(StandingMatter.Kind.allCases)).filter { $0.state == .open }
                .map { "standing:\($0.id.text)" })
        let open = handover.lines.filter { line in
            switch line.content {
            case .ticket(let ticket): tickets[ticket.number]?.state.isOpen ?? false
            case .finding: findings.contains(line.key)
            case .standing: standing.contains(line.key)
            case .round, .occasion, .figure, .count, .entry, .said, .rest: false
            }
        }
        return Set(open.map(\.key))
    }

    /// What a figure of a handover counts, as its record was frozen; none where that is told by the record's lines.
    package func counted(_ figure: HandoverLine.Figure, in id: HandoverID) throws -> [Subject] {
        guard let handover = try handover(id),
            let shift = try shift(since: handover.since, cut: handover.cut, at: handover.cutAt)
        else { return [] }
        if let facts = figure.ofTickets?.facts {
            return try subjects(Logbook.tickets(in: shift, with: facts)) {
                Subject.ticket(TicketNumber(key: $0))
            }
            .filter { try isCounted($0, figure, upTo: handover.cut) }
        }
        guard figure == .roundsDone || figure == .roundsMissed else { return [] }
        let facts: [RoundFact.Kind] =
            figure == .roundsDone ? [.checked, .finished, .seconded, .evidenced] : [.missed, .unfinished]
        return try subjects(Logbook.rounds(in: shift, with: facts)) { Subject(kind: .round, id: $0) }
            .filter { try isCounted($0, figure, upTo: handover.cut) }
    }

    private func subjects<Key: DatabaseValueConvertible>(
        _ sql: SQL, _ subject: (Key) -> Subject
    ) throws -> [Subject] {
        try SQLRequest<Key>(literal: "SELECT DISTINCT * FROM (\(sql)) ORDER BY 1").fetchAll(db).map(subject)
    }

    private func isCounted(
        _ subject: Subject, _ figure: HandoverLine.Figure, upTo end: Int64
    ) throws -> Bool {
        switch Matter(try Logbook.entries(db, json, about: subject, upTo: end)) {
        case .ticket(let ticket)?:
            switch figure {
            case .reported: true
            case .done: ticket.body.cycle.doneAt != nil
            case .ended: !ticket.body.state.isOpen
            case .open, .overdue, .roundsDone, .roundsMissed, .entries: false
            }
        case .round(let round)?:
            figure == .roundsMissed
                ? [.missed, .unfinished].contains(round.state) : [.done, .doneLate].contains(round.state)
        case _: false
        }
    }

    /// The hash of an entry, in lower-case hexadecimal digits; nil where there is no such entry.
    package func hash(ofEntry number: Int64) throws -> String? {
        try Logbook.hash(db, of: number).map(EntryHash.hexadecimal)
    }
}

extension Fact {
    /// With this entry a handover was over.
    fileprivate var endsHandover: Bool {
        switch self {
        case .handover(.signed(let fact)): fact.ends
        case .handover(.abandoned): true
        case .handover, .ticket, .site, .account, .journal, .round, .standing, .standard, .gathering, .report,
            .watch:
            false
        }
    }
}
