import Domain
import GRDB

extension Reading {
    /// The tickets that a report counts, as the logbook stood at an entry, the last where none is given.
    package func tickets(_ count: ReportCount, upTo end: Int64? = nil) throws -> Set<TicketNumber> {
        let moment = try Moment(self, upTo: end ?? lastEntry())
        let time = count.report.span.time(in: try site(upTo: moment.end).zone)
        let until = min(time.upperBound, moment.behind)
        let told = min(time.lowerBound, until)..<until
        var numbers = Set(
            try returns(in: told, count.report.scope, moment).filter(count.kind.counts).map(\.number))
        try ReportTickets(moment, count.report.scope).forEachRun(since: told.lowerBound) { run in
            if count.counts(run, in: told) { numbers.insert(run.number) }
        }
        return numbers
    }

    /// The same filter, with the tickets that reports count called by their numbers.
    func resolved(_ filter: Filter, upTo end: Int64? = nil) throws -> Filter {
        try Filter(
            terms: filter.terms.map { try .init(isNegated: $0.isNegated, resolved($0.condition, end)) })
    }

    private func resolved(_ condition: Filter.Condition, _ end: Int64?) throws -> Filter.Condition {
        switch condition {
        case .counted(let count): return .number(try tickets(count, upTo: end).sorted())
        case .any(let conditions): return .any(try conditions.map { try resolved($0, end) })
        default: return condition
        }
    }
}
