import ArgumentParser
import Desk
import Domain
import Store
import Wire
import Words

/// Which day a report holds.
struct ReportDay: ParsableArguments {
    @Option(
        name: .customLong("on"),
        help: spoken(
            "其中的一天：2026-04-30、today、yesterday；月份写 2026-04。不写为今天。",
            "A day of it: 2026-04-30, today, yesterday; 2026-04 for a month. Else today."))
    var date: String?

    func span(_ kind: ReportKind, _ today: Day) throws -> ReportSpan {
        guard let date else { return ReportSpan(kind, holding: today) }
        guard let day = DaySpan(date, today: today)?.first ?? Day(iso8601: date + "-01") else {
            throw CommandFailure.badValue("--on", date)
        }
        let span = ReportSpan(kind, holding: day)
        guard span.first <= today else { throw CommandFailure.badValue("--on", date) }
        return span
    }
}

/// From which day to which a report goes.
struct ReportDays: ParsableArguments {
    @Option(help: spoken("第一天：2026-04-01、yesterday。", "The first day: 2026-04-01, yesterday.")) var from:
        String
    @Option(help: spoken("最后一天，最多一年；不写为今天。", "The last day, at most a year behind; else today.")) var to:
        String?

    func span(_ today: Day) throws -> ReportSpan {
        let first = try day("--from", from, today)
        guard first <= today else { throw CommandFailure.badValue("--from", from) }
        let last = try to.map { try day("--to", $0, today) } ?? today
        guard let span = ReportSpan(from: first, to: last) else {
            throw CommandFailure.badValue("--to", to ?? last.iso8601)
        }
        return span
    }

    private func day(_ option: String, _ text: String, _ today: Day) throws -> Day {
        guard let span = DaySpan(text, today: today), span.first == span.last else {
            throw CommandFailure.badValue(option, text)
        }
        return span.first
    }
}

/// Of what a report is, and as of when.
struct DraftOptions: ParsableArguments {
    @Option(
        help: spoken("只列这个基础网格的：代号、号数、名称或别名。", "Only of this base grid: slug, number, name or alias."),
        completion: .grids)
    var grid: String?
    @Option(
        help: spoken("只算这个专业网格：代号、号数、名称或别名。", "Only of this service: slug, number, name or alias."),
        completion: .specialists)
    var specialist: String?
    @OptionGroup var asOf: AsOf

    func validate() throws {
        guard grid == nil || specialist == nil else {
            throw ValidationError(spoken("--grid 和 --specialist 只能写一个", "say --grid or --specialist"))
        }
    }

    func scope(_ site: Site) throws -> ReportScope {
        if let grid { return .grid(try site.grids.one(grid, .grid).id) }
        return try specialist.map { .specialist(try site.specialists.one($0, .grid).id) } ?? .all
    }
}

/// As what a report comes, and where to.
struct ReportForm: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, md, html, csv, json
    }

    @Option(
        help: .oneOf(Format.allCases.map(\.rawValue))) var format = Format.text
    @Option(
        name: .shortAndLong, help: .output,
        completion: .file())
    var output = "-"

    func write(_ page: ReportPage, _ draft: ReportDraft, _ common: CommonOptions) throws {
        guard output != "-" else {
            let standard = StandardOutput()
            try write(page, draft, to: standard)
            return try standard.flush()
        }
        let file = try WholeFile(output, besides: [common.path, common.path + "-wal", common.path + "-shm"])
        try write(page, draft, to: file.output)
        try file.finish()
    }

    private func write(_ page: ReportPage, _ draft: ReportDraft, to output: StandardOutput) throws {
        switch format {
        case .text: for line in ReportText(page).lines { try output.line(line) }
        case .md: try output.write(ReportMarkdown(page).text)
        case .html: try output.write(ReportHTML(page).text)
        case .json: try output.write(JSONText().text(ReportJSON(draft)) + "\n")
        case .csv:
            let table = TicketTable(output)
            for record in ReportCSV.records(page) { try table.write(record) }
        }
    }
}

/// A subcommand that drafts the report of some days.
protocol DraftSubcommand: ParsableCommand {
    func span(_ today: Day) throws -> ReportSpan
    var common: CommonOptions { get }
    var options: DraftOptions { get }
    var form: ReportForm { get }
}

extension DraftSubcommand {
    func run() throws {
        let desk = try common.openSwept(asOf: options.asOf.time)
        try common.reporting(desk.site) {
            let span = try span(desk.zone.day(of: .current()))
            let report = ReportID(span, try options.scope(desk.site))
            let end = try desk.place(options.asOf.time)?.entry
            let draft = try desk.store.read { try $0.draft(report, upTo: end) }
            try form.write(ReportPage(draft, try desk.names(upTo: draft.figures.cut)), draft, common)
        }
    }
}

extension CommonOptions {
    /// What time alone caused is written before anything is counted, where the desk may be written to. A past moment is
    /// as it was.
    func openSwept(asOf then: String? = nil) throws -> OpenDesk {
        guard then == nil else { return try open(.readOnly) }
        let desk: OpenDesk
        do {
            desk = try openUnreported(.readWrite)
        } catch StoreError.readOnly {
            return try open(.readOnly)
        } catch {
            throw CommandFailure.report(error, language)
        }
        try reporting(desk.site) {
            guard let author = try? desk.identity.named(),
                !author.roles.isDisjoint(with: Move.note.rolesAllowed)
            else { return }
            try desk.store.sweep(by: author)
        }
        return desk
    }
}

extension OpenDesk {
    /// As things of the site were called at an entry.
    func names(upTo end: Int64) throws -> Names {
        let record = try store.read { try $0.site(upTo: end) }
        return Names(
            record.site, zone: record.zone, clocks: record.clocks, operators: [], language: language)
    }

    func report(_ text: String) throws -> ReportID {
        guard let report = ReportID(text) else { throw CommandFailure.badReportName(text) }
        return report
    }
}
