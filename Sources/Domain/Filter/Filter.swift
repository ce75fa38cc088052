/// A filter over tickets: all terms must hold. Without a term about states it is about open tickets.
package struct Filter: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package var isNegated: Bool
        package var condition: Condition

        package init(isNegated: Bool = false, _ condition: Condition) {
            self.isNegated = isNegated
            self.condition = condition
        }
    }

    /// Several values mean any of them.
    package enum Condition: Hashable, Sendable {
        /// A word of the ticket's texts, or of the name of a grid, category or team, whose slugs are given.
        case word(String, grids: [ID<Grid>], categories: [ID<Category>], teams: [ID<Team>])
        case number([TicketNumber])
        case grid([ID<Grid>])
        case specialist([ID<Specialist>])
        case category([ID<Category>])
        case team([ID<Team>])
        case technician([ID<Person>])
        case owner([ID<Operator>])
        case priority([Priority])
        case state([TicketState])
        case channel([Channel])
        case source([String])
        /// Due within so many minutes from now, overdue included.
        case due(minutes: Int)
        case overdue
        case since(Moment)
        case until(Moment)
    }

    package enum Moment: Hashable, Sendable {
        /// Minutes from now, negative in the past.
        case relative(minutes: Int)
        case absolute(Instant)

        package func instant(at now: Instant) -> Instant {
            switch self {
            case .relative(let minutes): now.adding(minutes: minutes)
            case .absolute(let instant): instant
            }
        }
    }

    package var terms: [Term]

    package init(terms: [Term] = []) {
        self.terms = terms
    }

    package static let open = Filter()

    /// Whether closed, rejected and merged tickets are left out.
    package var isOpenOnly: Bool {
        !terms.contains { term in
            switch term.condition {
            case .state: true
            case .number: !term.isNegated
            case .word, .grid, .specialist, .category, .team, .technician, .owner, .priority, .channel,
                .source,
                .due, .overdue, .since, .until:
                false
            }
        }
    }
}

/// What is wrong in a filter and where: a range of characters of its text.
package struct FilterProblem: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case unknownKey(String)
        case unknownValue(key: String, value: String)
        case missingValue(String)
        case badTime(String)
        case badDuration(String)
        case openQuote
    }

    package var range: Range<Int>
    package var reason: Reason
}
