import Domain
import Screen
import Words

extension GridCard {
    /// From this width on, what happened stands beside the people.
    private static let splits = 72

    private func columns(_ counts: OpenCounts?, _ width: Int, _ look: Look) -> [[DetailLine]] {
        guard width >= Self.splits else {
            return [GridCardLines(card: self, counts: counts, look: look, width: width).column]
        }
        return GridCardLines(card: self, counts: counts, look: look, width: (width - 3) / 2).columns
    }

    mutating func resize(_ rect: Rect, _ counts: OpenCounts?, _ look: Look) {
        let content = rect.inset(horizontal: 2, vertical: 1)
        let length = columns(counts, content.width, look).map(\.count).max() ?? 0
        scroll.resize(count: length, page: content.height)
    }

    func draw(_ counts: OpenCounts?, on canvas: inout Canvas, in rect: Rect, _ look: Look, isFocused: Bool) {
        let frame = Frame(
            title: look.title(title(look), isFocused), note: look.glyphs.position(scroll),
            isFocused: isFocused)
        frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let content = rect.inset(horizontal: 2, vertical: 1)
        if isFocused { canvas.resting = content.origin }
        let columns = columns(counts, content.width, look)
        let areas = columns.count == 2 ? DetailLine.split(content, on: &canvas, look) : [content]
        for (area, lines) in zip(areas, columns) {
            for (index, line) in lines.dropFirst(scroll.first).prefix(area.height).enumerated() {
                line.draw(on: &canvas, in: area.row(index), theme: look.theme)
            }
        }
    }

    private func title(_ look: Look) -> String {
        look.words(key.kind) + " " + look.names.numbered(key)
    }
}

extension GridKey {
    var kind: Phrase {
        switch self {
        case .base: Phrase.baseGrid
        case .specialist: Phrase.specialistGrid
        }
    }
}
