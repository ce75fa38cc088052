import Domain

extension RootState {
    /// Opens the dispatch of a ticket just reported, before its row has come.
    mutating func openDispatch(of order: Order, _ receipt: Receipt) {
        guard case .report(let draft)? = order.ticket, let row = newRow(draft, receipt) else { return }
        popups.insert(PopupState(DispatchPopup(row: row, callers: [row.reporter], look)), at: 0)
    }

    private func newRow(_ draft: TicketDraft, _ receipt: Receipt) -> TicketRow? {
        guard let number = receipt.number else { return nil }
        let occasion = Occasion(
            now: now, happenedAt: now, author: setting.author, site: setting.site, clocks: setting.clocks)
        let fact = try? Ticket.decideReport(
            draft, number: number, recurrenceOf: nil, occasion)
        return fact.flatMap { Ticket.evolve(nil, $0, occasion.stamp, revision: receipt.revision) }.map {
            TicketRow($0, lastEntry: receipt.entry)
        }
    }
}
