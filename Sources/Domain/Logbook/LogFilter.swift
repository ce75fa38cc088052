/// Which entries of the logbook are shown: those that pass all of it.
package struct LogFilter: Equatable, Sendable {
    /// Each in the fact as it is stored, in its name, or in what it is about; in any case.
    package var words: [String] = []
    /// Empty is of any kind.
    package var kinds: Set<Subject.Kind> = []
    /// What it is about; empty is anything.
    package var subjects: Set<String> = []
    package var operators: Set<ID<Operator>> = []
    /// When it happened: from the first on, before the second.
    package var since: Instant?
    package var until: Instant?
    /// Only what was written down later than it happened.
    package var isLate = false

    package init() {}

    /// What passes both; of kinds, subjects and people it names itself, what it names.
    package func within(_ list: LogFilter) -> LogFilter {
        var both = self
        both.words = list.words + words
        if kinds.isEmpty { both.kinds = list.kinds }
        if subjects.isEmpty { both.subjects = list.subjects }
        if operators.isEmpty { both.operators = list.operators }
        both.since = [since, list.since].compactMap { $0 }.max()
        both.until = [until, list.until].compactMap { $0 }.min()
        both.isLate = isLate || list.isLate
        return both
    }
}

/// Where a stretch of the logbook begins or ends.
package enum LogAnchor: Equatable, Sendable {
    /// It ends with the last entry.
    case last
    case before(Int64)
    case after(Int64)
}

/// An entry with what became of it.
package struct LoggedEntry: Equatable, Sendable {
    package enum TakenBack: Sendable {
        case undone
        case corrected
    }

    package var entry: Entry
    /// In lower-case hexadecimal.
    package var hash: String
    /// The hash is that of its bytes and of the hash before.
    package var isChained: Bool
    package var takenBack: TakenBack?
    /// Who held the desk then.
    package var holder: ID<Operator>?

    package init(_ entry: Entry, hash: String, isChained: Bool, takenBack: TakenBack?) {
        self.entry = entry
        self.hash = hash
        self.isChained = isChained
        self.takenBack = takenBack
    }
}

extension Fact {
    /// The revision that it takes back.
    package var takesBack: (revision: Int, LoggedEntry.TakenBack)? {
        switch self {
        case .ticket(.undone(let fact)): (fact.revision, .undone)
        case .ticket(.corrected(let fact)): (fact.revision, .corrected)
        case .ticket, .account, .site, .journal, .round, .standing, .standard, .gathering, .report, .handover,
            .watch:
            nil
        }
    }
}
