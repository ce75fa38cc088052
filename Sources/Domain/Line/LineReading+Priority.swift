extension LineReading {
    mutating func findPriority() {
        for match in LineWords.priorities.matches(in: tokens) where areFree(match.tokens) {
            guard let priority = match.values[0], isPriority(match.tokens) else { continue }
            if let found = line.priority {
                mark(match.tokens)
                let place = range(match.tokens)
                line.priority?.ranges.append(place)
                if found.value != priority {
                    line.problems.append(.anotherPriority(priority, range(match.tokens)))
                }
            } else {
                line.priority = take(match.tokens, as: priority)
            }
        }
    }

    private func isPriority(_ span: Range<Int>) -> Bool {
        if number(span.lowerBound + 1) != nil, !isJoined(span.lowerBound + 1) { return false }
        guard LineWords.lonelyPriorities.contains(String(text(span).map(\.folded))) else { return true }
        return isEdge(before: span.lowerBound) && isEdge(after: span.upperBound - 1)
    }

    /// Field labels with a colon say nothing themselves.
    mutating func dropLabels() {
        for index in tokens.indices where sign(index) == ":" || sign(index) == "：" {
            for length in [1, 2, 3, 4] where index - length >= 0 {
                let span = (index - length)..<index
                guard areFree(span), LineWords.labels.contains(String(text(span).map(\.folded))),
                    isEdge(before: span.lowerBound)
                else { continue }
                mark(span.lowerBound..<(index + 1))
                break
            }
        }
    }
}
