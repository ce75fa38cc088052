/// Tickets that were sent back, each time they were.
package struct ReportReturns: Equatable, Codable, Sendable {
    package var returned: Int
    /// Of these, those that should not have been dispatched so.
    package var misdispatched: Int

    package init(_ returns: [Return]) {
        returned = returns.count
        misdispatched = returns.count(where: \.isMisdispatch)
    }

    package struct Return: Equatable, Sendable {
        package var number: TicketNumber
        package var isMisdispatch: Bool

        package init(_ number: TicketNumber, isMisdispatch: Bool) {
            self.number = number
            self.isMisdispatch = isMisdispatch
        }
    }
}

extension ReportCount.Kind {
    /// Whether it counts each time a ticket was sent back, which its runs do not tell.
    package func counts(_ return: ReportReturns.Return) -> Bool {
        switch self {
        case .returned: true
        case .misdispatched: `return`.isMisdispatch
        case .reported, .reopened, .done, .doneLate, .inTime, .paid, .closed, .rejected, .merged, .open,
            .overdue, .listed, .answered, .satisfied, .unasked, .repeats, .emergency:
            false
        }
    }
}
