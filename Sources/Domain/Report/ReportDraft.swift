/// A report as it stands at an entry of the logbook: what it counts and what people wrote in it.
package struct ReportDraft: Equatable, Sendable {
    package var figures: ReportFigures
    package var report: Report
    /// Decisions of those before of its kind that nobody carried out yet, the oldest first.
    package var carried: [Decision]

    package struct Decision: Equatable, Sendable {
        package var report: ReportID
        package var line: Report.Line
    }

    /// - Parameter others: every report of that moment.
    package init(_ figures: ReportFigures, _ report: Report, among others: [Report]) {
        self.figures = figures
        self.report = report
        let earlier = others.filter { other in
            other.id.kind == report.id.kind && other.id.scope == report.id.scope
                && other.id.span.first < report.id.span.first
        }
        carried = earlier.sorted { $0.id.span.first < $1.id.span.first }.flatMap { other in
            other.openDecisions.map { Decision(report: other.id, line: $0) }
        }
    }
}
