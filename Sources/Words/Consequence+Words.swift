import Domain
import Screen

extension Consequence {
    package var words: Phrase {
        switch self {
        case .tookUsualPriority(let priority):
            Phrase(
                "优先级随类别改为 \(priority.rawValue)",
                "priority now \(priority.rawValue), as usual for the category")
        case .keptPriority(let priority, let usual):
            Phrase(
                "优先级仍为 \(priority.rawValue)（此类通常 \(usual.rawValue)）",
                "priority stays \(priority.rawValue) (usually \(usual.rawValue))")
        }
    }
}
