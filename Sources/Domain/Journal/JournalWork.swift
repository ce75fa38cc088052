/// What somebody at the desk wants written down for itself.
package enum JournalWork: Equatable, Sendable {
    case note(String, JournalFact.Sort?)

    func mapTexts(_ transform: (String) -> String) -> JournalWork {
        switch self {
        case .note(let text, let sort): .note(transform(text), sort)
        }
    }
}

extension JournalWork {
    func outcome(_ occasion: Occasion, _ memory: Memory) throws -> Outcome {
        switch self {
        case .note(let text, let sort):
            let fact = try JournalFact.decideNote(text, sort, occasion)
            let last = try memory.lastRevision(.journal)
            let decision = Decision(
                .journal(fact), about: .journal, on: last > 0 ? .journal(revision: last) : nil,
                at: occasion.happenedAt)
            var outcome = Outcome(of: .journal(revision: decision.revision))
            outcome.decisions = [decision]
            return outcome
        }
    }
}
