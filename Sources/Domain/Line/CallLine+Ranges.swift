extension CallLine {
    /// With each range where `change` puts it.
    func movingRanges(_ change: (Range<Int>) -> Range<Int>) -> CallLine {
        var line = self
        line.grid?.move(change)
        line.place?.move(change)
        line.category?.move(change)
        line.priority?.move(change)
        line.danger?.move(change)
        line.reminder?.move(change)
        line.reporter?.move(change)
        line.phone?.move(change)
        line.unit?.move(change)
        line.fillers = fillers.map(change)
        line.problems = problems.map { $0.moving(change) }
        return line
    }
}

extension CallLine.Found {
    mutating func move(_ change: (Range<Int>) -> Range<Int>) {
        ranges = ranges.map(change)
    }
}

extension CallLine.Problem {
    func moving(_ change: (Range<Int>) -> Range<Int>) -> CallLine.Problem {
        switch self {
        case .anotherGrid(let grid, let range): .anotherGrid(grid, change(range))
        case .unknownGrid(let text, let range): .unknownGrid(text, change(range))
        case .severalCategories: self
        case .anotherCategory(let category, let range): .anotherCategory(category, change(range))
        case .guessedCategory(let category, let range): .guessedCategory(category, change(range))
        case .takenBack(let text, let range): .takenBack(text, change(range))
        case .spelling(let text, let category, let range): .spelling(text, category, change(range))
        case .phoneMayBeRoom(let text, let range): .phoneMayBeRoom(text, change(range))
        case .roomMayBePhone(let text, let range): .roomMayBePhone(text, change(range))
        case .anotherPhone(let text, let range): .anotherPhone(text, change(range))
        case .anotherReporter(let text, let range): .anotherReporter(text, change(range))
        case .reporterIsStaff(let text, let range): .reporterIsStaff(text, change(range))
        case .severalSpellings(let typed, let texts, let range):
            .severalSpellings(typed, texts, change(range))
        case .anotherPriority(let priority, let range): .anotherPriority(priority, change(range))
        case .spelledLike(let typed, let meant, let range): .spelledLike(typed, meant, change(range))
        }
    }
}
