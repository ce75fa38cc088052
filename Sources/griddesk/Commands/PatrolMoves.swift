import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

/// What every move of a round understands.
struct RoundOptions: ParsableArguments {
    @Option(name: .customLong("at"), help: .happenedAt) var time: String?
    @Option(
        name: .customLong("by"), help: spoken("谁查的；不写则为负责人。", "Who walked; else whoever answers for it."),
        completion: .people)
    var person: String?
    @Option(help: spoken("只在这一轮仍为这一版本时。", "Only if the round is still at this revision.")) var expect: Int?
    @Flag(help: spoken("之后以 JSON 输出这一轮。", "Print the round as JSON afterwards.")) var json = false
}

/// A subcommand that carries out one order on one round.
protocol RoundSubcommand: ParsableCommand {
    var common: CommonOptions { get }
    var options: RoundOptions { get }
    func id(_ desk: OpenDesk) throws -> RoundID
    func command(_ file: RoundFile, _ desk: OpenDesk) throws -> RoundCommand
    /// Of what may begin a round.
    var unhanded: Unhanded { get }
}

extension RoundSubcommand {
    var unhanded: Unhanded { .asks }

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let file = try desk.file(try id(desk))
            try desk.carryOut(try command(file, desk), on: file, options, unhanded)
        }
    }
}

/// What a command that may begin a round understands.
struct BeginningOptions: ParsableArguments {
    @Option(
        help: spoken(
            "本班尚未接班，为什么先开始巡查。", "Why it begins though the desk was not handed over to this shift."))
    var reason: String?

    var unhanded: Unhanded { reason.map(Unhanded.because) ?? .asks }
}

extension OpenDesk {
    /// Carries it out and says what came of it.
    func carryOut(
        _ command: RoundCommand, on file: RoundFile, _ options: RoundOptions, _ unhanded: Unhanded
    ) throws {
        let person = try options.person.map { try site.people.one($0, .person).id }
        let order = Order(
            RoundWork.move(command, file.row.id, by: person, unhanded: unhanded), expecting: options.expect,
            happenedAt: try options.time.map(instant))
        _ = try store.carryOut(order.composed, by: try author())
        RoundPrinter(self).print(file.row.id, since: file.round, asJSON: options.json)
    }
}

/// The round a move is about.
struct RoundArgument: ParsableArguments {
    @Argument(help: spoken("轮次，如 night.b05@261120T2200。", "The round, such as night.b05@261120T2200."))
    var round: String
}

struct PatrolStart: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: spoken("出发。", "Somebody sets out."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @OptionGroup var options: RoundOptions
    @OptionGroup var beginning: BeginningOptions
    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }
    func command(_ file: RoundFile, _ desk: OpenDesk) -> RoundCommand { .start }
    var unhanded: Unhanded { beginning.unhanded }
}

struct PatrolFinish: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "finish",
        abstract: spoken("结束一轮；没查完须写原因。", "End it; before the last checkpoint only with a reason."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @OptionGroup var options: RoundOptions
    @Option(help: spoken("没查完就结束的原因。", "Why it ends before the last checkpoint.")) var reason: String?
    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }
    func command(_ file: RoundFile, _ desk: OpenDesk) -> RoundCommand { .finish(reason: reason) }
}

struct PatrolExcuse: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "excuse", abstract: spoken("免查：值班长说明不必查。", "A leader says that it need not be walked."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @OptionGroup var options: RoundOptions
    @Option(help: .why) var reason: String
    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }
    func command(_ file: RoundFile, _ desk: OpenDesk) -> RoundCommand { .excuse(reason: reason) }
}

struct PatrolSecond: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "second",
        abstract: spoken("复核：由 --by 指明的另一人查过。", "Another person, named with --by, checked it."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var subject: RoundArgument
    @OptionGroup var options: RoundOptions

    func validate() throws {
        guard options.person != nil else {
            throw ValidationError(spoken("请用 --by 写明谁复核", "name who checked with --by"))
        }
    }

    func id(_ desk: OpenDesk) throws -> RoundID { try desk.round(subject.round) }
    func command(_ file: RoundFile, _ desk: OpenDesk) -> RoundCommand { .second }
}

struct PatrolLookAgain: RoundSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "look-again",
        abstract: spoken(
            "复查一个问题；仍未解决的，其工单重开。",
            "A finding was looked at again; what is still there opens its ticket again."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("问题，如 night.b05@261120T2200#1。", "The finding, such as night.b05@261120T2200#1."))
    var finding: String
    @OptionGroup var options: RoundOptions
    @Flag(help: spoken("通过：已解决。", "It is gone.")) var passed = false
    @Flag(help: spoken("未通过。", "It is not.")) var failed = false
    @Option(help: spoken("备注。", "A note.")) var note: String?

    func validate() throws {
        guard passed != failed else {
            throw ValidationError(spoken("--passed 和 --failed 须写一个", "say one of --passed and --failed"))
        }
    }

    func id(_ desk: OpenDesk) throws -> RoundID { try desk.finding(finding).round }

    func command(_ file: RoundFile, _ desk: OpenDesk) throws -> RoundCommand {
        .lookAgain(finding: try desk.finding(finding).number, passed: passed, words: note)
    }
}

struct PatrolTicket: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: spoken(
            "由问题生成工单；输出单号，重复执行仍为同一张。",
            "Make a ticket of a finding; prints its number, the same one if asked again."))
    @OptionGroup var common: CommonOptions
    @Argument(help: spoken("问题，如 night.b05@261120T2200#1。", "The finding, such as night.b05@261120T2200#1."))
    var finding: String
    @Flag(help: spoken("以 JSON 输出工单。", "Print the ticket as JSON.")) var json = false

    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let finding = try desk.finding(finding)
            let receipt = try desk.store.carryOut(Order(.ticket(finding)), by: try desk.author())
            guard let number = receipt.number else { return }
            if receipt.isRepeated {
                tell(
                    Phrase(
                        "该问题已是工单 \(number.text)，未再写入",
                        "that finding is ticket \(number.text) already; nothing was written")[desk.language])
            }
            TicketPrinter(desk).print(number, asJSON: json)
        }
    }
}
