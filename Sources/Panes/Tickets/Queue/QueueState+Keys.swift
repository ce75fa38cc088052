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
        }
        sought = nil
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
