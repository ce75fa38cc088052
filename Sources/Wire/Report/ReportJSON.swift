import Domain

/// A report as programs read it: what it counts, under `figures`, and what people wrote in it.
package struct ReportJSON: Encodable {
    private let draft: ReportDraft

    package init(_ draft: ReportDraft) {
        self.draft = draft
    }

    private enum Key: String, CodingKey {
        case report, kind, first, last, number, figures, lines, carried
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let id = draft.figures.report
        try keys.encode(id, forKey: .report)
        try keys.encode(id.kind, forKey: .kind)
        try keys.encode(id.span.first.iso8601, forKey: .first)
        try keys.encode(id.span.last.iso8601, forKey: .last)
        try keys.encode(id.number, forKey: .number)
        try keys.encode(draft.figures, forKey: .figures)
        try keys.encode(draft.report.shown.map { ReportLineJSON($0, of: id) }, forKey: .lines)
        try keys.encode(draft.carried.map { ReportLineJSON($0.line, of: $0.report) }, forKey: .carried)
    }
}

/// A line that somebody wrote in a report.
private struct ReportLineJSON: Encodable {
    private let report: ReportID
    private let line: Report.Line

    init(_ line: Report.Line, of report: ReportID) {
        self.report = report
        self.line = line
    }

    private enum Key: String, CodingKey {
        case report, line, section, text, owner, due, done
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(report, forKey: .report)
        try keys.encode(line.number, forKey: .line)
        try keys.encode(line.section, forKey: .section)
        try keys.encode(line.text, forKey: .text)
        try keys.encode(line.owner, forKey: .owner)
        try keys.encode(line.due, forKey: .due)
        try keys.encode(line.isDone, forKey: .done)
    }
}

/// One that somebody wrote in or finished, in a list.
package struct ReportEntryJSON: Encodable {
    private let report: Report

    package init(_ report: Report) {
        self.report = report
    }

    private enum Key: String, CodingKey {
        case report, number, standing, draft, cut, hash, finishedAt, finishedBy, revision
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let last = report.finishes.last
        try keys.encode(report.id, forKey: .report)
        try keys.encode(report.id.number, forKey: .number)
        try keys.encode(last?.standing, forKey: .standing)
        try keys.encode(report.isDraft, forKey: .draft)
        try keys.encode(last?.cut, forKey: .cut)
        try keys.encode(last?.hash, forKey: .hash)
        try keys.encode(last?.at, forKey: .finishedAt)
        try keys.encode(last?.by, forKey: .finishedBy)
        try keys.encode(report.revision, forKey: .revision)
    }
}
