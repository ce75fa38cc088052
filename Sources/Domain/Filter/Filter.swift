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
        /// A word of the ticket's texts, or of the name of a grid, category, team or technician, whose slugs are given.
        case word(
            String, grids: [ID<Grid>], categories: [ID<Category>], teams: [ID<Team>],
            technicians: [ID<Person>])
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
        /// Due by then, overdue included.
        case due(Moment)
        case overdue
        /// On hold past the hold's end.
        case holdOver
        case since(Moment)
        /// Reported before then.
        case until(Moment)
        /// Closed at or after then.
        case closed(Moment)
        case rating([Int])
        /// The reporter's office has one of these in its name.
        case unit([String])
        case standing([Standing])
        /// Dispatched, and somebody said that they come, or nobody did.
        case acknowledged(Bool)
        /// The same place and category was reported shortly before.
        case recurring
        /// In its second cycle or a later one.
        case reopened
        /// Somebody asked where it stays.
        case reminded
        /// The ticket has none of it.
        case absent(Field)
        /// One of the tickets that a figure of a report counts.
        case counted(ReportCount)
        case any([Condition])
    }

    /// What a ticket may lack.
    package enum Field: Hashable, Sendable {
        case owner
        case team
        case technician
        case unit
        case rating
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
        !terms.contains { $0.condition.asksForStates(isNegated: $0.isNegated) }
    }
}

extension Filter.Condition {
    /// Whether it says itself which states it is about: by naming them, or by naming what only ended tickets have.
    fileprivate func asksForStates(isNegated: Bool) -> Bool {
        switch self {
        case .state(let states): !isNegated || !states.allSatisfy(\.isOpen)
        case .any(let conditions): conditions.contains { $0.asksForStates(isNegated: isNegated) }
        case .number, .closed, .rating, .counted: !isNegated
        case .word, .grid, .specialist, .category, .team, .technician, .owner, .priority, .channel, .source,
            .due,
            .overdue, .holdOver, .since, .until, .unit, .standing, .acknowledged, .recurring, .reopened,
            .reminded,
            .absent:
            false
        }
    }

    /// Holds of other tickets as time goes by.
    package var dependsOnNow: Bool {
        switch self {
        case .due, .overdue, .holdOver, .since(.relative), .until(.relative), .closed(.relative): true
        case .any(let conditions): conditions.contains(where: \.dependsOnNow)
        case .word, .number, .grid, .specialist, .category, .team, .technician, .owner, .priority, .state,
            .channel,
            .source, .since, .until, .closed, .rating, .unit, .standing, .acknowledged, .recurring, .reopened,
            .reminded, .absent, .counted:
            false
        }
    }
}

/// What is wrong in a filter and where: a range of characters of its text.
package struct FilterProblem: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case unknownKey(String, known: [String] = Filter.keys)
        case unknownValue(key: String, value: String)
        case missingValue(String)
        case badTime(String)
        case badDuration(String)
        case openQuote
    }

    package var range: Range<Int>
    package var reason: Reason
}
