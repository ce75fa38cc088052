import Domain

/// A handover as it is shown, with what arrived behind its cut.
struct HandoverSight: Equatable, Sendable {
    var handover: Handover
    /// The keys of the lines that are about something that still is open.
    var stillOpen: Set<String>
    /// The first of what was written behind the cut until it was over, and how much that was.
    var since: [Entry]
    var sinceCount: Int
    /// The hash of the logbook's first entry, for the paper.
    var desk: String?
}

/// The handover that is read: the one that was gone to, else the one that is open.
struct HandoverQuestion: Question {
    let id: HandoverID?

    /// Of what arrived meanwhile so much is told in words.
    static let told = 5

    static func due(_ root: RootState) -> Self? {
        root.screen == .handover ? Self(id: root.handover.chosen) : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> HandoverSight? {
        let found = if let id { try memory.handover(id) } else { try memory.openHandover }
        guard let handover = found else { return nil }
        let since = try memory.sinceCut(handover.id, limit: Self.told)
        return HandoverSight(
            handover: handover, stillOpen: try memory.openNow(handover), since: since.entries,
            sinceCount: since.count, desk: try memory.hash(ofEntry: 1))
    }

    func take(_ sight: HandoverSight?, into root: inout RootState) -> [Effect] {
        guard id == root.handover.chosen else { return [] }
        root.handover.take(sight)
        root.settleScreen()
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.handover.fail(failure) }
}

/// What a figure of the record counts.
struct FigureQuestion: Question {
    let figure: HandoverLine.Figure
    let handover: HandoverID

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> [Subject] {
        try memory.counted(figure, in: handover)
    }

    func take(_ subjects: [Subject], into root: inout RootState) -> [Effect] {
        root.screen == .handover ? root.show(subjects, of: figure) : []
    }
}
