import Domain
import GRDB

/// The runs of tickets that a report counts, as they stood at a moment.
struct ReportTickets {
    private let moment: Moment
    private let scope: SQL

    init(_ moment: Moment, _ scope: ReportScope) {
        self.moment = moment
        self.scope =
            switch scope {
            case .all: "1"
            case .grid(let id): "grid = \(id.text)"
            case .specialist(let id): "specialist = \(id.text)"
            }
    }

    /// Those that were open at the moment or ended at or after `start`.
    func forEachRun(since start: Instant, _ body: (TicketRun) throws -> Void) throws {
        try moment.forEachPart { db, part in
            for sql in [open(part), ended(part, start)] {
                let rows = try SQLRequest<Row>(literal: sql).fetchCursor(db)
                while let row = try rows.next() { try body(TicketRun(last: row)) }
            }
            let rows = try SQLRequest<Row>(literal: past(part, start)).fetchCursor(db)
            while let row = try rows.next() { try body(TicketRun(past: row)) }
        }
    }

    func rows(_ numbers: [TicketNumber]) throws -> [TicketRow] {
        let list = SQL(sql: TicketColumns.selected)
        return try moment.rows {
            "SELECT \(list) FROM tickets WHERE number IN \(numbers.map(\.key)) AND \($0.tickets)"
        } _: {
            try TicketRow($0)
        }
    }

    private static let shared: SQL = """
        number, tickets.cycle, priority, grid, specialist, category, team, place, recurrence_of IS NOT NULL
        """

    private static let last: SQL = """
        SELECT \(shared), state, began_at, accepted_at, dispatched_at, arrived_at, done_at, called_back_at, moved_at, \
        rating, respond_lapse, arrive_lapse, resolve_lapse, closed_at, held_since, standing, fee FROM tickets
        """

    private func open(_ part: Moment.Part) -> SQL {
        "\(Self.last) INDEXED BY open_queue WHERE state <= 6 AND \(scope) AND \(part.tickets)"
    }

    private func ended(_ part: Moment.Part, _ start: Instant) -> SQL {
        """
        \(Self.last) INDEXED BY by_end WHERE state > 6 AND ifnull(closed_at, moved_at) >= \(start.milliseconds)
        AND \(scope) AND \(part.tickets)
        """
    }

    private func past(_ part: Moment.Part, _ start: Instant) -> SQL {
        """
        SELECT number, past_runs.cycle, priority, grid, specialist, category, team, place, recurrence_of IS NOT NULL,
        past_runs.state, past_runs.began_at, past_runs.accepted_at, past_runs.dispatched_at, past_runs.arrived_at,
        past_runs.done_at, past_runs.called_back_at, past_runs.ended_at, past_runs.rating,
        past_runs.respond_lapse, past_runs.arrive_lapse, past_runs.resolve_lapse
        FROM past_runs INDEXED BY past_runs_by_end JOIN tickets ON number = ticket
        WHERE past_runs.ended_at >= \(start.milliseconds) AND \(scope) AND \(part.tickets)
        """
    }
}

extension TicketRun {
    private init(_ row: Row) throws(StoreError) {
        let number = TicketNumber(key: row[0])
        guard let priority = Priority(rank: row[2]), let state = TicketState(code: row[9]) else {
            throw .corrupt("ticket \(number.text): a code that means nothing")
        }
        self.init(
            number: number, cycle: row[1], priority: priority, grid: ID(row[3]), specialist: ID(row[4]),
            category: ID(row[5]), team: (row[6] as String?).map { ID($0) }, place: row[7],
            began: Instant(milliseconds: row[10]), state: state, changed: Instant(milliseconds: row[16]))
        (accepted, dispatched) = (row.instant(11), row.instant(12))
        (arrived, done, answered) = (row.instant(13), row.instant(14), row.instant(15))
        rating = row[17]
        lapses = Lapses(respond: row.instant(18), arrive: row.instant(19), resolve: row.instant(20))
        isRepeat = row[8]
    }

    fileprivate init(last row: Row) throws(StoreError) {
        try self.init(row)
        ended = state.isOpen ? nil : row.instant(21) ?? changed
        heldSince = row.instant(22)
        isListed = row[23] == Standing.listed.rawValue
        fee = row[24]
    }

    fileprivate init(past row: Row) throws(StoreError) {
        try self.init(row)
        ended = changed
    }
}

extension Row {
    fileprivate func instant(_ index: Int) -> Instant? {
        (self[index] as Int64?).map { Instant(milliseconds: $0) }
    }
}
