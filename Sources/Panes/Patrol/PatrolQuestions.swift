import Domain

/// The rounds whose windows start within a stretch of time.
struct PatrolQuestion: Question {
    let time: Range<Instant>

    static func due(_ root: RootState) -> Self? {
        root.screen == .patrol ? Self(time: root.patrol.time(root.look)) : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [RoundRow] { try memory.rounds(in: time) }

    func take(_ rows: [RoundRow], into root: inout RootState) -> [Effect] {
        root.patrol.take(rows, root.look)
        return root.refresh(RoundQuestion.self)
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.patrol.fail(failure) }
}

/// The round under the cursor in full.
struct RoundQuestion: Question {
    let id: RoundID

    static func due(_ root: RootState) -> Self? {
        root.screen == .patrol ? root.patrol.current.map { Self(id: $0.id) } : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> RoundFile? { try memory.round(id) }

    func take(_ file: RoundFile?, into root: inout RootState) -> [Effect] {
        root.patrol.file = file
        return []
    }
}
