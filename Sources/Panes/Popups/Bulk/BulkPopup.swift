import Domain
import Screen

/// One move on many tickets: first what the move needs to know, then what will and will not be done, then the doing and
/// what came of it.
struct BulkPopup: Popup {
    enum Stage: Equatable, Sendable {
        case asking
        case preview(BulkPlan)
        case running(BulkRun)
        case ended(BulkRun)
    }

    let rows: [TicketRow]
    let author: Author
    /// The popup for one ticket, asking for all; nil where there is nothing to ask.
    var question: PopupState?
    private(set) var stage = Stage.asking
    var list = LineScroll()
    /// The lines of the list, made once for a stage and a width: a key must not make them all anew.
    var made = Made()

    init(_ rows: [TicketRow], _ author: Author, asking question: any Popup) {
        (self.rows, self.author, self.question) = (rows, author, PopupState(question))
    }

    init(_ rows: [TicketRow], _ author: Author, _ plan: BulkPlan) {
        (self.rows, self.author, stage) = (rows, author, .preview(plan))
    }

    /// What is asked at the moment.
    var asked: (any Popup)? { stage == .asking ? question?.popup : nil }

    var run: BulkRun? {
        switch stage {
        case .running(let run), .ended(let run): run
        case .asking, .preview: nil
        }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch stage {
        case .asking: return ask(key, look)
        case .preview(let plan): return preview(plan, key.normalized, look)
        case .running(var run):
            guard key == .escape else { return .stay }
            run.stop()
            stage = .running(run)
            return .stay
        case .ended:
            let key = key.normalized
            if list.handle(key) { return .stay }
            return [.enter, .escape, .character("q"), .character(" ")].contains(key) ? .close : .stay
        }
    }

    private mutating func ask(_ key: Key, _ look: Look) -> PopupOutcome {
        guard var question else { return .close }
        let outcome = question.popup.handle(key, look.about(rows))
        self.question = question
        guard case .submit(let order) = outcome, case .move(let command, _)? = order.ticket else {
            return outcome
        }
        let author = author
        stage = .preview(BulkPlan(command, rows) { command.refusal(on: $0, by: author) })
        list = LineScroll()
        return .stay
    }

    private mutating func preview(_ plan: BulkPlan, _ key: Key, _ look: Look) -> PopupOutcome {
        if list.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"):
            guard question != nil else { return .close }
            stage = .asking
        case .enter where !plan.needsOwnKey, Self.ownKey where plan.needsOwnKey:
            guard !plan.items.isEmpty else { return .complain(look.words(Self.nothing)) }
            let run = BulkRun(plan)
            stage = .running(run)
            list = LineScroll()
            return .proceed(run.order.map { [.order($0)] } ?? [])
        case .enter:
            return .complain(look.words(Self.ownKeyNeeded(plan.emergencies)))
        default: break
        }
        return .stay
    }

    /// Takes in what came of the order under way; false where it was none of its own.
    mutating func finish(_ order: Order, _ result: Result<Receipt, Failure>) -> Bool {
        guard case .running(var run) = stage, run.finish(order, result) else { return false }
        stage = run.order == nil ? .ended(run) : .running(run)
        return true
    }

    /// What takes emergencies along where Enter does not.
    static let ownKey = Key.character("Y")

    private static func ownKeyNeeded(_ count: Int) -> Phrase {
        let (with, key) = (Phrase.withEmergencies(count), ownKey.name)
        return Phrase("\(with.zh)：按 \(key) 才办", "\(with.en): \(key) does it")
    }

    private static let nothing = Phrase("没有一张可以办", "it can be done to none of them")
}
