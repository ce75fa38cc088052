import Domain
import Screen

extension RootState {
    mutating func openPlan() -> [Effect] {
        open(PlanPopup())
        return [questions.ask(PlanQuestion())]
    }

    mutating func take(_ rows: [TicketRow], _ plan: DispatchPlan) {
        let shown = rows.map { row in
            var row = row
            row.revision = revision(seen: row.revision, of: row.number)
            return row
        }
        changeAll(PlanPopup.self) { $0.take(shown, plan) }
    }

    mutating func failPlan(_ failure: Failure) { changeAll(PlanPopup.self) { $0.fail(failure) } }

    mutating func carriedOut(_ orders: [Order], _ results: [Result<Receipt, Failure>]) -> [Effect] {
        guard let index = popups.firstIndex(where: { $0.popup is PlanPopup }),
            var popup = popups[index].popup as? PlanPopup, popup.finish(orders, results)
        else { return refreshAll() }
        popups[index].popup = popup
        for (order, result) in zip(orders, results) {
            if case .success(let receipt) = result { outbox.note(order, receipt) }
        }
        if let first = orders.first, case .move(let command, _)? = first.ticket, !popup.done.isEmpty {
            (lastStep, lastBulk) = (nil, BulkStep(command: command, done: popup.done, at: now))
        }
        if popup.failed.isEmpty {
            popups.remove(at: index)
            say(.done, summary(popup.done.count))
        }
        let failures = results.compactMap { if case .failure(let failure) = $0 { failure } else { nil } }
        return failures.flatMap { halt($0) } + refreshAll()
    }

    private func summary(_ count: Int) -> String {
        let seconds = setting.site.rules.undoSeconds
        return glyphs.check + " "
            + look.words(
                Phrase(
                    "已派 \(count) 张；\(seconds) 秒内按 u 全部撤回",
                    "\(count) dispatched; u within \(seconds) s takes all back"))
    }
}
