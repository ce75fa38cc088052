import ArgumentParser
import Desk
import Domain
import Store
import Wire
import Words

struct ReportArgument: ParsableArguments {
    @Argument(help: spoken("报告，如 daily@2026-11-20。", "The report, such as daily@2026-11-20.")) var report:
        String
}

struct ReportEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: spoken("在报告里写；输出编号。", "Write in a report; prints its number."),
        discussion: spoken(
            "已定稿的报告重新成为草稿，再定稿即为更新。",
            "A report that was finished becomes a draft again, which is finished as an update."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: ReportArgument
    @Option(help: spoken("天气；代替原来的。", "The weather; takes the place of what was said.")) var weather: String?
    @Option(help: spoken("备注。", "A remark.")) var remark: String?
    @Option(
        help: spoken(
            "决定；随同类的下一份报告带下去，直到办完。", "A decision; carried to the next report of its kind until it is done."))
    var decide: String?
    @Option(
        help: spoken("谁来办：人员的代号或姓名。", "Whose decision it is to carry out: a person's slug or name."),
        completion: .people)
    var owner: String?
    @Option(help: spoken("哪天之前：2026-04-30。", "By which day: 2026-04-30.")) var due: String?
    @Option(help: spoken("这个序号的决定已办完。", "The decision of this number was carried out.")) var done: Int?
    @Option(help: spoken("去掉这个序号的一条。", "The line of this number is left out.")) var drop: Int?
    @Option(help: spoken("只在报告仍为这一版本时。", "Only if the report is still at this revision.")) var expect: Int?

    func validate() throws {
        let told = [weather, remark, decide].compactMap { $0 }.count + [done, drop].compactMap { $0 }.count
        guard told == 1 else {
            throw ValidationError(
                spoken(
                    "--weather、--remark、--decide、--done 和 --drop 须写一个",
                    "say one of --weather, --remark, --decide, --done and --drop"))
        }
        guard decide != nil || owner == nil && due == nil else {
            throw ValidationError(spoken("--owner 和 --due 只用于决定", "--owner and --due are a decision's"))
        }
    }

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            try desk.carryOut(try command(desk), on: try desk.report(subject.report), expect)
        }
    }

    private func command(_ desk: OpenDesk) throws -> ReportCommand {
        if let weather { return .weather(weather) }
        if let remark { return .remark(remark) }
        if let done { return .markDone(line: done) }
        if let drop { return .drop(line: drop) }
        let day = try due.map { text in
            guard let day = Day(iso8601: text) else { throw CommandFailure.badValue("--due", text) }
            return day
        }
        return .decide(
            decide ?? "", owner: try owner.map { try desk.site.people.one($0, .person).id }, due: day)
    }
}

struct ReportFinish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finish",
        abstract: spoken("由值班长定稿；输出编号。", "A leader finishes a report; prints its number."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: ReportArgument
    @Flag(name: .customLong("final"), help: spoken("此后不再更新。", "Nothing comes behind it.")) var isFinal = false
    @Option(help: spoken("只在报告仍为这一版本时。", "Only if the report is still at this revision.")) var expect: Int?

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            try desk.carryOut(.finish(isFinal: isFinal), on: try desk.report(subject.report), expect)
        }
    }
}

extension OpenDesk {
    fileprivate func carryOut(_ command: ReportCommand, on report: ReportID, _ expect: Int?) throws {
        let order = Order(ReportWork(command, report), expecting: expect)
        _ = try store.carryOut(order.composed, by: try author())
        sayDone(report.number) {
            let output = StandardOutput()
            try output.line(report.number)
            try output.flush()
        }
    }
}

struct ReportList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("有人写过或已定稿的报告。", "The reports that somebody wrote in or finished.")
    )
    @OptionGroup var common: CommonOptions
    @Flag(help: .oneArray) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let reports = try desk.store.read { try $0.reports() }
                .sorted { ($0.id.span.first, $0.id.text) < ($1.id.span.first, $1.id.text) }
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(reports.map(ReportEntryJSON.init)) + "\n")
            } else {
                for report in reports { try output.line(line(report, desk)) }
            }
            try output.flush()
            if reports.isEmpty, !json { tell(Phrase("还没有报告", "no report yet")[desk.language]) }
        }
    }

    private func line(_ report: Report, _ desk: OpenDesk) -> String {
        let last = report.finishes.last
        let draft = report.isDraft ? Phrase("草稿", "draft")[desk.language] : nil
        let columns = [
            report.id.text, report.id.number, last?.standing.words[desk.language], draft,
            last.map { Phrase("条目 \($0.cut)", "entry \($0.cut)")[desk.language] }, last?.by.text,
            last.map { desk.zone.stamp($0.at) },
        ]
        return columns.compactMap { $0 }.joined(separator: "  ")
    }
}

struct ReportShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: spoken(
            "按定稿时所计的条目重新起草的报告；没有草稿的为现状。",
            "A report as it was finished, drafted anew up to the entry it counts; what is no draft yet as it is now."
        ),
        discussion: spoken(
            "数字与定稿时不同则退出码为 1。", "Ends with 1 where the figures are no longer those that were finished."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: ReportArgument
    @OptionGroup var form: ReportForm

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) {
            let id = try desk.report(subject.report)
            guard let report = try desk.store.read({ try $0.report(id) }) else {
                throw Refusal.unknown(.report, id.text)
            }
            let finish = report.finishes.last
            let draft = try desk.store.read { try $0.draft(id, upTo: finish?.cut) }
            let page = ReportPage(draft, try desk.names(upTo: draft.figures.cut), finish: finish)
            try form.write(page, draft, common)
            guard let finish else { return }
            if report.isDraft {
                tell(Phrase("定稿后又有改动，尚未再定稿", "written in since it was finished")[desk.language])
            }
            guard try desk.store.read({ try $0.isTrue(finish, of: draft.figures) }) else {
                tell(
                    Phrase(
                        "griddesk: 数字与定稿时不同", "griddesk: the figures are not those that were finished")[
                            desk.language])
                throw CommandFailure.failedCheck
            }
        }
    }
}
