import Domain
import Screen

extension JournalFact.Sort {
    package var words: Phrase {
        switch self {
        case .note: Phrase("记事", "note")
        case .weather: Phrase("天气", "weather")
        case .visit: Phrase("来访", "visit")
        case .notice: Phrase("通知", "notice")
        case .incident: Phrase("突发", "incident")
        case .lost: Phrase("失物", "lost and found")
        }
    }
}

extension JournalFact {
    /// What was written, behind its sort. Safe to show.
    func words(_ language: Language) -> String {
        switch self {
        case .noted(let fact):
            let sort = fact.sort.map { "[\($0.words[language])] " } ?? ""
            return sort + fact.text.escapedForTerminal()
        }
    }
}
