import Domain

/// What was looked for among the tickets last: its words are marked and its hits stepped through, be the rest hidden or not.
struct TicketSearch: Equatable, Sendable {
    /// As it was typed.
    let text: String
    let filter: Filter

    /// Lower case.
    var words: [String] {
        filter.terms.filter { !$0.isNegated }.flatMap(\.condition.words)
    }
}

extension Filter.Condition {
    fileprivate var words: [String] {
        switch self {
        case .word(let word, _, _, _, _): [word.lowercased()]
        case .any(let conditions): conditions.flatMap(\.words)
        default: []
        }
    }
}
