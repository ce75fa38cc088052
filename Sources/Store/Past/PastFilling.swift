import Domain
import GRDB

/// Fills the empty tables of a past desk: what was not written to since is copied as the desk has it, the rest is folded
/// up to the moment.
struct PastFilling {
    /// Of readings: five of what is read once a quarter.
    private static let readingDays = 500

    /// What a month tells, and for rounds the month before it.
    static func reach(_ then: Instant) -> PastReach {
        PastReach(tickets: then.adding(minutes: -35 * 1440), rounds: then.adding(minutes: -70 * 1440))
    }

    private let db: Database
    private let json: FactJSON
    private let place: PastPlace
    /// Nil where everything is listed.
    private let reach: PastReach?

    init(_ db: Database, _ json: FactJSON, _ place: PastPlace, _ reach: PastReach?) {
        self.db = db
        self.json = json
        self.place = place
        self.reach = reach
    }

    private var end: Int64 { place.entry }

    private func ahead(_ days: Int) -> Int64 {
        reach == nil ? .max : place.then.adding(minutes: days * 1440).milliseconds
    }

    func fill(_ progress: (Int, Int) throws -> Void) throws {
        let rounds = try copyRounds()
        try copyTickets()
        var writer = try TableWriter(db, json)
        try index(&writer)
        let touched = try tickets() + rounds
        try progress(0, touched.count)
        for (done, subject) in touched.enumerated() {
            try fold(subject, &writer)
            if done % 500 == 499 { try progress(done + 1, touched.count) }
        }
        for subject in try others() { try fold(subject, &writer) }
        try writer.flush()
        if let reach { try leaveOutRounds(before: reach.rounds) }
    }

    private func fold(_ subject: Subject, _ writer: inout TableWriter) throws {
        let entries = try Logbook.entries(db, json, about: subject)
        guard let birth = entries.first, let last = entries.last else { return }
        guard let matter = Matter(entries) else { throw StoreError.unborn(subject) }
        try writer.write(matter, over: nil, birth: birth.fact, entry: last.number)
    }
}

extension PastFilling {
    /// - Returns: the rounds that were written to since.
    private func copyRounds() throws -> [Subject] {
        let window = [reach?.rounds.milliseconds ?? .min, ahead(70)]
        let columns = "\(RoundColumns.list), last_entry"
        try db.execute(
            sql: """
                INSERT INTO main.rounds (\(columns)) SELECT \(columns) FROM desk.rounds INDEXED BY rounds_by_start
                WHERE window_start >= ? AND window_start <= ? AND last_entry <= ?
                """, arguments: StatementArguments(window + [end]))
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO main.rounds (\(columns)) SELECT \(columns) FROM desk.rounds
                WHERE id IN (SELECT round FROM desk.findings INDEXED BY findings_open WHERE open = 1)
                AND last_entry <= ?
                """, arguments: [end])
        for table in ["findings", "scores"] {
            try db.execute(
                sql: """
                    INSERT INTO main.\(table) SELECT copied.* FROM main.rounds
                    CROSS JOIN desk.\(table) AS copied ON copied.round = rounds.id
                    """)
        }
        try db.execute(
            sql: """
                INSERT INTO main.readings SELECT * FROM desk.readings WHERE read_at >= ?
                AND (SELECT last_entry FROM desk.rounds WHERE id = readings.round) <= ?
                """, arguments: [reach == nil ? .min : ahead(-Self.readingDays), end])
        // What was found may have been followed long after its round.
        let ids = try String.fetchAll(
            db,
            sql: """
                SELECT id FROM desk.rounds INDEXED BY rounds_by_start
                WHERE window_start >= ? AND window_start <= ? AND last_entry > ?
                UNION SELECT round FROM desk.findings INDEXED BY findings_by_time WHERE found_at <= ?
                AND (SELECT last_entry FROM desk.rounds WHERE id = findings.round) > ?
                """, arguments: StatementArguments(window + [end, ahead(2), end]))
        return ids.map { Subject(kind: .round, id: $0) }
    }

    private func copyTickets() throws {
        let list = TicketColumns.selected
        let copy = "INSERT INTO main.tickets (\(list)) SELECT \(list) FROM desk.tickets"
        try db.execute(
            sql: "\(copy) INDEXED BY open_queue WHERE state <= 6 AND last_entry <= ?", arguments: [end])
        try db.execute(
            sql: """
                \(copy) INDEXED BY by_end WHERE state > 6 AND ifnull(closed_at, moved_at) >= ?
                AND ifnull(closed_at, moved_at) <= ? AND last_entry <= ?
                """, arguments: [reach?.tickets.milliseconds ?? .min, ahead(2), end])
        try db.execute(
            sql: """
                \(copy) WHERE number IN (SELECT ticket FROM main.findings WHERE ticket IS NOT NULL)
                AND number NOT IN (SELECT number FROM main.tickets) AND last_entry <= ?
                """, arguments: [end])
        try db.execute(
            sql: """
                INSERT INTO main.past_runs SELECT copied.* FROM main.tickets
                CROSS JOIN desk.past_runs AS copied ON copied.ticket = number;
                INSERT INTO main.sources SELECT copied.* FROM main.tickets
                CROSS JOIN desk.sources AS copied ON copied.source = tickets.source AND copied.key = source_key;
                INSERT INTO main.counters SELECT state, grid, specialist, priority, count(*) FROM main.tickets
                GROUP BY state, grid, specialist, priority;
                """)
    }

    /// The words of what was copied, as the writer has them of a ticket.
    private func index(_ writer: inout TableWriter) throws {
        let kin = try Logbook.kin(db, amongTicketsOf: "main.tickets")
        let rows = try Row.fetchCursor(db, sql: "SELECT \(TicketColumns.selected) FROM main.tickets")
        while let row = try rows.next() {
            let row = try TicketRow(row)
            let file = kin.contains(row.number) ? try entries(of: row.number) : nil
            writer.index(row, followers: file?.ticket.body.followers ?? [])
        }
    }

    private func entries(of number: TicketNumber) throws -> TicketFile? {
        TicketFile(entries: try Logbook.entries(db, json, about: .ticket(number)))
    }

    /// Those written to since that may have been there: a number tells the day of its report.
    private func tickets() throws -> [Subject] {
        let last = Day(daysSince1970: Int(place.then.milliseconds / 86_400_000)).adding(days: 3)
        let keys = try Int64.fetchAll(
            db,
            sql: "SELECT number FROM desk.tickets INDEXED BY by_cell WHERE last_entry > ? AND number < ?",
            arguments: [end, TicketNumber(day: TicketNumber.day(of: last), sequence: 0).key])
        return keys.map { .ticket(TicketNumber(key: $0)) }
    }

    /// Kinds of which there are few.
    private func others() throws -> [Subject] {
        try [.site, .operatorAccount, .standing, .gathering, .handover, .watch].flatMap { kind in
            try Logbook.subjects(db, of: kind)
        }
    }

    /// What is not here would pass for rounds that nobody walked.
    private func leaveOutRounds(before start: Instant) throws {
        let swept = start.adding(minutes: RoundMark.longest)
        try db.execute(
            sql: "INSERT INTO temp.local_rounds VALUES (?, 0)", arguments: [swept.milliseconds])
    }
}
