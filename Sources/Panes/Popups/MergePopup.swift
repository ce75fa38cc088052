import Domain
import Screen

/// Into which other ticket this one goes.
struct MergePopup: Equatable, Sendable {
    var row: TicketRow
    var entry = TextEntry(limit: 20)
    /// Tickets at hand, to show what a number means and to expect what was seen of it.
    private let known: [TicketRow]

    init(row: TicketRow, known: [TicketRow]) {
        self.row = row
        self.known = known.filter { $0.number != row.number }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    /// The number typed: whole, or the part behind the dash for one of the same day.
    var other: TicketNumber? {
        let text = entry.text.trimmingSpace
        if let number = TicketNumber(text) { return number }
        guard let sequence = Int(text), (1...9_999_999).contains(sequence), text.count <= 7 else {
            return nil
        }
        return TicketNumber(day: row.number.day, sequence: sequence)
    }

    private var survivor: TicketRow? { known.first { $0.number == other } }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let other else { return .complain(look.words(Self.unreadable)) }
        guard other != row.number else {
            return .complain(Refusal.mergesIntoItself.words(in: look.language, site: nil))
        }
        return .submit(
            Order(
                .merge(row.number, into: other), expecting: row.revision,
                expectingSurvivor: survivor?.revision))
    }

    private static let unreadable = Name("请输入工单号，例 261120-017 或 017", "a number such as 261120-017 or 017")

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Name("并单", "merge")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.title(.merge, row), width: 60, rows: 2, hints: hints, on: &canvas, in: area)
        let label = look.words(Name("并入 #", "into #"))
        let used = canvas.put(label, at: inside.origin, width: inside.width, style: look.theme[.popup])
        let field = Rect(x: inside.x + used, y: inside.y, width: min(16, inside.width - used), height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        let line = inside.row(1)
        canvas.put(
            understood(look).clipped(toCells: line.width), at: line.origin, style: look.theme[.textDim])
        return point
    }

    private func understood(_ look: Look) -> String {
        guard let other else { return look.words(Self.unreadable) }
        guard let survivor else { return look.glyphs.arrow + " #" + other.text }
        let what = String(survivor.what.prefix(60)).escapedForTerminal()
        let place = look.names[survivor.grid].short
        return
            "\(look.glyphs.arrow) #\(other.text) \(survivor.state.words(in: look.language)) \(place) \(what)"
    }
}
