import Domain
import Screen

extension QueueState {
    /// Moves the cursor. False when the key moves nothing; a jump that needs other rows is left in `jump`.
    mutating func handle(_ key: Key) -> Bool {
        guard moves(key) else { return false }
        sought = nil
        return true
    }

    private mutating func moves(_ key: Key) -> Bool {
        switch key {
        case .up, .character("k"): move(by: -1)
        case .down, .character("j"): move(by: 1)
        case .pageUp: page(by: -height)
        case .pageDown: page(by: height)
        case .control("u"): page(by: -max(1, height / 2))
        case .control("d"): page(by: max(1, height / 2))
        case .home: goToFirst()
        case .end, .character("G"): goToLast()
        default: return false
        }
        return true
    }

    mutating func goToFirst() {
        sought = nil
        move(to: 0)
        if !reachesFirst { jump = .first }
    }

    mutating func goToLast() {
        move(to: rows.count - 1)
        if !reachesLast { jump = .last }
    }
}
