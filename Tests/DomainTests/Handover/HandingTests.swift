import Testing

@testable import Domain

/// What happened about the desk before a round is to begin.
private enum Before: String, CaseIterable {
    case nobody = "nobody ever held the desk"
    case day = "Chen holds it since the morning"
    case early = "Sun took it less than two hours before the night"
    case tooEarly = "Sun took it more than two hours before"
    case relieved = "Sun took it in the night"
    case staying = "Chen stays until ten"
    case both = "Chen is on the roster of the night as well"
    case open = "Chen began to hand over, and nobody took a line"
    case taken = "Zhou took all lines, and did not sign"
    case outgoing = "Chen signed, and Zhou did not"
    case incoming = "Zhou signed, and Chen did not yet"
    case changed = "Zhou signed, and Chen wrote to a line"
    case passed = "both signed"
    case abandoned = "what Chen began was called off"
    case vacated = "Chen left, and nobody came"

    /// By 19:55 at the compound, or by what a case needs.
    func desk() throws -> ShiftDesk {
        var desk = ShiftDesk(at: at("00:00"))
        desk.site.rounds = .evening
        guard self != .nobody else { return desk }
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        try desk.report("地面有水")
        try happen(&desk)
        return desk
    }

    private func happen(_ desk: inout ShiftDesk) throws {
        desk.now = at("11:30")
        switch self {
        case .nobody, .day: break
        case .early: try take(&desk, at("10:05"))
        case .tooEarly: try take(&desk, at("09:50"))
        case .relieved: try take(&desk, at("12:02"))
        case .staying: try desk.does(.watch(.stay(until: at("14:00"), reason: "暴雨")), by: "chen")
        case .both: desk.site.roster[1].people.append("chen")
        case .open: try desk.starts()
        case .taken:
            try desk.starts()
            try desk.takesAll()
        case .outgoing:
            try desk.starts()
            try desk.does(.sign(reason: nil), by: "chen")
        case .incoming: try sign(&desk)
        case .changed:
            try sign(&desk)
            try desk.does(.annotate(line: "count:keys", text: "少一把"), by: "chen")
        case .passed: try desk.passes()
        case .abandoned:
            try desk.starts()
            try desk.does(.abandon(reason: "都没来"), by: "sun")
        case .vacated:
            try desk.starts()
            try desk.does(.pass(nil, to: "sun"), by: "chen")
            try desk.does(.signAlone(reason: "没人来"), by: "chen")
        }
    }

    private func take(_ desk: inout ShiftDesk, _ now: Instant) throws {
        desk.now = now
        try desk.does(.watch(.take(reason: "早到")), by: "sun")
    }

    private func sign(_ desk: inout ShiftDesk) throws {
        try desk.starts()
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "zhou")
    }
}

extension SiteRounds {
    /// A round from seven to eleven, and the desk's own record.
    fileprivate static let evening: SiteRounds = {
        var record = RoundKind(id: "record", name: Name(zh: "值班记录", en: "Desk record"))
        record.isOfDesk = true
        let checkpoints = [
            Checkpoint(
                id: "hall", name: Name(zh: "大厅", en: "Hall"), place: "1F",
                items: [CheckItem(id: "lights", name: Name(zh: "照明", en: "Lights"))]),
            Checkpoint(
                id: "roof", name: Name(zh: "屋顶", en: "Roof"), place: "9F",
                items: [CheckItem(id: "door", name: Name(zh: "门", en: "Door"))]),
        ]
        let plan = { (id: ID<RoutePlan>, kind: ID<RoundKind>) in
            RoutePlan(
                id: id, name: Name(zh: "晚巡", en: "Evening round"), kind: kind, grid: "b01",
                checkpoints: checkpoints, schedules: [Schedule(start: 1140, end: 1380, early: 0, grace: 30)])
        }
        return SiteRounds(
            kinds: [RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol")), record],
            routes: [plan("evening", "patrol"), plan("record", "record")])
    }()
}

@Suite("A round that begins before the handover is acknowledged")
struct HandingTests {
    private let round = roundID("evening@260430T1900")
    private let record = roundID("record@260430T1900")
    private let open = HandoverID(number: 1)

    private func begin(
        _ command: RoundCommand = .start, _ id: RoundID? = nil, _ unhanded: Unhanded = .asks
    ) -> Order.Work {
        .round(.move(command, id ?? round, by: nil, unhanded: unhanded))
    }

    /// Why it does not begin when that is told as of a clock of 2026-04-30 in UTC, four hours into the night.
    private func refusal(
        _ before: Before, _ author: ID<Operator>, _ clock: String, _ work: Order.Work? = nil
    ) throws -> Refusal? {
        var desk = try before.desk()
        desk.now = at("14:40")
        do {
            try desk.does(work ?? begin(), by: author, told: at(clock))
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    private func lacks(_ handover: HandoverID?, _ holder: ID<Operator> = "chen") -> Refusal {
        .round(.unhanded(holder, handover))
    }

    // The night begins at 12:00 UTC.
    @Test(
        arguments: [
            (.nobody, "zhou", "12:30", nil), (.day, "zhou", "11:59", nil), (.day, "zhou", "12:00", nil),
            (.day, "zhou", "12:01", .some(nil)), (.day, "sun", "14:00", .some(nil)),
            // Whoever has it goes on; nobody is asked about themselves.
            (.day, "chen", "12:01", nil),
            (.early, "zhou", "12:30", nil), (.tooEarly, "zhou", "12:30", .some(nil)),
            (.relieved, "zhou", "12:30", nil),
            (.staying, "zhou", "13:59", nil), (.staying, "zhou", "14:00", nil),
            (.staying, "zhou", "14:01", .some(nil)),
            (.both, "zhou", "12:30", nil),
            (.open, "zhou", "12:00", nil), (.open, "zhou", "12:01", .some(1)),
            (.open, "chen", "12:01", .some(1)),
            (.open, "sun", "12:01", .some(1)), (.taken, "zhou", "12:01", .some(1)),
            (.outgoing, "zhou", "12:01", .some(1)), (.incoming, "zhou", "12:01", nil),
            (.incoming, "sun", "12:01", nil), (.changed, "zhou", "12:01", .some(1)),
            (.passed, "zhou", "12:01", nil), (.passed, "chen", "12:01", nil),
            (.abandoned, "zhou", "12:01", .some(nil)), (.abandoned, "chen", "12:01", nil),
            (.vacated, "zhou", "12:01", nil),
        ] as [(Before, ID<Operator>, String, Int??)])
    fileprivate func `asks where the desk is still held from the shift before`(
        _ before: Before, _ author: ID<Operator>, _ clock: String, _ wanted: Int??
    ) throws {
        let holder: ID<Operator> = before == .tooEarly ? "sun" : "chen"
        let expected = wanted.map { lacks($0.map { HandoverID(number: $0) }, holder) }
        for command in [RoundCommand.start, .check([Told(.fine)], said: "晚巡 正常")] {
            #expect(
                try refusal(before, author, clock, begin(command)) == expected,
                "\(before.rawValue), \(author) at \(clock), \(command)")
        }
    }

    @Test func `what began before is told on, and what began before the shift is told late`() throws {
        var desk = try Before.open.desk()
        desk.now = at("11:50")
        try desk.does(begin(.check([.fine("hall")], said: nil)), by: "chen")
        desk.now = at("12:30")
        #expect(desk.refusal(of: begin(.check([.fine("roof")], said: nil)), by: "zhou") == nil)
        let told = Told(.fine, at: at("11:58"))
        #expect(try refusal(.open, "zhou", "12:20", begin(.check([told], said: nil))) == nil)
    }

    @Test func `neither a file's nor the desk's own waits for it, nor does evidence`() throws {
        #expect(try refusal(.open, "zhou", "12:30", begin(.start, nil, .never)) == nil)
        #expect(try refusal(.open, "zhou", "12:30", begin(.start, record)) == nil)
        var desk = try Before.open.desk()
        desk.now = at("15:40")
        let evidence = RoundCommand.evidence([Told(.fine, at: at("14:00"))], reason: "有签到表")
        #expect(desk.refusal(of: begin(evidence), by: "qian") == nil)
    }

    @Test func `it goes on with a reason, which is kept with the round`() throws {
        for none in ["", " "] {
            #expect(
                try refusal(.open, "zhou", "12:30", begin(.start, nil, .because(none))) == .missing(.reason))
        }
        for command in [RoundCommand.start, .check([.fine("hall")], said: nil)] {
            var desk = try Before.open.desk()
            desk.now = at("12:30")
            try desk.does(begin(command, nil, .because("等李梅点完钥匙")), by: "zhou")
            try desk.does(begin(.check([.fine("roof")], said: nil)), by: "zhou")
            let entries = desk.entries.filter { $0.subject == .round(round) }
            #expect(Matter(entries)?.round?.unhanded == "等李梅点完钥匙")
        }
    }

    @Test func `a reason that nobody needs is not kept`() throws {
        var desk = try Before.passed.desk()
        desk.now = at("12:30")
        try desk.does(begin(.start, nil, .because("多说的")), by: "zhou")
        #expect(Matter(desk.entries.filter { $0.subject == .round(round) })?.round?.unhanded == nil)
    }

    @Test func `what cannot begin is refused for that, whatever the desk`() throws {
        var desk = try Before.open.desk()
        desk.now = at("15:40")
        #expect(desk.refusal(of: begin(), by: "zhou") == .round(.cannot(.start, in: .missed)))
    }
}
