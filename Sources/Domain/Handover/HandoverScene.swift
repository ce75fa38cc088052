/// What the record of a handover is made of, all of one moment: whatever it names is as it stands at the cut.
package struct HandoverScene {
    /// So many lines a section has at most; how many more there are, its last one says.
    package static let mostLines = 200

    /// The last entry, when the record is frozen, and that entry's hash.
    package var cut: Int64
    package var now: Instant
    package var head: String
    /// The one with which the desk passed last.
    package var last: Handover?
    /// Everything that was written about since that one's cut, the passing on of tickets aside.
    package var touched: Set<Subject> = []
    package var figures: [HandoverLine.Figure: Int] = [:]
    /// Open ones, the most urgent first, and emergencies reported in the shift that are over.
    package var tickets: [TicketRow] = []
    /// Missed or left unfinished in the shift, or under way.
    package var rounds: [RoundRow] = []
    /// Those that nobody followed to their end.
    package var findings: [FindingRow] = []
    /// What stands.
    package var standing: [StandingMatter] = []
    /// Those of the day that follows.
    package var gatherings: [Gathering] = []
    /// Told in the shift about the time before it.
    package var late: [Entry] = []
    /// The free entries of the shift, and rounds that began before the desk was handed over to it.
    package var notes: [Entry] = []
    package var counted: [CountedThing] = []
    /// How many there are beside those above.
    package var rest: [HandoverLine.Section: Int] = [:]

    package init(cut: Int64, now: Instant, head: String, last: Handover?) {
        self.cut = cut
        self.now = now
        self.head = head
        self.last = last
    }

    /// The cut of the last one: its entries are those behind that.
    package var since: Int64 { last?.cut ?? 0 }
}

extension HandoverScene {
    package var record: HandoverFact.Frozen {
        var lines: [HandoverLine] = []
        for section in HandoverLine.Section.allCases {
            lines += self.lines(of: section)
            if let count = rest[section], count > 0 {
                lines.append(
                    HandoverLine(key: "rest:\(section.rawValue)", section: section, content: .rest(count)))
            }
        }
        let before = Before(self)
        for index in lines.indices { lines[index].novelty = before.novelty(of: lines[index]) }
        return .init(since: since, cut: cut, cutAt: now, head: head, lines: lines)
    }

    private func lines(of section: HandoverLine.Section) -> [HandoverLine] {
        switch section {
        case .shift: figureLines
        case .emergencies, .overdue, .onHold, .open: ticketLines(section)
        case .rounds: roundLines
        case .findings: findings.map(line)
        case .conditions: standing.filter { $0.id.kind == .condition }.map { line($0, section) }
        case .orders: standing.filter { $0.id.kind != .condition }.map { line($0, section) }
        case .planned: gatherings.map(line)
        case .counted: counted.map(line)
        case .late: late.map { line($0, section) }
        case .notes: noteLines
        }
    }

    private var figureLines: [HandoverLine] {
        HandoverLine.Figure.allCases.compactMap { figure in
            figures[figure].map { count in
                HandoverLine(
                    key: "figure:\(figure.rawValue)", section: .shift, content: .figure(figure, count))
            }
        }
    }

    private func ticketLines(_ section: HandoverLine.Section) -> [HandoverLine] {
        tickets.filter { HandoverLine.Section(of: $0, at: now) == section }.map { row in
            HandoverLine(
                key: "ticket:\(row.number.text)", section: section,
                content: .ticket(HandedTicket(row, at: now)), subject: .ticket(row.number),
                revision: row.revision)
        }
    }

    private var roundLines: [HandoverLine] {
        rounds.map { row in
            HandoverLine(
                key: "round:\(row.id.text)", section: .rounds,
                content: .round(ReportRound(row, in: row.state(at: now))), subject: .round(row.id),
                revision: row.revision)
        }
    }

    private func line(_ row: FindingRow) -> HandoverLine {
        HandoverLine(
            key: "finding:\(row.id.text)", section: .findings, content: .finding(ReportFinding(row)),
            subject: .round(row.round))
    }

    private func line(_ matter: StandingMatter, _ section: HandoverLine.Section) -> HandoverLine {
        HandoverLine(
            key: "standing:\(matter.id.text)", section: section, content: .standing(ReportStanding(matter)),
            subject: .standing(matter.id), revision: matter.revision)
    }

    private func line(_ gathering: Gathering) -> HandoverLine {
        HandoverLine(
            key: "occasion:\(gathering.id.text)", section: .planned,
            content: .occasion(gathering.id, gathering.details), subject: .gathering(gathering.id),
            revision: gathering.revision)
    }

    private func line(_ thing: CountedThing) -> HandoverLine {
        let key = HandoverLine.key(of: thing.id)
        return HandoverLine(
            key: key, section: .counted,
            content: .count(thing.id, expected: thing.expected, before: last?.count(key), counted: nil))
    }

    private func line(_ entry: Entry, _ section: HandoverLine.Section) -> HandoverLine {
        HandoverLine(
            key: "entry:\(entry.number)", section: section, content: .entry(HandedEntry(entry)),
            subject: entry.subject, revision: entry.revision)
    }

    private var noteLines: [HandoverLine] {
        let late = Set(late.map(\.number))
        return notes.filter { !late.contains($0.number) }.map { line($0, .notes) }
    }
}

extension HandoverLine {
    static func key(of thing: ID<CountedThing>) -> String { "count:\(thing.text)" }
}

extension HandoverLine.Section {
    /// Where a ticket stands: in the first that it belongs to.
    package init(of row: TicketRow, at now: Instant) {
        if row.priority == .p1 {
            self = .emergencies
        } else if row.isOverdue(at: now) {
            self = .overdue
        } else if row.state == .onHold {
            self = .onHold
        } else {
            self = .open
        }
    }
}

extension Handover {
    /// How many there were at this one; nil where nobody counted.
    fileprivate func count(_ key: String) -> Int? {
        if case .count(_, _, _, let counted)? = line(key)?.content { counted } else { nil }
    }
}

/// The handover before, asked whether a line is as it was there.
private struct Before {
    private let lines: [String: HandoverLine]
    private let touched: Set<Subject>

    init(_ scene: HandoverScene) {
        let taken = scene.last.map { last in last.lines.filter { last.acknowledged[$0.key] != nil } } ?? []
        lines = Dictionary(taken.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        touched = scene.touched
    }

    /// What nobody took there is new here. Whose a ticket is does not count: that passed with the desk.
    func novelty(of line: HandoverLine) -> HandoverLine.Novelty {
        guard let before = lines[line.key] else { return .new }
        let isTouched = line.subject.map(touched.contains) ?? false
        let isSame = before.section == line.section && before.content.isLike(line.content)
        return isSame && !isTouched ? .carried : .changed
    }
}

extension HandoverLine.Content {
    fileprivate func isLike(_ other: HandoverLine.Content) -> Bool {
        switch (self, other) {
        case (.ticket(var one), .ticket(var other)):
            (one.owner, other.owner) = (nil, nil)
            return one == other
        case (.count(_, let expected, _, _), .count(_, let wanted, _, _)): return expected == wanted
        case (_, _): return self == other
        }
    }
}

extension ReportRound {
    /// As it is now, however that is.
    fileprivate init(_ row: RoundRow, in state: RoundState) {
        (round, grid, start) = (row.id, row.grid, row.window.start)
        (person, team) = (row.person, row.responsible.team)
        self.state = state
    }
}

extension ReportFinding {
    fileprivate init(_ row: FindingRow) {
        let finding = row.finding
        self.init(
            round: row.round, number: finding.number, grid: row.grid, point: finding.point,
            item: finding.item, severity: finding.severity, what: finding.what, reading: finding.reading,
            ticket: finding.ticket, state: finding.state, foundAt: finding.foundAt)
    }
}
