import Domain
import Screen
import Words

/// Keys and what they do: those of the place one is in, then those of everywhere.
struct HelpPopup: Popup {
    enum Line: Equatable, Sendable {
        case head(String)
        case sign([DetailLine.Span], meaning: String)
        case key(String, name: String, help: String)
        /// It cannot be done now.
        case refused(String, name: String, reason: String)
    }

    private let title: String
    let lines: [Line]
    private var scroll = LineScroll()

    /// - Parameter title: what the help is about.
    init(title: String, lines: [Line]) {
        self.title = title
        self.lines = lines
    }

    mutating func settle(_ root: RootState) {
        scroll.resize(count: lines.count, page: root.popupSize.height - Look.boxRows)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if look.keymap.action(of: key) == .help { return .close }
        switch key.normalized {
        case .escape, .enter, .character("q"), .control("c"): return .close
        case .character(" "): _ = scroll.handle(.pageDown)
        case let key: _ = scroll.handle(key)
        }
        return .stay
    }

    static let keyWidth = 13

    static func nameWidth(_ language: Language) -> Int { language.pick(zh: 10, en: 14) }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("j k PgDn", Phrase.move), look.hint("Esc", Phrase.close)]
        let rows = max(1, min(lines.count, area.height - Look.boxRows))
        let name = "\(look.words(Phrase("帮助", "Help"))) \(look.glyphs.dot) \(title)"
        let note = look.glyphs.position(scroll)
        let inside = look.box(
            note.isEmpty ? name : "\(name) \(note)", width: 74, rows: rows, hints: hints, on: &canvas,
            in: area)
        for (row, line) in lines.dropFirst(scroll.first).prefix(inside.height).enumerated() {
            draw(line, on: &canvas, in: inside.row(row), look)
        }
        return nil
    }

    private func draw(_ line: Line, on canvas: inout Canvas, in row: Rect, _ look: Look) {
        switch line {
        case .head(let text):
            canvas.put(text, at: row.origin, width: row.width, style: look.theme[.popupTitle])
        case .sign(let signs, let meaning): draw(signs, meaning, on: &canvas, in: row, look)
        case .key(let keys, let name, let help):
            draw(keys, .hintKey, name, help, .popup, on: &canvas, in: row, look)
        case .refused(let keys, let name, let reason):
            let text = "\(look.glyphs.cross) \(reason)"
            draw(keys, .textDim, name, text, .textDim, on: &canvas, in: row, look)
        }
    }

    private func draw(
        _ signs: [DetailLine.Span], _ meaning: String, on canvas: inout Canvas, in row: Rect, _ look: Look
    ) {
        var x = row.x
        for sign in signs where x < row.maxX {
            x += canvas.put(
                sign.text, at: Point(x: x, y: row.y), width: row.maxX - x,
                style: look.theme.overlaid(sign.role, under: .popup))
            x += 1
        }
        x = max(x + 1, row.x + Self.keyWidth + 1)
        canvas.put(
            meaning.clipped(toCells: max(0, row.maxX - x)), at: Point(x: x, y: row.y),
            width: max(0, row.maxX - x), style: look.theme.overlaid(.popup, under: .popup))
    }

    private func draw(
        _ keys: String, _ keyRole: Role, _ name: String, _ help: String, _ role: Role,
        on canvas: inout Canvas, in row: Rect, _ look: Look
    ) {
        let text = name.padded(toCells: Self.nameWidth(look.language)) + " " + help
        canvas.put(
            keys.padded(toCells: Self.keyWidth), at: row.origin, width: row.width,
            style: look.theme.overlaid(keyRole, under: .popup))
        canvas.put(
            text.clipped(toCells: row.width - Self.keyWidth - 1),
            at: Point(x: row.x + Self.keyWidth + 1, y: row.y),
            style: look.theme.overlaid(role, under: .popup))
    }
}

extension DeskState.Pane {
    var name: Phrase {
        switch self {
        case .matrix: Phrase.matrix
        case .queue: Phrase.queue
        case .detail: Phrase.detail
        }
    }
}

extension HelpPopup {
    var hasCancel: Bool { false }
    var hasWheel: Bool { true }

    var helpTitle: Phrase { Phrase("帮助", "Help") }

    var keyLines: [KeyLine] { [KeyLine("j k PgDn", Phrase.move, Phrase("Esc 关闭", "Esc closes"))] }
}
