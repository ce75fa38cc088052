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

/// The round that is shown, in full.
struct RoundQuestion: Question {
    let id: RoundID

    static func due(_ root: RootState) -> Self? {
        root.screen == .patrol ? root.patrol.shown.map { Self(id: $0) } : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> RoundFile? { try memory.round(id) }

    func take(_ file: RoundFile?, into root: inout RootState) -> [Effect] {
        root.patrol.round.file = file
        if file == nil, root.patrol.round.opened?.id == id { root.patrol.round.close() }
        return []
    }
}

extension [RoundRow] {
    /// Missed, or left before the end.
    func missed(at now: Instant) -> Int { count { [.missed, .unfinished].contains($0.state(at: now)) } }

    /// Nobody began them so many minutes into their window.
    func unbegun(at now: Instant, after minutes: Int) -> Int {
        count { $0.state(at: now) == .due && now >= $0.window.start.adding(minutes: minutes) }
    }
}
