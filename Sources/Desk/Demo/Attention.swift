import Domain
import Synchronization

/// What the person at the screens is busy with, for whoever must not get in the way.
package final class Attention: Sendable {
    private let numbers = Mutex<Set<TicketNumber>>([])

    package init() {}

    func turn(to tickets: Set<TicketNumber>) {
        numbers.withLock { $0 = tickets }
    }

    var tickets: Set<TicketNumber> { numbers.withLock { $0 } }
}
