import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct PatrolList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("按屏幕上的筛选语言列出巡查。", "List rounds by the filter language of the screens."),
        discussion: spoken(
            """
            筛选的键：\(RoundFilter.keys.map { "\($0):" }.joined(separator: " "))
            单独的词是状态（漏查、应查、在查……），或在路线、网格、人名中查找；finding: 可为 open、any 或 none；\
            逗号为“或”，空格为“且”，- 为“非”。不写 since:、until: 或 --on、--since、--until 时为今天的。\
            日期写 2026-04-30、today、yesterday、tomorrow、this-week、last-week 或 this-month。
            """,
            """
            Words of a filter: \(RoundFilter.keys.map { "\($0):" }.joined(separator: " "))
            A bare word is a state (missed, due, under-way …), or looked for in the names of routes, grids and people; \
            finding: is open, any or none; a comma is or, a space and, - not. The rounds are today's unless since: or \
            until:, or --on, --since or --until, says otherwise. DATE is 2026-04-30, today, yesterday, tomorrow, \
            this-week, last-week or this-month.
            """))

    @OptionGroup var common: CommonOptions
    @Argument(parsing: .allUnrecognized, help: spoken("筛选。", "The filter.")) var filter: [String] = []
    @OptionGroup var span: RoundSpan
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false

    func validate() throws { try FilterWords(filter).check() }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            let now = desk.now
            let filter = try desk.roundFilter(FilterWords(filter).words)
            let today = try desk.days("today", "--on")
            let time = try span.stretch(
                desk, usual: filter.stretch(at: now, usual: today) ?? today, most: span.isSaid ? 366 : nil)
            let rows = try desk.read { try $0.rounds(in: time, now: now) }.filter {
                filter.lets($0, at: now)
            }
            let output = StandardOutput()
            if json {
                let rounds = try rows.map { try JSONText().text(RoundJSON($0, now: now)) }
                try output.write(rounds.isEmpty ? "[]\n" : "[\n" + rounds.joined(separator: ",\n") + "\n]\n")
            } else {
                for line in RoundLines(desk, now).lines(rows) { try output.line(line) }
            }
            try output.flush()
            if rows.isEmpty, !json {
                tell(Phrase("没有符合的巡查轮次", "no round matches")[desk.language])
            }
        }
    }
}

struct PatrolShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: spoken("查看一轮，逐点列出。", "Show one round, checkpoint by checkpoint."))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("轮次，如 night.b05@261120T2200。", "The round, such as night.b05@261120T2200."))
    var round: String
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting {
            let desk = try present.asOf(asOf)
            try RoundPrinter(desk).show(try desk.file(try desk.round(round)), asJSON: json)
        }
    }
}
