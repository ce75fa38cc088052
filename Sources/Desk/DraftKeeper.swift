import Dispatch
import Panes
import Synchronization

/// Writes drafts off the loop: of each only the latest, and all that were typed within a third of a second at once.
final class DraftKeeper: Sendable {
    private static let pause = DispatchTimeInterval.milliseconds(300)
    /// Before what could not be written is tried again.
    private static let retryPause = DispatchTimeInterval.seconds(2)

    private let waiting = Mutex<[DraftKey: Draft?]>([:])
    private let thread = DispatchQueue(label: "griddesk.drafts")
    private let write: @Sendable ([DraftKey: Draft?]) -> Bool

    /// - Parameter write: false where it could not; it is called on a thread of the keeper's.
    init(write: @escaping @Sendable ([DraftKey: Draft?]) -> Bool) {
        self.write = write
    }

    /// Nil forgets it.
    func keep(_ draft: Draft?, for key: DraftKey) {
        let isFirst = waiting.withLock { waiting in
            defer { waiting.updateValue(draft, forKey: key) }
            return waiting.isEmpty
        }
        if isFirst { writeLater(Self.pause) }
    }

    /// Returns when everything is written, or cannot be.
    func finish() {
        thread.sync { _ = writeAll() }
    }

    private func writeLater(_ pause: DispatchTimeInterval) {
        thread.asyncAfter(deadline: .now() + pause) { [self] in
            if !writeAll() { writeLater(Self.retryPause) }
        }
    }

    private func writeAll() -> Bool {
        let drafts = waiting.withLock { waiting in
            defer { waiting = [:] }
            return waiting
        }
        guard !drafts.isEmpty, !write(drafts) else { return true }
        waiting.withLock { $0.merge(drafts) { newer, _ in newer } }
        return false
    }
}
