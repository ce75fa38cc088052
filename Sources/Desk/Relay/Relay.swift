import Domain
import Foundation
import Intake
import Store
import Synchronization

/// Follows the logbook and tells the programs of the local configuration of its entries: each hook on a thread of its
/// own, in order, every entry at least once. It also writes what time alone causes.
package final class Relay: Sendable {
    private let runners: [HookRunner]
    private let follower: Follower
    private let sweeper: Sweeper
    private let lost: LossNote

    /// Why nothing more can be told: the desk's file was removed, replaced or damaged, or holds another logbook.
    package var loss: StoreError? { lost.error }

    /// The hooks whose program is not there.
    package static func problems(of hooks: [LocalConfig.Hook]) -> [InputProblem] {
        hooks.compactMap { hook in
            guard let program = hook.run.first, !Spawn.isProgram(program) else { return nil }
            return hook.place.problem(.noProgram(program))
        }
    }

    /// - Parameters:
    ///   - author: who writes what ran out.
    ///   - line: what a program is given about an entry.
    ///   - tell: called on any thread.
    package init(
        _ hooks: [LocalConfig.Hook], store: Store, author: Author,
        line: @escaping @Sendable (StoredEntry) throws -> String,
        tell: @escaping @Sendable (RelayEvent) -> Void
    ) throws(StoreError) {
        let undoTime = SharedUndoTime()
        let owner = HookHolder.own()
        let runners = hooks.map {
            HookRunner($0, store: store, owner: owner, undoTime: undoTime, line: line, tell: tell)
        }
        self.runners = runners
        let lost = LossNote()
        self.lost = lost
        follower = try Follower(
            path: store.path, after: 0, noteStanding: { lost.note($0) },
            deliver: { head in
                undoTime.see(upTo: head.number)
                for runner in runners { runner.wake() }
            })
        try store.requireInPlace()
        for runner in runners { runner.start() }
        sweeper = Sweeper(store, by: author)
    }

    /// The programs that run now may end by themselves for `grace`; then they are ended.
    package func stop(grace: Duration) {
        sweeper.stop()
        for runner in runners { runner.stop(until: .now + grace) }
    }

    /// Whether everything has ended, waiting for it so long at most.
    package func hasEnded(waiting milliseconds: Int) -> Bool {
        let end = DispatchTime.now() + .milliseconds(milliseconds)
        guard runners.allSatisfy({ $0.hasEnded(before: end) }) else { return false }
        follower.stop()
        return true
    }
}

/// What the follower saw, for all hooks.
final class SharedUndoTime: Sendable {
    private let time = Mutex(UndoTime())

    func see(upTo number: Int64) {
        time.withLock { $0.see(upTo: number, at: .now) }
    }

    func rest(of entry: StoredEntry, limit: Int) -> Duration {
        time.withLock {
            $0.rest(
                of: entry.number, recordedAt: entry.stamp.recordedAt, limit: limit, now: .current(), at: .now)
        }
    }
}
