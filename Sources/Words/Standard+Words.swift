import Domain
import Screen

extension StandardFact {
    /// What happened, in a few words. Safe to show.
    package func words(_ names: Names) -> String {
        switch self {
        case .published(let fact):
            let (name, count) = (fact.catalogue.name.escapedForTerminal(), fact.catalogue.clauses.count)
            return Phrase("发布标准目录 \(name)，\(count) 条", "published the standards \(name), \(count) clauses")[
                names.language]
        }
    }
}

extension StandardRefusal {
    var words: Phrase {
        switch self {
        case .ambiguous(let text, let citations):
            Phrase(
                "“\(text)”见于多个标准目录：\(citations.joined(separator: "、"))",
                "“\(text)” is a clause of several catalogues: \(citations.joined(separator: ", "))")
        }
    }
}
