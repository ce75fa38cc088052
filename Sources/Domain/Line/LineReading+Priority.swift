extension LineReading {
    /// The most urgent that is said. What is denied, 不是很急, calms.
    mutating func findPriority() {
        var said: [(priority: Priority, span: Range<Int>)] = []
        for match in LineWords.priorities.matches(in: tokens) where areFree(match.tokens) {
            guard let priority = match.values[0], isPriority(match.tokens) else { continue }
            said.append((isDenied(match.tokens) ? .p4 : priority, match.tokens))
            mark(match.tokens)
        }
        guard let most = said.map(\.priority).min() else { return }
        line.priority = CallLine.Found(most, said.map { range($0.span) })
        for other in said where other.priority != most {
            line.problems.append(.anotherPriority(other.priority, range(other.span)))
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
