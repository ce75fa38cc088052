extension LineReading {
    /// Words by which somebody asks where something stays; they stay in `what`, for it may be a new ticket all the same.
    mutating func findReminder() {
        let spans = ReminderWords.phrases.matches(in: tokens, among: { isFree($0) }).map(\.tokens)
        guard let first = spans.first else { return }
        line.reminder = CallLine.Found(text(first), spans.map(range))
    }

    /// Whether nothing else is said than who asks, and about where.
    var isReminderAlone: Bool {
        guard let reminder = line.reminder, line.category == nil, line.danger == nil else { return false }
        return tokens.indices.allSatisfy { index in
            !isLeft(index) || sign(index) != nil
                || reminder.ranges.contains { $0.contains(tokens[index].range.lowerBound) }
        }
    }
}
