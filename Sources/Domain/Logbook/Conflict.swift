/// Somebody else changed the subject after its author looked; nothing was written.
package struct Conflict: Error, Equatable, Sendable {
    package var subject: Subject
    package var expected: Int
    package var current: Int
    /// What the others did since, oldest first.
    package var since: [Entry]

    package init(_ subject: Subject, expected: Int, current: Int, since: [Entry]) {
        self.subject = subject
        self.expected = expected
        self.current = current
        self.since = since
    }
}

extension [Entry] {
    /// Of all about a subject, nothing may have been written since its author looked but what leaves the picture as it was.
    func requireSeen(_ expected: Int?, _ subject: Subject, at revision: Int) throws(Conflict) {
        guard let expected, expected != revision else { return }
        let since = filter { $0.revision > expected }
        guard since.contains(where: \.fact.changesSight) || expected > revision else { return }
        throw Conflict(subject, expected: expected, current: revision, since: since)
    }
}

extension Fact {
    fileprivate var changesSight: Bool {
        switch self {
        case .ticket(let fact): fact.changesSight
        case .round(let fact): fact.changesSight
        case .standing(let fact): fact.changesSight
        case .handover(let fact): fact.changesSight
        case .site, .account, .journal, .standard, .gathering, .report, .watch: true
        }
    }
}
