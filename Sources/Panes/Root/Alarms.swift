import Domain

/// What rings here: emergencies and reports that nobody has taken on. Each ends by itself, when its ticket is gone to or
/// somebody does something about it; no key ends them. An emergency that was seen and that nobody acknowledges rings anew.
struct Alarms: Equatable, Sendable {
    /// Seconds between two rings.
    static let pauseSeconds = 20

    /// The longest ringing first.
    private(set) var ringing: [TicketNumber] = []
    /// Emergencies that are silent here, and until when.
    private(set) var watched: [TicketNumber: Instant] = [:]
    /// What is known of all of them; nil until it has been read.
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    /// Nil until the first tick after it rang: the time known when news come may be old.
    private var rangAt: Instant?
    /// The cursor goes somewhere by somebody's hand.
    var isMoving = false

    var isRinging: Bool { !ringing.isEmpty }

    var numbers: [TicketNumber] { ringing + watched.keys.sorted() }

    /// What is said in words: an emergency before a report, the one that has waited longest before the others.
    var first: TicketNumber? {
        ringing.min { place(of: $0) < place(of: $1) }
    }

    private func place(of number: TicketNumber) -> (Int, Instant) {
        guard let row = rows[number] else { return (0, .never) }
        return (row.priority == .p1 ? 0 : 1, row.reportedAt)
    }

    var emergencies: Int { ringing.count { rows[$0]?.priority == .p1 } }

    /// When it rings next, or when what is silent rings anew; nil where nothing does.
    func nextRing(now: Instant) -> Instant? {
        let again = isRinging ? rangAt?.adding(seconds: Self.pauseSeconds) ?? now : nil
        return (watched.values + [again].compactMap { $0 }).min()
    }
}

extension Alarms {
    /// - Returns: false where it rings already.
    mutating func raise(_ number: TicketNumber) -> Bool {
        watched[number] = nil
        guard !ringing.contains(number) else { return false }
        ringing.append(number)
        rangAt = nil
        return true
    }

    /// Somebody has seen to it, or looked at it; an emergency rings anew at `moment`, if nobody acknowledges it by then.
    mutating func hush(_ number: TicketNumber, until moment: Instant) {
        guard ringing.contains(number) || watched[number] != nil else { return }
        ringing.removeAll { $0 == number }
        watched[number] = moment
    }

    /// Silent already, or looked at from now on; what rings goes on ringing.
    mutating func watch(_ number: TicketNumber, until moment: Instant) {
        guard !ringing.contains(number), watched[number] == nil else { return }
        watched[number] = moment
    }

    /// Takes in how the tickets stand; what is over is dropped.
    mutating func take(_ numbers: [TicketNumber], _ found: [TicketRow]) {
        for number in numbers { rows[number] = nil }
        for row in found { rows[row.number] = row }
        let gone = Set(numbers).subtracting(found.map(\.number))
        ringing.removeAll { gone.contains($0) || rows[$0]?.isWorthRinging == false }
        watched = watched.filter { number, _ in !gone.contains(number) && rows[number]?.isUnattended != false
        }
        let kept = Set(self.numbers)
        rows = rows.filter { kept.contains($0.key) }
    }

    /// - Returns: whether the bell rings.
    mutating func tick(_ now: Instant) -> Bool {
        let due = watched.filter { $0.value <= now }.keys.sorted()
        let isAnew = due.reduce(false) { raise($1) || $0 }
        guard isRinging else { return false }
        let again = rangAt.map { $0.adding(seconds: Self.pauseSeconds) <= now } ?? false
        if isAnew || again || rangAt == nil { rangAt = now }
        return isAnew || again
    }
}

extension TicketRow {
    /// Whether a ring that began is still about something: nobody has taken it on, or it is an emergency at work.
    fileprivate var isWorthRinging: Bool {
        state == .reported || isEmergency && state != .onHold
    }
}
