import Domain
import GRDB

/// The columns of the table of rounds and what a row puts in them.
enum RoundColumns {
    static let list = """
        id, route, kind, grid, specialist, officer, team, ground, earliest, window_start, window_end, late_until, state, \
        started_at, finished_at, walker, points, looked, findings, open_findings, doubts, score, revision, \
        occasion, title, place, tie
        """

    /// All but the key.
    static let compared =
        list.split(separator: ",").dropFirst().map { $0.drop { $0 == " " }.description } + ["last_entry"]

    static func values(_ row: RoundRow) -> [(any DatabaseValueConvertible)?] {
        [
            row.id.text, row.id.route.text, row.kind.text, row.grid?.text, row.specialist?.text,
            row.responsible.person?.text, row.responsible.team?.text, row.responsible.ground.rawValue,
            row.window.earliest.milliseconds, row.window.start.milliseconds, row.window.end.milliseconds,
            row.window.lateUntil.milliseconds, row.stored.code, row.startedAt?.milliseconds,
            row.finishedAt?.milliseconds, row.walker?.text, row.points, row.looked, row.findings,
            row.openFindings, row.doubts, row.score, row.revision, row.occasion?.id.text, row.occasion?.title,
            row.occasion?.place, row.occasion?.tie.text,
        ]
    }
}

extension RoundRow {
    /// Reads a row of the columns of `RoundColumns.list`.
    init(_ row: Row) throws(StoreError) {
        guard let id = RoundID(row[0] as String), let ground = Responsible.Ground(rawValue: row[7]),
            let state = RoundState(code: row[12])
        else { throw .corrupt("rounds: a code that means nothing") }
        let instant = { (index: Int) in (row[index] as Int64?).map { Instant(milliseconds: $0) } }
        let responsible = Responsible(
            person: (row[5] as String?).map { ID($0) }, team: (row[6] as String?).map { ID($0) },
            ground: ground)
        let window = DueWindow(
            earliest: Instant(milliseconds: row[8]), start: Instant(milliseconds: row[9]),
            end: Instant(milliseconds: row[10]), lateUntil: Instant(milliseconds: row[11]))
        self.init(
            id: id, kind: ID(row[2]), grid: (row[3] as String?).map { ID($0) },
            specialist: (row[4] as String?).map { ID($0) }, responsible: responsible, window: window,
            stored: state, startedAt: instant(13), finishedAt: instant(14),
            walker: (row[15] as String?).map { ID($0) }, points: row[16], looked: row[17], findings: row[18],
            openFindings: row[19], doubts: row[20], score: row[21], revision: row[22],
            occasion: try TiedOccasion(row))
    }
}

extension TiedOccasion {
    fileprivate init?(_ row: Row) throws(StoreError) {
        guard let id = row[23] as String? else { return nil }
        guard let id = GatheringID(id), let tie = (row[26] as String?).flatMap({ Schedule.Tie($0) }) else {
            throw .corrupt("rounds: no occasion")
        }
        self.init(id: id, title: row[24], place: row[25], tie: tie)
    }
}

extension TableWriter {
    /// What became of a round. Its findings, readings and points are few, and are written anew.
    func put(_ round: Round, over before: Round?, entry: Int64) throws {
        let row = RoundRow(round)
        let values = RoundColumns.values(row) + [entry]
        let places = values.map { _ in "?" }.joined(separator: ",")
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO rounds (\(RoundColumns.list), last_entry) VALUES (\(places))"
        ).execute(arguments: StatementArguments(values))
        let id = round.id.text
        if before?.findings != round.findings { try putFindings(of: round) }
        if before?.looks != round.looks { try putReadings(of: round, before, id) }
        if before?.scored != round.scored { try putScore(of: round, id) }
    }

    private func putReadings(of round: Round, _ before: Round?, _ id: String) throws {
        let values = { (look: Observation) -> StatementArguments in
            [
                round.id.route.text, look.point.text, look.item.text, look.at.milliseconds, id,
                look.reading?.thousandths,
            ]
        }
        let remove = try db.cachedStatement(
            sql: """
                DELETE FROM readings WHERE route = ? AND point = ? AND item = ? AND read_at = ? AND round = ?
                AND value = ?
                """)
        let insert = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO readings (route, point, item, read_at, round, value) VALUES (?,?,?,?,?,?)
                """)
        for look in before?.looks ?? [] where look.reading != nil {
            try remove.execute(arguments: values(look))
        }
        for look in round.looks where look.reading != nil { try insert.execute(arguments: values(look)) }
    }

    private func putScore(of round: Round, _ id: String) throws {
        try db.cachedStatement(sql: "DELETE FROM scores WHERE round = ?").execute(arguments: [id])
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO scores (round, place, window_start, person, ground, points, revision)
                VALUES (?,?,?,?,?,?,?)
                """)
        for (place, score) in round.scored.enumerated() {
            try statement.execute(arguments: [
                id, place, round.plan.window.start.milliseconds, score.score.person?.text,
                score.score.ground.rawValue, score.score.points, score.revision,
            ])
        }
    }
}
