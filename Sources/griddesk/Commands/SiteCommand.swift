import ArgumentParser
import Domain
import Foundation
import Intake
import Screen
import Store

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "The site file: grids, teams, people, categories, calendars, targets, shifts.",
        subcommands: [SiteShow.self, SiteExport.self, SiteCheck.self, SiteApply.self])
}

struct SiteShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What the site has, in short.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "The whole site as JSON.") var json = false

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
        commandName: "export", abstract: "The site file in force, or a template, on standard output.")
    @OptionGroup var common: CommonOptions
    @Option(help: "suzhou, huaian or taipei, instead of the desk's own.") var template: SiteTemplate?

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
        commandName: "check", abstract: "Check a site file; needs no desk and writes nothing.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The site file, or - for standard input.") var file: String

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
        commandName: "apply", abstract: "Put a checked site file in force; the change is an entry.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The site file, or - for standard input.") var file: String

    func run() throws {
        let site = try common.reporting { try InputFile.site(file) }
        let desk = try common.open(.readWrite)
        try common.reporting {
            let author = try desk.author()
            try ask(site, desk, author)
            let moved = try desk.store.apply(site, by: author)
            tell(SiteSummary(site, nil, desk.language).lines[0])
            if moved > 0 { tell(Self.moved(moved)[desk.language]) }
        }
    }

    private static func moved(_ count: Int) -> Name {
        Name(zh: "未结工单时限变动：\(count) 张", en: "deadlines of \(count) open tickets move")
    }

    /// Somebody at a terminal is told what moves before it does, and may leave it; a script has decided already.
    private func ask(_ site: Site, _ desk: OpenDesk, _ author: Author) throws {
        guard file != "-", isatty(STDIN_FILENO) == 1, StandardError.isTerminal else { return }
        let count = try desk.store.reschedules(by: site, author: author)
        guard count > 0 else { return }
        let question = Name(zh: "。现在生效？ [y/N] ", en: ". Put it in force now? [y/N] ")
        StandardError.ask(Self.moved(count)[desk.language] + question[desk.language])
        guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure.cancelled
        }
    }
}

extension SiteTemplate: ExpressibleByArgument {}

/// A site in a few lines.
struct SiteSummary {
    let lines: [String]

    init(_ site: Site, _ revision: Int?, _ language: Language) {
        let isChinese = language == .chinese
        let counts =
            isChinese
            ? "基础网格 \(site.grids.count)  专业网格 \(site.specialists.count)  班组 \(site.teams.count)  "
                + "人员 \(site.people.count)  事项 \(site.categories.count)"
            : "\(site.grids.count) base grids, \(site.specialists.count) specialist grids, \(site.teams.count) teams, "
                + "\(site.people.count) people, \(site.categories.count) categories"
        let head =
            "\(site.name[language]) (\(site.zone))" + (revision.map { " r\($0)" } ?? "") + ": " + counts
        lines =
            [head] + site.grids.map { "grid        \($0.id.text.padded(toCells: 12)) \($0.name[language])" }
            + site.specialists.map { "specialist  \($0.id.text.padded(toCells: 12)) \($0.name[language])" }
            + site.teams.map { "team        \($0.id.text.padded(toCells: 12)) \($0.name[language])" }
            + site.categories.map { "category    \($0.id.text.padded(toCells: 20)) \($0.name[language])" }
    }
}
