import Panes

/// Keys typed before the ticket they are meant for is on the screen. They wait for it, so that none is taken for the ticket
/// that still stands under the cursor, but no longer than `limit`: a slow disk must not make a dead keyboard.
struct TypeAhead {
    private let limit: Duration
    private var inputs: [(input: Input, at: ContinuousClock.Instant)] = []

    init(limit: Duration = .seconds(1)) {
        self.limit = limit
    }

    var isEmpty: Bool { inputs.isEmpty }

    mutating func add(_ input: Input, at now: ContinuousClock.Instant) {
        inputs.append((input, now))
    }

    /// The next input whose time has come.
    /// - Parameter isHeld: whether what the next key is meant for is still on its way.
    mutating func next(isHeld: Bool, now: ContinuousClock.Instant) -> Input? {
        guard let first = inputs.first, !isHeld || now - first.at >= limit else { return nil }
        return inputs.removeFirst().input
    }

    /// Milliseconds until the next one waits no longer; nil where none waits.
    func patience(now: ContinuousClock.Instant) -> Int? {
        inputs.first.map { Int(max(.zero, limit - (now - $0.at)) / .milliseconds(1)) + 1 }
    }
}
