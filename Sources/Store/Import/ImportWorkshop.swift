import Dispatch
import Domain
import GRDB
import Synchronization

/// Decides imported tickets and makes their entries and rows ready, on a thread beside the one that writes: what is
/// made is written while the next are made. Their order is that in which they were given.
final class ImportWorkshop: Sendable {
    /// A ticket that is new, with the number it gets.
    struct Job: Sendable {
        var ticket: ImportedTicket
        var number: TicketNumber
        var category: Category
        var occasion: Occasion
        var stamp: Stamp
    }

    struct Made: Sendable {
        var link: EntryChain.Link
        var ticket: NewTicket
    }

    private let chain: Mutex<EntryChain>
    private let queue = DispatchQueue(label: "griddesk.import")

    init(after last: Logbook.Tail, _ json: FactJSON) {
        chain = Mutex(EntryChain(after: last, json))
    }

    func make(_ jobs: [Job]) -> Batch {
        let batch = Batch(jobs)
        queue.async { [self] in batch.finish(Result { try jobs.map(make) }) }
        return batch
    }

    private func make(_ job: Job) throws -> Made {
        let fact = Ticket.decideImport(
            job.ticket, number: job.number, specialist: job.category.specialist,
            priority: job.ticket.draft.priority ?? job.category.priority, job.occasion)
        let decision = Decision(fact, born: job.number, at: job.ticket.reportedAt)
        guard case .ticket(let ticket) = decision.after(job.stamp) else {
            throw StoreError.unborn(decision.subject)
        }
        let link = try chain.withLock {
            try $0.next(decision.fact, decision.subject, revision: decision.revision, job.stamp)
        }
        return Made(
            link: link,
            ticket: NewTicket(ticket, birth: decision.fact, entry: link.columns.number))
    }

    /// Jobs under way.
    final class Batch: Sendable {
        let sources: [Source: String]
        let numbers: Set<TicketNumber>
        private let made = Mutex<Result<[Made], any Error>?>(nil)
        private let isMade = DispatchSemaphore(value: 0)

        fileprivate init(_ jobs: [Job]) {
            sources = Dictionary(jobs.map { ($0.ticket.source, $0.ticket.digest) }) { $1 }
            numbers = Set(jobs.map(\.number))
        }

        fileprivate func finish(_ result: Result<[Made], any Error>) {
            made.withLock { $0 = result }
            isMade.signal()
        }

        /// Waits for them; once.
        func take() throws -> [Made] {
            isMade.wait()
            return try made.withLock { $0 }?.get() ?? []
        }
    }
}
