import Domain
import Screen
import Words

extension PalettePopup {
    /// - Returns: the cell of the cursor in the field.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("执行", "do it")), look.hint("Up Down", Phrase.choose),
            look.hint("Esc", Phrase.back),
        ]
        let rows = max(2, min(Self.mostLines + 1, area.height - 4))
        let inside = look.box(
            look.words(Phrase("命令", "Commands")), width: max(72, min(100, area.width - 40)), rows: rows,
            hints: hints, on: &canvas, in: area)
        canvas.put(":", at: inside.origin, width: inside.width, style: look.theme[.hintKey])
        let field = Rect(x: inside.x + 2, y: inside.y, width: inside.width - 2, height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        drawHits(on: &canvas, in: inside.below(1), look)
        return point
    }

    private static let mostLines = 20

    private func drawHits(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        guard !hits.isEmpty else {
            let text = look.words(
                Phrase(
                    "没有找到。可输入操作、单号（17、1119-3）、网格或班组",
                    "Nothing. Try an action, a number (17, 1119-3), a grid, a team"))
            let line = rect.row(0)
            canvas.put(text.clipped(toCells: line.width), at: line.origin, style: look.theme[.popup])
            return
        }
        for (line, index) in cursor.visible(height: rect.height).enumerated() {
            let painter = PaletteHitPainter(hit: hits[index], look: look, isCurrent: index == cursor.index)
            painter.draw(on: &canvas, in: rect.row(line))
        }
    }
}

/// Draws one line: its key, its name with what was typed of it, and what it does or why it cannot be done.
private struct PaletteHitPainter {
    let hit: PaletteHit
    let look: Look
    let isCurrent: Bool

    private static let keyWidth = 10
    private static let nameWidth = 22

    func draw(on canvas: inout Canvas, in line: Rect) {
        canvas.fill(line, style: style(.popup))
        let cursor = isCurrent ? look.glyphs.cursor : " "
        canvas.put(cursor, at: line.origin, width: line.width, style: style(.popup))
        let isPossible = hit.line.reason == nil
        let keys = hit.line.keys.joined(separator: " ").clipped(toCells: Self.keyWidth)
        put(keys, at: 1, on: &canvas, line, isPossible ? .hintKey : .textDim)
        drawName(on: &canvas, in: line, isPossible ? .popup : .textDim)
        let reason = hit.line.reason.map { "\(look.glyphs.cross) \($0)" }
        put(
            reason ?? hit.line.help.first ?? "", at: Self.keyWidth + Self.nameWidth + 3, on: &canvas, line,
            .textDim)
    }

    private func put(_ text: String, at x: Int, on canvas: inout Canvas, _ line: Rect, _ role: Role) {
        let room = max(0, line.width - x)
        canvas.put(
            text.clipped(toCells: room), at: Point(x: line.x + x, y: line.y), width: room, style: style(role))
    }

    private func drawName(on canvas: inout Canvas, in line: Rect, _ role: Role) {
        let plain = style(role)
        let shown = hit.shown.clipped(toCells: Self.nameWidth)
        var x = line.x + Self.keyWidth + 2
        for (place, character) in shown.enumerated() {
            let isTyped = hit.places.contains(place)
            x += canvas.put(
                String(character), at: Point(x: x, y: line.y), width: max(0, line.maxX - x),
                style: isTyped ? plain.with([.bold, .underline]) : plain)
        }
    }

    private func style(_ role: Role) -> Style {
        look.theme.overlaid(role, under: isCurrent ? .menuCursor : .popup)
    }
}
