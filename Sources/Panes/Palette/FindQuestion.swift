import Domain

/// Which of these tickets there are, open or not.
struct FindQuestion: Question {
    let numbers: [TicketNumber]

    static func due(_ root: RootState) -> Self? { root.numbersTyped.map(Self.init) }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] {
        let filter = Filter(terms: [Filter.Term(.number(numbers))])
        return try memory.rows(QueueWindow(filter: filter, anchor: .first, limit: numbers.count))
    }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] { root.take(rows, of: numbers) }

    func fail(_ failure: Failure, in root: inout RootState) { root.wanted = nil }
}
