/// Which way through lines a key means, and how far.
package enum Motion: Hashable, Sendable {
    case lines(Int)
    case pages(Int)
    case halfPages(Int)
    case first
    case last

    /// Arrows, `j k`, PgUp/PgDn, half a page by Ctrl-u/d, Home or `g`, End or `G`; nil for other keys.
    package init?(_ key: Key) {
        switch key {
        case .up, .character("k"): self = .lines(-1)
        case .down, .character("j"): self = .lines(1)
        case .pageUp: self = .pages(-1)
        case .pageDown: self = .pages(1)
        case .control("u"): self = .halfPages(-1)
        case .control("d"): self = .halfPages(1)
        case .home, .character("g"): self = .first
        case .end, .character("G"): self = .last
        default: return nil
        }
    }

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
    package func target(from line: Int, page: Int, last: Int) -> Int {
        switch self {
        case .lines(let count): line + count
        case .pages(let count): line + count * page
        case .halfPages(let count): line + count * Self.half(of: page)
        case .first: 0
        case .last: last
        }
    }

    var isBackwards: Bool {
        switch self {
        case .lines(let count), .pages(let count), .halfPages(let count): count < 0
        case .first: false
        case .last: true
        }
    }
}
