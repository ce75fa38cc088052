import Domain

/// The open emergencies, as far as a screen can say them.
struct EmergenciesQuestion: Question {
    private static let limit = 200

    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] {
        let filter = Filter(terms: [Filter.Term(.priority([.p1]))])
        return try memory.rows(QueueWindow(filter: filter, anchor: .first, limit: Self.limit))
    }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] { root.takeEmergencies(rows) }
}

/// The tickets that ring, or may, as they are now.
struct AlarmedQuestion: Question {
    let numbers: [TicketNumber]

    static func due(_ root: RootState) -> Self? {
        root.alarms.numbers.isEmpty ? nil : Self(numbers: root.alarms.numbers)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] { try memory.rows(numbers) }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.alarms.take(numbers, rows)
        return []
    }
}
