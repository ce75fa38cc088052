import Domain
import Testing

@testable import Store

/// A desk on which anything may happen to rounds, at any time, with any site.
struct RoundLife {
    let desk: TestDesk
    let calendar: PlainCalendar
    var dice: Dice
    private(set) var sites: [(since: Instant, site: Site)] = []
    /// Orders that were taken, not refused.
    private(set) var taken = 0
    private var tickets: [TicketNumber] = []
    private var meter = 10_000
    /// Whether days may pass in which nobody does anything.
    private let hasGaps: Bool

    /// - Parameter zone: nil is the zone of the fixture, which has no jumps.
    init(seed: Int, zone: String? = nil, from start: Instant) throws {
        dice = Dice(seed: seed)
        desk = try TestDesk()
        calendar = zone == nil ? .shanghai : .berlin
        hasGaps = zone == nil
        desk.time.set(start)
        var site = RoundLife.site
        site.zone = zone ?? site.zone
        try apply(RoundLife.routes(of: site, &dice, isByNight: !hasGaps))
    }

    private mutating func apply(_ site: Site) throws {
        guard sites.last?.site != site else { return }
        try desk.store.apply(site, by: desk.author)
        sites.append((desk.time.now(), site))
    }

    /// A while passes, then something is done or not.
    mutating func step() throws {
        try pass()
        switch dice.below(24) {
        case 0: try sites.last.map { try apply(RoundLife.routes(of: $0.site, &dice, isByNight: !hasGaps)) }
        case 1, 2: try desk.store.sweep(by: desk.author)
        case 3, 4: try attempt { try $0.workOnTicket() }
        default:
            guard let id = try anyRound()?.id else { return }
            for _ in 0...dice.below(4) { try attempt { try $0.order(about: id) } }
        }
    }

    private mutating func pass() throws {
        let now = desk.time.now()
        let next = try rounds(now..<now.adding(minutes: 1440)).first { $0.window.start > now }
        if let next, dice.hits(oneIn: 3) { desk.time.set(next.window.start) }
        let minutes =
            switch dice.below(hasGaps ? 12 : 11) {
            case 11: 1440 * (1 + dice.below(3)) + dice.below(1440)
            case 8...10: dice.below(hasGaps ? 600 : 200)
            default: dice.below(60)
            }
        desk.time.advance(milliseconds: Int64(minutes * 60_000 + 1 + dice.below(60_000)))
    }

    private func rounds(_ time: Range<Instant>) throws -> [RoundRow] {
        try desk.store.read { try $0.rounds(in: time, now: desk.time.now()) }
    }

    /// A refusal or a conflict is an answer too.
    private mutating func attempt(_ body: (inout RoundLife) throws -> Void) throws {
        do {
            try body(&self)
            taken += 1
        } catch StoreError.refused {} catch StoreError.conflict {}
    }

    /// More often than not one that may be walked.
    private mutating func anyRound() throws -> RoundRow? {
        let now = desk.time.now()
        let rows = try rounds(now.adding(minutes: -2 * 1440)..<now.adding(minutes: 120))
        let open = rows.filter { $0.window.earliest <= now && now <= $0.window.lateUntil }
        let wanted = open.isEmpty || dice.hits(oneIn: 4) ? rows : open
        return wanted.isEmpty ? nil : dice.one(of: wanted)
    }
}

extension RoundLife {
    private mutating func order(about id: RoundID) throws {
        guard let row = try desk.store.read({ try $0.round(id) })?.row else { return }
        let people: [ID<Person>] = ["zhang", "zhou"]
        let isLate = dice.hits(oneIn: 4)
        let told = isLate ? desk.time.now().adding(minutes: -dice.below(120)) : nil
        let seen = dice.hits(oneIn: 5) ? row.revision - dice.below(2) : nil
        let command = try command(about: row)
        let work = RoundWork.move(command, row.id, by: dice.oneOrNil(of: people))
        let order = Order(work, expecting: seen, happenedAt: told)
        _ = try desk.store.carryOut(order, by: desk.author)
    }

    private mutating func command(about row: RoundRow) throws -> RoundCommand {
        let points = try desk.store.read { try $0.round(row.id) }?.plan.points ?? []
        let reason = dice.oneOrNil(of: ["停电", "门锁着"])
        switch dice.below(20) {
        case 0, 19: return .start
        case 1...3: return .check([Told(.fine)], said: nil)
        case 4...8: return .check((0...dice.below(3)).map { _ in told(points, row) }, said: nil)
        case 9: return .check([told(points, row), Told(.fine)], said: nil)
        case 10: return .finish(reason: reason)
        case 11: return .excuse(reason: reason ?? "")
        case 12, 17, 18: return .second
        case 13: return .evidence([Told(.fine, at: time(in: row))], reason: reason ?? "巡更棒")
        case 14:
            let told = points.map { Told(.fine, point: $0.id, at: time(in: row)) }
            return .evidence(told.filter { _ in !dice.hits(oneIn: 3) }, reason: "巡更棒")
        default: return .lookAgain(finding: 1 + dice.below(2), passed: dice.hits(oneIn: 2), words: reason)
        }
    }

    private mutating func told(_ points: [RoundPlan.Point], _ row: RoundRow) -> Told {
        guard let point = points.isEmpty ? nil : dice.one(of: points) else { return Told(.fine) }
        let at = dice.hits(oneIn: 4) ? time(in: row) : nil
        return Told(answer(), point: point.id, item: dice.oneOrNil(of: point.items), at: at)
    }

    private mutating func answer() -> Told.Answer {
        switch dice.below(8) {
        case 0, 1:
            return .finding(dice.one(of: ["灯不亮", "漏水"]), dice.oneOrNil(of: Severity.allCases), photo: nil)
        case 2, 3: return .reading(reading(), dice.hits(oneIn: 5) ? dice.one(of: Told.Turn.allCases) : nil)
        case 4: return .skipped("门锁着")
        default: return .fine
        }
    }

    private mutating func reading() -> MeterReading {
        meter += dice.below(3000) - (dice.hits(oneIn: 6) ? 2500 : 0)
        return MeterReading(thousandths: Int64(dice.hits(oneIn: 3) ? dice.below(100_000) : meter))
    }

    /// From a little before it may begin to a little behind its end.
    private mutating func time(in row: RoundRow) -> Instant {
        let span = row.window.lateUntil.milliseconds - row.window.earliest.milliseconds
        return row.window.earliest.adding(minutes: dice.below(Int(span / 60_000) + 10) - 5)
    }

    private mutating func workOnTicket() throws {
        let now = desk.time.now()
        let rows = try rounds(now.adding(minutes: -20 * 1440)..<now).filter { $0.findings > 0 }
        if let number = tickets.last, dice.hits(oneIn: 2) {
            try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
            try desk.move(.finish, number)
            return
        }
        guard !rows.isEmpty else { return }
        let finding = FindingID(round: dice.one(of: rows).id, number: 1 + dice.below(2))
        let receipt = try desk.store.carryOut(Order(.ticket(finding)), by: desk.author)
        receipt.number.map { tickets.append($0) }
    }
}
