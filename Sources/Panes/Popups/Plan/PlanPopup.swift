import Domain
import Screen

/// The cheapest dispatch of all waiting tickets: seen whole, lines struck out, written in one go.
struct PlanPopup: Popup {
    enum Stage: Equatable, Sendable {
        case reading
        case preview
        case writing([Order])
        case ended
        case failed(Failure)
    }

    struct Failed: Equatable, Sendable {
        var row: TicketRow
        var failure: Failure
    }

    private(set) var stage = Stage.reading
    private(set) var rows: [TicketNumber: TicketRow] = [:]
    private(set) var plan: DispatchPlan?
    private(set) var struck: Set<TicketNumber> = []
    private(set) var done: [BulkRun.Done] = []
    private(set) var failed: [Failed] = []
    /// Of the lines and, behind them, what is left; at the end of those that failed.
    private(set) var cursor = ListCursor()

    mutating func take(_ rows: [TicketRow], _ plan: DispatchPlan) {
        guard stage == .reading else { return }
        self.rows = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        (self.plan, stage) = (plan, .preview)
        cursor = ListCursor(count: plan.lines.count + plan.left.count)
    }

    mutating func fail(_ failure: Failure) { (stage, cursor) = (.failed(failure), ListCursor()) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch (stage, key) {
        case (.writing, _): return .stay
        case (_, .escape), (_, .character("q")): return .close
        case (.ended, .enter), (.failed, .enter): return .close
        case (.preview, .character(" ")): strike()
        case (.preview, .enter):
            let orders = orders
            guard !orders.isEmpty else { return .complain(look.words(Self.nothing)) }
            stage = .writing(orders)
            return .proceed([.together(orders)])
        default: break
        }
        return .stay
    }

    private mutating func strike() {
        guard let plan, let number = cursor.item(of: plan.lines)?.need.number else { return }
        if struck.remove(number) == nil { struck.insert(number) }
        cursor.move(.lines(1))
    }

    /// What is written, a technician's first ticket first.
    private var orders: [Order] {
        plan?.orders(Array(rows.values)).filter { !struck.contains($0.number) }.map(\.order) ?? []
    }

    /// Takes in what came of the orders under way; false where they are none of its own.
    mutating func finish(_ orders: [Order], _ results: [Result<Receipt, Failure>]) -> Bool {
        guard stage == .writing(orders) else { return false }
        for (order, result) in zip(orders, results) {
            guard let row = order.number.flatMap({ rows[$0] }) else { continue }
            switch result {
            case .success(let receipt): done.append(BulkRun.Done(row: row, receipt: receipt))
            case .failure(let failure): failed.append(Failed(row: row, failure: failure))
            }
        }
        (stage, cursor) = (.ended, ListCursor(count: failed.count))
        return true
    }

    private static let nothing = Phrase("没有可写的派单", "there is nothing to write")
}

extension PlanPopup {
    var isWriting: Bool { if case .writing = stage { true } else { false } }

    var helpTitle: Phrase { Phrase("排单", "Plan") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("派单", "dispatch"), Phrase("没划去的一次全派", "all that are not left out, in one go")), .jk,
            KeyLine(
                "Space", Phrase("划去", "leave out"), Phrase("此单不派，再按恢复", "not this one; again: after all")),
            .leave,
        ]
    }
}
