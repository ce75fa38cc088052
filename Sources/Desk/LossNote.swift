import Store
import Synchronization

/// What a follower found out about the file, for somebody who looks at it now and then.
package final class LossNote: Sendable {
    private let found = Mutex<StoreError?>(nil)

    package init() {}

    /// A file may be put back; that another logbook was there is not forgotten.
    package func note(_ error: StoreError?) {
        found.withLock { found in
            if case .exchanged = found { return }
            found = error
        }
    }

    package var error: StoreError? { found.withLock { $0 } }
}
