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
    /// Items two cells apart, none broken between lines unless it is longer than one.
    static func labelled(
        _ label: String, items: [String], labelWidth: Int, width: Int
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
        return labelled(label, lines.joined(separator: "\n"), labelWidth: labelWidth, width: width)
    }
}
