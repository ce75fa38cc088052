import Domain
import Screen
import Words

/// What a figure of a handover counts, each to be opened.
struct CountedPopup: Popup {
    private let figure: HandoverLine.Figure
    private let subjects: [Subject]
    private var cursor: ListCursor

    init(_ figure: HandoverLine.Figure, _ subjects: [Subject]) {
        (self.figure, self.subjects) = (figure, subjects)
        cursor = ListCursor(count: subjects.count)
    }

    var helpTitle: Phrase { figure.words }
    var keyLines: [KeyLine] {
        [.jk, .enter(Phrase("打开", "open"), Phrase("光标所在的", "what the cursor is on")), .leave]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return cursor.item(of: subjects).map { .handover(.subject($0)) } ?? .stay
        default: return .stay
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("打开", "open")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            "\(look.words(figure.words)) \(subjects.count)", width: min(64, area.width - 4),
            rows: min(subjects.count, max(1, area.height - Look.boxRows - 2)), hints: hints, on: &canvas,
            in: area)
        let choices = subjects.map { subject in
            let route = subject.round.map { look.names.name(of: $0.route) }
            let when = subject.round.map {
                look.names.when(look.names.zone.instant(of: $0.start), now: look.now)
            }
            return ChoiceList.Choice(text: route ?? subject.id.escapedForTerminal(), note: when ?? "")
        }
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
        return nil
    }
}
