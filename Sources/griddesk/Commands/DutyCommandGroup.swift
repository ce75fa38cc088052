import ArgumentParser
import Desk
import Domain
import Store
import Wire
import Words

struct DutyCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duty", abstract: "Who holds the desk 当班.",
        subcommands: [DutyShow.self, DutyTake.self, DutyStay.self, DutyRelieve.self])
}

struct DutyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Who holds the desk, who is on the roster, and what is to be signed.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "JSON.") var json = false

    func run() throws {
        let desk = try common.open(.readOnly)
        try common.reporting(desk.site) { try DutyPrinter(desk).print(asJSON: json) }
    }
}

struct DutyTake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Sit down at the desk that nobody holds.",
        discussion: "From who holds it only with --reason; better is a handover.")
    @OptionGroup var common: CommonOptions
    @Option(help: "Why it is taken from who holds it.") var reason: String?
    @Flag(help: "Print it as JSON afterwards.") var json = false

    func run() throws { try common.carryOutDuty(.take(reason: reason), asJSON: json) }
}

struct DutyStay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stay", abstract: "Who holds the desk stays behind the shift's end 连班.")
    @OptionGroup var common: CommonOptions
    @Option(help: "Until when: a time, or a span such as 4h.") var until: String
    @Option(help: "Why: extreme weather, nobody came.") var reason: String
    @Flag(help: "Print it as JSON afterwards.") var json = false

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
        abstract: "Start the handover to who relieves you for a while 替班; prints its number.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Who takes over: an operator's id or name.") var operatorName: String
    @Option(help: "Why.") var reason: String?

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
