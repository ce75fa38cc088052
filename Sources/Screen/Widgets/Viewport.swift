/// Which rows of a long list are seen, and which one the cursor is on.
package struct Viewport: Hashable, Sendable {
    package private(set) var cursor = 0
    /// The first row seen.
    package private(set) var top = 0
    package private(set) var count: Int
    package private(set) var height: Int

    package init(count: Int, height: Int = 1, cursor: Int = 0) {
        self.count = max(0, count)
        self.height = max(1, height)
        move(to: cursor)
    }

    package var visible: Range<Int> { top..<min(count, top + height) }

    package mutating func move(to row: Int) {
        cursor = max(0, min(count - 1, row))
        top = max(cursor - height + 1, min(top, cursor))
        top = max(0, min(top, count - height))
    }

    package mutating func resize(count: Int, height: Int) {
        self.count = max(0, count)
        self.height = max(1, height)
        move(to: cursor)
    }

    /// Arrows, `j k`, PgUp/PgDn, Ctrl-u/d, Home/End and `G`. False when the key is none of them.
    package mutating func handle(_ key: Key) -> Bool {
        guard let row = target(of: key) else { return false }
        move(to: row)
        return true
    }

    private func target(of key: Key) -> Int? {
        switch key {
        case .up, .character("k"): cursor - 1
        case .down, .character("j"): cursor + 1
        case .pageUp: cursor - height
        case .pageDown: cursor + height
        case .control("u"): cursor - max(1, height / 2)
        case .control("d"): cursor + max(1, height / 2)
        case .home: 0
        case .end, .character("G"): count - 1
        default: nil
        }
    }

    /// Such as `1–20/38`; empty for an empty list. Counts over `limit` read `1000+`.
    package func positionText(limit: Int = 1000) -> String {
        guard count > 0 else { return "" }
        let total = count > limit ? "\(limit)+" : "\(count)"
        return "\(visible.lowerBound + 1)–\(visible.upperBound)/\(total)"
    }
}
