import Domain

/// Who holds the desk, and the handovers there were: what the header says on every screen.
struct DutyState: Equatable, Sendable {
    /// Nil until it is read.
    var watch: Watch?
    /// The newest last.
    var handovers: [HandoverRow] = []

    var open: HandoverRow? { handovers.last { $0.state == .open } }

    /// One signature only, and no supervisor's in time.
    func isOverdue(at now: Instant) -> HandoverRow? {
        handovers.first { $0.isCountersignOverdue(at: now) }
    }

    /// One signature only.
    var oneSided: [HandoverRow] { handovers.filter { $0.state == .oneSided } }
}

struct DutyQuestion: Question {
    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> DutyState {
        DutyState(watch: try memory.watch, handovers: try memory.handovers)
    }

    func take(_ duty: DutyState, into root: inout RootState) -> [Effect] {
        root.duty = duty
        return []
    }
}
