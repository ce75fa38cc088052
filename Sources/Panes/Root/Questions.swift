import Domain

/// Which questions are under way. One a slot: what is wanted meanwhile is asked again at the answer.
struct Questions: Equatable, Sendable {
    private var asked: [Query.Slot: Query] = [:]
    private var stale: Set<Query.Slot> = []

    /// Asks now; an answer to what the slot asked before is no longer waited for.
    mutating func ask(_ query: Query) -> Effect {
        asked[query.slot] = query
        stale.remove(query.slot)
        return .query(query)
    }

    /// Whether the slot is free; if not, it is remembered that its answer will be out of date.
    mutating func isFree(_ slot: Query.Slot) -> Bool {
        guard asked[slot] != nil else { return true }
        stale.insert(slot)
        return false
    }

    func isAsking(_ slot: Query.Slot) -> Bool { asked[slot] != nil }

    func isAsking(_ query: Query) -> Bool { asked[query.slot] == query }

    /// Takes an answer in; nil where nobody waits for it, else whether it is out of date already.
    mutating func settle(_ query: Query) -> Bool? {
        guard asked[query.slot] == query else { return nil }
        asked[query.slot] = nil
        return stale.remove(query.slot) != nil
    }

    /// The question of a slot that is waited for.
    subscript(slot: Query.Slot) -> Query? { asked[slot] }
}

extension Answer {
    /// What was asked; `news` has its question's number lost, so the one waited for stands in.
    func query(_ questions: Questions) -> Query? {
        switch self {
        case .queue(let window, _): .queue(window)
        case .whole(let window, _): .whole(window)
        case .marked(let numbers, let filter, _, _): .marked(numbers, filter)
        case .tally(let filter, _): .tally(filter)
        case .elsewhere(let filter, _): .elsewhere(filter)
        case .counts: .counts
        case .file(let number, _): .file(number)
        case .found(let numbers, _): .find(numbers)
        case .grid(let key, _): .grid(key)
        case .urgent: .urgent
        case .board(let window, _): .board(window)
        case .similar(let likeness, _): .similar(likeness)
        case .lookAlikes(let number, _): .lookAlikes(number)
        case .suggestions(let number, _): .suggestions(number)
        case .plan: .plan
        case .emergencies: .emergencies
        case .alarmed(let numbers, _): .alarmed(numbers)
        case .editing: .editing
        case .filters: .filters
        case .setting: .setting
        case .news: questions[.news]
        }
    }
}
