import Screen

/// How far lines that do not fit are scrolled.
struct LineScroll: Equatable, Sendable {
    /// Lines scrolled past.
    private(set) var offset = 0
    /// Lines that fit, and lines there are, when they were last laid out.
    private(set) var height = 1
    private(set) var length = 0

    mutating func resize(height: Int, length: Int) {
        self.height = max(1, height)
        self.length = length
        move(by: 0)
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, .character("k"): move(by: -1)
        case .down, .character("j"): move(by: 1)
        case .pageUp: move(by: -height)
        case .pageDown: move(by: height)
        case .control("u"): move(by: -max(1, height / 2))
        case .control("d"): move(by: max(1, height / 2))
        case .home: move(by: -offset)
        case .end, .character("G"): move(by: length)
        default: return false
        }
        return true
    }

    private mutating func move(by lines: Int) {
        offset = max(0, min(offset + lines, length - height))
    }

    /// Which lines are seen, of how many; empty when all are.
    func note(_ glyphs: Glyphs) -> String {
        guard length > height else { return "" }
        return "\(offset + 1)\(glyphs.dash)\(min(length, offset + height))/\(length)"
    }
}
