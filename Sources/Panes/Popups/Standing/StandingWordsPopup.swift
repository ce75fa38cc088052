import Domain
import Screen
import Words

/// What is raised, or what becomes of what stands, in words; and until when, where that is asked.
struct StandingWordsPopup: Popup {
    enum Purpose: Equatable, Sendable {
        /// The sort is a condition's.
        case raise(StandingMatter.Kind, StandingMatter.Sort?)
        case move(StandingMove, StandingMatter)
    }

    private(set) var purpose: Purpose
    private var entry = TextEntry(limit: TextLimit.reason)
    /// Nil while the words are written.
    private var end: TimeChoice?

    init(_ purpose: Purpose) {
        self.purpose = purpose
        if case .move(.edit, let matter) = purpose { entry.replace(with: matter.what) }
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool {
        end == nil ? entry.paste(text) : end?.entry.paste(text) ?? true
    }

    private var move: StandingMove {
        switch purpose {
        case .raise: .raise
        case .move(let move, _): move
        }
    }

    var helpTitle: Phrase { move.words }
    var keyLines: [KeyLine] {
        let kinds = KeyLine("Tab", Phrase("换种类", "kind"), Phrase("登记的是哪一种", "which kind it is"))
        return (move == .raise ? [kinds] : [])
            + [.enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .leave] + KeyLine.typing
    }

    /// When it is due has to be said.
    private var asksTime: Bool {
        switch purpose {
        case .raise(let kind, _): kind == .directive
        case .move(let move, _): move == .extend
        }
    }

    private var needsWords: Bool {
        switch move {
        case .raise, .note, .edit, .extend, .sendBack, .lift: true
        case .renew, .done: false
        }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, end) {
        case (.escape, nil): return .close
        case (.escape, _): end = nil
        case (.enter, _): return enter(look)
        case (.tab, nil): purpose = purpose.next
        case (_, nil): _ = entry.edit(key)
        case (_, var choice?):
            choice.handle(key, look)
            end = choice
        }
        return .stay
    }

    private mutating func enter(_ look: Look) -> PopupOutcome {
        guard !needsWords || !entry.text.trimmingSpace.isEmpty else {
            let field: Refusal.Field =
                switch move {
                case .raise, .edit: .what
                case .note: .text
                case .renew, .extend, .done, .sendBack, .lift: .reason
                }
            return .complain(Refusal.missing(field).words(nil)[look.language])
        }
        guard asksTime else { return .submit(order(due: nil)) }
        guard let choice = end else {
            end = TimeChoice()
            return .stay
        }
        guard let due = choice.chosen(look) else { return .complain(choice.complaint(look)) }
        return .submit(order(due: due))
    }

    private func order(due: Instant?) -> Order {
        let words = entry.text.trimmingSpace
        switch purpose {
        case .raise(let kind, let sort):
            return Order(.raise(StandingDraft(kind, sort: sort, what: words, due: due)))
        case .move(let move, let matter):
            let work = StandingWork.move(command(move, words, due ?? matter.lastAt), matter.id)
            return Order(work, expecting: move.dependsOnSight ? matter.revision : nil)
        }
    }

    private func command(_ move: StandingMove, _ words: String, _ due: Instant) -> StandingCommand {
        let remark = words.isEmpty ? nil : words
        return switch move {
        case .renew: .renew(until: nil, note: remark)
        case .extend: .extend(to: due, reason: words)
        case .done: .done(how: remark)
        case .sendBack: .sendBack(reason: words)
        case .lift: .lift(reason: words)
        case .edit: .edit(StandingEdit(what: words))
        case .raise, .note: .note(words)
        }
    }
}

extension StandingWordsPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("写入", "write")), look.hint("Esc", Phrase.back)]
        let rows = end == nil ? 3 : TimeChoice.rows + 1
        let inside = look.box(
            look.words(move.words), width: 72, rows: rows, hints: hints, on: &canvas, in: area)
        if let end {
            let heading = look.words(Phrase("何时到期", "due when"))
            canvas.put(heading, at: inside.origin, width: inside.width, style: look.theme[.popup])
            return end.draw(on: &canvas, in: inside.below(1), look)
        }
        for (index, line) in [head(look), label(look)].enumerated() {
            let row = inside.row(index)
            canvas.put(
                line.clipped(toCells: row.width), at: row.origin, width: row.width, style: look.theme[.popup])
        }
        return entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
    }

    private func head(_ look: Look) -> String {
        switch purpose {
        case .raise(let kind, let sort): look.words(sort?.words ?? kind.words) + "  Tab"
        case .move(_, let matter): "\(matter.id.text) \(matter.what)".escapedForTerminal()
        }
    }

    private func label(_ look: Look) -> String {
        switch move {
        case .raise, .edit: look.words(Phrase("内容", "What it is"))
        case .note: look.words(Phrase("备注", "Remark"))
        case .renew, .done: look.words(Phrase("备注（可不写）", "Remark, if any"))
        case .extend, .sendBack, .lift: look.words(Phrase("原因", "Reason"))
        }
    }
}

extension StandingWordsPopup.Purpose {
    /// The next sort of a condition, or the next kind of an order.
    fileprivate var next: Self {
        switch self {
        case .raise(.condition, let sort):
            .raise(.condition, (sort ?? .other).next())
        case .raise(.standingOrder, _): .raise(.order, nil)
        case .raise(.order, _): .raise(.directive, nil)
        case .raise(.directive, _): .raise(.standingOrder, nil)
        case .move: self
        }
    }
}
