import Domain
import GRDB

/// The rounds that a report counts, as they stood at a moment.
struct ReportRounds {
    private let moment: Moment
    private let scope: ReportScope

    init(_ moment: Moment, _ scope: ReportScope) {
        self.moment = moment
        self.scope = scope
    }

    /// Those whose windows start within `time`, stored then or due by the sites of then, in their order.
    func rows(in time: Range<Instant>) throws -> [RoundRow] {
        guard !time.isEmpty else { return [] }
        let list = SQL(sql: RoundColumns.list)
        let stored = try moment.rows {
            """
            SELECT \(list) FROM rounds INDEXED BY rounds_by_start WHERE window_start >= \(time.lowerBound.milliseconds)
            AND window_start < \(time.upperBound.milliseconds) AND \($0.rounds)
            """
        } _: {
            try RoundRow($0)
        }
        let known = Set(stored.map(\.id))
        let rows = stored + (try due(in: time, except: known))
        return rows.filter { scope.holds(grid: $0.grid, specialist: $0.specialist) }
            .sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    }

    /// What counts from the day it was done last is told where it is stored: when it was due depends on what is.
    private func due(in time: Range<Instant>, except known: Set<RoundID>) throws -> [RoundRow] {
        let periods = try moment.present.sitePeriods(current: moment.present.site(), over: time)
        return periods.flatMap { period in
            let planner = period.record.planner
            let due = planner.due(in: period.time) { _ in [] }
            return due.filter { !known.contains($0.id) && !$0.isCountedFromDone }.map {
                RoundRow(planner.plan($0))
            }
        }
    }

    /// What was found on rounds whose windows start within `time`, in their order.
    func findings(in time: Range<Instant>) throws -> [ReportFinding] {
        let found = try moment.rows {
            """
            SELECT findings.round, number, findings.grid, findings.point, findings.item, severity, what, value, ticket,
            findings.state, found_at, specialist FROM rounds INDEXED BY rounds_by_start
            JOIN findings ON findings.round = rounds.id
            LEFT JOIN readings ON readings.route = findings.route AND readings.point = findings.point
                AND readings.item = findings.item AND read_at = found_at AND readings.round = findings.round
            WHERE window_start >= \(time.lowerBound.milliseconds) AND window_start < \(time.upperBound.milliseconds)
            AND \($0.rounds)
            """
        } _: {
            (try ReportFinding($0), ($0[11] as String?).map { ID<Specialist>($0) })
        }
        return found.filter { scope.holds(grid: $0.0.grid, specialist: $0.1) }.map(\.0)
            .sorted { ($0.foundAt, $0.round, $0.number) < ($1.foundAt, $1.round, $1.number) }
    }
}

extension ReportFinding {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let round = RoundID(row[0] as String), let severity = Severity(rawValue: row[5]),
            let state = Finding.State(code: row[9])
        else { throw .corrupt("findings: a code that means nothing") }
        self.init(
            round: round, number: row[1], grid: (row[2] as String?).map { ID($0) }, point: ID(row[3]),
            item: ID(row[4]), severity: severity, what: row[6],
            reading: (row[7] as Int64?).map { MeterReading(thousandths: $0) },
            ticket: (row[8] as Int64?).map { TicketNumber(key: $0) }, state: state,
            foundAt: Instant(milliseconds: row[10]))
    }
}
