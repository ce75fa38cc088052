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
    private(set) var cursor = 0

    /// Lines and, behind them, what is left.
    var count: Int { plan.map { $0.lines.count + $0.left.count } ?? 0 }

    mutating func take(_ rows: [TicketRow], _ plan: DispatchPlan) {
        guard stage == .reading else { return }
        self.rows = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        (self.plan, stage) = (plan, .preview)
    }

    mutating func fail(_ failure: Failure) { stage = .failed(failure) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if move(key) { return .stay }
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

    private mutating func move(_ key: Key) -> Bool {
        let last = max(0, (stage == .ended ? failed.count : count) - 1)
        switch key {
        case .up, .character("k"): cursor -= 1
        case .down, .character("j"): cursor += 1
        case .pageUp, .control("u"): cursor -= 8
        case .pageDown, .control("d"): cursor += 8
        case .home, .character("g"): cursor = 0
        case .end, .character("G"): cursor = last
        default: return false
        }
        cursor = max(0, min(last, cursor))
        return true
    }

    private mutating func strike() {
        guard let plan, plan.lines.indices.contains(cursor) else { return }
        let number = plan.lines[cursor].need.number
        if struck.remove(number) == nil { struck.insert(number) }
        cursor = min(cursor + 1, count - 1)
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
        (stage, cursor) = (.ended, 0)
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
