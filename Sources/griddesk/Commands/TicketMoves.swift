import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Words

/// What every move of a ticket understands.
struct MoveOptions: ParsableArguments {
    @Argument(
        help: spoken("工单号，如 261120-017。", "The ticket's number, such as 261120-017."), completion: .tickets)
    var number: String
    @Option(name: .customLong("at"), help: .happenedAt) var time: String?
    @Option(help: spoken("只在工单仍为这一版本时。", "Only if the ticket is still at this revision.")) var expect: Int?
    @Option(help: spoken("随这一步记下的备注。", "A note that goes with the move.")) var note: String?
    @Flag(help: spoken("之后以 JSON 输出工单。", "Print the ticket as JSON afterwards.")) var json = false
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
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: spoken("受理。", "Take it on."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.accept, number) }
}

struct TicketDispatch: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "dispatch",
        abstract: spoken("派单给班组或人员；也用于改派。", "Send it to a team or a technician; also redispatches."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("主办班组。", "The leading team."), completion: .teams) var team: String?
    @Option(help: spoken("人员；班组随之而定。", "A technician; the team then follows."), completion: .people)
    var technician: String?
    @Option(help: spoken("协办班组；可写多次。", "An assisting team; may be repeated."), completion: .teams) var assist:
        [String] = []

    func validate() throws {
        guard team != nil || technician != nil else {
            throw ValidationError(spoken("请写 --team 或 --technician", "name --team or --technician"))
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
        commandName: "acknowledge",
        abstract: spoken("接单：班组已应答。", "Those it went to have said that they come."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.acknowledge, number) }
}

struct TicketArrive: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "arrive", abstract: spoken("到场：人员已到场。", "They have arrived."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.arrive, number) }
}

struct TicketHold: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: spoken("挂起。", "Put it on hold."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(
        help: spoken(
            "parts（等配件）、access（进不了场）、approval（等审批）、quiet（错峰施工）、weather（天气原因）、contractor（等承包单位）或 other（其他）。",
            "parts, access, approval, quiet, weather, contractor or other.")) var reason: String
    @Option(help: spoken("预计到何时：时间，或 2h 即两小时后。", "The expected end: a time, or 2h from now.")) var until:
        String

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        guard let reason = HoldReason(rawValue: reason) else {
            throw CommandFailure.badValue("--reason", reason)
        }
        return .move(.hold(reason, until: try desk.end(until)), number)
    }
}

struct TicketResume: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: spoken("恢复：结束挂起。", "End the hold."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.resume, number) }
}

struct TicketFinish: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "finish", abstract: spoken("完成：活已干完。", "The work is done."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.finish, number) }
}

struct TicketReturn: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: spoken("班组退单：班组不接，交回待派。", "The team gives it back to the desk."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: .why) var reason: String
    @Flag(help: spoken("派错了，计数。", "It should never have gone there; counted.")) var misdispatch = false

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.sendBack(reason: reason, misdispatch: misdispatch), number)
    }
}

struct TicketCallback: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "callback",
        abstract: spoken("回访：报修人评分，工单办结。", "The reporter was asked and rates; closes it."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("1 到 5。", "1 to 5.")) var rating: Int
    @Option(help: spoken("1 到 5。", "1 to 5.")) var speed: Int?
    @Option(help: spoken("1 到 5。", "1 to 5.")) var service: Int?

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
        commandName: "close", abstract: spoken("不回访而办结。", "Close it without a callback."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Flag(help: spoken("没有询问。", "Nobody was asked.")) var notAsked = false
    @Flag(help: spoken("联系不上报修人。", "The reporter could not be reached.")) var notReached = false

    func validate() throws {
        guard notAsked != notReached else {
            throw ValidationError(
                spoken("--not-asked 和 --not-reached 须写一个", "say one of --not-asked and --not-reached"))
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.close(notAsked ? .notAsked : .notReached), number)
    }
}

struct TicketReopen: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: spoken("重开：再办一次，另起一轮。", "Begin a new cycle."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: .why) var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.reopen(reason: reason), number)
    }
}

struct TicketExtend: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "extend",
        abstract: spoken(
            "延期：值班长一次，再次须监管员。", "More time to resolve: once by the shift leader, again by a supervisor."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("新的时限：时间，或 2h 即两小时后。", "The new end: a time, or 2h from now.")) var until: String
    @Option(help: .why) var reason: String
    @Flag(help: spoken("已告知报修人。", "The reporter was told.")) var told = false

    func work(_ number: TicketNumber, _ desk: OpenDesk) throws -> TicketWork {
        .move(.extend(until: try desk.end(until), reason: reason, told: told), number)
    }
}

struct TicketReject: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: spoken("不予受理：不归本台，或并无故障。", "Not ours, or no fault."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: .why) var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.reject(reason: reason), number)
    }
}

struct TicketMerge: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: spoken("并入另一张工单，报修人一并转过去。", "Merge it into another, which takes over its reporters."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("并入哪一张。", "The survivor's number."), completion: .tickets) var into: String
    @Flag(
        help: spoken(
            "即使这一张更急，并入的那张优先级不变。", "The survivor stays as urgent as it is, though this one is more so."))
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
        commandName: "fee", abstract: spoken("在费用里加一行，金额为整数分。", "Add a line to its bill, in integer fen."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("配件名称。", "The part's name.")) var part: String?
    @Option(help: spoken("数目。", "How many.")) var quantity: Int?
    @Option(help: spoken("单位为分。", "In fen.")) var unitPrice: Int?
    @Option(help: spoken("人工费，单位为分。", "Labour, in fen.")) var labour: Int?

    func validate() throws {
        let isPart = part != nil && quantity != nil && unitPrice != nil && labour == nil
        let isLabour = labour != nil && part == nil && quantity == nil && unitPrice == nil
        guard isPart || isLabour else {
            throw ValidationError(
                spoken(
                    "请写 --part、--quantity 和 --unit-price，或只写 --labour",
                    "say --part, --quantity and --unit-price, or --labour alone"))
        }
    }

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        if let labour { return .move(.fee(.labour(labour)), number) }
        let fee = Fee.part(name: part ?? "", quantity: quantity ?? 0, unitPrice: unitPrice ?? 0)
        return .move(.fee(fee), number)
    }
}

struct TicketEditCommand: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: spoken("修改内容。", "Change what it says."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("基础网格。", "The base grid."), completion: .grids) var grid: String?
    @Option(
        help: spoken("类别；专业网格随之而定。", "The category; the specialist grid follows."), completion: .categories)
    var category: String?
    @Option(name: .customLong("where"), help: .place) var place: String?
    @Option(help: spoken("什么坏了。", "What is wrong.")) var what: String?
    @Option(help: spoken("P1 到 P4。", "P1 to P4.")) var priority: String?
    @Option(help: spoken("谁报修；留空则去掉姓名。", "Who reports it; empty takes the name out.")) var reporter: String?
    @Option(help: spoken("报修人的电话。", "The reporter's phone.")) var phone: String?
    @Option(help: spoken("报修人的单位。", "The reporter's office.")) var unit: String?

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
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: spoken("写一句备注。", "Add a note."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("备注。", "The remark.")) var text: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.note(text), number) }
}

struct TicketRemind: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "remind", abstract: spoken("催办：报修人来问；计数。", "Somebody asks where it stays; counted."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: spoken("说了什么。", "What was said.")) var text: String?

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.remind(text), number) }
}

struct TicketCorrect: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: spoken(
            "更正：值班长改正事后发现的误操作，回到前一步。",
            "A shift leader puts a late-found slip right: back to the state before."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    @Option(help: .why) var reason: String

    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork {
        .move(.correct(reason: reason), number)
    }
}

struct TicketUndo: MoveSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: spoken("撤回自己的上一步，一分钟之内。", "Take back one's own last step within the minute."))
    @OptionGroup var common: CommonOptions
    @OptionGroup var move: MoveOptions
    func work(_ number: TicketNumber, _ desk: OpenDesk) -> TicketWork { .move(.undo, number) }
}
