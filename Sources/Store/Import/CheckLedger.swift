import Domain
import GRDB

/// Gathers the checks of a file, in whatever order they come, and hands them out round by round. It keeps them in a
/// temporary file that vanishes with it, so that memory stays small however long the file is.
package final class CheckLedger {
    private static let batch = 1000

    private let queue: DatabaseQueue
    private var waiting: [PlacedCheck] = []
    package private(set) var count = 0

    package init() throws(StoreError) {
        queue = try StoreError.mapping("temporary file") {
            let queue = try Connection.alone("")
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = OFF;
                        PRAGMA synchronous = OFF;
                        PRAGMA cache_size = -16384;
                        CREATE TABLE checks (\(CheckColumns.list)) STRICT;
                        """)
            }
            return queue
        }
    }

    package func add(_ check: PlacedCheck) throws(StoreError) {
        waiting.append(check)
        count += 1
        if waiting.count == CheckLedger.batch { try flush() }
    }

    private func flush() throws(StoreError) {
        try StoreError.mapping("temporary file") {
            try queue.inTransaction { db in
                let places = CheckColumns.names.map { _ in "?" }.joined(separator: ",")
                let insert = try db.cachedStatement(sql: "INSERT INTO checks VALUES (\(places))")
                for check in waiting {
                    try insert.execute(arguments: StatementArguments(CheckColumns.values(check)))
                }
                return .commit
            }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Hands out the checks of each round, in the order of the rounds' windows and of their own times.
    package func forEachRound(_ body: ([PlacedCheck]) throws -> Void) throws {
        try flush()
        try queue.read { db in
            let rows = try Row.fetchCursor(
                db,
                sql:
                    "SELECT \(CheckColumns.names.joined(separator: ", ")) FROM checks ORDER BY window_start, round, at, line"
            )
            var checks: [PlacedCheck] = []
            while let row = try rows.next() {
                let check = try PlacedCheck(row)
                if let first = checks.first, first.round != check.round {
                    try body(checks)
                    checks.removeAll(keepingCapacity: true)
                }
                checks.append(check)
            }
            if !checks.isEmpty { try body(checks) }
        }
    }
}

/// The columns of the temporary table.
private enum CheckColumns {
    static let names = [
        "window_start", "round", "at", "line", "point", "item", "person", "result", "words", "severity",
        "photo",
        "reading", "turn", "clock_off",
    ]
    static let list = """
        window_start INTEGER, round TEXT, at INTEGER, line INTEGER, point TEXT, item TEXT, person TEXT, result TEXT, \
        words TEXT, severity TEXT, photo TEXT, reading INTEGER, turn TEXT, clock_off INTEGER
        """

    static func values(_ check: PlacedCheck) -> [(any DatabaseValueConvertible)?] {
        let told = check.told
        let place: [(any DatabaseValueConvertible)?] = [
            check.windowStart.milliseconds, check.round.text, told.at?.milliseconds, check.line,
            told.point?.text, told.item?.text, told.by?.text,
        ]
        return place + values(told.answer) + [told.isClockOff]
    }

    private static func values(_ answer: Told.Answer) -> [(any DatabaseValueConvertible)?] {
        switch answer {
        case .fine: [Answer.Result.fine.rawValue, nil, nil, nil, nil, nil]
        case .finding(let what, let severity, let photo):
            [Answer.Result.finding.rawValue, what, severity?.rawValue, photo, nil, nil]
        case .reading(let reading, let turn):
            [Answer.Result.fine.rawValue, nil, nil, nil, reading.thousandths, turn?.rawValue]
        case .skipped(let reason): [Answer.Result.skipped.rawValue, reason, nil, nil, nil, nil]
        }
    }
}

extension PlacedCheck {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let round = RoundID(row[1] as String), let result = Answer.Result(rawValue: row[7]) else {
            throw .corrupt("temporary file")
        }
        var told = Told(
            PlacedCheck.answer(result, row), point: ID(row[4]), item: (row[5] as String?).map { ID($0) },
            at: (row[2] as Int64?).map { Instant(milliseconds: $0) })
        told.by = (row[6] as String?).map { ID($0) }
        told.isClockOff = row[13]
        self.init(round: round, windowStart: Instant(milliseconds: row[0]), line: row[3], told: told)
    }

    private static func answer(_ result: Answer.Result, _ row: Row) -> Told.Answer {
        switch result {
        case .fine:
            (row[11] as Int64?).map {
                .reading(
                    MeterReading(thousandths: $0), (row[12] as String?).flatMap { Told.Turn(rawValue: $0) })
            } ?? .fine
        case .finding:
            .finding(row[8], (row[9] as String?).flatMap { Severity(rawValue: $0) }, photo: row[10])
        case .skipped: .skipped(row[8])
        }
    }
}
