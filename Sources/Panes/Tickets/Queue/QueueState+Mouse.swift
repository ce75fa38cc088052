import Screen

extension QueueState {
    /// Puts the cursor on the ticket of that line of what is seen.
    mutating func press(line: Int) {
        guard let row = row(atLine: line) else { return }
        sought = nil
        move(to: row)
    }

    /// The cursor stays on its ticket as long as that is seen.
    mutating func scroll(by lines: Int) {
        guard !rows.isEmpty else { return }
        sought = nil
        top = max(0, min(top + lines, top(showing: rows.count - 1)))
        move(to: max(top, min(cursor, visible.upperBound - 1)))
    }
}
