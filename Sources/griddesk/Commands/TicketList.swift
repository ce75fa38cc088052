import ArgumentParser
import Desk
import Domain
import Screen
import Store

struct TicketList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("按屏幕上的筛选语言列出工单。", "List tickets by the filter language of the screens."),
        discussion: spoken(
            """
            筛选的键：\(Filter.keys.map { "\($0):" }.joined(separator: " "))
            单独的词在工单上看得见的内容中查找；是状态或标记的（超时、待派、未接单、督办、挂账、挂起、紧急……）即为该状态，\
            加引号则为文字。逗号为“或”，空格为“且”，- 为“非”。since: 和 closed: 从当天第一分钟算起，until: 和 due: 到当天结束：\
            2026-04-30、today、yesterday、this-week、last-week、this-month，或 -2h、-1d、14:05。\
            cat: 认得报修人对类别的叫法，单独的词不认。none 表示没有：team:none、tech:none、by:none。
            """,
            """
            Words of a filter: \(Filter.keys.map { "\($0):" }.joined(separator: " "))
            A bare word is looked for in what is seen of the ticket; one that is a state or sign (overdue, to-dispatch, \
            no-answer, escalated, listed, on-hold, emergency …) is that one, in quotes it is text. A comma is or, a space \
            and, - not. since: and closed: count from a day's first minute, until: and due: to the end of that day: \
            2026-04-30, today, yesterday, this-week, last-week, this-month; or -2h, -1d, 14:05. cat: knows what callers \
            call a category, a bare word does not. none stands for nobody: team:none, tech:none, by:none.
            """))

    @OptionGroup var common: CommonOptions
    @Argument(
        parsing: .allUnrecognized,
        help: spoken("筛选；没有 state: 则为未结工单。", "The filter; open tickets unless it says state:."))
    var filter: [String] = []
    @Option(help: spoken("最多这么多张。", "At most so many.")) var limit: Int?
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false
    @Flag(help: spoken("逗号分隔的表格，电子表格打开也安全。", "Comma-separated values, safe for spreadsheets.")) var csv =
        false
    @Flag(help: .bom) var bom = false

    func validate() throws {
        guard csv || !bom else { throw ValidationError(spoken("--bom 须与 --csv 同用", "--bom goes with --csv")) }
        guard limit.map({ $0 >= 0 }) ?? true else {
            throw ValidationError(spoken("--limit 须不小于 0", "--limit is 0 or more"))
        }
        guard !(json && csv) else {
            throw ValidationError(spoken("--json 和 --csv 只能写一个", "say one of --json and --csv"))
        }
        try FilterWords(filter).check()
    }

    private func listing(_ desk: OpenDesk) -> any TicketListing {
        if json { return TicketArray(now: desk.now) }
        return csv ? TicketSheet(desk, hasMark: bom) : TicketLines(desk: desk)
    }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let place = try present.place(asOf.time)
            let desk = try place.map { try OpenDesk(present, at: $0, nil) } ?? present
            let filter = try desk.filter(FilterWords(filter).words)
            var list = listing(desk)
            try list.begin()
            try desk.store.readRethrowing { reading in
                try reading.forEachRow(filter, limit: limit, now: desk.now, asOf: place?.then) {
                    try list.add($0, $1)
                }
            }
            try list.end()
            if let lines = list as? TicketLines, lines.isEmpty { try sayNothing(desk) }
        }
    }

    /// Says that nothing matches, and where something does.
    private func sayNothing(_ desk: OpenDesk) throws {
        let nothing = Phrase("没有符合的工单", "no ticket matches")[desk.language]
        let text = FilterWords(filter).words.joined(separator: " ")
        guard asOf.time == nil, let (elsewhere, states) = Filter.elsewhere(text, desk.filterNames) else {
            return tell(nothing)
        }
        let other = try desk.filter([elsewhere])
        let tally = try desk.store.read { try $0.tally(other, now: .current()) }
        guard tally.count > 0 else { return tell(nothing) }
        let kind =
            states.contains(where: \.isOpen)
            ? Phrase("其他状态", "in other states") : Phrase("已结", "ended")
        let hint = Phrase(
            "；\(kind.zh) \(tally.text) 张：ticket list \(elsewhere)",
            "; \(tally.text) \(kind.en): ticket list \(elsewhere)")
        tell(nothing + hint[desk.language])
    }
}

struct TicketShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: spoken("查看一张工单及其经过。", "Show one ticket with its history."))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("工单号。", "The ticket's number."), completion: .tickets) var number: String
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let number = try present.number(number)
            let place = try present.place(asOf.time)
            let desk = try place.map { try OpenDesk(present, at: $0, nil) } ?? present
            let file = try desk.store.read { reading in
                try place.map { try reading.file(number, asOf: $0.then) } ?? reading.file(number)
            }
            guard let file else { throw StoreError.ticketNotFound(number) }
            try TicketPrinter(desk).show(file, asJSON: json)
        }
    }
}

/// The words of a filter among which a hyphen is a no, and `--` ends the options.
struct FilterWords {
    private let arguments: [String]

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// What looks like an option before `--` is a slip.
    func check() throws {
        for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
            throw ValidationError("Unknown option '\(word)'")
        }
    }

    var words: [String] { Array(arguments.split(separator: "--", maxSplits: 1).joined()) }
}
