import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

/// What every move of a ticket understands.
struct MoveOptions: ParsableArguments {
    @Argument(help: "The ticket's number, such as 261120-017.") var number: String
    @Option(name: .customLong("at"), help: "When it happened; else now.") var time: String?
    @Option(help: "Only if the ticket is still at this revision.") var expect: Int?
    @Option(help: "A remark that goes with the move.") var note: String?
    @Flag(help: "Print the ticket as JSON afterwards.") var json = false
}

/// A subcommand that carries out one order on one ticket.
protocol MoveSubcommand: ParsableCommand {
    var common: CommonOptions { get }
    var move: MoveOptions { get }
    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork
    /// What else the order says.
    func complete(_ order: inout Order)
    /// What the move would do unsaid, for people; asked before it is done.
    func remarks(_ number: TicketNumber, _ desk: OpenDesk) throws -> [String]
}

extension MoveSubcommand {
    func complete(_ order: inout Order) {}
    func remarks(_ number: TicketNumber, _ desk: OpenDesk) throws -> [String] { [] }
}

extension MoveSubcommand {
    func run() throws {
        let desk = try common.open(.readWrite)
        try common.reporting(desk.site) {
            let number = try desk.number(move.number)
            var order = Order(
                try work(number, desk), expecting: move.expect, note: move.note,
                happenedAt: try move.time.map(desk.instant))
            complete(&order)
            let remarks = try remarks(number, desk)
            let receipt = try desk.store.carryOut(order.composed, by: try desk.author())
            let absence = AbsenceWords(desk.names).of(order, now: .current())
            let consequence = receipt.consequence?.words[common.language]
            for remark in remarks + [absence, consequence].compactMap({ $0 }) { tell(remark) }
            TicketPrinter(desk).print(receipt.number ?? number, asJSON: move.json)
        }
    }
}

struct TicketAccept: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "accept", abstract: "Take it on.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.accept, number) }
}

struct TicketDispatch: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "dispatch", abstract: "Send it to a team or a technician; also redispatches.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The leading team.") var team: String?
    @Option(help: "A technician; the team then follows.") var technician: String?
    @Option(help: "An assisting team; may be repeated.") var assist: [String] = []

    func validate() throws {
        guard team != nil || technician != nil else {
            throw ValidationError("name --team or --technician")
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        let order = DispatchOrder(
            team: try team.map { try desk.site.teams.one($0, .team).id },
            technician: try technician.map { try desk.site.people.one($0, .technician).id },
            assisting: try assist.map { try desk.site.teams.one($0, .team).id })
        return .move(.dispatch(order), number)
    }
}

struct TicketAcknowledge: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Those it went to have said that they come.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.acknowledge, number) }
}

struct TicketArrive: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "arrive", abstract: "They are on site.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.arrive, number) }
}

struct TicketHold: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "hold", abstract: "Put it on hold.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "parts, access, approval, quiet, weather, contractor or other.") var reason: String
    @Option(help: "The expected end: a time, or 2h from now.") var until: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        guard let reason = HoldReason(rawValue: reason) else {
            throw CommandFailure.badValue("--reason", reason)
        }
        return .move(.hold(reason, until: try desk.end(until)), number)
    }
}

struct TicketResume: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "End the hold.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.resume, number) }
}

struct TicketFinish: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "finish", abstract: "The work is done.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.finish, number) }
}

struct TicketReturn: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "The team sends it back to the desk.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "Why.") var reason: String
    @Flag(help: "It should never have gone there; counted.") var misdispatch = false

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.sendBack(reason: reason, misdispatch: misdispatch), number)
    }
}

struct TicketCallback: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "callback", abstract: "The reporter was asked and rates; closes it.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "1 to 5.") var rating: Int
    @Option(help: "1 to 5.") var speed: Int?
    @Option(help: "1 to 5.") var service: Int?

    func remarks(_ number: TicketNumber, _ desk: OpenDesk) -> [String] {
        guard Rating(overall: rating).isLow, move.note == nil else { return [] }
        return [
            Phrase(
                "! 低分：请用 ticket note 记下报修人的话；ticket reopen 可重开",
                "! a low rating: keep what was said by ticket note; ticket reopen goes on with the work")[
                    desk.language]
        ]
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.callBack(Rating(overall: rating, speed: speed, service: service)), number)
    }
}

struct TicketClose: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close it without a callback.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Flag(help: "Nobody was asked.") var notAsked = false
    @Flag(help: "The reporter could not be reached.") var notReached = false

    func validate() throws {
        guard notAsked != notReached else {
            throw ValidationError("say one of --not-asked and --not-reached")
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.close(notAsked ? .notAsked : .notReached), number)
    }
}

struct TicketReopen: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Begin a new cycle.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "Why.") var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.reopen(reason: reason), number)
    }
}

struct TicketExtend: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: "More time to resolve: once by the shift leader, again by a supervisor.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The new end: a time, or 2h from now.") var until: String
    @Option(help: "Why.") var reason: String
    @Flag(help: "The reporter was told.") var told = false

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        .move(.extend(until: try desk.end(until), reason: reason, told: told), number)
    }
}

struct TicketReject: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "reject", abstract: "Not ours, or no fault.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "Why.") var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.reject(reason: reason), number)
    }
}

struct TicketMerge: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge it into another, which takes over its reporters.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The survivor's number.") var into: String
    @Flag(help: "The survivor stays as urgent as it is, though this one is more so.")
    var keepPriority = false

    func complete(_ order: inout Order) { order.keepsPriority = keepPriority }

    func remarks(_ number: TicketNumber, _ desk: OpenDesk) throws -> [String] {
        let other = try desk.number(into)
        guard let row = try desk.store.read({ try $0.file(number) })?.row,
            let survivor = try desk.store.read({ try $0.file(other) })?.row
        else { return [] }
        return MergeConcern.all(of: row, into: survivor).map {
            "! " + $0.words(row, survivor, keepsPriority: keepPriority, desk.site)[desk.language]
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        .merge(number, into: try desk.number(into))
    }
}

struct TicketFee: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "fee", abstract: "Add a line to its bill, in integer fen.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The part's name.") var part: String?
    @Option(help: "How many.") var quantity: Int?
    @Option(help: "In fen.") var unitPrice: Int?
    @Option(help: "Labour, in fen.") var labour: Int?

    func validate() throws {
        let isPart = part != nil && quantity != nil && unitPrice != nil && labour == nil
        let isLabour = labour != nil && part == nil && quantity == nil && unitPrice == nil
        guard isPart || isLabour else {
            throw ValidationError("say --part, --quantity and --unit-price, or --labour alone")
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        if let labour { return .move(.fee(.labour(labour)), number) }
        let fee = Fee.part(name: part ?? "", quantity: quantity ?? 0, unitPrice: unitPrice ?? 0)
        return .move(.fee(fee), number)
    }
}

struct TicketEditCommand: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change what it says.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The base grid.") var grid: String?
    @Option(help: "The category; the specialist grid follows.") var category: String?
    @Option(name: .customLong("where"), help: "Where in the grid.") var place: String?
    @Option(help: "What is wrong.") var what: String?
    @Option(help: "P1 to P4.") var priority: String?
    @Option(help: "Who reports it; empty takes the name out.") var reporter: String?
    @Option(help: "The reporter's phone.") var phone: String?
    @Option(help: "The reporter's office.") var unit: String?

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        var edit = TicketEdit()
        edit.grid = try grid.map { try desk.site.grids.one($0, .grid).id }
        edit.category = try category.map { try desk.site.categories.one($0, .category).id }
        edit.place = place
        edit.what = what
        edit.priority = try priority.map(readPriority)
        edit.reporter = reporter
        edit.phone = phone
        edit.unit = unit
        try sayIfCalm(edit, number, desk)
        return .move(.edit(edit), number)
    }

    /// A priority below what the category usually has is taken, and said to be.
    private func sayIfCalm(_ edit: TicketEdit, _ number: TicketNumber, _ desk: OpenDesk) throws {
        guard let priority = edit.priority,
            let category = try edit.category ?? desk.store.read({ try $0.rows([number]) }).first?.category
        else { return }
        var call = CallLine()
        call.category = .init(category, [])
        for caution in call.cautions(desk.site, typed: priority) {
            tell(caution[desk.language].escapedForLine)
        }
    }
}

struct TicketNote: MoveSubcommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Add a remark.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "The remark.") var text: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.note(text), number) }
}

struct TicketRemind: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: "Somebody asks where it stays 催办; counted.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "What was said.") var text: String?

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.remind(text), number) }
}

struct TicketCorrect: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "A shift leader puts a late-found slip right: back to the state before.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: "Why.") var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.correct(reason: reason), number)
    }
}

struct TicketUndo: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back one's own last step within the minute.")
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.undo, number) }
}
