import Domain

/// Open tickets that a ticket may be merged into, the likest first.
struct LookAlikesQuestion: Question {
    let number: TicketNumber

    private static let limit = 8

    static func due(_ root: RootState) -> Self? {
        root.top(MergePopup.self).map { Self(number: $0.row.number) }
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] {
        try memory.lookAlikes(of: number, limit: Self.limit)
    }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.changeAll(MergePopup.self) { if $0.row.number == number { $0.take(alike: rows) } }
        return []
    }
}
