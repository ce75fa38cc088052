import Domain

/// A plan being carried out, one ticket after the other.
struct BulkRun: Equatable, Sendable {
    struct Done: Equatable, Sendable {
        var row: TicketRow
        var receipt: Receipt
    }

    struct Failed: Equatable, Sendable {
        var row: TicketRow
        var failure: Failure
    }

    let plan: BulkPlan
    private(set) var done: [Done] = []
    private(set) var failed: [Failed] = []
    /// Nothing more is begun.
    private(set) var isStopped = false

    init(_ plan: BulkPlan) {
        self.plan = plan
    }

    private var tried: Int { done.count + failed.count }

    /// The order under way; nil at the end.
    var order: Order? { isStopped || tried == plan.items.count ? nil : plan.items[tried].order }

    /// How many were left out when it was stopped.
    var untried: Int { plan.items.count - tried }

    /// - Returns: false where the order is none of its own.
    mutating func finish(_ order: Order, _ result: Result<Receipt, Failure>) -> Bool {
        guard tried < plan.items.count, plan.items[tried].order == order else { return false }
        let row = plan.items[tried].row
        switch result {
        case .success(let receipt): done.append(Done(row: row, receipt: receipt))
        case .failure(let failure):
            failed.append(Failed(row: row, failure: failure))
            if failure.isOfTheDesk { stop() }
        }
        return true
    }

    mutating func stop() { isStopped = true }
}

extension Failure {
    /// Every other order would fail alike.
    fileprivate var isOfTheDesk: Bool {
        switch self {
        case .refused, .conflict, .ticketNotFound: false
        case .busy, .diskFull, .readOnly, .moved, .exchanged, .damaged, .system: true
        }
    }
}
