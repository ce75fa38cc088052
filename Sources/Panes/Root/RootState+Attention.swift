import Domain

extension RootState {
    /// The tickets somebody at this desk is busy with: the one under the cursor, those marked, those of popups,
    /// drafts and orders on their way.
    package var attended: Set<TicketNumber> {
        let letters = outbox.underWay + outbox.waiting
        let numbers =
            [
                tickets.queue.current?.number, ticket?.number, tickets.queue.sought, tickets.detail.number,
                lastStep?.number,
            ]
            + popups.map { $0.popup.ticket?.number } + drafts.keys.map(\.subject?.ticket)
            + letters.map(\.order.number)
        return Set(numbers.compactMap { $0 } + tickets.queue.marks.numbers)
    }
}
