import Domain
import GRDB

/// The columns of the table of tickets and what a row puts in them.
enum TicketColumns {
    struct Column: Sendable {
        var name: String
        var value: @Sendable (TicketRow) -> DatabaseValue
    }

    static let list = all.map(\.name).joined(separator: ", ")

    /// What a `TicketRow` is read from.
    static let selected = "\(list), last_entry"

    static let all: [Column] = [
        Column("number") { $0.number.key },
        Column("revision") { $0.revision },
        Column("state") { $0.state.code },
        Column("priority") { $0.priority.rank },
        Column("grid") { $0.grid.text },
        Column("specialist") { $0.specialist.text },
        Column("category") { $0.category.text },
        Column("place") { $0.place },
        Column("what") { $0.what },
        Column("channel") { $0.channel.rawValue },
        Column("reporter") { $0.reporter.name },
        Column("phone") { $0.reporter.phone },
        Column("unit") { $0.reporter.unit },
        Column("owner") { $0.owner?.text },
        Column("team") { $0.assignment?.team.text },
        Column("technician") { $0.assignment?.technician?.text },
        Column("assisting") { $0.assignment.flatMap { $0.assisting.joined } },
        Column("acknowledged") { $0.isAcknowledged },
        Column("reported_at") { $0.reportedAt.milliseconds },
        Column("accepted_at") { $0.acceptedAt?.milliseconds },
        Column("dispatched_at") { $0.dispatchedAt?.milliseconds },
        Column("acknowledged_at") { $0.acknowledgedAt?.milliseconds },
        Column("arrived_at") { $0.arrivedAt?.milliseconds },
        Column("done_at") { $0.doneAt?.milliseconds },
        Column("called_back_at") { $0.calledBackAt?.milliseconds },
        Column("closed_at") { $0.closedAt?.milliseconds },
        Column("on_hold_until") { $0.onHoldUntil?.milliseconds },
        Column("held_from") { $0.heldFrom?.code },
        Column("tier") { $0.tier.rawValue },
        Column("late_since") { $0.lateSince?.milliseconds },
        Column("next_due") { $0.state.isOpen ? ($0.nextDue ?? .never).milliseconds : nil },
        Column("cycle") { $0.cycle },
        Column("rating") { $0.rating },
        Column("fee") { $0.fee },
        Column("source") { $0.source?.name },
        Column("source_key") { $0.source?.key },
        Column("recurrence_of") { $0.recurrenceOf?.key },
        Column("respond_by") { $0.respondBy?.milliseconds },
        Column("arrive_by") { $0.arriveBy?.milliseconds },
        Column("resolve_by") { $0.resolveBy?.milliseconds },
        Column("next_warning") { $0.nextWarning?.milliseconds },
        Column("next_lapse") { $0.nextLapse?.milliseconds },
        Column("standing") { $0.standing.rawValue },
        Column("began_at") { $0.course.began.milliseconds },
        Column("moved_at") { $0.course.moved.milliseconds },
        Column("held_since") { $0.course.heldSince?.milliseconds },
        Column("respond_lapse") { $0.course.lapses.respond?.milliseconds },
        Column("arrive_lapse") { $0.course.lapses.arrive?.milliseconds },
        Column("resolve_lapse") { $0.course.lapses.resolve?.milliseconds },
        Column("reminders") { $0.reminders },
    ]

    /// The columns in which two rows differ.
    static func changes(from before: TicketRow, to after: TicketRow) -> [(name: String, value: DatabaseValue)]
    {
        all.compactMap { column in
            let value = column.value(after)
            return value == column.value(before) ? nil : (column.name, value)
        }
    }
}

extension TicketColumns.Column {
    init(_ name: String, _ value: @escaping @Sendable (TicketRow) -> (any DatabaseValueConvertible)?) {
        self.name = name
        self.value = { value($0)?.databaseValue ?? .null }
    }
}

extension [ID<Team>] {
    /// Slugs hold no spaces.
    fileprivate var joined: String? { isEmpty ? nil : map(\.text).joined(separator: " ") }
}

extension TicketRow {
    /// Reads a row of the columns of `TicketColumns.selected`.
    init(_ row: Row) throws(StoreError) {
        let number = TicketNumber(key: row[0])
        guard let state = TicketState(code: row[2]), let priority = Priority(rank: row[3]),
            let channel = Channel(rawValue: row[9]), let standing = Standing(rawValue: row[42])
        else { throw .corrupt("ticket \(number.text): a code that means nothing") }
        let instant = { (index: Int) in (row[index] as Int64?).map { Instant(milliseconds: $0) } }
        let source = (row[34] as String?).map { Source(name: $0, key: row[35] ?? "") }
        self.init(
            number: number, revision: row[1], state: state, priority: priority, grid: .init(row[4]),
            specialist: .init(row[5]), category: .init(row[6]), place: row[7], what: row[8], channel: channel,
            reporter: Reporter(name: row[10], phone: row[11], unit: row[12]),
            owner: (row[13] as String?).map { .init($0) }, assignment: Assignment(row),
            isAcknowledged: row[17],
            reportedAt: Instant(milliseconds: row[18]), acceptedAt: instant(19), dispatchedAt: instant(20),
            acknowledgedAt: instant(21), arrivedAt: instant(22), doneAt: instant(23),
            calledBackAt: instant(24), closedAt: instant(25), onHoldUntil: instant(26),
            heldFrom: (row[27] as Int?).flatMap { TicketState(code: $0) },
            lateSince: instant(29), nextDue: instant(30).flatMap { $0 == .never ? nil : $0 },
            cycle: row[31],
            rating: row[32], fee: row[33], source: source,
            recurrenceOf: (row[36] as Int64?).map { TicketNumber(key: $0) }, respondBy: instant(37),
            arriveBy: instant(38), resolveBy: instant(39), nextWarning: instant(40), nextLapse: instant(41),
            standing: standing, lastEntry: row[TicketColumns.all.count])
        course.began = Instant(milliseconds: row[43])
        course.moved = Instant(milliseconds: row[44])
        course.heldSince = instant(45)
        course.lapses = TicketRun.Lapses(respond: instant(46), arrive: instant(47), resolve: instant(48))
        reminders = row[49]
    }
}

extension Assignment {
    fileprivate init?(_ row: Row) {
        guard let team = row[14] as String? else { return nil }
        let assisting = (row[16] as String?)?.split(separator: " ").map { ID<Team>(String($0)) }
        self.init(
            team: ID(team), technician: (row[15] as String?).map { .init($0) }, assisting: assisting ?? [])
    }
}
