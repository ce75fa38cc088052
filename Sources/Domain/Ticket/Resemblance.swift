/// Why two tickets may be about the same.
package enum Resemblance: CaseIterable, Sendable {
    case phone
    /// The same place of the same grid.
    case room
    /// The same category in the same grid.
    case kind

    package static func all(of row: TicketRow, _ other: TicketRow) -> [Resemblance] {
        allCases.filter { $0.holds(row, other) }
    }

    private func holds(_ row: TicketRow, _ other: TicketRow) -> Bool {
        switch self {
        case .phone: Self.same(row.reporter.phone, other.reporter.phone)
        case .room: row.grid == other.grid && Self.same(row.place, other.place)
        case .kind: row.grid == other.grid && row.category == other.category
        }
    }

    /// Nothing is like nothing else.
    private static func same(_ text: String?, _ other: String?) -> Bool {
        guard let text = text?.trimmingSpace, !text.isEmpty else { return false }
        return text == other?.trimmingSpace
    }

    private var weight: Int {
        switch self {
        case .phone: 3
        case .room: 3
        case .kind: 2
        }
    }
}

extension [TicketRow] {
    /// The open ones among them that are like another ticket, the likest first, then the newest.
    package func like(_ row: TicketRow, limit: Int) -> [TicketRow] {
        let ranked = filter { $0.number != row.number && $0.state.isOpen }
            .map { other in (row: other, weight: Resemblance.weight(of: row, other)) }
            .filter { $0.weight > 0 }
            .sorted { ($0.weight, $0.row.number) > ($1.weight, $1.row.number) }
        return ranked.prefix(limit).map(\.row)
    }
}

extension Resemblance {
    fileprivate static func weight(of row: TicketRow, _ other: TicketRow) -> Int {
        all(of: row, other).reduce(0) { $0 + $1.weight }
    }
}
