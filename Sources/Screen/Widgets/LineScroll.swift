/// Lines that are but read: the stretch of them that is seen where not all fit.
package struct LineScroll: Hashable, Sendable {
    /// The first line seen.
    package private(set) var first = 0
    /// Lines that fit, and lines there are, when they were last laid out.
    package private(set) var page = 1
    package private(set) var count = 0

    package init() {}

    package var visible: Range<Int> { first..<min(count, first + page) }

    package mutating func resize(count: Int, page: Int) {
        self.count = max(0, count)
        self.page = max(1, page)
        scroll(by: 0)
    }

    package mutating func scroll(by lines: Int) { scroll(to: first + lines) }

    private mutating func scroll(to line: Int) {
        first = max(0, min(line, count - page))
    }

    /// False when the key scrolls nothing: there is no cursor to go to a line of what is seen.
    package mutating func handle(_ key: Key) -> Bool {
        guard let motion = Motion(key) else { return false }
        if case .seen = motion { return false }
        scroll(to: motion.target(from: first, page: page, seen: visible, last: count))
        return true
    }
}
