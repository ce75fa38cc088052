import Dispatch
import Panes
import Synchronization

/// Answers queries off the loop, one at a time; of each slot only the latest waiting one. What nobody waits for any more
/// has no answer.
final class QueryDesk: Sendable {
    private struct Waiting {
        var order: [Query.Slot] = []
        var queries: [Query.Slot: Query] = [:]
        var isWorking = false
    }

    private let waiting = Mutex(Waiting())
    private let thread = DispatchQueue(label: "griddesk.queries")
    private let answer: @Sendable (Query) -> Input?
    private let mailbox: Mailbox

    init(mailbox: Mailbox, answer: @escaping @Sendable (Query) -> Input?) {
        self.mailbox = mailbox
        self.answer = answer
    }

    func ask(_ query: Query) {
        let mustStart = waiting.withLock { waiting in
            if waiting.queries.updateValue(query, forKey: query.slot) == nil {
                waiting.order.append(query.slot)
            }
            defer { waiting.isWorking = true }
            return !waiting.isWorking
        }
        if mustStart { thread.async { self.work() } }
    }

    private func work() {
        while let query = next() { answer(query).map(mailbox.put) }
    }

    private func next() -> Query? {
        waiting.withLock { waiting in
            guard !waiting.order.isEmpty else {
                waiting.isWorking = false
                return nil
            }
            return waiting.queries.removeValue(forKey: waiting.order.removeFirst())
        }
    }
}
