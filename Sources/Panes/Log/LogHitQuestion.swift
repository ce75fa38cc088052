import Domain
import Words

/// The next entry that passes what was looked for, or the one before, with what stands around it; from the end on, round
/// again.
struct LogHitQuestion: Question {
    struct Hit: Sendable {
        let number: Int64
        let entries: [LoggedEntry]
        let reachesFirst: Bool
        let reachesLast: Bool
    }

    let filter: LogFilter
    let searched: LogFilter
    let from: Int64?
    let isForward: Bool
    private static let around = 100

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> Hit? {
        let wanted = searched.within(filter)
        var hit: LoggedEntry?
        if let from { hit = try first(wanted, isForward ? .after(from) : .before(from), memory) }
        if hit == nil { hit = try first(wanted, isForward ? .after(0) : .last, memory) }
        guard let number = hit?.entry.number else { return nil }
        let before = try memory.log(filter, .before(number), limit: Self.around)
        let behind = try memory.log(filter, .after(number - 1), limit: Self.around)
        return Hit(
            number: number, entries: before + behind, reachesFirst: before.count < Self.around,
            reachesLast: behind.count < Self.around)
    }

    private func first(
        _ wanted: LogFilter, _ anchor: LogAnchor, _ memory: some DeskMemory
    ) throws(Failure) -> LoggedEntry? {
        try memory.log(wanted, anchor, limit: 1).first
    }

    func take(_ hit: Hit?, into root: inout RootState) -> [Effect] {
        guard filter == root.log.filter else { return [] }
        guard let hit else {
            root.say(.refused, root.look.words(Phrase.noHit))
            return []
        }
        let isRound = from.map { isForward ? hit.number <= $0 : hit.number >= $0 } ?? false
        if isRound { root.say(.done, root.look.words(root.roundAgain(isForward))) }
        root.log.take(hit)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.say(.failed, root.words(failure)) }
}
