import Domain

/// Tickets marked for one move on all of them. They stay whatever the queue shows.
struct Marks: Equatable, Sendable {
    /// The most that are marked at one stroke.
    static let most = 1000

    /// Each as it was last read.
    private var rows: [TicketNumber: TicketRow] = [:]
    /// Those that do not pass the queue's filter.
    private var elsewhere: Set<TicketNumber> = []

    var isEmpty: Bool { rows.isEmpty }
    var count: Int { rows.count }
    var countElsewhere: Int { elsewhere.count }
    var numbers: [TicketNumber] { rows.keys.sorted() }

    /// In the order of the queue.
    var sorted: [TicketRow] { rows.values.sorted { $0.position(in: .urgency) < $1.position(in: .urgency) } }

    func contains(_ number: TicketNumber) -> Bool { rows[number] != nil }

    mutating func toggle(_ row: TicketRow) {
        if rows.removeValue(forKey: row.number) == nil {
            rows[row.number] = row
        } else {
            elsewhere.remove(row.number)
        }
    }

    mutating func mark(_ more: some Sequence<TicketRow>) {
        for row in more { rows[row.number] = row }
    }

    mutating func remove(_ number: TicketNumber) {
        rows[number] = nil
        elsewhere.remove(number)
    }

    mutating func clear() {
        self = Marks()
    }

    /// What has been read anew; tickets unmarked meanwhile stay so.
    mutating func refresh(_ read: [TicketRow], passing: Set<TicketNumber>) {
        for row in read where contains(row.number) { rows[row.number] = row }
        elsewhere = Set(rows.keys).subtracting(passing)
    }
}
