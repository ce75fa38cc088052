/// Keys and what they do, in one line; what does not fit is left out whole, the least needed first.
package struct HintLine: Hashable, Sendable {
    package struct Hint: Hashable, Sendable {
        package let key: String
        package let text: String
        /// The more, the longer it stays; of equals the last goes first.
        package let need: Int

        package init(key: String, text: String, need: Int = 0) {
            self.key = key
            self.text = text
            self.need = need
        }

        var cellWidth: Int { key.cellWidth + 1 + text.cellWidth }
    }

    package let hints: [Hint]

    package init(_ hints: [Hint]) {
        self.hints = hints
    }

    /// The hints that fit, two cells apart.
    package func fitting(cells: Int) -> [Hint] {
        var kept = hints
        while kept.reduce(-2, { $0 + $1.cellWidth + 2 }) > cells {
            guard let least = kept.map(\.need).min(), let last = kept.lastIndex(where: { $0.need == least })
            else { break }
            kept.remove(at: last)
        }
        return kept
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
