import Domain

@testable import Panes

extension MemoryDesk {
    func report(_ id: ReportID) -> Report? { Matter(entries.filter { $0.subject == .report(id) })?.report }

    var reportMemory: ReportMemory {
        ReportMemory(
            entries: { id in entries.filter { $0.subject == .report(id) } },
            seal: { ReportSeal($0, cut: Int64(entries.count), hash: "\(entries.count)") })
    }

    /// The same filter, with the tickets that reports count called by their numbers.
    func resolved(_ filter: Filter) -> Filter {
        Filter(
            terms: filter.terms.map { term in
                guard case .counted(let count) = term.condition else { return term }
                return .init(isNegated: term.isNegated, .number(tickets(count)))
            })
    }

    private func tickets(_ count: ReportCount) -> [TicketNumber] {
        let time = count.report.span.time(in: setting.zone)
        let until = min(time.upperBound, Instant(milliseconds: now.milliseconds + 1))
        let told = min(time.lowerBound, until)..<until
        return files.values.map(\.ticket).filter { ticket in
            ticket.runs.contains { count.counts($0, in: told) }
        }.map(\.number)
    }

    private var found: [ReportFinding] {
        storedRounds.flatMap { round in
            round.findings.map { finding in
                ReportFinding(
                    round: round.id, number: finding.number, grid: round.plan.grid, point: finding.point,
                    item: finding.item, severity: finding.severity, what: finding.what,
                    reading: finding.reading, ticket: finding.ticket, state: finding.state,
                    foundAt: finding.foundAt)
            }
        }
    }

    func draft(_ id: ReportID) -> ReportDraft {
        let time = id.span.time(in: setting.zone)
        let until = min(time.upperBound, Instant(milliseconds: now.milliseconds + 1))
        var tally = ReportTally(id.span, until: until, zone: setting.zone)
        let tickets = files.values.map(\.ticket)
        for run in tickets.flatMap(\.runs) { tally.add(run) }
        var figures = ReportFigures(
            id, cut: Int64(entries.count), recordedAt: now, until: until, site: setting.site, tally: tally,
            tickets: tickets.map { TicketRow($0, lastEntry: 0) },
            rounds: rounds(in: min(time.lowerBound, until)..<until),
            roundsBefore: rounds(in: id.span.previous.time(in: setting.zone)),
            findings: found.filter { time.contains(setting.zone.instant(of: $0.round.start)) })
        figures.standing = standing.map(ReportStanding.init)
        let names = Set(entries.compactMap(\.subject.report))
        return ReportDraft(
            figures, report(id) ?? Report(unwritten: id), among: names.compactMap { report($0) })
    }
}
