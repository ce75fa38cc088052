import Domain

/// The last entries about tickets of the grid, the newest first.
struct GridQuestion: Question {
    let key: GridKey

    static let limit = 10

    static func due(_ root: RootState) -> Self? { root.desk.card.map { Self(key: $0.key) } }

    func reply(from memory: some DeskMemory) throws(Failure) -> [Entry] {
        try memory.lastEntries(of: key, limit: Self.limit)
    }

    func take(_ entries: [Entry], into root: inout RootState) -> [Effect] {
        root.desk.takeEntries(entries, of: key)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.desk.card?.status.fail(failure)
    }
}

/// The most urgent open tickets of each grid.
struct UrgentQuestion: Question {
    static func due(_ root: RootState) -> Self? { root.screen == .grids ? Self() : nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> [GridKey: [TicketRow]] {
        try memory.mostUrgent(GridTile.most)
    }

    func take(_ urgent: [GridKey: [TicketRow]], into root: inout RootState) -> [Effect] {
        root.tiles.take(urgent)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.tiles.status = .failed(failure) }
}
