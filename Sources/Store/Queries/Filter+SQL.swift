import Domain
import GRDB

extension Filter {
    /// The terms as conditions on a row of `tickets`, every value bound. Those about states are left to `states`: not
    /// every queue's index has the column.
    func conditions(_ text: TextIndex, now: Instant) -> [SQL] {
        terms.compactMap { term in
            if case .state = term.condition { return nil }
            let condition = term.condition.sql(text, now: now)
            return term.isNegated ? "(\(condition)) IS NOT TRUE" : condition
        }
    }

    /// The states that tickets of the filter can be in.
    var states: Set<TicketState> {
        var states = Set(TicketState.allCases.filter { $0.isOpen || !isOpenOnly })
        for term in terms {
            switch term.condition {
            case .state(let named) where term.isNegated: states.subtract(named)
            case .state(let named): states.formIntersection(named)
            // Time runs for open tickets alone.
            case .due where !term.isNegated, .overdue where !term.isNegated:
                states = states.filter(\.isOpen)
            case .word, .number, .grid, .specialist, .category, .team, .technician, .owner, .priority,
                .channel,
                .source, .due, .overdue, .since, .until:
                break
            }
        }
        return states
    }

    /// The times of report that tickets of the filter can have, in milliseconds.
    func reportedAt(now: Instant) -> Range<Int64>? {
        var (lower, upper) = (Int64.min, Int64.max)
        for term in terms where !term.isNegated {
            switch term.condition {
            case .since(let moment): lower = max(lower, moment.instant(at: now).milliseconds)
            case .until(let moment): upper = min(upper, moment.instant(at: now).milliseconds)
            case .word, .number, .grid, .specialist, .category, .team, .technician, .owner, .priority, .state,
                .channel, .source, .due, .overdue:
                break
            }
        }
        guard lower != .min || upper != .max else { return nil }
        return lower..<max(lower, upper)
    }

    /// The priorities that tickets of the filter can have, the most urgent first.
    var priorities: [Priority] {
        terms.reduce(Priority.allCases) { left, term in
            guard case .priority(let named) = term.condition else { return left }
            return left.filter { named.contains($0) != term.isNegated }
        }
    }
}

/// The text index to search: that of the open tickets is small however many are stored.
enum TextIndex {
    case open
    case all

    func numbers(matching query: String) -> SQL {
        switch self {
        case .open: "SELECT rowid FROM open_text WHERE open_text MATCH \(query)"
        case .all: "SELECT rowid FROM ticket_text WHERE ticket_text MATCH \(query)"
        }
    }
}

extension Filter.Condition {
    fileprivate func sql(_ text: TextIndex, now: Instant) -> SQL {
        switch self {
        case .word(let word, let grids, let categories, let teams):
            return Filter.Condition.any([
                SearchWords.query(word).map { "number IN (\(text.numbers(matching: $0)))" },
                grids.isEmpty ? nil : "grid IN \(grids.map(\.text))",
                categories.isEmpty ? nil : "category IN \(categories.map(\.text))",
                teams.isEmpty ? nil : "team IN \(teams.map(\.text))",
            ])
        case .number(let numbers): return "number IN \(numbers.map(\.key))"
        case .grid(let grids): return "grid IN \(grids.map(\.text))"
        case .specialist(let specialists): return "specialist IN \(specialists.map(\.text))"
        case .category(let categories): return "category IN \(categories.map(\.text))"
        case .team(let teams): return "team IN \(teams.map(\.text))"
        case .technician(let people): return "technician IN \(people.map(\.text))"
        case .owner(let operators): return "owner IN \(operators.map(\.text))"
        case .priority(let priorities): return "priority IN \(priorities.map(\.rank))"
        case .state(let states): return "state IN \(states.map(\.code))"
        case .channel(let channels): return "channel IN \(channels.map(\.rawValue))"
        case .source(let names): return "source IN \(names)"
        case .due(let minutes): return "next_due <= \(now.adding(minutes: minutes).milliseconds)"
        case .overdue: return "next_due <= \(now.milliseconds)"
        case .since(let moment): return "reported_at >= \(moment.instant(at: now).milliseconds)"
        case .until(let moment): return "reported_at < \(moment.instant(at: now).milliseconds)"
        }
    }

    private static func any(_ conditions: [SQL?]) -> SQL {
        let known = conditions.compactMap { $0 }
        return known.isEmpty ? "FALSE" : "(\(known.joined(separator: " OR ")))"
    }

    /// An index that gives the numbers of all tickets the condition holds for, and of no other.
    func candidates(_ text: TextIndex) -> SQL? {
        switch self {
        case .word(let word, let grids, let categories, let teams):
            guard grids.isEmpty && categories.isEmpty && teams.isEmpty else { return nil }
            return SearchWords.query(word).map { text.numbers(matching: $0) }
        case .number(let numbers): return "SELECT number FROM tickets WHERE number IN \(numbers.map(\.key))"
        case .grid(let grids):
            return "SELECT number FROM tickets INDEXED BY by_cell WHERE grid IN \(grids.map(\.text))"
        case .category(let categories):
            return """
                SELECT number FROM tickets INDEXED BY by_category WHERE category IN \(categories.map(\.text))
                """
        case .team(let teams):
            return "SELECT number FROM tickets INDEXED BY by_team WHERE team IN \(teams.map(\.text))"
        case .technician(let people):
            return """
                SELECT number FROM tickets INDEXED BY by_technician WHERE technician IN \(people.map(\.text))
                """
        case .owner(let operators):
            return "SELECT number FROM tickets INDEXED BY by_owner WHERE owner IN \(operators.map(\.text))"
        case .source(let names): return "SELECT ticket FROM sources WHERE source IN \(names)"
        case .specialist, .priority, .due, .overdue, .state, .channel, .since, .until: return nil
        }
    }
}
