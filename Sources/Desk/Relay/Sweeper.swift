import Dispatch
import Domain
import Store
import Synchronization

/// Writes what time alone causes, again and again, so that a desk nobody looks at is judged too. What cannot be written is
/// the next time, or by another desk.
final class Sweeper: Sendable {
    private let store: Store
    private let author: Author
    private let isStopped = Mutex(false)
    private let queue = DispatchQueue(label: "griddesk.sweeper", qos: .utility)

    init(_ store: Store, by author: Author) {
        self.store = store
        self.author = author
        queue.async { self.run() }
    }

    private func run() {
        guard !isStopped.withLock({ $0 }) else { return }
        _ = try? store.sweep(by: author)
        queue.asyncAfter(deadline: .now() + .seconds(5)) { [weak self] in self?.run() }
    }

    /// Returns when nothing is written any more.
    func stop() {
        isStopped.withLock { $0 = true }
        queue.sync {}
    }
}
