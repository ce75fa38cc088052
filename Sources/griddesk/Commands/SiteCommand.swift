import ArgumentParser
import Domain
import Foundation
import Intake
import Screen
import Store
import Wire
import Words

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: spoken(
            "场所文件：网格、班组、人员、类别、日历、时限、班次。",
            "The site file: grids, teams, people, categories, calendars, targets, shifts."),
        subcommands: [SiteShow.self, SiteExport.self, SiteCheck.self, SiteApply.self])
}

struct SiteShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: spoken("场所概况。", "What the site has, in short."))
    @OptionGroup var common: CommonOptions
    @Flag(help: spoken("以 JSON 输出整个场所。", "The whole site as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let output = StandardOutput()
            if json {
                try output.write(JSONText().text(desk.site) + "\n")
            } else {
                for line in SiteSummary(desk.site, desk.record.revision, desk.language).lines {
                    try output.line(line)
                }
            }
            try output.flush()
        }
    }
}

struct SiteExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: spoken("输出现行的场所文件，或模板。", "The site file in force, or a template, on standard output."))
    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken("suzhou、huaian 或 taipei，代替本台的。", "suzhou, huaian or taipei, instead of the desk's own."))
    var template: SiteTemplate?

    func run() throws {
        if let template {
            try common.reporting {
                try common.requireActor()
                try emit(template.text)
            }
        } else {
            let desk = try common.open(.readOnly)
            try common.reporting { try emit(SiteFile.export(desk.site)) }
        }
    }

    private func emit(_ text: String) throws {
        let output = StandardOutput()
        try output.write(text)
        try output.flush()
    }
}

struct SiteCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: spoken("检查场所文件；不需要数据库，不写入。", "Check a site file; needs no desk and writes nothing."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("场所文件；- 为标准输入。", "The site file, or - for standard input.")) var file: String

    func run() throws {
        try common.reporting {
            try common.requireActor()
            let site = try InputFile.site(file)
            tell(SiteSummary(site, nil, common.language).lines[0])
        }
    }
}

struct SiteApply: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: spoken("使检查过的场所文件生效；变更记为一条。", "Put a checked site file in force; the change is an entry."),
        discussion: spoken(
            """
            先显示变更。在终端会询问；不能询问时（如脚本）须写 --yes。工单提到的项不能从文件中删去：保留并写 retired = true。
            """,
            """
            What it changes is shown first. At a terminal it asks; where it cannot ask, as in a script, it needs --yes. \
            What tickets name cannot be taken out of the file: keep it with retired = true.
            """))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("场所文件；- 为标准输入。", "The site file, or - for standard input.")) var file: String
    @Flag(help: spoken("只显示变更，不写入。", "Show what would change, and write nothing.")) var dryRun = false
    @Flag(help: spoken("不再询问。", "Do not ask.")) var yes = false

    func run() throws {
        let site = try common.reporting { try InputFile.site(file) }
        let desk = try common.open(dryRun ? .readOnly : .readWrite)
        try common.reporting {
            let author = try desk.author()
            guard let preview = try preview(site, desk, author) else {
                tell(Refusal.nothingToChange.words(desk.site)[desk.language])
                return
            }
            let lines = preview.lines(desk.language)
            if dryRun { return try show(lines) }
            for line in lines { tell(line) }
            try ask(desk.language)
            let moved = try desk.store.apply(site, by: author)
            tell(SiteSummary(site, nil, desk.language).lines[0])
            if moved > 0 { tell(SitePreview.moved(moved)[desk.language]) }
        }
    }

    /// Nil where the file changes nothing.
    private func preview(_ site: Site, _ desk: OpenDesk, _ author: Author) throws(StoreError) -> SitePreview?
    {
        do throws(StoreError) {
            return try desk.store.preview(site, by: author)
        } catch .refused(.nothingToChange) {
            return nil
        }
    }

    private func show(_ lines: [String]) throws {
        let output = StandardOutput()
        for line in lines { try output.line(line) }
        try output.flush()
    }

    /// Somebody at a terminal may leave it; who cannot be asked must have said so.
    private func ask(_ language: Language) throws {
        guard !yes else { return }
        guard file != "-", isatty(STDIN_FILENO) == 1, StandardError.isTerminal else {
            throw CommandFailure.needsYes
        }
        let question = Phrase("现在生效？ [y/N] ", "Put it in force now? [y/N] ")
        StandardError.ask(question[language])
        guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure.cancelled
        }
    }
}

extension SitePreview {
    /// What changes, a line each, then how many deadlines move.
    func lines(_ language: Language) -> [String] {
        changes.map { $0.line(language) } + (rescheduled > 0 ? [Self.moved(rescheduled)[language]] : [])
    }

    static func moved(_ count: Int) -> Phrase {
        Phrase(
            "未结工单时限变动：\(count) 张",
            count == 1 ? "the deadlines of 1 open ticket move" : "deadlines of \(count) open tickets move")
    }
}

extension SitePreview.Change {
    fileprivate func line(_ language: Language) -> String {
        let name = [id, name?[language]].compactMap { $0 }.joined(separator: " ")
        let held =
            jobs == 0
            ? ""
            : Phrase("，手上还有 \(jobs) 张未结", ", still holds \(jobs) open ticket\(jobs == 1 ? "" : "s")")[
                language]
        let head = "\(word[language]) \(kind.name[language])"
        return name.isEmpty ? head : "\(head) \(name)\(held)"
    }

    private var word: Phrase {
        switch what {
        case .added: Phrase("新增", "+ added")
        case .removed: Phrase("删除", "- removed")
        case .retired: Phrase("停用", "x retired")
        case .restored: Phrase("恢复", "+ in use again")
        case .changed: Phrase("变更", "~ changed")
        }
    }
}

extension SitePreview.Change.Kind {
    fileprivate var name: Phrase {
        switch self {
        case .grid: Phrase("基础网格", "base grid")
        case .specialist: Phrase("专业网格", "specialist grid")
        case .team: Phrase("班组", "team")
        case .person: Phrase("人员", "person")
        case .category: Phrase("类别", "category")
        case .name: Phrase("场所名称", "the site's name")
        case .zone: Phrase("时区", "the time zone")
        case .calendars: Phrase("工作日历", "calendars")
        case .targets: Phrase("时限", "targets")
        case .shifts: Phrase("班次", "shifts")
        case .roster: Phrase("值班表", "the roster")
        case .counted: Phrase("清点物品", "what is counted")
        case .rules: Phrase("规则", "rules")
        case .dispatch: Phrase("派单权重", "dispatch points")
        case .roundKind: Phrase("例行类型", "kind of round")
        case .route: Phrase("路线", "route")
        case .itemClasses: Phrase("检查类别", "classes of items")
        case .checklists: Phrase("检查表", "checklists")
        case .roundPoints: Phrase("巡查积分", "round points")
        }
    }
}

extension SiteTemplate: ExpressibleByArgument {}

/// A site in a few lines.
struct SiteSummary {
    let lines: [String]

    init(_ site: Site, _ revision: Int?, _ language: Language) {
        let counts =
            Phrase(
                "基础网格 \(site.grids.count)  专业网格 \(site.specialists.count)  班组 \(site.teams.count)  "
                    + "人员 \(site.people.count)  事项 \(site.categories.count)",
                "\(site.grids.count) base grids, \(site.specialists.count) specialist grids, \(site.teams.count) teams, "
                    + "\(site.people.count) people, \(site.categories.count) categories")[language]
        let head =
            "\(site.name[language]) (\(site.zone))" + (revision.map { " r\($0)" } ?? "") + ": " + counts
        let retired = Phrase("（停用）", " (retired)")[language]
        func line(_ head: String, _ cells: Int, _ item: some SiteItem) -> String {
            "\(head)\(item.id.text.padded(toCells: cells)) \(item.name[language])\(item.isRetired ? retired : "")"
        }
        lines =
            [head] + site.grids.map { line("grid        ", 12, $0) }
            + site.specialists.map { line("specialist  ", 12, $0) }
            + site.teams.map { line("team        ", 12, $0) }
            + site.categories.map { line("category    ", 20, $0) }
            + site.people.filter(\.isRetired).map { line("person      ", 12, $0) }
            + [
                "kinds       \(site.rounds.kinds.count { !$0.isRetired })",
                "routes      \(site.routes.count)",
            ]
    }
}
