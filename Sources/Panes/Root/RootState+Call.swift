import Domain

extension RootState {
    /// Asks for tickets like the one being typed, as soon as what is known of it has changed.
    mutating func askForSimilar() -> [Effect] {
        guard !isHalted, let place = popups.indices.last, case .call(var popup) = popups[place] else {
            return []
        }
        let likeness = popup.likeness(look)
        guard likeness != popup.similarTo, !questions.isAsking(SimilarQuestion.self) else { return [] }
        guard let likeness else {
            popup.note([], like: nil)
            popups[place] = .call(popup)
            return []
        }
        return [questions.ask(SimilarQuestion(likeness: likeness))]
    }

    mutating func take(_ rows: [TicketRow], like likeness: Likeness) {
        guard let place = popups.indices.last, case .call(var popup) = popups[place] else { return }
        popup.note(rows, like: likeness)
        popups[place] = .call(popup)
    }

    /// The look-alikes are asked for again: one may be closed or new.
    mutating func forgetSimilar() {
        guard let place = popups.indices.last, case .call(var popup) = popups[place] else { return }
        popup.note(popup.similar, like: nil)
        popups[place] = .call(popup)
    }

    /// Opens the dispatch of a ticket just reported, before its row has come.
    mutating func openDispatch(of order: Order, _ receipt: Receipt) {
        guard case .report(let draft) = order.work, let row = newRow(draft, receipt) else { return }
        popups.insert(.dispatch(DispatchPopup(row: row, look)), at: 0)
    }

    private func newRow(_ draft: TicketDraft, _ receipt: Receipt) -> TicketRow? {
        let occasion = Occasion(
            now: now, happenedAt: now, author: setting.author, site: setting.site, clocks: setting.clocks)
        let fact = try? Ticket.decideReport(
            draft, number: receipt.number, recurrenceOf: nil, occasion)
        return fact.flatMap { Ticket.evolve(nil, $0, occasion.stamp, revision: receipt.revision) }.map {
            TicketRow($0, lastEntry: receipt.entry)
        }
    }
}
