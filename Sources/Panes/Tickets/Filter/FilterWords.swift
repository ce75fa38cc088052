import Domain
import Words

/// What a filter may name, and the language it is helped in.
struct FilterWords: Sendable {
    /// What is filtered.
    enum Things: Equatable, Sendable {
        case tickets
        case rounds
        case entries
    }

    let names: Filter.Names
    let language: Language
    var things = Things.tickets

    func problem(of text: String) -> FilterProblem? {
        do throws(FilterProblem) {
            switch things {
            case .tickets: _ = try Filter.parse(text, names)
            case .rounds: _ = try RoundFilter.parse(text, names)
            case .entries: _ = try LogFilter.parse(text, names)
            }
            return nil
        } catch {
            return error
        }
    }
}

extension FilterWords.Things {
    var keys: [String] {
        switch self {
        case .tickets: Filter.keys
        case .rounds: RoundFilter.keys
        case .entries: LogFilter.keys
        }
    }

    /// The words for states and signs that are read without a key.
    var signs: [Phrase] {
        switch self {
        case .tickets: FilterBadge.all.map(\.name)
        case .rounds: RoundState.allCases.map(\.name)
        case .entries: [LogFilter.late]
        }
    }

    /// An example of what may be typed.
    var hint: Phrase {
        switch self {
        case .tickets: Phrase.filterHint
        case .rounds:
            Phrase(
                "例 漏查 grid:b05 route:夜巡 officer:周洁 finding:未结 since:昨天；- 为非，逗号为或",
                "e.g. missed grid:b05 route:night officer:zhou-jie finding:open since:yesterday")
        case .entries:
            Phrase(
                "例 漏水 kind:工单,巡查 by:李梅 about:261120-017 since:昨天 补记",
                "e.g. leak kind:ticket,round by:limei about:261120-017 since:yesterday late")
        }
    }
}
