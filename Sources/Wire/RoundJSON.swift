import Domain

/// A round under the keys that the command line promises; what is absent is `null`.
package struct RoundJSON: Encodable {
    private let row: RoundRow
    private let now: Instant

    package init(_ row: RoundRow, now: Instant) {
        self.row = row
        self.now = now
    }

    private enum Key: String, CodingKey {
        case round, route, kind, grid, specialist, officer, windowStart, windowEnd, lateUntil, state
        case startedAt, finishedAt, checkedBy, checkpoints, looked, findings, implausible, points, revision
        case occasion
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(row.id, forKey: .round)
        try keys.encode(row.id.route, forKey: .route)
        try keys.encode(row.kind, forKey: .kind)
        try keys.encode(row.grid, forKey: .grid)
        try keys.encode(row.specialist, forKey: .specialist)
        try keys.encode(row.responsible.person, forKey: .officer)
        try keys.encode(row.window.start, forKey: .windowStart)
        try keys.encode(row.window.end, forKey: .windowEnd)
        try keys.encode(row.window.lateUntil, forKey: .lateUntil)
        try keys.encode(row.state(at: now), forKey: .state)
        try keys.encode(row.startedAt, forKey: .startedAt)
        try keys.encode(row.finishedAt, forKey: .finishedAt)
        try keys.encode(row.walker, forKey: .checkedBy)
        try keys.encode(row.points, forKey: .checkpoints)
        try keys.encode(row.looked, forKey: .looked)
        try keys.encode(row.findings, forKey: .findings)
        try keys.encode(row.doubts, forKey: .implausible)
        try keys.encode(row.score, forKey: .points)
        try keys.encode(row.revision, forKey: .revision)
        try keys.encode(row.occasion?.id, forKey: .occasion)
    }
}

/// A round with what was found of each item, `answers`, and what is not as it should be, `found`.
package struct RoundFileJSON: Encodable {
    private let file: RoundFile
    private let now: Instant

    package init(_ file: RoundFile, now: Instant) {
        self.file = file
        self.now = now
    }

    private enum Key: String, CodingKey {
        case answers, found, inspection, unhandedReason
    }

    package func encode(to encoder: any Encoder) throws {
        try RoundJSON(file.row, now: now).encode(to: encoder)
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(answers, forKey: .answers)
        try keys.encode(file.findings.map(FindingJSON.init), forKey: .found)
        let inspection = file.plan.inspection.map { InspectionJSON($0, looksAgainAt: file.round?.followsUp) }
        try keys.encode(inspection, forKey: .inspection)
        try keys.encode(file.round?.unhanded, forKey: .unhandedReason)
    }

    private var answers: [AnswerJSON] {
        file.plan.points.flatMap { point in
            point.items.map { item in
                let place = RoundFile.PlaceOfItem(point: point.id, item: item)
                return AnswerJSON(
                    place: place, look: file.round?.look(point.id, item), before: file.readings[place],
                    round: file.row.id)
            }
        }
    }
}

/// One item at one checkpoint; `result` is `null` where nobody looked yet.
private struct AnswerJSON: Encodable {
    let place: RoundFile.PlaceOfItem
    let look: Observation?
    /// The newest first.
    let before: [MeterReading]?
    let round: RoundID

    private enum Key: String, CodingKey {
        case checkpoint, item, result, reading, lastReadings, reason, at, by, doubts, finding
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(place.point, forKey: .checkpoint)
        try keys.encode(place.item, forKey: .item)
        try keys.encode(look?.result, forKey: .result)
        try keys.encode(look?.reading, forKey: .reading)
        try keys.encode(before, forKey: .lastReadings)
        try keys.encode(look?.reason, forKey: .reason)
        try keys.encode(look?.at, forKey: .at)
        try keys.encode(look?.by, forKey: .by)
        try keys.encode(look?.doubts ?? [], forKey: .doubts)
        let finding = look?.finding.map { FindingID(round: round, number: $0).text }
        try keys.encode(finding, forKey: .finding)
    }
}

/// A finding under the keys that the command line promises.
package struct FindingJSON: Encodable {
    private let row: FindingRow

    package init(_ row: FindingRow) {
        self.row = row
    }

    private enum Key: String, CodingKey {
        case finding, round, checkpoint, item, severity, what, reading, photo, ticket, lookAgain, state,
            clause
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let finding = row.finding
        try keys.encode(row.id.text, forKey: .finding)
        try keys.encode(row.round, forKey: .round)
        try keys.encode(finding.point, forKey: .checkpoint)
        try keys.encode(finding.item, forKey: .item)
        try keys.encode(finding.severity, forKey: .severity)
        try keys.encode(finding.what, forKey: .what)
        try keys.encode(finding.reading, forKey: .reading)
        try keys.encode(finding.photo, forKey: .photo)
        try keys.encode(finding.ticket?.text, forKey: .ticket)
        try keys.encode(row.lookAgain, forKey: .lookAgain)
        try keys.encode(finding.state, forKey: .state)
        try keys.encode(finding.clause, forKey: .clause)
    }
}

/// What one officer has on the scoring sheet.
package struct ScoreJSON: Encodable {
    private let account: ScoreSheet.Account

    package init(_ account: ScoreSheet.Account) {
        self.account = account
    }

    private enum Key: String, CodingKey {
        case officer, rank, total, lines
    }

    private struct Line: Encodable {
        var round: RoundID
        var ground: Score.Ground
        var points: Int
        var entry: Int64
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(account.person, forKey: .officer)
        try keys.encode(account.rank, forKey: .rank)
        try keys.encode(account.total, forKey: .total)
        let lines = account.lines.map {
            Line(round: $0.round, ground: $0.score.ground, points: $0.score.points, entry: $0.entry)
        }
        try keys.encode(lines, forKey: .lines)
    }
}
