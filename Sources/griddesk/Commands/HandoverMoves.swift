import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

/// What every step of the handover that is open understands.
struct HandoverOptions: ParsableArguments {
    @Option(
        help: spoken(
            "只在所依据的内容自此版本以来无人改动时。",
            "Only if nobody changed meanwhile what this depends on, since this revision.")) var expect: Int?
}

/// A subcommand that writes to the record of the handover that is open.
protocol HandoverSubcommand: ParsableCommand {
    var common: CommonOptions { get }
    var options: HandoverOptions { get }
    func command(_ handover: Handover, _ desk: OpenDesk) throws -> HandoverCommand
}

extension HandoverSubcommand {
    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let handover = try desk.openHandover()
            let command = try command(handover, desk)
            let work = HandoverWork.move(command, handover.id)
            desk.sayHandover(try desk.carryOut(work, expecting: options.expect), on: command.line)
        }
    }
}

extension HandoverCommand {
    /// The key of the line that it is about, so that a number which meant another line is seen.
    fileprivate var line: String? {
        switch self {
        case .annotate(let line, _), .omit(let line, _), .restore(let line), .acknowledge(let line, _),
            .refuse(let line, _), .settle(let line, _):
            line
        case .refresh, .add, .count, .pass, .acknowledgeSection, .sign, .signAlone, .countersign, .abandon,
            .append, .read:
            nil
        }
    }
}

struct HandoverRefresh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: spoken("在有人签字之前重新截取。", "Freeze the record anew, before anybody signed."))
    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            desk.sayHandover(try desk.carryOut(.move(.refresh, try desk.openHandover().id)))
        }
    }
}

struct HandoverAnnotate: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: spoken("在一行上批注。", "Write to a line."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String
    @Option(help: spoken("下一班须知道什么。", "What the next has to know of it.")) var text: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .annotate(line: handover.key(line), text: text)
    }
}

struct HandoverAdd: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: spoken("加一行。", "Add a line."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: spoken("这一行写什么。", "The line.")) var text: String
    @Option(help: spoken("放在哪一节。", "Where it stands.")) var section: HandoverLine.Section = .notes

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .add(text: text, section: section)
    }
}

struct HandoverOmit: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "omit",
        abstract: spoken(
            "略去一行（划掉）；紧急、超时、漏查的不能略去。", "Leave a line out, struck; never what is urgent, overdue or missing."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String
    @Option(help: .why) var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .omit(line: handover.key(line), reason: reason)
    }
}

struct HandoverRestore: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: spoken("恢复略去的一行。", "Take a line back in that was left out."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .restore(line: handover.key(line))
    }
}

struct HandoverCount: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: spoken("清点物品的数目。", "How many there are of what is counted."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: spoken("哪一样：代号或名称。", "What: its slug or name.")) var thing: String
    @Argument(help: spoken("数目。", "How many.")) var count: Int

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .count(desk.site.counted.called(thing).first?.id ?? ID(thing), count)
    }
}

struct HandoverPass: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "pass",
        abstract: spoken(
            "你首问的工单由谁接手：一张，或全部。", "Who takes over what you were first asked for: one ticket, or all."),
        discussion: spoken("没有指定的，归接班人。", "Whatever nobody is named for goes to who takes the desk over."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: spoken("工单；不写为全部。", "The ticket; without it all."), completion: .tickets) var ticket:
        String?
    @Option(
        name: .customLong("to"), help: spoken("谁：值班员的代号或姓名。", "Who: an operator's id or name."),
        completion: .operators) var heir: String

    func command(_ handover: Handover, _ desk: OpenDesk) throws -> HandoverCommand {
        .pass(try ticket.map(desk.number), to: try desk.account(heir))
    }
}

struct HandoverAcknowledge: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: spoken("确认一行，或一节中与上次相同的各行。", "Take a line over, or what of a section is as it was."),
        discussion: spoken(
            "紧急、漏查或有批注的须用 --word 复述。", "What is urgent, missing or written to is read back with --word."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String?
    @Option(help: spoken("你的复述。", "What you read back.")) var word: String?
    @Option(
        help: spoken(
            "这一节中与上次交接完全相同的各行。", "All of this section that is just as it was at the handover before."))
    var section: HandoverLine.Section?

    func validate() throws {
        guard (line == nil) != (section == nil) else {
            throw ValidationError(spoken("行和 --section 须写一个", "say one of LINE and --section"))
        }
        guard section == nil || word == nil else {
            throw ValidationError(spoken("--word 只用于一行", "--word is of one line"))
        }
    }

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        if let section { return .acknowledgeSection(section) }
        return .acknowledge(line: handover.key(line ?? ""), word: word)
    }
}

struct HandoverRefuse: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: spoken("拒接一行；答复之前谁也不能签字。", "Do not take a line over; nobody signs until it is settled."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String
    @Option(help: .why) var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .refuse(line: handover.key(line), reason: reason)
    }
}

struct HandoverSettle: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: spoken("答复被拒的一行，随后再由接班人确认。", "Answer what was refused; it is taken again then."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: .handoverLine) var line: String
    @Option(help: spoken("怎样改正的，或为何如此。", "How it was put right, or why it is so.")) var answer: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .settle(line: handover.key(line), answer: answer)
    }
}

struct HandoverAbandon: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon", abstract: spoken("中止交接，仍由原当班人当班。", "End it without passing the desk."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: .why) var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand { .abandon(reason: reason) }
}

struct HandoverAppend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append",
        abstract: spoken("给已结束的交接补记一条，标明是事后所写。", "Add to one that is over, marked as an addition."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("交接编号，如 H12；不写则取最近一次。", "The handover, such as H12; else the last.")) var handover:
        String?
    @Option(help: spoken("补记的内容。", "The addition.")) var text: String

    func run() throws { try common.afterwards(handover, .append(text: text)) { rows, _ in rows.last } }
}

struct HandoverRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: spoken("注明已读不在班期间的一次交接。", "Say that you read one that passed while you were away."))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("交接编号，如 H12；不写则取错过的最早一次。", "The handover, such as H12; else the oldest that you missed.")
    )
    var handover: String?

    func run() throws { try common.afterwards(handover, .read) { $0.missed(by: $1).first } }
}

extension CommonOptions {
    /// Of one that is over: the one named, or the one chosen of all that are.
    fileprivate func afterwards(
        _ text: String?, _ command: HandoverCommand,
        _ choice: ([HandoverRow], ID<Operator>) -> HandoverRow?
    ) throws {
        let desk = try open(.readWrite)
        try reporting(desk.site) {
            let rows = try desk.store.read { try $0.handovers() }.filter { $0.state != .open }
            let id: HandoverID
            if let text {
                guard let named = HandoverID(text) else { throw Refusal.unknown(.handover, text) }
                id = named
            } else {
                guard let row = choice(rows, try desk.author().id) else { throw Refusal.nothingToChange }
                id = row.id
            }
            desk.sayHandover(try desk.carryOut(.move(command, id)))
        }
    }
}
