import Domain

/// A round as a row of a table, under the keys of its JSON.
package enum RoundCSV {
    package static let header = [
        "round", "route", "kind", "grid", "specialist", "officer", "windowStart", "windowEnd", "lateUntil",
        "state",
        "startedAt", "finishedAt", "checkedBy", "checkpoints", "looked", "findings", "implausible", "points",
        "revision",
    ]

    package static func cells(_ row: RoundRow, _ now: Instant) -> [String?] {
        [
            row.id.text, row.id.route.text, row.kind.text, row.grid?.text, row.specialist?.text,
            row.responsible.person?.text, row.window.start.iso8601, row.window.end.iso8601,
            row.window.lateUntil.iso8601, row.state(at: now).rawValue, row.startedAt?.iso8601,
            row.finishedAt?.iso8601, row.walker?.text, "\(row.points)", "\(row.looked)", "\(row.findings)",
            "\(row.doubts)", "\(row.score)", "\(row.revision)",
        ]
    }
}

/// A line of the scoring sheet by itself, with the entry that gave it.
package struct ScoreLineJSON: Encodable {
    private let line: ScoreSheet.Line

    package init(_ line: ScoreSheet.Line) {
        self.line = line
    }

    private enum Key: String, CodingKey, CaseIterable {
        case officer, round, route, ground, points, entry
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(line.score.person, forKey: .officer)
        try keys.encode(line.round, forKey: .round)
        try keys.encode(line.round.route, forKey: .route)
        try keys.encode(line.score.ground, forKey: .ground)
        try keys.encode(line.score.points, forKey: .points)
        try keys.encode(line.entry, forKey: .entry)
    }

    package static let header = Key.allCases.map(\.rawValue)

    package var cells: [String?] {
        [
            line.score.person?.text, line.round.text, line.round.route.text, line.score.ground.rawValue,
            "\(line.score.points)", "\(line.entry)",
        ]
    }
}
