import Screen

/// One line of the detail pane: texts side by side, each with its role. Safe to show.
struct DetailLine: Equatable, Sendable {
    struct Span: Equatable, Sendable {
        var text: String
        var role: Role
    }

    var spans: [Span]

    init(_ spans: [Span]) {
        self.spans = spans
    }

    init(_ text: String, _ role: Role = .text) {
        spans = [Span(text: text, role: role)]
    }

    func draw(on canvas: inout Canvas, in line: Rect, theme: Theme) {
        var x = line.x
        for span in spans where x < line.maxX {
            x += canvas.put(
                span.text, at: Point(x: x, y: line.y), width: line.maxX - x, style: theme[span.role])
        }
    }

    func markFound(on canvas: inout Canvas, in line: Rect, _ look: Look) {
        guard !look.found.isEmpty else { return }
        var x = line.x
        for span in spans where x < line.maxX {
            look.markFound(in: span.text, on: &canvas, at: Point(x: x, y: line.y), width: line.maxX - x)
            x += span.text.cellWidth
        }
    }

    /// A text over as many lines as it takes, after a label in front of the first.
    static func labelled(
        _ label: String, _ text: String, _ role: Role = .text, labelWidth: Int, width: Int
    ) -> [DetailLine] {
        let lines = text.wrapped(toCells: max(4, width - labelWidth))
        return lines.enumerated().map { index, line in
            DetailLine([
                Span(text: (index == 0 ? label : "").padded(toCells: labelWidth), role: .textDim),
                Span(text: line, role: role),
            ])
        }
    }

    /// Spans two cells apart, none broken between lines.
    static func flowing(_ spans: [Span], width: Int) -> [DetailLine] {
        var (lines, room): ([DetailLine], Int) = ([], 0)
        for span in spans {
            if !lines.isEmpty, span.text.cellWidth + 2 <= room {
                lines[lines.count - 1].spans.append(Span(text: "  " + span.text, role: span.role))
                room -= span.text.cellWidth + 2
            } else {
                lines.append(DetailLine([span]))
                room = width - span.text.cellWidth
            }
        }
        return lines
    }

    /// Two areas for lines side by side, a rule drawn between them.
    static func split(_ rect: Rect, on canvas: inout Canvas, _ look: Look) -> [Rect] {
        let width = (rect.width - 3) / 2
        for y in rect.y..<rect.maxY {
            canvas.put(
                look.glyphs.vertical, at: Point(x: rect.x + width + 1, y: y), style: look.theme[.border])
        }
        let right = Rect(x: rect.x + width + 3, y: rect.y, width: rect.width - width - 3, height: rect.height)
        return [Rect(x: rect.x, y: rect.y, width: width, height: rect.height), right]
    }

    /// Items two cells apart, none broken between lines unless it is longer than one.
    static func labelled(
        _ label: String, items: [String], _ role: Role = .text, labelWidth: Int, width: Int
    ) -> [DetailLine] {
        let room = max(4, width - labelWidth)
        var lines: [String] = []
        for item in items {
            if let last = lines.last, last.cellWidth + 2 + item.cellWidth <= room {
                lines[lines.count - 1] = last + "  " + item
            } else {
                lines.append(item)
            }
        }
        return labelled(label, lines.joined(separator: "\n"), role, labelWidth: labelWidth, width: width)
    }
}
