import Domain
import Screen

extension QueueState {
    /// Moves the cursor. False when the key moves nothing; a jump that needs other rows is left in `jump`.
    mutating func handle(_ key: Key) -> Bool {
        guard let motion = Motion(key) else { return false }
        switch motion {
        case .lines(let count): move(by: count)
        case .pages(let count): page(by: count * height)
        case .halfPages(let count): page(by: count * Motion.half(of: height))
        case .first: goToFirst()
        case .last: goToLast()
        case .seen(let place): move(to: place.line(of: visible))
        }
        sought = nil
        return true
    }

    mutating func goToFirst() {
        sought = nil
        move(to: 0)
        if !reachesFirst { jump = .first }
    }

    /// 1 is the first. No further than is counted.
    mutating func go(toLine line: Int) {
        sought = nil
        let line = min(line, Self.furthest)
        guard line > 1 else { return goToFirst() }
        guard let offset, !isOffsetRough, line > offset, reachesLast || line <= offset + rows.count else {
            jump = .line(line)
            return
        }
        move(to: line - 1 - offset)
    }

    /// So many rows further, be they at hand or not.
    mutating func go(by count: Int) {
        let target = cursor + count
        if !rows.indices.contains(target), let offset, !isOffsetRough {
            return go(toLine: max(1, offset + target + 1))
        }
        sought = nil
        move(by: count)
    }

    private static let furthest = 1000

    mutating func goToLast() {
        move(to: rows.count - 1)
        if !reachesLast { jump = .last }
    }
}
