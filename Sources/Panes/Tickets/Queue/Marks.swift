import Domain

/// Tickets marked for one move on all of them. They stay whatever the queue shows.
struct Marks: Equatable, Sendable {
    /// The most that are marked at one stroke.
    static let most = 1000

    /// Each as it was last read.
    private var rows: [TicketNumber: TicketRow] = [:]
    /// Those that do not pass the queue's filter.
    private var elsewhere: Set<TicketNumber> = []
    /// How many stand alike. What can be done to the marked is asked with every picture, and must not cost more with a
    /// thousand of them.
    private var counts: [MoveGround: Int] = [:]

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }
    var countElsewhere: Int { elsewhere.count }
    var numbers: [TicketNumber] { rows.keys.sorted() }

    /// How they stand, each way once, that of the most first.
    var grounds: [MoveGround] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// In the order of the queue. Costs as many as there are: for what is opened, never for what is drawn.
    func sorted(at now: Instant) -> [TicketRow] { rows.values.sorted(in: .urgency, at: now) }

    func contains(_ number: TicketNumber) -> Bool { rows[number] != nil }

    mutating func toggle(_ row: TicketRow) {
        if contains(row.number) { remove(row.number) } else { put(row) }
    }

    mutating func mark(_ more: some Sequence<TicketRow>) {
        for row in more { put(row) }
    }

    mutating func remove(_ number: TicketNumber) {
        if let before = rows.removeValue(forKey: number) { count(before, -1) }
        elsewhere.remove(number)
    }

    private mutating func put(_ row: TicketRow) {
        if let before = rows.updateValue(row, forKey: row.number) { count(before, -1) }
        count(row, 1)
    }

    private mutating func count(_ row: TicketRow, _ change: Int) {
        let count = counts[row.ground, default: 0] + change
        counts[row.ground] = count > 0 ? count : nil
    }

    mutating func clear() {
        self = Marks()
    }

    /// What has been read anew; tickets unmarked meanwhile stay so.
    mutating func refresh(_ read: [TicketRow], passing: Set<TicketNumber>) {
        for row in read where contains(row.number) { put(row) }
        elsewhere = Set(rows.keys).subtracting(passing)
    }
}
