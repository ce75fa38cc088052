import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

struct OccasionAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: spoken("登记一个场次；输出编号。", "Plan one; prints its name."),
        discussion: spoken(
            """
            可能重复执行的程序写 --key：同键即同一场次；再次输出其编号，在标准错误说明，不再写入。
            """,
            """
            A program that may have to ask twice gives --key: the same key again is the same occasion; its name is printed \
            again, standard error says so, and nothing is written.
            """))

    @OptionGroup var common: CommonOptions
    @Option(
        help: .baseGrid, completion: .grids)
    var grid: String
    @Option(help: .place) var place: String
    @Option(help: spoken("何时开始。", "When it begins.")) var start: String
    @Option(help: spoken("何时结束；只写钟点则为开始当天。", "When it ends; a clock alone means the day it begins.")) var end:
        String
    @Option(help: spoken("名称。", "What it is called.")) var title: String
    @Option(help: spoken("多少人。", "How many come.")) var heads: Int?
    @Option(
        help: spoken("此事长久不变的键：同键即同一场次。", "Whatever names it for good: the same key is the same occasion."))
    var key: String?
    @Flag(help: spoken("输出 JSON。", "Print it as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let start = try desk.instant(start)
            let details = Gathering.Details(
                grid: try desk.site.grids.one(grid, .grid).id, place: place, start: start,
                end: try desk.instant(end, dayOf: start), title: title, heads: heads)
            let source = try key.map { try Source(line: $0.composed) }
            let order = Order(GatheringWork.plan(details, source))
            let receipt = try desk.store.carryOut(order.composed, by: try desk.author())
            guard let id = receipt.subject.gathering else { return }
            if receipt.isRepeated {
                tell(
                    Phrase(
                        "此键已是场次 \(id.text)，未再写入",
                        "that key is occasion \(id.text) already; nothing was written")[desk.language])
            }
            GatheringPrinter(desk).print(id, asJSON: json)
        }
    }
}

/// Which occasion, and how it was when its author looked.
struct OccasionArgument: ParsableArguments {
    @Argument(help: spoken("场次，如 m260921-03。", "The occasion, such as m260921-03.")) var occasion: String
    @Option(help: spoken("只在仍为这一版本时。", "Only if it is still at this revision.")) var expect: Int?
    @Flag(help: .thenJSON) var json = false
}

struct OccasionMove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: spoken("改时间、地点或名称。", "It is at another time or place, or is called otherwise."),
        discussion: spoken(
            """
            没写的不变；只写 --start 则时长不变。还没开始的巡查随之移动，进行中的不变。此前漏查的仍是漏查。
            """,
            """
            What is not told stays; where only --start is told, it lasts as long as before. Rounds that nobody began follow; \
            one under way stays as it was begun. What was missed by then stays missed.
            """))

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: OccasionArgument
    @Option(
        help: .baseGrid, completion: .grids)
    var grid: String?
    @Option(help: .place) var place: String?
    @Option(help: spoken("何时开始。", "When it begins.")) var start: String?
    @Option(help: spoken("何时结束；只写钟点则为开始当天。", "When it ends; a clock alone means the day it begins.")) var end:
        String?
    @Option(help: spoken("名称。", "What it is called.")) var title: String?
    @Option(help: spoken("多少人。", "How many come.")) var heads: Int?

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let gathering = try desk.gathering(subject.occasion)
            let start = try start.map(desk.instant)
            let edit = GatheringEdit(
                grid: try grid.map { try desk.site.grids.one($0, .grid).id }, place: place, start: start,
                end: try end.map { try desk.instant($0, dayOf: start ?? gathering.details.start) },
                title: title, heads: heads)
            try desk.carryOut(.move(edit, gathering.id), subject)
        }
    }
}

struct OccasionCancel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: spoken("取消场次；其巡查不再进行。", "It does not take place; its rounds are not walked."),
        discussion: spoken(
            "进行中的一轮记为免查。此前漏查的仍是漏查。",
            "A round of it under way is excused. What was missed by then stays missed."))

    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: OccasionArgument
    @Option(help: .why) var reason: String

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let gathering = try desk.gathering(subject.occasion)
            try desk.carryOut(.cancel(reason: reason, gathering.id), subject)
        }
    }
}

extension OpenDesk {
    /// An occasion that must be there.
    func gathering(_ text: String) throws -> Gathering {
        guard let id = GatheringID(text) else { throw CommandFailure.badOccasion(text) }
        guard let gathering = try store.read({ try $0.gathering(id) }) else {
            throw Refusal.unknown(.occasion, id.text)
        }
        return gathering
    }

    fileprivate func carryOut(_ work: GatheringWork, _ subject: OccasionArgument) throws {
        let order = Order(work, expecting: subject.expect)
        let receipt = try store.carryOut(order.composed, by: try author())
        guard let id = receipt.subject.gathering else { return }
        GatheringPrinter(self).print(id, asJSON: subject.json)
    }

    /// A moment; a clock alone means the day of `start`.
    fileprivate func instant(_ text: String, dayOf start: Instant) throws -> Instant {
        let isClock = text.count <= 5
        let day = zone.day(of: start).iso8601
        return try instant(isClock ? "\(day) \(text.count == 4 ? "0" + text : text)" : text)
    }
}
