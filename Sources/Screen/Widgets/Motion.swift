/// Which way through lines a key means, and how far.
package enum Motion: Hashable, Sendable {
    /// A line of those that are seen.
    package enum Seen: Sendable {
        case top
        case middle
        case bottom

        package func line(of seen: Range<Int>) -> Int {
            switch self {
            case .top: seen.lowerBound
            case .middle: (seen.lowerBound + max(seen.lowerBound, seen.upperBound - 1)) / 2
            case .bottom: max(seen.lowerBound, seen.upperBound - 1)
            }
        }
    }

    case lines(Int)
    case pages(Int)
    case halfPages(Int)
    case first
    case last
    case seen(Seen)

    /// Arrows, `j k`, PgUp/PgDn or Ctrl-b/f, half a page by Ctrl-u/d, Home or `<`, End or `>` or `G`, `H M L` within what is
    /// seen; nil for other keys.
    package init?(_ key: Key) {
        guard let motion = Self.keys[key] else { return nil }
        self = motion
    }

    private static let keys: [Key: Motion] = [
        .up: .lines(-1), .character("k"): .lines(-1), .down: .lines(1), .character("j"): .lines(1),
        .pageUp: .pages(-1), .control("b"): .pages(-1), .pageDown: .pages(1), .control("f"): .pages(1),
        .control("u"): .halfPages(-1), .control("d"): .halfPages(1),
        .home: .first, .character("<"): .first, .end: .last, .character(">"): .last,
        .character("G"): .last,
        .character("H"): .seen(.top), .character("M"): .seen(.middle), .character("L"): .seen(.bottom),
    ]

    /// Beside a field, which has the letters and most else for itself: Up/Down, Ctrl-p/n, PgUp/PgDn.
    package init?(besideField key: Key) {
        switch key {
        case .up, .control("p"): self = .lines(-1)
        case .down, .control("n"): self = .lines(1)
        case .pageUp: self = .pages(-1)
        case .pageDown: self = .pages(1)
        default: return nil
        }
    }

    /// Lines of half a page.
    package static func half(of page: Int) -> Int { max(1, page / 2) }

    /// Where it leads; beyond the ends where the way is longer than the list.
    package func target(from line: Int, page: Int, seen: Range<Int>, last: Int) -> Int {
        switch self {
        case .lines(let count): line + count
        case .pages(let count): line + count * page
        case .halfPages(let count): line + count * Self.half(of: page)
        case .first: 0
        case .last: last
        case .seen(let place): place.line(of: seen)
        }
    }

    var isBackwards: Bool {
        switch self {
        case .lines(let count), .pages(let count), .halfPages(let count): count < 0
        case .first, .seen(.top), .seen(.middle): false
        case .last, .seen(.bottom): true
        }
    }
}
