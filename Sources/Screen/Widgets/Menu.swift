/// A list of lines with a cursor.
package struct Menu: Hashable, Sendable {
    package let items: [String]
    package private(set) var viewport: Viewport

    package init(items: [String], height: Int, cursor: Int = 0) {
        self.items = items
        viewport = Viewport(count: items.count, height: height, cursor: cursor)
    }

    /// The item under the cursor; nil when there are none.
    package var selection: Int? { items.isEmpty ? nil : viewport.cursor }

    package mutating func handle(_ key: Key) -> Bool { viewport.handle(key) }

    package mutating func resize(height: Int) {
        viewport.resize(count: items.count, height: height)
    }

    package func draw(on canvas: inout Canvas, in rect: Rect, theme: Theme, base: Role = .popup) {
        for (row, index) in viewport.visible.enumerated() where row < rect.height {
            let style = theme[index == viewport.cursor ? .menuCursor : base]
            let line = items[index].padded(toCells: rect.width)
            canvas.put(line, at: Point(x: rect.x, y: rect.y + row), width: rect.width, style: style)
        }
    }
}
