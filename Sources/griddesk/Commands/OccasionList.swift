import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct OccasionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("列出一段时间内的场次。", "List the occasions that take place in a stretch of time."),
        discussion: spoken(
            """
            不写 --on、--since 或 --until 时，为今天起一个月。日期写 2026-04-30、today、yesterday、tomorrow、\
            this-week、last-week 或 this-month。
            """,
            """
            The month from today on unless --on, --since or --until says otherwise. DATE is 2026-04-30, today, yesterday, \
            tomorrow, this-week, last-week or this-month.
            """))

    @OptionGroup var common: CommonOptions
    @Option(
        help: spoken("只列这个基础网格的：代号、号数、名称或别名。", "Only in this base grid: slug, number, name or alias."),
        completion: .grids)
    var grid: String?
    @Option(name: .customLong("on"), help: spoken("哪一天，或哪一周、哪一月。", "The day, or the week or month."))
    var date: String?
    @Option(help: spoken("从此时起。", "From this time on.")) var since: String?
    @Option(help: spoken("到此时为止，最多在 --since 之后 366 天。", "Before this time, at most 366 days behind --since."))
    var until: String?
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false

    func validate() throws {
        guard date == nil || since == nil && until == nil else {
            throw ValidationError(spoken("请写 --on，或 --since 和 --until", "say --on, or --since and --until"))
        }
    }

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting(present.site) {
            let desk = try present.asOf(asOf)
            let time = try stretch(desk)
            let grid = try grid.map { try desk.site.grids.one($0, .grid).id }
            let found = try desk.read { try $0.gatherings(during: time) }
                .filter { grid == nil || $0.details.grid == grid }
            try GatheringPrinter(desk).list(found, asJSON: json)
            if found.isEmpty, !json { tell(Phrase("没有符合的场次", "no occasion matches")[desk.language]) }
        }
    }

    private func stretch(_ desk: OpenDesk) throws -> Range<Instant> {
        if let date { return try desk.days(date, "--on") }
        let today = try desk.days("today", "--on").lowerBound
        let to = try until.map(desk.instant)
        let start = try since.map(desk.instant) ?? min(today, to ?? today)
        let end = to ?? start.adding(minutes: 31 * 1440)
        guard start <= end, end <= start.adding(minutes: 366 * 1440) else {
            throw CommandFailure.badValue(until == nil ? "--since" : "--until", until ?? since ?? "")
        }
        return start..<end
    }
}

struct OccasionShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: spoken("查看一个场次及其巡查。", "Show one occasion with its rounds."))

    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("场次，如 m260921-03。", "The occasion, such as m260921-03.")) var occasion: String
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) {
            try GatheringPrinter(desk).show(try desk.gathering(occasion), asJSON: json)
        }
    }
}
