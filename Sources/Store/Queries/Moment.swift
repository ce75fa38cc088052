import Domain
import GRDB

/// The desk as its logbook stood at an entry: the tables as they are, but for what was written to since, which is in
/// tables of its own.
struct Moment {
    /// Which rows of a database are of that moment.
    enum Part {
        case untouched(since: Int64)
        /// All of those folded anew.
        case folded

        var tickets: SQL {
            switch self {
            case .untouched(let end): "number NOT IN (\(Logbook.tickets(after: end)))"
            case .folded: "1"
            }
        }

        var rounds: SQL {
            switch self {
            case .untouched(let end): "rounds.id NOT IN (\(Logbook.rounds(after: end)))"
            case .folded: "1"
            }
        }
    }

    let present: Reading
    /// The last entry of that moment, and when it was recorded.
    let end: Int64
    let recordedAt: Instant
    /// Just behind what was recorded last.
    var behind: Instant { Instant(milliseconds: recordedAt.milliseconds + 1) }
    /// Nil where nothing was written since.
    private let past: DatabaseQueue?

    init(_ present: Reading, upTo end: Int64) throws {
        self.present = present
        self.end = end
        recordedAt = try Logbook.recordedAt(present.db, entry: end)
        let kinds: [Subject.Kind] = [.ticket, .round]
        let touched = try kinds.flatMap { try Logbook.touched(present.db, $0, after: end) }
        past =
            touched.isEmpty
            ? nil : try present.folded(touched.filter(\.isOlder).map(\.subject), upTo: end)
    }

    func forEachPart(_ body: (Database, Part) throws -> Void) throws {
        try body(present.db, .untouched(since: end))
        try past?.read { try body($0, .folded) }
    }

    /// The rows of all parts, in no order.
    func rows<Value>(
        _ sql: (Part) -> SQL, _ read: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try forEachPart { db, part in
            let rows = try SQLRequest<Row>(literal: sql(part)).fetchCursor(db)
            while let row = try rows.next() { values.append(try read(row)) }
        }
        return values
    }
}
