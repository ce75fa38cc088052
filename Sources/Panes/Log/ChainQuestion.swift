import Domain

/// The next stretch of the logbook's chain of hashes, while somebody looks at it.
struct ChainQuestion: Question {
    let mark: ChainMark?
    /// The last entry there was when it was asked.
    let head: Int64

    /// Entries a question: so many are checked in a few hundredths of a second.
    static let limit = 5000

    /// What was checked is not checked again.
    static func due(_ root: RootState) -> Self? {
        let chain = root.log.chain
        guard root.screen == .logbook, chain.mark?.broken == nil, chain.checkedAt < root.head else {
            return nil
        }
        return Self(mark: chain.mark, head: root.head)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> ChainMark {
        try memory.chain(after: mark, limit: Self.limit)
    }

    func take(_ reply: ChainMark, into root: inout RootState) -> [Effect] {
        guard root.log.chain.mark == mark else { return [] }
        let isAtEnd = reply.number >= head || reply.number == mark?.number
        root.log.chain.mark = reply
        if isAtEnd { root.log.chain.checkedAt = head }
        return []
    }
}

/// How the logbook's chain of hashes stands, as far as it was checked here.
struct ChainState: Equatable, Sendable {
    var mark: ChainMark?
    /// The last entry there was when the check came to the end.
    var checkedAt: Int64 = 0
}
