import Words

@testable import Domain

/// A night of the hamlet as it passes on.
enum HandoverFixture {
    static let cutAt = Hamlet.at("2026-11-21T07:50:00+08:00")
    static let head = String(repeating: "0123456789abcdef", count: 4)
    static let desk = String(repeating: "9a", count: 32)

    static func names(_ language: Language) -> Names {
        var site = Hamlet.site
        site.shifts = [
            Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 1200, end: 1920)
        ]
        let operators = [("limei", "李梅"), ("zhaomin", "赵敏"), ("wangwei", "王伟")].map {
            Operator(
                id: ID($0.0), name: $0.1, roles: [.leader], systemUser: nil, isEnabled: true, revision: 1)
        }
        return Names(
            site, zone: Hamlet.zone, clocks: SiteClocks(site, zone: Hamlet.zone), operators: operators,
            language: language)
    }

    /// Nothing of note happened, and both signed.
    static var quiet: Handover {
        var handover = bare
        handover.lines = figures + [condition, count(4)]
        finish(&handover)
        return handover
    }

    /// Something of everything.
    static func busy(what: String = "电梯困人") -> Handover {
        var handover = bare
        handover.lines =
            figures + [
                ticket(1, .p1, .emergencies, what, .new),
                ticket(2, .p3, .overdue, "水管漏水", .changed, due: -90),
                ticket(3, .p4, .onHold, "换灯", .carried, hold: 120), round, condition, order, occasion,
                count(3),
                late, HandoverLine(key: "added:1", section: .notes, content: .said("东门钥匙在门卫")),
            ]
        handover.notes["ticket:261120-002"] = [
            .init(text: "配件九点到", by: "limei", at: cutAt.adding(minutes: 3))
        ]
        handover.omitted["ticket:261120-003"] = "班组自管"
        handover.objections["standing:C1"] = .init(
            reason: "说不清哪部电梯", by: "zhaomin", at: cutAt.adding(minutes: 5), answer: "2号电梯")
        handover.heirs[TicketNumber(day: 261_120, sequence: 2)] = "wangwei"
        return handover
    }

    static var bare: Handover {
        Handover(
            id: HandoverID(number: 12), revision: 1, kind: .scheduled, reason: nil, outgoing: "limei",
            incoming: "zhaomin", shift: "night", day: "2026-11-20", startedAt: cutAt, since: 120, cut: 204,
            cutAt: cutAt, head: head, lines: [], notes: [:], omitted: [:], acknowledged: [:],
            objections: [:], heirs: [:], heirOfAll: nil, signatures: [:], state: .open, endedAt: nil,
            countersignBy: nil, additions: [], readers: [])
    }

    static func finish(_ handover: inout Handover) {
        let at = cutAt.adding(minutes: 20)
        for line in handover.unacknowledged {
            let word = handover.needsWord(line) ? "已派张强，盯到人出来" : nil
            handover.acknowledged[line.key] = .init(by: "zhaomin", at: cutAt.adding(minutes: 8), word: word)
        }
        handover.signatures = [
            .outgoing: .init(by: "limei", at: at), .incoming: .init(by: "zhaomin", at: at),
        ]
        (handover.state, handover.endedAt) = (.complete, at)
    }

    private static let figures = zip(HandoverLine.Figure.allCases, [5, 4, 3, 2, 1, 6, 1, 84]).map {
        figure, value in
        HandoverLine(key: "figure:\(figure.rawValue)", section: .shift, content: .figure(figure, value))
    }

    private static func ticket(
        _ sequence: Int, _ priority: Priority, _ section: HandoverLine.Section, _ what: String,
        _ novelty: HandoverLine.Novelty, due: Int? = 60, hold: Int? = nil
    ) -> HandoverLine {
        let number = TicketNumber(day: 261_120, sequence: sequence)
        let row = TicketRow(
            number: number, revision: 3, state: hold == nil ? .dispatched : .onHold, priority: priority,
            grid: "b01", specialist: "equipment", category: "lift", place: "3F", what: what, channel: .phone,
            reporter: Reporter(), owner: "limei",
            assignment: Assignment(team: "cleaning", technician: "zhangqiang"), isAcknowledged: true,
            reportedAt: cutAt.adding(minutes: -200), acceptedAt: nil, dispatchedAt: nil, acknowledgedAt: nil,
            arrivedAt: nil, doneAt: nil, calledBackAt: nil, closedAt: nil,
            onHoldUntil: hold.map { cutAt.adding(minutes: $0) }, heldFrom: nil,
            lateSince: due.flatMap { $0 < 0 ? cutAt.adding(minutes: $0) : nil },
            nextDue: due.map { cutAt.adding(minutes: $0) }, cycle: 1, rating: nil, fee: 0, source: nil,
            recurrenceOf: nil, respondBy: nil, arriveBy: nil, resolveBy: nil, nextWarning: nil,
            nextLapse: nil, standing: .usual, lastEntry: 9)
        return HandoverLine(
            key: "ticket:\(number.text)", section: section, content: .ticket(HandedTicket(row, at: cutAt)),
            subject: .ticket(number), revision: 3, novelty: novelty)
    }

    private static var round: HandoverLine {
        let id = RoundID(route: "night.b01", start: Hamlet.zone.local(cutAt.adding(minutes: -400)))
        let start = cutAt.adding(minutes: -400)
        let row = RoundRow(
            id: id, kind: "patrol", grid: "b01", specialist: nil,
            responsible: Responsible(person: "zhangqiang", ground: .route),
            window: DueWindow(earliest: start, start: start, end: start, lateUntil: start), stored: .missed,
            points: 4)
        let content = ReportRound(row, at: cutAt).map(HandoverLine.Content.round) ?? .said("")
        return HandoverLine(
            key: "round:\(id.text)", section: .rounds, content: content, subject: .round(id), novelty: .new)
    }

    private static func standing(_ kind: StandingMatter.Kind, _ what: String) -> HandoverLine.Content {
        .standing(
            ReportStanding(
                StandingMatter(
                    id: StandingID(kind: kind, number: 1), sort: kind == .condition ? .outOfService : nil,
                    what: what, grid: "b01", place: "", from: kind == .condition ? nil : "张主任", to: nil,
                    raisedAt: cutAt, reviewOn: kind == .condition ? Day(iso8601: "2026-11-24") : nil,
                    due: kind == .condition ? nil : cutAt.adding(minutes: 600), state: .open, endedAt: nil,
                    outcome: nil, renewals: 0, extensions: 0, returns: 0, lastAt: cutAt, revision: 1)))
    }

    private static let condition = HandoverLine(
        key: "standing:C1", section: .conditions, content: standing(.condition, "电梯停用"),
        subject: Subject(kind: .standing, id: "C1"), revision: 1, novelty: .carried)
    private static let order = HandoverLine(
        key: "standing:O1", section: .orders, content: standing(.order, "补报表"),
        subject: Subject(kind: .standing, id: "O1"), revision: 1)

    private static var occasion: HandoverLine {
        HandoverLine(
            key: "occasion:1", section: .planned,
            content: .occasion(
                GatheringID(day: Hamlet.zone.day(of: cutAt), number: 1),
                Gathering.Details(
                    grid: "b01", place: "2F 会议室", start: cutAt.adding(minutes: 70),
                    end: cutAt.adding(minutes: 190), title: "例会", heads: 30)))
    }

    private static func count(_ counted: Int) -> HandoverLine {
        HandoverLine(
            key: "count:keys", section: .counted,
            content: .count("keys", expected: 4, before: 4, counted: counted),
            novelty: .carried)
    }

    private static let late = HandoverLine(
        key: "entry:150", section: .late,
        content: .entry(
            HandedEntry(
                Entry(
                    number: 150,
                    stamp: Stamp(
                        recordedAt: cutAt.adding(minutes: -60), happenedAt: cutAt.adding(minutes: -900),
                        operatorID: "limei", desk: "desk-1"),
                    subject: .journal, revision: 3, fact: .journal(.noted(.init(text: "昨晚九点停过水")))))),
        subject: Subject(kind: .journal, id: "J3"))
}
