/// Which questions are under way, one of a kind.
struct Questions: Equatable, Sendable {
    private var asked: [Query.Slot: Query] = [:]
    private var stale: Set<Query.Slot> = []
    /// What was asked last of a kind could not be read.
    private var failed: Set<Query.Slot> = []

    /// Asks now; an answer to what was asked before of that kind is no longer waited for.
    mutating func ask(_ question: some Question) -> Effect {
        let query = Query(question)
        asked[query.slot] = query
        stale.remove(query.slot)
        failed.remove(query.slot)
        return .query(query)
    }

    /// Whether none of the kind is under way; if one is, it is remembered that its answer will be out of date.
    mutating func isFree(_ kind: any Question.Type) -> Bool {
        guard isAsking(kind) else { return true }
        stale.insert(Query.Slot(kind))
        return false
    }

    func isAsking(_ kind: any Question.Type) -> Bool { asked[Query.Slot(kind)] != nil }

    func hasFailed(_ kind: any Question.Type) -> Bool { failed.contains(Query.Slot(kind)) }

    func isAsking(_ question: some Question) -> Bool {
        let query = Query(question)
        return asked[query.slot] == query
    }

    /// Takes an answer in; nil where nobody waits for it, else whether it is out of date already.
    mutating func settle(_ query: Query) -> Bool? {
        guard asked[query.slot] == query else { return nil }
        asked[query.slot] = nil
        return stale.remove(query.slot) != nil
    }

    /// The same of what could not be read.
    mutating func fail(_ query: Query) -> Bool? {
        guard let isStale = settle(query) else { return nil }
        failed.insert(query.slot)
        return isStale
    }
}
