import Domain
import GRDB

/// The two indexes that together are open tickets in the usual order, whatever the time: one by tier and deadline, and one
/// of what may be overdue, by priority. What is overdue is cut out of both at `now`.
struct OpenIndexes {
    /// Each with the conditions that its index has, literally.
    let byDeadline: SQL
    let byPriority: SQL

    static let queue = OpenIndexes(
        byDeadline: "tickets INDEXED BY open_queue WHERE state <= 6",
        byPriority: "tickets INDEXED BY overdue_queue WHERE tier BETWEEN 2 AND 3")

    /// Of the usual order what can be in one of the states, first to last.
    func ranges(
        of states: Set<TicketState>, _ priorities: [Priority] = Priority.allCases, now: Instant
    ) -> [QueueRange] {
        let now = now.milliseconds
        let worked: Set<TicketState> = [.reported, .accepted, .dispatched, .inProgress]
        let timed = worked.union([.onHold])
        let overdue = priorities.map { priority in
            QueueRange(
                place: [Int64(QueueStretch.overdue.rawValue), Int64(priority.rank)],
                keys: ["next_due", "reported_at", "number"],
                sources: [
                    .init("\(byPriority) AND priority = \(priority.rank) AND next_due <= \(now)", timed)
                ])
        }
        let behind = [
            tier(.running, .running, timed, "next_due > \(now)"),
            tier(.onHold, .onHold, [.onHold], "next_due > \(now)"),
            tier(.awaitingCallback, .awaitingCallback, [.done], nil),
        ]
        return ([tier(.emergency, .emergencies, worked, nil)] + overdue + behind).filter { range in
            range.sources.contains { !$0.states.isDisjoint(with: states) }
        }
    }

    private func tier(
        _ tier: QueueTier, _ stretch: QueueStretch, _ states: Set<TicketState>, _ condition: SQL?
    ) -> QueueRange {
        let all = ["\(byDeadline) AND tier = \(tier.rawValue)", condition].compactMap { $0 }
        return QueueRange(
            place: [Int64(stretch.rawValue)], keys: ["next_due", "priority", "reported_at", "number"],
            sources: [.init(all.joined(separator: " AND "), states)])
    }
}

/// Part of the usual order.
struct QueueRange {
    /// An index sorted by the keys, and the states that its rows can be in.
    struct Source {
        var sql: SQL
        var states: Set<TicketState>

        init(_ sql: SQL, _ states: Set<TicketState>) {
            self.sql = sql
            self.states = states
        }

        func passing(_ wanted: Set<TicketState>, _ conditions: [SQL?]) -> SQL {
            let left = states.intersection(wanted)
            let state: SQL? = left == states ? nil : "state IN \(left.map(\.code).sorted())"
            return ([sql] + ([state] + conditions).compactMap { $0 }).joined(separator: " AND ")
        }
    }

    /// What the `QueuePosition.urgencyKey` of its rows begins with; it goes on as `keys` do.
    var place: [Int64]
    var keys: [SQL]
    var sources: [Source]

    /// The first rows that pass, of each source.
    func selects(_ wanted: Set<TicketState>, _ conditions: [SQL], limit: Int) -> [SQL] {
        let list = SQL(sql: TicketColumns.selected)
        let sorting = keys.joined(separator: ", ")
        return sources.map {
            "SELECT \(list) FROM \($0.passing(wanted, conditions)) ORDER BY \(sorting) LIMIT \(limit)"
        }
    }
}

extension SQL {
    func rows(_ db: Database) throws -> [TicketRow] {
        try Array(SQLRequest<Row>(literal: self, cached: true).fetchCursor(db).map { try TicketRow($0) })
    }
}
