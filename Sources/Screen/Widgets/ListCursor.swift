/// A cursor on one line of a list that is chosen from.
package struct ListCursor: Hashable, Sendable {
    /// The line it is on; nil where there is none, or before it is moved to one.
    package private(set) var index: Int?
    package private(set) var count: Int
    /// Lines that PgUp and PgDn go.
    private let page: Int

    package init(count: Int = 0, at index: Int? = 0, page: Int = 8) {
        (self.count, self.page) = (max(0, count), max(1, page))
        move(to: index)
    }

    package mutating func move(to line: Int?) {
        index = count == 0 ? nil : line.map { max(0, min(count - 1, $0)) }
    }

    /// The list is another. The cursor goes with its line, if that is known, else stays where it stood as far as the
    /// list goes, or goes to the first of a list that was empty.
    package mutating func resize(count: Int, at line: Int? = nil) {
        let stood = self.count == 0 ? 0 : index
        self.count = max(0, count)
        move(to: line ?? stood)
    }

    /// From none to the first line, or backwards to the last.
    package mutating func move(_ motion: Motion) {
        let seen = visible(height: page)
        let next = index.map { motion.target(from: $0, page: page, seen: seen, last: count - 1) }
        move(to: next ?? (motion.isBackwards ? count - 1 : 0))
    }

    /// False when the key moves nothing.
    package mutating func handle(_ key: Key) -> Bool {
        guard let motion = Motion(key) else { return false }
        move(motion)
        return true
    }

    /// The same where letters are text.
    package mutating func handle(besideField key: Key) -> Bool {
        guard let motion = Motion(besideField: key) else { return false }
        move(motion)
        return true
    }

    package func item<Item>(of items: [Item]) -> Item? {
        index.flatMap { items.indices.contains($0) ? items[$0] : nil }
    }

    /// The line a digit counts, from 1 to 9.
    package func line(countedBy key: Key) -> Int? {
        key.digit.flatMap { $0 <= count ? $0 - 1 : nil }
    }

    /// Lines seen of those that fit, the cursor in the middle of them as far as the list goes.
    package func visible(height: Int) -> Range<Int> {
        let top = max(0, min((index ?? 0) - height / 2, count - height))
        return top..<max(top, min(count, top + height))
    }
}
