import Domain
import Words

/// The next ticket of a list that passes what was looked for, or the one before; from the end on, round again.
struct HitQuestion: Question {
    let filter: Filter
    let order: QueueOrder
    let isReversed: Bool
    /// Where the cursor is.
    let from: TicketRow?
    let isForward: Bool
    /// The ticket under the cursor may be it.
    var isHere = false

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> (row: TicketRow, isRound: Bool)? {
        if let position = from?.position(in: order) {
            let beside = try memory.rows(window(isForward ? .from(position) : .before(position), limit: 2))
            let rows = beside.filter { isHere || $0.number != from?.number }
            if let row = isForward ? rows.first : rows.last { return (row, false) }
        }
        return try memory.rows(window(isForward ? .first : .last, limit: 1)).first.map { ($0, from != nil) }
    }

    private func window(_ anchor: QueueWindow.Anchor, limit: Int) -> QueueWindow {
        QueueWindow(filter: filter, order: order, isReversed: isReversed, anchor: anchor, limit: limit)
    }

    func take(_ hit: (row: TicketRow, isRound: Bool)?, into root: inout RootState) -> [Effect] {
        guard let hit else {
            root.say(.refused, root.look.words(Phrase.noHit))
            return []
        }
        if hit.isRound {
            root.say(
                .done,
                root.look.words(hit.row.number == from?.number ? Self.only : root.roundAgain(isForward)))
        }
        return root.goToHit(hit.row)
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.say(.failed, root.words(failure)) }

    private static let only = Phrase("只此一处", "there is no other")
}
