import ArgumentParser
import Desk
import Domain
import Screen
import Store

struct ConditionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "condition",
        abstract: spoken(
            "持续状态：与平时不同的情况，逐班传下去，直到解除。",
            "What is not as usual, from shift to shift until it is lifted: conditions."),
        subcommands: [
            ConditionRaise.self, ConditionList.self, StandingShow.self, StandingRenew.self,
            StandingNote.self, StandingEditing.self, StandingLift.self,
        ])
}

struct OrderCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: spoken("常设指示、交办和督办。", "Standing orders, orders and directives."),
        subcommands: [
            OrderGive.self, OrderList.self, StandingShow.self, StandingRenew.self, StandingNote.self,
            StandingEditing.self, OrderExtend.self, OrderDone.self, OrderSendBack.self, StandingLift.self,
        ])
}

extension StandingMatter.Sort: ExpressibleByArgument {
    /// As it is typed.
    private var typed: String {
        switch self {
        case .outOfService: "out-of-service"
        case .temporaryChange: "change"
        case .keyLent: "key"
        case .other: "other"
        }
    }

    package init?(argument: String) {
        guard let sort = StandingMatter.Sort.allCases.first(where: { $0.typed == argument }) else {
            return nil
        }
        self = sort
    }

    package var defaultValueDescription: String { typed }
    package static var allValueStrings: [String] { allCases.map(\.typed) }
}

/// Where it is, of what is raised.
struct StandingPlace: ParsableArguments {
    @Option(
        help: .baseGrid, completion: .grids)
    var grid: String?
    @Option(name: .customLong("where"), help: .place) var place: String?
}

struct ConditionRaise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "raise",
        abstract: spoken("登记一项持续状态；输出编号。", "Something is not as usual from now on; prints its number."))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("是什么情况。", "What it is.")) var what: String
    @Option(
        help: spoken(
            "out-of-service（停用）、change（临时变更）、key（借出钥匙）或 other（其他）。", "out-of-service, change, key or other."))
    var sort: StandingMatter.Sort = .other
    @OptionGroup var at: StandingPlace
    @Option(name: .customLong("from"), help: spoken("谁说的。", "Who said so.")) var giver: String?
    @Option(
        help: spoken(
            "哪天复核，YYYY-MM-DD；不写为 7 天后。", "The day on which it comes back, YYYY-MM-DD; else in 7 days.")
    ) var review: String?
    @Flag(help: spoken("输出 JSON。", "Print it as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let draft = StandingDraft(
                .condition, sort: sort, what: what, grid: try desk.grid(at.grid), place: at.place ?? "",
                from: giver, reviewOn: try review.map { try desk.day($0, "--review") })
            try desk.raise(draft, asJSON: json)
        }
    }
}

struct OrderGive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: spoken("下达一条领导指示；输出编号。", "A leader's order; prints its number."),
        discussion: spoken(
            """
            交办做一次，写了 --due 则在此之前。--standing 为常设指示，一直执行到解除，在 --review 的日子复核。\
            --directive 为督办，须在 --due 之前办完，只有监管员能在到期之前延期。
            """,
            """
            An order is done once, by --due if that is said. With --standing it is observed until it is lifted and \
            comes back on the day of --review. With --directive it has to be done by --due, which a supervisor may \
            extend only before.
            """))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("要做什么。", "What is to be done.")) var what: String
    @Flag(help: spoken("常设指示：一直执行，直到解除。", "To be observed until further notice.")) var standing = false
    @Flag(help: spoken("督办：一直催到办完；须写 --due。", "Asked for until it is done: needs --due.")) var directive =
        false
    @Option(name: .customLong("from"), help: spoken("谁下达的。", "Who gave it.")) var giver: String?
    @Option(name: .customLong("to"), help: spoken("谁来办。", "Who is to do it.")) var doer: String?
    @OptionGroup var at: StandingPlace
    @Option(help: spoken("何时到期：时间，或时长如 2h。", "When it is due: a time, or a span such as 2h.")) var due:
        String?
    @Option(
        help: spoken(
            "哪天复核，YYYY-MM-DD；不写为 7 天后。", "The day on which it comes back, YYYY-MM-DD; else in 7 days.")
    ) var review: String?
    @Flag(help: spoken("输出 JSON。", "Print it as JSON.")) var json = false

    func validate() throws {
        guard !(standing && directive) else {
            throw ValidationError(
                spoken("--standing 和 --directive 只能写一个", "say one of --standing and --directive"))
        }
    }

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let kind: StandingMatter.Kind = standing ? .standingOrder : directive ? .directive : .order
            let draft = StandingDraft(
                kind, what: what, grid: try desk.grid(at.grid), place: at.place ?? "", from: giver, to: doer,
                reviewOn: try review.map { try desk.day($0, "--review") }, due: try due.map(desk.due))
            try desk.raise(draft, asJSON: json)
        }
    }
}

/// What every step of what stands understands.
struct StandingOptions: ParsableArguments {
    @Argument(help: spoken("编号，如 C12。", "Its number, such as C12.")) var id: String
    @Option(name: .customLong("at"), help: .happenedAt) var time: String?
    @Option(help: spoken("只在仍为这一版本时。", "Only if it is still at this revision.")) var expect: Int?
    @Flag(help: .thenJSON) var json = false
}

/// A subcommand that carries out one order on what stands.
protocol StandingSubcommand: ParsableCommand {
    var common: CommonOptions { get }
    var options: StandingOptions { get }
    func command(_ desk: OpenDesk) throws -> StandingCommand
}

extension StandingSubcommand {
    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let order = Order(
                StandingWork.move(try command(desk), try desk.standing(options.id)),
                expecting: options.expect, happenedAt: try options.time.map(desk.instant))
            try desk.carryOutStanding(order, asJSON: options.json)
        }
    }
}

struct StandingRenew: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: spoken("复核过，继续有效；输出现状。", "It was looked at and stands on; prints what it is now."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(
        help: spoken("下次复核的日子，YYYY-MM-DD；不写为 7 天后。", "The next day of review, YYYY-MM-DD; else in 7 days."))
    var until: String?
    @Option(help: spoken("备注。", "A remark.")) var note: String?

    func command(_ desk: OpenDesk) throws -> StandingCommand {
        .renew(until: try until.map { try desk.day($0, "--until") }, note: note)
    }
}

struct StandingNote: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: spoken("写一句备注。", "A note on it."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: spoken("备注。", "The note.")) var text: String

    func command(_ desk: OpenDesk) -> StandingCommand { .note(text) }
}

struct StandingEditing: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: spoken("改正写错的；其余不变。", "What was written wrong is put right; the rest stays."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: spoken("是什么情况。", "What it is.")) var what: String?
    @OptionGroup var place: StandingPlace
    @Option(name: .customLong("from"), help: spoken("谁说的；留空为无。", "Who said so; empty is nobody.")) var giver:
        String?
    @Option(name: .customLong("to"), help: spoken("谁来办；留空为无。", "Who is to do it; empty is nobody.")) var doer:
        String?

    func command(_ desk: OpenDesk) throws -> StandingCommand {
        .edit(
            StandingEdit(
                what: what, grid: try desk.grid(place.grid), place: place.place, from: giver, to: doer))
    }
}

struct StandingLift: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "lift", abstract: spoken("解除或撤销。", "It stands no more, or was taken back."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: .why) var reason: String

    func command(_ desk: OpenDesk) -> StandingCommand { .lift(reason: reason) }
}

struct OrderExtend: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: spoken("在到期之前延期。", "More time, before it is due."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: spoken("现在何时到期。", "When it is due now.")) var until: String
    @Option(help: .why) var reason: String

    func command(_ desk: OpenDesk) throws -> StandingCommand {
        .extend(to: try desk.due(until), reason: reason)
    }
}

struct OrderDone: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: spoken("已办完。", "It is done."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: spoken("怎么办的。", "How.")) var note: String?

    func command(_ desk: OpenDesk) -> StandingCommand { .done(how: note) }
}

struct OrderSendBack: StandingSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "send-back", abstract: spoken("退办：没有按要求办；计数。", "It is not done as was said; counted."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingOptions
    @Option(help: .why) var reason: String

    func command(_ desk: OpenDesk) -> StandingCommand { .sendBack(reason: reason) }
}

struct StandingShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: spoken("一项及其全部记录。", "One with all that was written about it."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("编号，如 C12。", "Its number, such as C12.")) var id: String
    @OptionGroup var asOf: AsOf
    @Flag(help: spoken("输出 JSON。", "JSON.")) var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting(present.site) {
            let desk = try present.asOf(asOf)
            try StandingPrinter(desk).print(try desk.standing(id), asJSON: json, withHistory: true)
        }
    }
}

/// What every list of what stands understands.
struct StandingListOptions: ParsableArguments {
    @Flag(help: spoken("连同已结束的。", "Those that ended as well.")) var all = false
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false
}

struct ConditionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("持续状态，须先看的在前。", "What is not as usual, what wants an eye first."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingListOptions

    func run() throws { try common.listStanding([.condition], options) }
}

struct OrderList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("指示、交办和督办，须先看的在前。", "Orders and directives, what wants an eye first."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: StandingListOptions

    func run() throws { try common.listStanding([.standingOrder, .order, .directive], options) }
}

extension CommonOptions {
    fileprivate func listStanding(_ kinds: Set<StandingMatter.Kind>, _ options: StandingListOptions) throws {
        let present = try open(.readOnly)
        try reporting(present.site) {
            let desk = try present.asOf(options.asOf)
            let since = options.all ? Instant(milliseconds: 0) : nil
            let matters = try desk.read { try $0.standing(kinds, endedSince: since) }
            try StandingPrinter(desk).print(matters, asJSON: options.json)
        }
    }
}

extension OpenDesk {
    fileprivate func raise(_ draft: StandingDraft, asJSON: Bool) throws {
        try carryOutStanding(Order(StandingWork.raise(draft)), asJSON: asJSON)
    }

    fileprivate func carryOutStanding(_ order: Order, asJSON: Bool) throws {
        let receipt = try store.carryOut(order.composed, by: try author())
        guard let id = receipt.subject.standing else { return }
        sayDone(id.text) { try StandingPrinter(self).print(id, asJSON: asJSON, withHistory: false) }
    }

    fileprivate func standing(_ text: String) throws -> StandingID {
        guard let id = StandingID(text) else { throw Refusal.unknown(.standing, text) }
        return id
    }

    fileprivate func grid(_ text: String?) throws -> ID<Grid>? {
        try text.map { try site.grids.one($0, .grid).id }
    }

    /// As `end`; a day alone is its last minute.
    fileprivate func due(_ text: String) throws -> Instant {
        guard let day = Day(iso8601: text) else { return try end(text) }
        return zone.instant(of: day.adding(days: 1)).adding(minutes: -1)
    }

    fileprivate func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(iso8601: text) else { throw CommandFailure.badValue(option, text) }
        return day
    }
}
