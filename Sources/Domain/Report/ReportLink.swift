/// What there is to open behind a figure of a report, or behind what a line of it names.
package enum ReportLink: Equatable, Sendable {
    /// So many are counted; a ticket that was reopened may be more than once.
    case tickets(ReportCount, Int)
    case rounds(ReportRoundCount)
    /// Those of the report, of a severity or of all.
    case findings(Severity?)
    case ticket(TicketNumber)
    case round(RoundID)
    case finding(FindingID)
    case standing(StandingID)
    case report(ReportID)
}

/// Rounds that a report counts.
package struct ReportRoundCount: Equatable, Sendable {
    package enum Answers: Hashable, Sendable {
        case person(ID<Person>)
        case team(ID<Team>)
        case nobody
    }

    package var span: ReportSpan
    package var states: [RoundState]
    package var route: ID<Route>?
    package var answers: Answers?

    package init(
        _ span: ReportSpan, _ states: [RoundState], route: ID<Route>? = nil, answers: Answers? = nil
    ) {
        self.span = span
        self.states = states
        self.route = route
        self.answers = answers
    }

    /// Those that are over and were not excused.
    package static let over: [RoundState] = [.done, .doneLate, .unfinished, .missed]

    /// As a filter of rounds says it.
    package func filterText(_ language: Language) -> String {
        let states = states.map { $0.name[language].joinedByHyphens }.joined(separator: ",")
        let who: String? =
            switch answers {
            case .person(let id): "officer:\(id.text)"
            case .team(let id): "officer:none team:\(id.text)"
            case .nobody: "officer:none team:none"
            case nil: nil
            }
        let terms = [
            "since:\(span.first.iso8601)", "until:\(span.last.iso8601)",
            route.map { "route:\($0.text)" }, "state:\(states)", who, "-kind:inspection",
        ]
        return terms.compactMap { $0 }.joined(separator: " ")
    }
}

extension ReportRound {
    package var answers: ReportRoundCount.Answers {
        person.map { .person($0) } ?? team.map { .team($0) } ?? .nobody
    }
}

extension String {
    fileprivate var joinedByHyphens: String { String(map { $0 == " " ? "-" : $0 }) }
}
