import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

/// What every step of the handover that is open understands.
struct HandoverOptions: ParsableArguments {
    @Option(help: "Only if nobody changed meanwhile what this depends on, since this revision.") var expect:
        Int?
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
            desk.sayHandover(try desk.carryOut(work, expecting: options.expect))
        }
    }
}

struct HandoverRefresh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh", abstract: "Freeze the record anew, before anybody signed.")
    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try common.openSwept()
        try common.reporting(desk.site) {
            desk.sayHandover(try desk.carryOut(.move(.refresh, try desk.openHandover().id)))
        }
    }
}

struct HandoverAnnotate: HandoverSubcommand {
    static let configuration = CommandConfiguration(commandName: "annotate", abstract: "Write to a line.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String
    @Option(help: "What the next has to know of it.") var text: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .annotate(line: handover.key(line), text: text)
    }
}

struct HandoverAdd: HandoverSubcommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a line.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: "The line.") var text: String
    @Option(help: "Where it stands.") var section: HandoverLine.Section = .notes

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .add(text: text, section: section)
    }
}

struct HandoverOmit: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "omit", abstract: "Leave a line out, struck; never what is urgent, overdue or missing.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String
    @Option(help: "Why.") var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .omit(line: handover.key(line), reason: reason)
    }
}

struct HandoverRestore: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Take a line back in that was left out.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .restore(line: handover.key(line))
    }
}

struct HandoverCount: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "How many there are of what is counted 清点.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "What: its slug or name.") var thing: String
    @Argument(help: "How many.") var count: Int

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .count(desk.site.counted.called(thing).first?.id ?? ID(thing), count)
    }
}

struct HandoverPass: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "pass", abstract: "Who takes over what you were first asked for: one ticket, or all.",
        discussion: "Whatever nobody is named for goes to who takes the desk over.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The ticket; without it all.") var ticket: String?
    @Option(name: .customLong("to"), help: "Who: an operator's id or name.") var heir: String

    func command(_ handover: Handover, _ desk: OpenDesk) throws -> HandoverCommand {
        .pass(try ticket.map(desk.number), to: try desk.account(heir))
    }
}

struct HandoverAcknowledge: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Take a line over, or what of a section is as it was.",
        discussion: "What is urgent, missing or written to is read back with --word 复述.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String?
    @Option(help: "What you read back.") var word: String?
    @Option(help: "All of this section that is just as it was at the handover before.")
    var section: HandoverLine.Section?

    func validate() throws {
        guard (line == nil) != (section == nil) else {
            throw ValidationError("say one of LINE and --section")
        }
        guard section == nil || word == nil else { throw ValidationError("--word is of one line") }
    }

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        if let section { return .acknowledgeSection(section) }
        return .acknowledge(line: handover.key(line ?? ""), word: word)
    }
}

struct HandoverRefuse: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Do not take a line over; nobody signs until it is settled.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String
    @Option(help: "Why.") var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .refuse(line: handover.key(line), reason: reason)
    }
}

struct HandoverSettle: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "Answer what was refused; it is taken again then.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Argument(help: "The line: its key or number.") var line: String
    @Option(help: "How it was put right, or why it is so.") var answer: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand {
        .settle(line: handover.key(line), answer: answer)
    }
}

struct HandoverAbandon: HandoverSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "abandon", abstract: "End it without passing the desk.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: HandoverOptions
    @Option(help: "Why.") var reason: String

    func command(_ handover: Handover, _ desk: OpenDesk) -> HandoverCommand { .abandon(reason: reason) }
}

struct HandoverAppend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "append", abstract: "Add to one that is over, marked as an addition.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The handover, such as H12; else the last.") var handover: String?
    @Option(help: "The addition.") var text: String

    func run() throws { try common.afterwards(handover, .append(text: text)) { rows, _ in rows.last } }
}

struct HandoverRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Say that you read one that passed while you were away.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The handover, such as H12; else the oldest that you missed.") var handover: String?

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
