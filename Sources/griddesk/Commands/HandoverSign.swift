import ArgumentParser
import Desk
import Domain
import Foundation
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
    @Option(name: .customLong("password-fd"), help: "The password comes from this file descriptor.")
    var passwordDescriptor: Int32?
    @OptionGroup var options: HandoverOptions
    @Option(help: "Why you take over, though no roster names you.") var reason: String?
    @Option(help: "Why the other does not sign.") var alone: String?

    func validate() throws {
        guard reason == nil || alone == nil else { throw ValidationError("say one of --reason and --alone") }
    }

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            let command = alone.map { HandoverCommand.signAlone(reason: $0) } ?? .sign(reason: reason)
            let id = try desk.openHandover().id
            desk.sayHandover(try desk.sign(.move(command, id), expecting: options.expect, passwordDescriptor))
        }
    }
}

struct HandoverCountersign: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign", abstract: "A supervisor signs for who could not.")
    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("password-fd"), help: "The password comes from this file descriptor.")
    var passwordDescriptor: Int32?
    @Argument(help: "The handover, such as H12; else the oldest that waits.") var handover: String?

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let waiting = try desk.store.read { try $0.handovers() }.first { $0.state == .oneSided }?.id
            guard let id = try handover.map({ try desk.handover($0) { _ in nil } }) ?? waiting else {
                throw Refusal.handover(.notOneSided)
            }
            desk.sayHandover(try desk.sign(.move(.countersign, id), expecting: nil, passwordDescriptor))
        }
    }
}

extension OpenDesk {
    /// Carries out what somebody puts their name under.
    fileprivate func sign(_ work: HandoverWork, expecting: Int?, _ descriptor: Int32?) throws -> Receipt {
        let order = Order(work, expecting: expecting).composed
        return try store.carryOut(order, by: try author(), proving: try secretToSign(descriptor))
    }

    private func secretToSign(_ descriptor: Int32?) throws -> Secret {
        guard let descriptor,
            let bytes = try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readToEnd()
        else { throw Refusal.account(.needsPassword) }
        return Secret(bytes.prefix { $0 != 0x0a })
    }
}
