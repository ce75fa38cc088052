import Domain

/// What rings of rounds here, quieter than an emergency: once, until somebody looks at the rounds or it is so no more.
struct RoundAlarms: Equatable, Sendable {
    /// Minutes before the program started of which it still tells.
    static let backMinutes = 5

    /// What came due before is told, or was before this program started.
    private(set) var heardUntil: Instant
    /// Of each round the latest, the latest of all first.
    private(set) var ringing: [RoundAlarm] = []

    init(startedAt now: Instant) { heardUntil = now.adding(minutes: -Self.backMinutes) }

    var isRinging: Bool { !ringing.isEmpty }

    /// - Returns: whether the bell rings.
    mutating func take(_ alarms: [RoundAlarm], _ rows: [RoundRow], at now: Instant) -> Bool {
        let new = Set(alarms.map(\.round))
        let states = Dictionary(
            rows.map { ($0.id, $0.state(at: now)) }, uniquingKeysWith: { first, _ in first })
        let kept = ringing.filter { alarm in
            !new.contains(alarm.round) && (states[alarm.round].map { alarm.cause.holds(of: $0) } ?? true)
        }
        ringing = alarms.reversed() + kept
        heardUntil = max(heardUntil, now)
        return !alarms.isEmpty
    }

    mutating func hush() { ringing = [] }
    mutating func hush(_ round: RoundID) { ringing.removeAll { $0.round == round } }
}

extension RoundAlarm.Cause {
    fileprivate func holds(of state: RoundState) -> Bool {
        switch self {
        case .notBegun, .halfOver, .windowOver: state == .due
        case .missed, .missedTwice: state == .missed
        }
    }
}

/// The rounds of the shift, for the header of every screen, and those that may ring: whose windows are open, or closed a
/// moment ago. They are read once.
struct RoundAlarmsQuestion: Question {
    let shift: Range<Instant>
    let open: Range<Instant>
    /// What was missed before is told.
    let after: Instant
    let now: Instant

    /// A site without routes has none.
    static func due(_ root: RootState) -> Self? {
        let site = root.setting.site
        guard !site.rounds.routes.isEmpty, root.lookBack == nil else { return nil }
        let (after, now) = (root.roundAlarms.heardUntil, root.now)
        return Self(
            shift: PatrolSpan.shift.time(around: now, site, root.setting.zone),
            open: after.adding(minutes: -site.rounds.longest)..<max(after, now), after: after, now: now)
    }

    func reply(
        from memory: some DeskMemory
    ) throws(Failure) -> (rows: [RoundRow], running: Set<RoundID>) {
        let start = min(shift.lowerBound, open.lowerBound)
        let rows = try memory.rounds(in: start..<max(shift.upperBound, open.upperBound))
        var running: Set<RoundID> = []
        for row in rows where row.state(at: now) == .missed && row.window.lateUntil > after {
            if try memory.round(row.id)?.last?.state(at: now) == .missed { running.insert(row.id) }
        }
        return (rows, running)
    }

    func take(
        _ reply: (rows: [RoundRow], running: Set<RoundID>), into root: inout RootState
    ) -> [Effect] {
        root.shiftRounds = reply.rows.filter { shift.contains($0.window.start) }
        let rows = reply.rows.filter { open.contains($0.window.start) }
        let alarms = RoundAlarm.due(
            rows, running: reply.running, root.setting.site.rounds.rules, after: after, upTo: now)
        return root.roundAlarms.take(alarms, rows, at: now) ? [.ring] : []
    }
}
