import ArgumentParser
import Desk
import Domain
import Store
import Words

struct HandoverSign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: spoken(
            "用自己的密码签字；两人都签，当班即移交。", "Sign with your own password; with the second signature the desk passes."),
        discussion: spoken(
            """
            接班人不在值班表上的，用 --reason 写明原因。对方来不了的，用 --alone 写明原因；监管员须在 24 小时内补签。
            """,
            """
            Whoever takes over and is on no roster says why with --reason. Where the other cannot come, --alone says why; \
            a supervisor has to countersign within 24 hours.
            """))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: spoken("值班表上没有你，为什么由你接班。", "Why you take over, though no roster names you.")) var reason:
        String?
    @Option(help: spoken("对方为什么不能签字。", "Why the other does not sign.")) var alone: String?

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            let command =
                alone.map { HandoverCommand.signAlone(reason: $0, unrostered: reason) }
                ?? .sign(reason: reason)
            let id = try desk.openHandover().id
            desk.sayHandover(
                try desk.sign(.move(command, id), expecting: options.expect))
        }
    }
}

struct HandoverCountersign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign", abstract: spoken("监管员为不能签字的人补签。", "A supervisor signs for who could not.")
    )
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("交接编号，如 H12；不写则取待补签的最早一次。", "The handover, such as H12; else the oldest that waits."))
    var handover: String?

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let waiting = try desk.store.read { try $0.handovers() }.first { $0.state == .oneSided }?.id
            guard let id = try handover.map({ try desk.handover($0, among: []) }) ?? waiting else {
                throw Refusal.handover(.notOneSided)
            }
            desk.sayHandover(
                try desk.sign(.move(.countersign, id), expecting: nil))
        }
    }
}

extension OpenDesk {
    /// Carries out what somebody puts their name under.
    fileprivate func sign(_ work: HandoverWork, expecting: Int?) throws -> Receipt {
        let order = Order(work, expecting: expecting).composed
        return try store.carryOut(order, by: try author(), proving: try identity.secretToSign())
    }
}
