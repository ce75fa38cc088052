import Domain
import Screen
import Words

extension RootState {
    private var marks: Marks { tickets.queue.marks }

    /// The marked tickets in the queue's order, with the steps of one's own that their rows do not show yet.
    private var markedRows: [TicketRow] {
        marks.sorted(at: now).map { row in
            var row = row
            row.revision = revision(seen: row.revision, of: row.number)
            return row
        }
    }

    /// Whether the action is meant for the marked tickets rather than for the one under the cursor.
    func actsOnMarks(_ action: Action) -> Bool {
        guard !marks.isEmpty || questions.isAsking(WholeQuestion.self) else { return false }
        if case .ignored = action.onMarks { return false }
        return true
    }

    func obstacleOnMarks(to action: Action) -> Obstacle? {
        if questions.isAsking(WholeQuestion.self) { return .named(Phrase.marking) }
        guard action.isForMany else { return .named(Phrase.oneOnly) }
        let grounds = marks.grounds
        guard let move = action.stepOnMarks(grounds)?.move else { return nil }
        if let readOnly { return .told(readOnly) }
        let refusals = grounds.map { move.refusal(on: $0, by: setting.author) }
        guard !refusals.contains(nil), let first = refusals.first else { return nil }
        return first.map(Obstacle.refused)
    }

    mutating func performOnMarks(_ action: Action) -> [Effect] {
        let rows = markedRows
        guard let first = rows.first else { return [] }
        if case .rows(let act) = action.doing { return act(&self, rows) }
        let author = setting.author
        switch action.stepOnMarks(marks.grounds) {
        case .order(let command):
            let plan = BulkPlan(command, rows) { command.refusal(on: $0, by: author) }
            open(BulkPopup(rows, author, plan))
        case .ask(_, let popup):
            open(continued(BulkPopup(rows, author, asking: popup(first, self))))
        case nil: return perform(action.doing)
        }
        return []
    }
}

extension RootState {
    /// Where what came of an order is a run's: its next order, or its end. Nil for any other order.
    mutating func tookInRun(_ order: Order, _ result: Result<Receipt, Failure>) -> [Effect]? {
        guard let index = popups.firstIndex(where: { $0.popup is BulkPopup && $0.popup.isWriting }),
            var popup = popups[index].popup as? BulkPopup, popup.finish(order, result)
        else { return nil }
        popups[index].popup = popup
        var halted: [Effect] = []
        switch result {
        case .success(let receipt):
            outbox.note(order, receipt)
            if let number = receipt.number { tickets.queue.marks.remove(number) }
        case .failure(let failure): halted = halt(failure)
        }
        guard let run = popup.run else { return halted }
        if let next = run.order { return halted + [.order(next)] }
        end(run, at: index)
        let forgotten = drafts.removeValue(forKey: run.plan.draftKey).map { _ in run.plan.draftKey }
        return halted + (forgotten.map { [.keepDraft($0, nil)] } ?? []) + refreshAll()
    }

    private mutating func end(_ run: BulkRun, at index: Int) {
        let command = run.plan.command
        if case .undo = command {
            (lastStep, lastBulk) = (nil, nil)
        } else if command.move != .note, !run.done.isEmpty {
            lastStep = nil
            lastBulk = BulkStep(command: command, done: run.done, at: now)
        }
        guard run.failed.isEmpty, run.untried == 0 else { return }
        popups.remove(at: index)
        say(.done, summary(of: run))
    }

    private func summary(of run: BulkRun) -> String {
        let verb = run.plan.items.first?.order.words(look) ?? ""
        let count = look.words(BulkPopup.marked(run.done.count))
        let left = run.plan.left.count
        let rest = left > 0 ? look.words(Phrase("，未办 \(left) 张仍标记", "; \(left) left, still marked")) : ""
        let seconds = setting.site.rules.undoSeconds
        let back =
            lastBulk == nil
            ? "" : look.words(Phrase("；\(seconds) 秒内按 u 全部撤回", "; u within \(seconds) s takes all back"))
        return "\(glyphs.check) \(count) \(verb)\(rest)\(back)"
    }
}

/// A move of one's own on many tickets, which can be taken back as a whole.
struct BulkStep: Equatable, Sendable {
    var command: TicketCommand
    var done: [BulkRun.Done]
    var at: Instant
}

extension RootState {
    /// Shows what taking back the last move on many would do.
    mutating func undoMany(_ step: BulkStep) -> [Effect] {
        let limit = setting.site.rules.undoSeconds
        let isTooLate = now > step.at.adding(seconds: limit)
        let rows = step.done.map { done in
            var row = done.row
            row.revision = done.receipt.revision
            return row
        }
        let plan = BulkPlan(.undo, rows) { _ in isTooLate ? .ticket(.undoTooLate(seconds: limit)) : nil }
        open(BulkPopup(rows, setting.author, plan))
        return []
    }
}
