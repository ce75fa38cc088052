import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

struct HandoverCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: spoken("值班台怎样交给下一班（交接班）。", "How the desk passes from one to the next."),
        discussion: spoken(
            """
            由当班人开始，记录随即截取：之后发生的归下一班。一行用代号（如 ticket:261120-017）或序号指明。两人都签字，当班即移交。
            """,
            """
            Whoever holds the desk starts one, and the record is frozen: what comes later belongs to the next. A line is \
            named by its key, such as ticket:261120-017, or by its number. The desk passes with the second signature.
            """),
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
        commandName: "start",
        abstract: spoken("截取记录，开始交接；输出编号。", "Freeze the record and start handing over; prints its number."))
    @OptionGroup var common: CommonOptions
    @Option(
        name: .customLong("to"), help: spoken("谁来接班：值班员的代号或姓名。", "Who takes over: an operator's id or name."),
        completion: .operators)
    var incoming: String?
    @Option(help: spoken("scheduled（按班次）、unscheduled（临时）或 relief（替班）。", "scheduled, unscheduled or relief."))
    var kind: Handover.Kind = .scheduled
    @Option(help: spoken("原因；用于临时交接。", "Why; of an unscheduled one.")) var reason: String?

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
        commandName: "list",
        abstract: spoken(
            "全部交接，最近的在后；待签字的有标记。", "All handovers, the newest last; what wants a signature is marked."))
    @OptionGroup var common: CommonOptions
    @Flag(
        help: spoken(
            "自上次签字或读过以来错过的交接，及其中仍未了的。",
            "Those that passed the desk since the last that you signed or read, with what still is open."))
    var missed = false
    @OptionGroup var asOf: AsOf
    @Flag(help: .oneArray) var json = false

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
        commandName: "show",
        abstract: spoken("一次交接：各行、批注、签字人。", "One with its lines, what was written to them and who signed."))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken(
            "交接编号，如 H12；不写则取进行中的，没有则取最近一次。",
            "The handover, such as H12; else the one that is open, else the last.")) var handover: String?
    @OptionGroup var asOf: AsOf
    @Flag(help: spoken("输出 JSON。", "JSON.")) var json = false

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
