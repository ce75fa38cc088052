import Domain

/// Open tickets that a ticket may be merged into, the likest first.
struct LookAlikesQuestion: Question {
    let number: TicketNumber

    private static let limit = 8

    static func due(_ root: RootState) -> Self? { root.merging.map(Self.init) }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] {
        try memory.lookAlikes(of: number, limit: Self.limit)
    }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.take(rows, alike: number)
        return []
    }
}
