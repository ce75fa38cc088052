import Panes
import Screen
import Synchronization

/// Carries inputs from any thread to the loop and rings it awake.
final class Mailbox: Sendable {
    private struct Contents {
        var inputs: [Input] = []
        var hasChanged = false
        var hasLocalChanged = false
    }

    private let contents = Mutex(Contents())
    private let wakeUp: WakeUp

    init(wakeUp: WakeUp) {
        self.wakeUp = wakeUp
    }

    func put(_ input: Input) {
        contents.withLock { $0.inputs.append(input) }
        wakeUp.ring()
    }

    /// However often the logbook grows before the loop looks, it is one change.
    func putChange() {
        contents.withLock { $0.hasChanged = true }
        wakeUp.ring()
    }

    func putLocalChange() {
        contents.withLock { $0.hasLocalChanged = true }
        wakeUp.ring()
    }

    func takeAll() -> [Input] {
        contents.withLock { contents in
            defer { contents = Contents() }
            return contents.inputs + (contents.hasLocalChanged ? [.localChanged] : [])
                + (contents.hasChanged ? [.changed] : [])
        }
    }
}
