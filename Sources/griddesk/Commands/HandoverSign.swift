import ArgumentParser
import Desk
import Domain
import Store
import Words

struct HandoverSign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign with your own password; with the second signature the desk passes.",
        discussion: """
            Whoever takes over and is on no roster says why with --reason. Where the other cannot come, --alone says why; \
            a supervisor has to countersign within 24 hours.
            """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: "Why you take over, though no roster names you.") var reason: String?
    @Option(help: "Why the other does not sign.") var alone: String?

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
        commandName: "countersign", abstract: "A supervisor signs for who could not.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The handover, such as H12; else the oldest that waits.") var handover: String?

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
