import Dispatch
import Domain
import Synchronization

/// Tells other desks what is being changed at this one, off the loop: not of what is open for a moment only, and
/// again and again while it is, so that a desk that died is soon forgotten.
final class EditingLease: Sendable {
    private struct Claim {
        var subject: Subject?
        var since = Instant(milliseconds: 0)
        /// Counts the changes: work that was planned for an earlier one is void.
        var turn = 0
    }

    private static let pause = DispatchTimeInterval.milliseconds(400)
    private static let renewal = DispatchTimeInterval.seconds(20)

    private let claim = Mutex(Claim())
    private let thread = DispatchQueue(label: "griddesk.editing")
    private let write: @Sendable (Subject?, _ since: Instant) -> Void

    init(write: @escaping @Sendable (Subject?, _ since: Instant) -> Void) {
        self.write = write
    }

    /// Nil where nothing is open any more.
    func hold(_ subject: Subject?) {
        let turn = claim.withLock { claim in
            claim = Claim(subject: subject, since: .current(), turn: claim.turn + 1)
            return claim.turn
        }
        plan(turn, after: subject == nil ? .milliseconds(0) : Self.pause)
    }

    /// Returns when other desks are told that nothing is open.
    func finish() {
        claim.withLock { $0 = Claim(turn: $0.turn + 1) }
        thread.sync { write(nil, Instant(milliseconds: 0)) }
    }

    private func plan(_ turn: Int, after pause: DispatchTimeInterval) {
        thread.asyncAfter(deadline: .now() + pause) { [self] in
            let claim = claim.withLock { $0 }
            guard claim.turn == turn else { return }
            write(claim.subject, claim.since)
            if claim.subject != nil { plan(turn, after: Self.renewal) }
        }
    }
}
