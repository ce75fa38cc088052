import ArgumentParser
import Desk
import Domain
import Store
import Wire
import Words

struct DutyCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duty", abstract: spoken("谁当班。", "Who holds the desk."),
        subcommands: [DutyShow.self, DutyTake.self, DutyStay.self, DutyRelieve.self])
}

struct DutyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: spoken(
            "谁当班、值班表上有谁、还有什么待签字。", "Who holds the desk, who is on the roster, and what is to be signed."))
    @OptionGroup var common: CommonOptions
    @Flag(help: spoken("输出 JSON。", "JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) { try DutyPrinter(desk).print(asJSON: json) }
    }
}

struct DutyTake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: spoken("在无人当班时接班。", "Sit down at the desk that nobody holds."),
        discussion: spoken(
            "从当班人手里接过须写 --reason；更好的办法是交接班。", "From who holds it only with --reason; better is a handover."))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("为什么从当班人手里接过。", "Why it is taken from who holds it.")) var reason: String?
    @Flag(help: .thenJSON) var json = false

    func run() throws { try common.carryOutDuty(.take(reason: reason), asJSON: json) }
}

struct DutyStay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stay",
        abstract: spoken("当班人在班次结束后留下（连班）。", "Who holds the desk stays behind the shift's end."))
    @OptionGroup var common: CommonOptions
    @Option(help: spoken("到什么时候：时间，或时长如 4h。", "Until when: a time, or a span such as 4h.")) var until: String
    @Option(help: spoken("原因：极端天气、无人来接。", "Why: extreme weather, nobody came.")) var reason: String
    @Flag(help: .thenJSON) var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            try desk.carryOut(.stay(until: try desk.end(until), reason: reason), asJSON: json)
        }
    }
}

struct DutyRelieve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relieve",
        abstract: spoken(
            "与短时替班的人开始交接；输出编号。", "Start the handover to who relieves you for a while; prints its number."))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("谁来接班：值班员的代号或姓名。", "Who takes over: an operator's id or name."), completion: .operators)
    var operatorName: String
    @Option(help: .why) var reason: String?

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            let incoming = try desk.account(operatorName)
            let receipt = try desk.carryOut(HandoverWork.start(.relief, incoming: incoming, reason: reason))
            desk.sayHandover(receipt)
        }
    }
}

extension CommonOptions {
    fileprivate func carryOutDuty(_ work: WatchWork, asJSON: Bool) throws {
        let desk = try open(.readWrite)
        try reporting(desk.site) { try desk.carryOut(work, asJSON: asJSON) }
    }
}

extension OpenDesk {
    fileprivate func carryOut(_ work: WatchWork, asJSON: Bool) throws {
        _ = try store.carryOut(Order(work).composed, by: try author())
        sayDone("duty") { try DutyPrinter(self).print(asJSON: asJSON) }
    }

    /// An operator by id, in any case, or by name.
    func account(_ text: String) throws -> ID<Operator> {
        let found = operators.first { $0.id.text == text.lowercased() || $0.name == text }
        guard let found else { throw Refusal.unknown(.operatorAccount, text) }
        return found.id
    }
}
