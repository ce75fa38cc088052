import Domain

@testable import Panes

extension MemoryDesk {
    func report(_ id: ReportID) -> Report? { Matter(entries.filter { $0.subject == .report(id) })?.report }

    var reportMemory: ReportMemory {
        ReportMemory(
            entries: { id in entries.filter { $0.subject == .report(id) } },
            seal: { _ in ReportSeal(cut: Int64(entries.count), hash: "\(entries.count)") })
    }

    func draft(_ id: ReportID) -> ReportDraft {
        let time = id.span.time(in: setting.zone)
        let until = min(time.upperBound, Instant(milliseconds: now.milliseconds + 1))
        var tally = ReportTally(id.span, until: until, zone: setting.zone)
        let tickets = files.values.map(\.ticket)
        for run in tickets.flatMap(\.runs) { tally.add(run) }
        let figures = ReportFigures(
            id, cut: Int64(entries.count), recordedAt: now, until: until, site: setting.site, tally: tally,
            tickets: tickets.map { TicketRow($0, lastEntry: 0) },
            rounds: rounds(in: min(time.lowerBound, until)..<until), roundsBefore: [], findings: [])
        return ReportDraft(figures, report(id) ?? Report(unwritten: id), among: [])
    }
}
