import ArgumentParser
import Desk
import Domain
import Foundation
import Intake
import Screen
import Store
import Wire
import Words

struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: spoken("单独使用工作日历，不需要数据库。", "The working calendars by themselves; needs no desk."),
        discussion: spoken(
            """
            写 --batch 则从标准输入读 JSON 行，按同样的顺序写到标准输出：\
            {"calendar":C,"op":"add","start":T,"minutes":M} 得 {"end":T}，\
            {"calendar":C,"op":"between","start":T,"end":T} 得 {"minutes":M}，坏行得 {"error":…}。
            """,
            """
            With --batch JSON lines come on standard input and go, in the same order, on standard output: \
            {"calendar":C,"op":"add","start":T,"minutes":M} gives {"end":T}, \
            {"calendar":C,"op":"between","start":T,"end":T} gives {"minutes":M}, a bad line {"error":…}.
            """),
        subcommands: [ClockAdd.self, ClockBetween.self, ClockExplain.self, ClockBatch.self],
        defaultSubcommand: ClockBatch.self)
}

/// Whose calendars are asked.
struct ClockOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken(
            "场所文件；不写则用本台的场所，没有数据库时用 suzhou 模板。",
            "A site file; else the desk's site, or without a desk the suzhou template's."))
    var site: String?
    @Flag(help: spoken("从标准输入读 JSON 行并作答。", "Answer JSON lines from standard input.")) var batch = false

    func validate() throws {
        if batch, site == "-" {
            throw ValidationError(
                spoken("标准输入不能既是问题又是场所文件", "standard input cannot be both questions and site"))
        }
    }

    func desk() throws -> ClockDesk {
        let site = try whole()
        return try common.reporting {
            guard let zone = Zone.system(site.zone) else { throw CommandFailure.unknownZone(site.zone) }
            return ClockDesk(site, zone: zone, now: .current())
        }
    }

    private func whole() throws -> Site {
        try common.reporting { try common.requireActor() }
        if let site { return try common.reporting { try InputFile.site(site) } }
        if FilePresence(common.path) != .absent { return try common.open(.readOnly).site }
        return try common.reporting { try SiteTemplate.suzhou.site() }
    }

    func answer(_ question: ClockQuestion) throws {
        let desk = try desk()
        try common.reporting {
            let answer = try desk.answer(question)
            let output = StandardOutput()
            switch answer {
            case .end(let instant): try output.line(instant.iso8601)
            case .minutes(let count): try output.line("\(count)")
            }
            try output.flush()
            if let year = desk.unannouncedYear(question, answer) {
                tell(ClockProblem.unannounced(year)[common.language])
            }
        }
    }

    func answerLines(_ standard: ClockQuestion.Operation?) throws {
        let desk = try desk()
        try common.reporting {
            try ClockLines(desk: desk, standard: standard, language: common.language).answerAll()
        }
    }
}

struct ClockAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: spoken("从某时起，过了这么多工作分钟是何时。", "When so many working minutes have passed since a time."))
    @OptionGroup var options: ClockOptions
    @Option(help: spoken("日历的代号，如 working。", "The calendar's id, such as working.")) var calendar: String?
    @Option(help: spoken("开始的时间。", "The time it starts.")) var start: String?
    @Option(help: spoken("工作分钟数；0 为下一次开工。", "Working minutes, 0 for the next opening.")) var minutes: Int?

    func run() throws {
        if options.batch { return try options.answerLines(.add) }
        guard let calendar, let start, let minutes else {
            throw ValidationError(
                spoken(
                    "请写明 --calendar、--start 和 --minutes，或 --batch",
                    "name --calendar, --start and --minutes, or --batch"))
        }
        try options.answer(.add(calendar: calendar, start: start, minutes: minutes))
    }
}

struct ClockBetween: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "between",
        abstract: spoken(
            "两个时间之间的工作分钟数；倒着为负。", "The working minutes from a time to another; negative backwards."))
    @OptionGroup var options: ClockOptions
    @Option(help: spoken("日历的代号，如 working。", "The calendar's id, such as working.")) var calendar: String?
    @Option(help: spoken("开始的时间。", "The time it starts.")) var start: String?
    @Option(help: spoken("结束的时间。", "The time it ends.")) var end: String?

    func run() throws {
        if options.batch { return try options.answerLines(.between) }
        guard let calendar, let start, let end else {
            throw ValidationError(
                spoken(
                    "请写明 --calendar、--start 和 --end，或 --batch",
                    "name --calendar, --start and --end, or --batch"))
        }
        try options.answer(.between(calendar: calendar, start: start, end: end))
    }
}

struct ClockExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: spoken("工单的每个时限怎么算出来的。", "How each of a ticket's deadlines came about."))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("工单号，如 261120-017。", "The ticket's number, such as 261120-017."), completion: .tickets)
    var number: String

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting {
            let number = try desk.number(number)
            guard let file = try desk.store.read({ try $0.file(number) }) else {
                throw StoreError.ticketNotFound(number)
            }
            let output = StandardOutput()
            for line in ClockExplanation(file.ticket, desk.names, now: .current()).lines {
                switch line {
                case .head(let text): try output.line(text)
                case .fact(let text): try output.line("  " + text)
                }
            }
            try output.flush()
        }
    }
}

struct ClockBatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: spoken("回答 JSON 行。", "Answer JSON lines."), shouldDisplay: false)
    @OptionGroup var options: ClockOptions

    func run() throws {
        guard options.batch else {
            throw ValidationError(spoken("请写 add、between 或 --batch", "say add, between or --batch"))
        }
        try options.answerLines(nil)
    }
}

/// Answers one line of standard input after the other; empty lines ask nothing.
private struct ClockLines {
    let desk: ClockDesk
    let standard: ClockQuestion.Operation?
    let language: Language
    private static let longest = 1 << 20

    private let output = StandardOutput()
    private let json = JSONText()

    init(desk: ClockDesk, standard: ClockQuestion.Operation?, language: Language) {
        self.desk = desk
        self.standard = standard
        self.language = language
    }

    /// What came is answered before more is waited for, so that a program may ask line by line.
    func answerAll() throws {
        var waiting: [UInt8] = []
        while case let chunk = try StandardInput.next(), !chunk.isEmpty {
            var rest = chunk[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                append(rest[..<end], to: &waiting)
                try answer(waiting)
                waiting.removeAll(keepingCapacity: true)
                rest = rest[(end + 1)...]
            }
            append(rest, to: &waiting)
            try output.flush()
        }
        try answer(waiting)
        try output.flush()
    }

    /// One byte beyond the longest line is kept as the mark of its being too long.
    private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
        line.append(contentsOf: bytes.prefix(ClockLines.longest + 1 - line.count))
    }

    private func answer(_ line: [UInt8]) throws {
        guard !line.allSatisfy({ " \t\r".utf8.contains($0) }) else { return }
        try output.write(text(line) + "\n")
    }

    private func text(_ line: [UInt8]) throws -> String {
        do throws(ClockProblem) {
            guard line.count <= ClockLines.longest else { throw ClockProblem.lineTooLong }
            return try desk.answer(ClockQuestion(json: line, standard: standard)).json
        } catch {
            return try json.text(["error": error.words[language]])
        }
    }
}
