import Domain
import Foundation
import GRDB

extension Logbook {
    /// A stretch of what passes a filter, in the order of its numbers; each entry is checked against the one before it.
    static func search(
        _ db: Database, _ json: FactJSON, _ filter: LogFilter, _ anchor: LogAnchor, limit: Int
    ) throws -> [LoggedEntry] {
        var search = Search(filter)
        search.bound(by: anchor)
        let order = anchor.isForward ? "" : "DESC"
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(EntryColumns.list), hash,
                    (SELECT before.hash FROM logbook before WHERE before.number = logbook.number - 1)
                FROM logbook WHERE \(search.conditions.joined(separator: " AND "))
                ORDER BY number \(order) LIMIT ?
                """, arguments: StatementArguments(search.arguments + [limit]))
        var hash = EntryHash()
        var found = try Array(rows.map { try logged($0, json, &hash) })
        let numbers = found.map(\.entry.number)
        guard let first = numbers.min(), let last = numbers.max() else { return [] }
        let holders = try Holders(db, json, from: first, to: last)
        for index in found.indices {
            found[index].takenBack = try takenBack(db, json, found[index].entry)
            found[index].holder = holders.holder(at: found[index].entry.number)
        }
        return anchor.isForward ? found : found.reversed()
    }

    private static func logged(_ row: Row, _ json: FactJSON, _ hash: inout EntryHash) throws -> LoggedEntry {
        let columns = EntryColumns(row)
        let stored = Array(row[11] as Data)
        let before = (row[12] as Data?).map { Array($0) } ?? EntryHash.genesis
        return LoggedEntry(
            try json.entry(columns), hash: EntryHash.hexadecimal(stored),
            isChained: hash.next(after: before, columns) == stored, takenBack: nil)
    }

    /// Tickets that were sent back within `time` and that nobody took back, as an entry and those before it tell.
    static func returns(
        _ db: Database, _ json: FactJSON, in time: Range<Instant>, upTo end: Int64
    ) throws -> [ReportReturns.Return] {
        // What happens now may be told up to a minute early.
        let first = try lastNumber(db, recordedBy: time.lowerBound.adding(minutes: -2))
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook WHERE number > ? AND number <= ?
                AND fact = 'ticket.returned' AND happened_at >= ? AND happened_at < ? ORDER BY number
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [first, end, time.lowerBound.milliseconds, time.upperBound.milliseconds])
        var returns: [ReportReturns.Return] = []
        while let row = try rows.next() {
            let entry = try json.entry(EntryColumns(row))
            guard case .ticket(.returned(let fact)) = entry.fact, let number = entry.subject.ticket,
                try takenBack(db, json, entry, upTo: end) == nil
            else { continue }
            returns.append(.init(number, isMisdispatch: fact.misdispatch))
        }
        return returns
    }

    /// Whether a later entry about its ticket took it back.
    private static func takenBack(
        _ db: Database, _ json: FactJSON, _ entry: Entry, upTo end: Int64 = .max
    ) throws -> LoggedEntry.TakenBack? {
        guard entry.subject.kind == .ticket else { return nil }
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(EntryColumns.list) FROM logbook
                WHERE kind = ? AND id = ? AND revision > ? AND number <= ? AND fact IN ('ticket.undone', 'ticket.corrected')
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [entry.subject.kind.rawValue, entry.subject.id, entry.revision, end])
        while let row = try rows.next() {
            let fact = try json.entry(EntryColumns(row)).fact
            if let (revision, how) = fact.takesBack, revision == entry.revision { return how }
        }
        return nil
    }
}

extension LogAnchor {
    /// From its end on.
    var isForward: Bool {
        switch self {
        case .after: true
        case .last, .before: false
        }
    }
}

/// The conditions of a filter on the logbook.
private struct Search {
    private(set) var conditions = ["TRUE"]
    private(set) var arguments: [any DatabaseValueConvertible] = []

    init(_ filter: LogFilter) {
        require("kind", among: filter.kinds.map(\.rawValue))
        require("id", among: Array(filter.subjects))
        require("operator", among: filter.operators.map(\.text))
        for word in filter.words {
            let columns = ["data", "fact", "id"].map { "\($0) LIKE ? ESCAPE '\\'" }
            conditions.append("(\(columns.joined(separator: " OR ")))")
            arguments += columns.map { _ in "%\(word.likeEscaped)%" }
        }
        if let since = filter.since { add("happened_at >= ?", since.milliseconds) }
        if let until = filter.until { add("happened_at < ?", until.milliseconds) }
        if filter.isLate { add("recorded_at - happened_at > ?", Stamp.lateness) }
    }

    mutating func bound(by anchor: LogAnchor) {
        switch anchor {
        case .last: break
        case .before(let number): add("number < ?", number)
        case .after(let number): add("number > ?", number)
        }
    }

    private mutating func add(_ condition: String, _ value: some DatabaseValueConvertible) {
        conditions.append(condition)
        arguments.append(value)
    }

    private mutating func require(_ column: String, among values: [String]) {
        guard !values.isEmpty else { return }
        conditions.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ",")))")
        arguments += values
    }
}

extension String {
    /// Its wildcards taken as they are.
    fileprivate var likeEscaped: String {
        replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }
}
