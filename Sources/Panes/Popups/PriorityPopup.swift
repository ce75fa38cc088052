import Domain
import Screen
import Words

/// Which priority the ticket is to have.
struct PriorityPopup: TicketPopup {
    var row: TicketRow
    private var cursor: ListCursor

    private let isForMany: Bool

    init(row: TicketRow, isForMany: Bool = false) {
        self.row = row
        self.isForMany = isForMany
        cursor = ListCursor(count: Priority.allCases.count, at: row.priority.rank - 1)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return submit(cursor.item(of: Priority.allCases), look)
        default: return submit(cursor.line(countedBy: key).map { Priority.allCases[$0] }, look)
        }
    }

    private func submit(_ priority: Priority?, _ look: Look) -> PopupOutcome {
        guard let priority else { return .stay }
        guard isForMany || priority != row.priority else {
            return .complain(Refusal.nothingToChange.words(nil)[look.language])
        }
        var edit = TicketEdit()
        edit.priority = priority
        return .submit(Order(.move(.edit(edit), row.number), expecting: row.revision))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("1-4 Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let now = look.words(Phrase("现在", "now"))
        let usual = isForMany ? nil : look.names.site.category(row.category)?.priority
        let choices = Priority.allCases.map { priority in
            let below = usual.flatMap { priority > $0 ? look.words($0.belowUsual) : nil }
            let notes = [priority == row.priority && !isForMany ? now : nil, below]
            return ChoiceList.Choice(
                key: "\(priority.rank)", text: "\(priority.rawValue) \(priority.words[look.language])",
                note: notes.compactMap { $0 }.joined(separator: " "))
        }
        let name = look.words(Phrase("优先级", "Priority")) + " "
        let title = name + (look.many.map { look.words(BulkPopup.marked($0.count)) } ?? "#" + row.number.text)
        let inside = look.box(title, width: 50, rows: choices.count, hints: hints, on: &canvas, in: area)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
        return nil
    }
}

extension PriorityPopup {
    var helpTitle: Phrase { Phrase("优先级", "Priority") }

    var keyLines: [KeyLine] {
        [KeyLine("1-4", Phrase.choose, Phrase("改为该优先级", "that priority")), .jk, .leave]
    }
}
