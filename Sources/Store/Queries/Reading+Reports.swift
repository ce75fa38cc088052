import Domain
import GRDB

extension Reading {
    /// The report as the logbook stood at an entry, the last where none is given.
    package func draft(_ id: ReportID, upTo end: Int64? = nil) throws -> ReportDraft {
        let moment = try Moment(self, upTo: end ?? lastEntry())
        let reports = try reports(upTo: moment.end)
        let report = reports.first { $0.id == id } ?? Report(unwritten: id)
        return ReportDraft(try figures(id, moment), report, among: reports)
    }

    /// What people wrote in reports and finished by an entry, in the order of their names.
    package func reports(upTo end: Int64 = .max) throws -> [Report] {
        try Logbook.subjects(db, of: .report).compactMap { subject in
            Matter(try Logbook.entries(db, json, about: subject, upTo: end))?.report
        }
    }

    /// What people wrote in a report and when they finished it; nil where nobody did.
    package func report(_ id: ReportID) throws -> Report? {
        Matter(try Logbook.entries(db, json, about: .report(id)))?.report
    }

    package func lastEntry() throws -> Int64 { try Logbook.tail(db).number }

    /// The site that was in force at an entry.
    package func site(upTo end: Int64) throws -> SiteRecord {
        let revision = try Logbook.lastRevision(db, .site, upTo: end)
        return try site(ofRevision: max(1, revision), try site())
    }

    private func figures(_ id: ReportID, _ moment: Moment) throws -> ReportFigures {
        let record = try site(upTo: moment.end)
        let time = id.span.time(in: record.zone)
        let until = min(time.upperBound, moment.behind)
        let tickets = ReportTickets(moment, id.scope)
        var tally = ReportTally(id.span, until: until, zone: record.zone)
        try tickets.forEachRun(since: tally.start) { tally.add($0) }
        let rounds = ReportRounds(moment, id.scope)
        let told = min(time.lowerBound, until)..<until
        var figures = ReportFigures(
            id, cut: moment.end, recordedAt: moment.recordedAt, until: until, site: record.site,
            tally: tally, tickets: try tickets.rows(tally.named), rounds: try rounds.rows(in: told),
            roundsBefore: try rounds.rows(
                in: id.span.previous.time(in: record.zone).clamped(to: .upTo(until))),
            findings: try rounds.findings(in: told))
        figures.returns = ReportReturns(try returns(in: told, id.scope, moment))
        let before = id.span.previous.time(in: record.zone).clamped(to: .upTo(until))
        figures.returnsBefore = ReportReturns(try returns(in: before, id.scope, moment))
        figures.emergency = try figures.emergency.map { try marked($0, moment) }
        figures.overdue = try figures.overdue.map { try marked($0, moment) }
        figures.standing = try standing(endedSince: told.lowerBound, upTo: moment.end)
            .filter { $0.raisedAt < until && id.scope.holds(grid: $0.grid, specialist: nil) }
            .map(ReportStanding.init)
        return figures
    }
}

extension Reading {
    /// What was sent back of what the report is about.
    func returns(
        in time: Range<Instant>, _ scope: ReportScope, _ moment: Moment
    ) throws -> [ReportReturns.Return] {
        let returns = try Logbook.returns(db, json, in: time, upTo: moment.end)
        guard scope != .all else { return returns }
        let rows = try ReportTickets(moment, scope).rows(Array(Set(returns.map(\.number))))
        let known = Set(rows.filter { scope.holds(grid: $0.grid, specialist: $0.specialist) }.map(\.number))
        return returns.filter { known.contains($0.number) }
    }

    /// With what was written down later than it happened.
    private func marked(_ ticket: ReportTicket, _ moment: Moment) throws -> ReportTicket {
        let entries = try Logbook.entries(db, json, about: .ticket(ticket.number), upTo: moment.end)
        let late = Set(entries.map(\.stamp).filter(\.isLate).map(\.happenedAt))
        let told = [ticket.reportedAt, ticket.acceptedAt, ticket.arrivedAt, ticket.doneAt].compactMap { $0 }
        var marked = ticket
        let times = told.filter(late.contains)
        marked.toldLate = times.isEmpty ? nil : times
        return marked
    }
}

extension Range<Instant> {
    fileprivate static func upTo(_ end: Instant) -> Range<Instant> {
        Instant(milliseconds: .min)..<end
    }
}

extension Reading {
    /// What a decision about reports may look up.
    ///
    /// - Parameter seal: what was counted a moment ago. What was written since is behind its cut, and leaves its figures as
    ///   they are; only what people wrote in the report itself has to be before it.
    func reportMemory(_ seal: ReportSeal?) -> ReportMemory {
        ReportMemory(
            entries: { try Logbook.entries(db, json, about: .report($0)) },
            seal: { id in
                let last = try Logbook.entries(db, json, about: .report(id)).last?.number ?? 0
                if let seal, seal.report == id, last <= seal.cut { return seal }
                return try self.seal(id)
            })
    }

    /// What the report counts now.
    func seal(_ id: ReportID) throws -> ReportSeal {
        let figures = try figures(id, Moment(self, upTo: lastEntry()))
        return ReportSeal(id, cut: figures.cut, hash: try json.hash(of: figures))
    }

    /// Whether the report that was finished so still comes to the same figures. What reports did not tell once counts
    /// nothing in one of then.
    package func isTrue(_ finish: Report.Finish, of figures: ReportFigures) throws -> Bool {
        try [figures, figures.asOnce].contains { try json.hash(of: $0) == finish.hash }
    }
}
