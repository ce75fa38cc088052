import Domain
import Screen

/// The filter being typed, with what is wrong in it and what may come next.
struct FilterField: Equatable, Sendable {
    static let limit = 1000

    var entry: TextEntry
    var problem: FilterProblem?
    /// Counts back through what was typed before; nil for the text of now.
    var recalled: Int?
    /// What can be typed at the cursor, or could before one of it was chosen.
    private(set) var completion = FilterCompletion()
    /// The choice that stands in the text.
    private(set) var chosen: Int?

    init(_ text: String, _ site: FilterWords) {
        entry = TextEntry(text, limit: Self.limit)
        completion = FilterCompletion(of: text, at: entry.field.cursor, site)
    }

    /// Puts the next choice, or the one before, in the place of what was begun. An only choice is settled at once.
    mutating func complete(by step: Int, _ site: FilterWords) {
        let choices = completion.choices
        guard !choices.isEmpty else { return }
        let index =
            chosen.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        let old = chosen.map { choices[$0].text.count } ?? completion.range.count
        let start = completion.range.lowerBound
        entry.replace(start..<start + old, with: choices[index].text)
        find(site)
        chosen = index
        if choices.count == 1 { begin(site) }
    }

    /// The text is another now: what is wrong in it is told, but not of the word that is being typed.
    mutating func changed(_ site: FilterWords) {
        recalled = nil
        find(site)
        begin(site)
    }

    /// Steps through what was applied before, 1 being further back.
    mutating func recall(_ step: Int, _ history: [String], _ site: FilterWords) {
        let place = (recalled ?? -1) + step
        guard history.indices.contains(place) else { return }
        entry.replace(with: history[place])
        changed(site)
        recalled = place
    }

    private mutating func find(_ site: FilterWords) {
        problem = site.problem(of: entry.text).flatMap { isUnderCursor($0) ? nil : $0 }
    }

    private mutating func begin(_ site: FilterWords) {
        completion = FilterCompletion(of: entry.text, at: entry.field.cursor, site)
        chosen = nil
    }

    /// Whether no space parts it from the cursor.
    private func isUnderCursor(_ problem: FilterProblem) -> Bool {
        let (cursor, text) = (entry.field.cursor, Array(entry.text))
        let between = min(cursor, problem.range.upperBound)..<max(cursor, problem.range.lowerBound)
        if problem.range.lowerBound > cursor {
            return !text[cursor..<problem.range.lowerBound].contains { $0.isWhitespace }
        }
        return between.isEmpty || !text[between.clamped(to: text.indices)].contains { $0.isWhitespace }
    }
}
