import Domain
import Screen

/// The keys of the pane, from the one table of actions.
struct HelpPopup: Equatable, Sendable {
    let pane: DeskState.Pane
    private var scroll = 0
    private var height = 1

    init(pane: DeskState.Pane) {
        self.pane = pane
    }

    /// - Parameter height: rows there are for the lines.
    mutating func resize(height: Int) {
        self.height = max(1, height)
        scroll = min(scroll, last)
    }

    private var last: Int { max(0, Self.length - height) }

    mutating func handle(_ key: Key) -> PopupOutcome {
        switch key.normalized {
        case .up, .character("k"): scroll = max(0, scroll - 1)
        case .down, .character("j"): scroll = min(last, scroll + 1)
        case .pageUp, .control("u"): scroll = max(0, scroll - 10)
        case .pageDown, .control("d"): scroll = min(last, scroll + 10)
        case .escape, .enter, .character("q"), .character("?"), .function(1), .control("c"): return .close
        default: break
        }
        return .stay
    }

    /// Border, a free row and the hints.
    static let extraRows = 4

    private struct Line {
        var keys: String
        var name: Name
        var help: Name
    }

    private static let length = Action.table.count + 3

    private func lines() -> [Line] {
        Self.moving(pane)
            + Action.table.map { action in
                let keys = action.keys.map(\.name).joined(separator: " ")
                return Line(keys: keys, name: action.name, help: action.help)
            }
    }

    private static func moving(_ pane: DeskState.Pane) -> [Line] {
        let arrows =
            pane == .matrix
            ? Line(keys: "h j k l", name: Name("移动", "move"), help: Name("或方向键", "or the arrows"))
            : Line(keys: "j k", name: Name("移动", "move"), help: Name("或上下键", "or Up and Down"))
        return [
            arrows,
            Line(keys: "gg G", name: Name("首末", "first, last"), help: Name("或 Home End", "or Home and End")),
            Line(
                keys: "PgUp PgDn", name: Name("翻页", "page"),
                help: Name("半页 Ctrl-u Ctrl-d", "half a page: Ctrl-u Ctrl-d")),
        ]
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let lines = lines()
        let hints = [look.hint("j k", Phrase.move), look.hint("Esc", Phrase.close)]
        let rows = max(1, min(lines.count, area.height - Self.extraRows))
        let inside = look.box(
            "\(look.words(Name("帮助", "Help"))) \(look.glyphs.dot) \(look.words(pane.name))", width: 72,
            rows: rows,
            hints: hints, on: &canvas, in: area)
        let nameWidth = look.language == .chinese ? 9 : 14
        for (row, line) in lines.dropFirst(scroll).prefix(inside.height).enumerated() {
            let at = inside.row(row).origin
            canvas.put(
                line.keys.padded(toCells: 11), at: at, width: inside.width, style: look.theme[.hintKey])
            let text = look.words(line.name).padded(toCells: nameWidth) + " " + look.words(line.help)
            canvas.put(
                text.clipped(toCells: inside.width - 12), at: Point(x: at.x + 12, y: at.y),
                style: look.theme[.popup])
        }
    }
}

extension DeskState.Pane {
    var name: Name {
        switch self {
        case .matrix: Phrase.matrix
        case .queue: Phrase.queue
        case .detail: Phrase.detail
        }
    }
}
