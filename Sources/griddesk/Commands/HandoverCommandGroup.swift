import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct HandoverCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover", abstract: "How the desk passes from one to the next 交接班.",
        discussion: """
            Whoever holds the desk starts one, and the record is frozen: what comes later belongs to the next. A line is \
            named by its key, such as ticket:261120-017, or by its number. The desk passes with the second signature.
            """,
        subcommands: [
            HandoverStart.self, HandoverList.self, HandoverShow.self, HandoverRefresh.self,
            HandoverAnnotate.self, HandoverAdd.self, HandoverOmit.self, HandoverRestore.self,
            HandoverCount.self, HandoverPass.self, HandoverAcknowledge.self, HandoverRefuse.self,
            HandoverSettle.self, HandoverSign.self, HandoverCountersign.self, HandoverAbandon.self,
            HandoverAppend.self, HandoverRead.self, HandoverExport.self, HandoverVerify.self,
        ])
}

extension Handover.Kind: ExpressibleByArgument {}

extension HandoverLine.Section: ExpressibleByArgument {}

struct HandoverStart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Freeze the record and start handing over; prints its number.")
    @OptionGroup var common: CommonOptions
    @Option(name: .customLong("to"), help: "Who takes over: an operator's id or name.") var incoming: String?
    @Option(help: "scheduled, unscheduled or relief.") var kind: Handover.Kind = .scheduled
    @Option(help: "Why; of an unscheduled one.") var reason: String?

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            let incoming = try incoming.map(desk.account)
            desk.sayHandover(
                try desk.carryOut(HandoverWork.start(kind, incoming: incoming, reason: reason)))
        }
    }
}

struct HandoverList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All handovers, the newest last; what wants a signature is marked.")
    @OptionGroup var common: CommonOptions
    @Flag(help: "Those that passed the desk since the last that you signed or read, with what still is open.")
    var missed = false
    @OptionGroup var asOf: AsOf
    @Flag(help: "One JSON array.") var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting(present.site) {
            let desk = try present.asOf(asOf)
            var rows = try desk.read { try $0.handovers() }
            if missed { rows = rows.missed(by: try desk.author().id) }
            try HandoverPrinter(desk).print(rows, asJSON: json, withOpen: missed)
        }
    }
}

struct HandoverShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One with its lines, what was written to them and who signed.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The handover, such as H12; else the one that is open, else the last.") var handover:
        String?
    @OptionGroup var asOf: AsOf
    @Flag(help: "JSON.") var json = false

    func run() throws {
        let present = try common.open(.readOnly)
        try common.reporting(present.site) {
            let desk = try present.asOf(asOf)
            let id = try desk.handover(handover, among: try desk.read { try $0.handovers() })
            try HandoverPrinter(desk).print(id, asJSON: json)
        }
    }
}

extension OpenDesk {
    func carryOut(_ work: HandoverWork, expecting: Int? = nil) throws -> Receipt {
        try store.carryOut(Order(work, expecting: expecting).composed, by: try author())
    }

    /// - Parameter line: the key of the line that it was done to.
    func sayHandover(_ receipt: Receipt, on line: String? = nil) {
        sayDone(receipt.subject.id) {
            let output = StandardOutput()
            try output.line([receipt.subject.id, line].compactMap { $0 }.joined(separator: " "))
            try output.flush()
        }
    }

    /// The one that is named, else of these the one that is open, else the last.
    func handover(_ text: String?, among rows: [HandoverRow]) throws -> HandoverID {
        if let text {
            guard let id = HandoverID(text) else { throw Refusal.unknown(.handover, text) }
            return id
        }
        guard let row = rows.last(where: { $0.state == .open }) ?? rows.last else {
            throw Refusal.handover(.noneOpen)
        }
        return row.id
    }

    func openHandover() throws -> Handover {
        guard let handover = try store.read({ try $0.openHandover() }) else {
            throw Refusal.handover(.noneOpen)
        }
        return handover
    }
}

extension Handover {
    /// A line by its key, or by its number among all but figures.
    func key(_ text: String) -> String {
        guard let number = Int(text) else { return text }
        return lines.first { self.number(of: $0.key) == number }?.key ?? text
    }
}
