import Domain

/// What stands and is not ended, for the header, and what is told of it once: quieter than a round, until somebody looks at
/// the list or it is so no more.
struct StandingReminders: Equatable, Sendable {
    /// What came due before is told, or was before this program started.
    private var heardUntil: Instant
    private(set) var open: [StandingMatter] = []
    /// The latest first.
    private(set) var ringing: [StandingReminder] = []

    init(startedAt now: Instant) { heardUntil = now.adding(minutes: -RoundAlarms.backMinutes) }

    var isRinging: Bool { !ringing.isEmpty }

    /// - Returns: whether the bell rings.
    mutating func take(_ matters: [StandingMatter], at now: Instant, _ zone: Zone) -> Bool {
        let before = Dictionary(open.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        open = matters.filter { $0.state == .open }
        let after = Dictionary(open.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        ringing.removeAll { after[$0.matter] == nil || after[$0.matter] != before[$0.matter] }
        return tick(now, zone)
    }

    /// - Returns: whether the bell rings.
    mutating func tick(_ now: Instant, _ zone: Zone) -> Bool {
        let new = StandingReminder.due(open, after: heardUntil, upTo: now, zone)
        heardUntil = max(heardUntil, now)
        let told = Set(new.map(\.matter))
        ringing = new.reversed() + ringing.filter { !told.contains($0.matter) }
        return !new.isEmpty
    }

    mutating func hush() { ringing = [] }

    /// How many are over their time, and how many are due or come back today.
    func counts(at now: Instant, _ zone: Zone) -> (overdue: Int, today: Int) {
        let attention = open.map { $0.attention(at: now, zone) }
        return (attention.count { $0 == .overdue }, attention.count { $0 == .today })
    }
}

/// What stands, for the header and its reminders; of a past moment nothing rings.
struct OpenStandingQuestion: Question {
    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> [StandingMatter] { try memory.standing }

    func take(_ matters: [StandingMatter], into root: inout RootState) -> [Effect] {
        let isNew = root.standing.take(matters, at: root.now, root.setting.zone)
        guard root.lookBack == nil else {
            root.standing.hush()
            return []
        }
        return isNew ? [.ring] : []
    }
}
