import Screen

extension QueueState {
    /// Puts the cursor on the ticket of that line of what is seen.
    mutating func press(line: Int) {
        guard line >= 0, visible.contains(top + line) else { return }
        sought = nil
        move(to: top + line)
    }

    /// The cursor stays on its ticket as long as that is seen.
    mutating func scroll(by lines: Int) {
        guard !rows.isEmpty else { return }
        sought = nil
        top = max(0, min(top + lines, rows.count - height))
        move(to: max(top, min(cursor, top + height - 1)))
    }
}
