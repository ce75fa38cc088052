import Domain

/// What becomes of one call, told beforehand.
struct TicketLife {
    struct Step {
        var at: Instant
        var command: TicketCommand
        var note: String?
    }

    enum Ending {
        case closed
        /// Still open, in about that state.
        case open(TicketState)
    }

    var draft: TicketDraft
    var reportedAt: Instant
    /// In order of time, none before `reportedAt`.
    var steps: [Step] = []

    var end: Instant { steps.last?.at ?? reportedAt }

    /// Brings everything nearer to the call, so that the last step is at `latest`.
    mutating func hasten(to latest: Instant) {
        let (long, short) = (
            end.milliseconds - reportedAt.milliseconds, latest.milliseconds - reportedAt.milliseconds
        )
        guard long > short, short > 0 else { return }
        for index in steps.indices {
            let after = steps[index].at.milliseconds - reportedAt.milliseconds
            steps[index].at = Instant(milliseconds: reportedAt.milliseconds + after * short / long)
        }
    }
}
