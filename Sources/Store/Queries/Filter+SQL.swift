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
            if !term.isNegated {
                states.formIntersection(term.condition.states)
            } else if case .state(let named) = term.condition {
                states.subtract(named)
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
            default: break
            }
        }
        guard lower != .min || upper != .max else { return nil }
        return lower..<max(lower, upper)
    }

    /// The latest time since which its tickets were closed.
    func closedSince(now: Instant) -> Instant? {
        terms.compactMap { term in
            guard !term.isNegated, case .closed(let moment) = term.condition else { return nil }
            return moment.instant(at: now)
        }.max()
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
    /// The states of the tickets it can hold of.
    fileprivate var states: Set<TicketState> {
        switch self {
        case .state(let named): Set(named)
        // Time runs for open tickets alone.
        case .due, .overdue: Set(TicketState.allCases.filter(\.isOpen))
        case .holdOver: [.onHold]
        case .acknowledged: [.dispatched]
        case .closed: [.closed]
        case .any(let conditions): conditions.reduce(into: []) { $0.formUnion($1.states) }
        case .word, .number, .grid, .specialist, .category, .team, .technician, .owner, .priority, .channel,
            .source,
            .since, .until, .rating, .unit, .standing, .recurring, .reopened, .reminded, .absent, .counted:
            Set(TicketState.allCases)
        }
    }

    fileprivate func sql(_ text: TextIndex, now: Instant) -> SQL {
        switch self {
        case .word(let word, let grids, let categories, let teams, let technicians):
            return Filter.Condition.either([
                SearchWords.query(word).map { "number IN (\(text.numbers(matching: $0)))" },
                grids.isEmpty ? nil : "grid IN \(grids.map(\.text))",
                categories.isEmpty ? nil : "category IN \(categories.map(\.text))",
                teams.isEmpty ? nil : "team IN \(teams.map(\.text))",
                technicians.isEmpty ? nil : "technician IN \(technicians.map(\.text))",
            ])
        case .number(let numbers): return "number IN \(numbers.listed)"
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
        case .due(let moment): return "next_due <= \(moment.instant(at: now).milliseconds)"
        // The plus keeps the tier that a range of an index asks for.
        case .overdue: return "(+tier <= 2 AND next_due <= \(now.milliseconds))"
        case .holdOver: return "(state = \(TicketState.onHold.code) AND on_hold_until <= \(now.milliseconds))"
        case .since(let moment): return "reported_at >= \(moment.instant(at: now).milliseconds)"
        case .until(let moment): return "reported_at < \(moment.instant(at: now).milliseconds)"
        case .closed(let moment):
            return
                "(state = \(TicketState.closed.code) AND closed_at >= \(moment.instant(at: now).milliseconds))"
        case .rating(let ratings): return "rating IN \(ratings)"
        case .unit(let names):
            return Filter.Condition.either(names.map { "instr(lower(unit), \($0.lowercased())) > 0" })
        case .standing(let standings): return "standing IN \(standings.map(\.rawValue))"
        case .acknowledged(let isAcknowledged):
            return "(state = \(TicketState.dispatched.code) AND acknowledged = \(isAcknowledged))"
        case .recurring: return "recurrence_of IS NOT NULL"
        case .reminded: return "reminders > 0"
        case .reopened: return "cycle > 1"
        case .absent(let field): return "\(sql: field.column) IS NULL"
        // Named ticket by ticket before anything is looked for.
        case .counted: return "FALSE"
        case .any(let conditions): return Filter.Condition.either(conditions.map { $0.sql(text, now: now) })
        }
    }

    private static func either(_ conditions: [SQL?]) -> SQL {
        let known = conditions.compactMap { $0 }
        return known.isEmpty ? "FALSE" : "(\(known.joined(separator: " OR ")))"
    }

    /// An index that gives the numbers of all tickets the condition holds for, and of no other.
    func candidates(_ text: TextIndex) -> SQL? {
        switch self {
        case .word(let word, let grids, let categories, let teams, let technicians):
            guard grids.isEmpty && categories.isEmpty && teams.isEmpty && technicians.isEmpty else {
                return nil
            }
            return SearchWords.query(word).map { text.numbers(matching: $0) }
        case .number(let numbers): return "SELECT number FROM tickets WHERE number IN \(numbers.listed)"
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
        case .unit(let names):
            // A part of a Latin word is none of the index.
            let queries = names.compactMap(SearchWords.query)
            guard queries.count == names.count, !names.contains(where: \.hasLatin) else { return nil }
            return text.numbers(matching: queries.map { "(\($0))" }.joined(separator: " OR "))
        case .specialist, .priority, .due, .overdue, .holdOver, .state, .channel, .since, .until, .closed,
            .rating,
            .standing, .acknowledged, .recurring, .reopened, .reminded, .absent, .counted, .any:
            return nil
        }
    }
}

extension [TicketNumber] {
    /// As one value, so that there may be any number of them.
    fileprivate var listed: SQL {
        let list = "[" + map { "\($0.key)" }.joined(separator: ",") + "]"
        return "(SELECT value FROM json_each(\(list)))"
    }
}

extension String {
    fileprivate var hasLatin: Bool {
        unicodeScalars.contains { $0.properties.isAlphabetic && !$0.properties.isIdeographic }
            || contains(where: \.isNumber)
    }
}

extension Filter.Field {
    fileprivate var column: String {
        switch self {
        case .owner: "owner"
        case .team: "team"
        case .technician: "technician"
        case .unit: "unit"
        case .rating: "rating"
        }
    }
}
