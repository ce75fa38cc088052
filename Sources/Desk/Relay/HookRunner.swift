import Dispatch
import Domain
import Foundation
import Intake
import Store
import Synchronization

/// The thread of one hook.
final class HookRunner: Sendable {
    let hook: LocalConfig.Hook
    let store: Store
    let owner: HookHolder
    let undoTime: SharedUndoTime
    let line: @Sendable (StoredEntry) throws -> String
    private let report: @Sendable (RelayEvent) -> Void
    private let growth = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let stopping = Mutex<ContinuousClock.Instant?>(nil)

    init(
        _ hook: LocalConfig.Hook, store: Store, owner: HookHolder, undoTime: SharedUndoTime,
        line: @escaping @Sendable (StoredEntry) throws -> String,
        tell: @escaping @Sendable (RelayEvent) -> Void
    ) {
        self.hook = hook
        self.store = store
        self.owner = owner
        self.undoTime = undoTime
        self.line = line
        report = tell
    }

    func start() {
        let thread = Thread { [self] in
            run()
            ended.signal()
        }
        thread.name = "hook"
        thread.start()
    }

    func wake() {
        growth.signal()
    }

    func stop(until end: ContinuousClock.Instant) {
        stopping.withLock { $0 = end }
        growth.signal()
    }

    func hasEnded(before end: DispatchTime) -> Bool {
        guard ended.wait(timeout: end) == .success else { return false }
        ended.signal()
        return true
    }

    func tell(_ what: RelayEvent.What) {
        report(RelayEvent(hook: hook.name, what: what))
    }

    var isStopping: Bool { stopping.withLock { $0 != nil } }
    var isOverdue: Bool { stopping.withLock { $0.map { $0 <= .now } ?? false } }

    /// Until then, unless the relay ends.
    func sleep(_ time: Duration) {
        let end = DispatchTime.now() + time.dispatched
        while !isStopping, growth.wait(timeout: end) == .success {}
    }

    /// At most so long; less where the logbook grows.
    func sleepUntilGrowth(_ time: Duration) {
        guard !isStopping else { return }
        _ = growth.wait(timeout: .now() + time.dispatched)
        while growth.wait(timeout: .now()) == .success {}
    }

    private func run() {
        var life = HookLife(self)
        while !isStopping { life.step() }
        life.leave()
    }
}

extension Duration {
    fileprivate var dispatched: DispatchTimeInterval {
        .milliseconds(Int(clamping: Int64((self / .milliseconds(1)).rounded(.up))))
    }
}
