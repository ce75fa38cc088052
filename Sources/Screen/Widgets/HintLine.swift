/// Keys and what they do, in one line; hints that do not fit are left out from the end.
package struct HintLine: Hashable, Sendable {
    package struct Hint: Hashable, Sendable {
        package let key: String
        package let text: String

        package init(key: String, text: String) {
            self.key = key
            self.text = text
        }

        var cellWidth: Int { key.cellWidth + 1 + text.cellWidth }
    }

    package let hints: [Hint]

    package init(_ hints: [Hint]) {
        self.hints = hints
    }

    /// The hints that fit, two cells apart.
    package func fitting(cells: Int) -> ArraySlice<Hint> {
        var used = 0
        let end = hints.firstIndex {
            used += $0.cellWidth + (used > 0 ? 2 : 0)
            return used > cells
        }
        return hints[..<(end ?? hints.endIndex)]
    }

    /// Draws in the area's first row and returns the cells used.
    @discardableResult
    package func draw(on canvas: inout Canvas, in rect: Rect, theme: Theme) -> Int {
        var x = rect.x
        for hint in fitting(cells: rect.width) {
            if x > rect.x { x += 2 }
            x += canvas.put(hint.key, at: Point(x: x, y: rect.y), style: theme[.hintKey]) + 1
            x += canvas.put(hint.text, at: Point(x: x, y: rect.y), style: theme[.hintText])
        }
        return x - rect.x
    }
}
