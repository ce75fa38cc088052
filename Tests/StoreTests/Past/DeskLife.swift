import Domain

@testable import Store

/// A desk on which everything happens: rounds and sites as in `RoundLife`, and beside them tickets with every move,
/// merges, imports, occasions, what stands, reports, the journal and operators.
struct DeskLife {
    private var rounds: RoundLife
    private var numbers: [TicketNumber] = []
    private var stands: [StandingID] = []
    private var occasions: [GatheringID] = []
    private var people = 0

    var desk: TestDesk { rounds.desk }

    init(seed: Int) throws {
        rounds = try RoundLife(seed: seed, from: clock("04-30T16:00:00"))
    }

    private mutating func below(_ limit: Int) -> Int { rounds.dice.below(limit) }

    mutating func live(steps: Int) throws {
        for _ in 0..<steps {
            if below(5) == 0 {
                try rounds.step()
            } else {
                desk.time.advance(milliseconds: Int64(1 + below(600)) * 1000)
                do { try step() } catch StoreError.refused {} catch StoreError.conflict {}
            }
        }
    }

    private mutating func step() throws {
        switch below(20) {
        case 0...4: numbers.append(try report())
        case 5...12: try moveTicket()
        case 13: try merge()
        case 14: try stand()
        case 15: try meet()
        case 16: try write(Order(.journal(.note("巡视\(below(9))", nil))))
        case 17: try reportOn()
        case 18: try account()
        default: try importTickets()
        }
    }

    @discardableResult
    private func write(_ order: Order) throws -> Receipt { try desk.store.carryOut(order, by: desk.author) }

    private var words: [String] { ["漏水", "电梯异响", "灯不亮", "lobby lamp", "垃圾"] }

    private mutating func draft() -> TicketDraft {
        TicketDraft(
            grid: ["b01", "b02", "public"][below(3)], category: ["lift", "water", "litter"][below(3)],
            place: ["3F", "B1", "大厅"][below(3)], what: words[below(5)], channel: [.phone, .patrol][below(2)],
            reporter: Reporter(name: ["王伟", "李梅"][below(2)], phone: ["8123", nil][below(2)]),
            priority: [nil, .p1, .p2, .p3, .p4][below(5)])
    }

    private mutating func report() throws -> TicketNumber {
        if let survivor = numbers.last, below(5) == 0 {
            return try write(Order(.join(draft(), to: survivor))).number ?? survivor
        }
        return try write(Order(.report(draft()))).number ?? TicketNumber(day: 260_501, sequence: 1)
    }

    private mutating func anyTicket() -> TicketNumber? {
        guard !numbers.isEmpty else { return nil }
        return numbers[max(0, numbers.count - 1 - below(min(numbers.count, 25)))]
    }

    private mutating func moveTicket() throws {
        guard let number = anyTicket() else { return }
        let told = below(5) == 0 ? desk.time.now().adding(minutes: -below(60)) : nil
        try write(Order(.move(command(), number), happenedAt: told))
    }

    private mutating func command() -> TicketCommand {
        switch below(20) {
        case 0, 1: .accept
        case 2...4: .dispatch(DispatchOrder(team: below(2) == 0 ? "engineering" : "cleaners"))
        case 5: .acknowledge
        case 6, 7: .arrive
        case 8: .hold(.parts, until: desk.time.now().adding(minutes: 60 + below(600)))
        case 9: .resume
        case 10, 11: .finish
        case 12: .callBack(Rating(overall: 1 + below(5)))
        case 13: .close(.notAsked)
        case 14: .reopen(reason: "又坏了")
        case 15: below(2) == 0 ? .reject(reason: "不归我们") : .sendBack(reason: "派错", misdispatch: true)
        case 16: .edit(edit())
        case 17: below(2) == 0 ? .fee(.labour(100 + below(900))) : .note("记一笔")
        case 18: .undo
        default: .correct(reason: "写错了")
        }
    }

    private mutating func edit() -> TicketEdit {
        var edit = TicketEdit()
        edit.what = words[below(5)]
        if below(2) == 0 { edit.priority = Priority.allCases[below(4)] }
        if below(2) == 0 { edit.grid = ["b01", "b02"][below(2)] }
        if below(3) == 0 { edit.reporter = "赵敏" }
        return edit
    }

    private mutating func merge() throws {
        guard let one = anyTicket(), let other = anyTicket(), one != other else { return }
        try write(Order(.merge(one, into: other)))
    }

    private mutating func stand() throws {
        guard let id = stands.last, below(2) == 0 else {
            let kind = StandingMatter.Kind.allCases[below(StandingMatter.Kind.allCases.count)]
            let due = kind.isReviewed ? nil : desk.time.now().adding(minutes: 600)
            let receipt = try write(Order(StandingWork.raise(StandingDraft(kind, what: "道闸停用", due: due))))
            if let id = receipt.subject.standing { stands.append(id) }
            return
        }
        let command: StandingCommand =
            [.note("厂家周三来"), .lift(reason: "已修好"), .done(how: nil), .sendBack(reason: "没有")][below(4)]
        try write(Order(StandingWork.move(command, id)))
    }

    private mutating func meet() throws {
        let start = Instant(milliseconds: desk.time.now().milliseconds / 60_000 * 60_000)
            .adding(minutes: 30 + below(3000))
        guard let id = occasions.last, below(2) == 0 else {
            let details = Gathering.Details(
                grid: "b01", place: "会议室", start: start, end: start.adding(minutes: 90), title: "例会")
            if let id = try write(Order(.plan(details, nil))).subject.gathering { occasions.append(id) }
            return
        }
        try write(
            below(2) == 0
                ? Order(.move(GatheringEdit(start: start), id)) : Order(.cancel(reason: "改期", id)))
    }

    private mutating func reportOn() throws {
        let day = desk.zone.day(of: desk.time.now())
        let id = ReportID(ReportSpan(.daily, holding: day.adding(days: -below(2))))
        let command: ReportCommand =
            [.weather("晴"), .remark("无"), .decide("查消防门", owner: nil, due: nil), .finish(isFinal: false)][
                below(4)]
        try write(Order(ReportWork(command, id)))
    }

    private mutating func account() throws {
        if people == 0 || below(3) == 0 {
            people += 1
            try desk.store.account(
                .add(name: "值班员\(people)", roles: [.operator], systemUser: nil), id: ID("op\(people)"),
                by: desk.author)
            return
        }
        let command: OperatorCommand =
            [.change(name: "改名", roles: nil, systemUser: nil), .disable, .enable][below(3)]
        try desk.store.account(command, id: ID("op\(1 + below(people))"), by: desk.author)
    }

    private mutating func importTickets() throws {
        let at = desk.time.now().adding(minutes: -1 - below(5000))
        var rest = (0..<1 + below(4)).map { _ in
            ImportedTicket.fixture(
                "K\(below(1000))", what: words[below(5)], at: at,
                state: [.reported, .closed, .done][below(3)])
        }[...]
        _ = try desk.store.importTickets(by: desk.author, { rest.popFirst() })
    }
}

extension TestDesk {
    var zone: Zone { Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600) }
}
