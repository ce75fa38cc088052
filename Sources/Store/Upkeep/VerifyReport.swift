import Domain

/// What a verification looked at, and what it found wrong.
package struct VerifyReport: Equatable, Sendable {
    package var entries: Int64 = 0
    package var tickets = 0
    /// The first hundred.
    package var problems: [VerifyProblem] = []
    /// All of them.
    package var problemCount = 0

    package var isSound: Bool { problemCount == 0 }

    mutating func add(_ problem: VerifyProblem) {
        problemCount += 1
        if problems.count < 100 { problems.append(problem) }
    }

    /// A subject that cannot be folded would vanish from the tables.
    func requireReadable() throws(StoreError) {
        for problem in problems {
            switch problem {
            case .unknownFact(let name, let entry): throw .unknownFact(name, entry: entry)
            case .unreadableFact, .withoutBirth: throw .corrupt("\(problem)")
            case .brokenChain, .gap, .revisionGap, .timeRunsBack, .table, .file: break
            }
        }
    }
}

package enum VerifyProblem: Equatable, Sendable {
    package enum Difference: String, Sendable {
        /// The logbook gives a row that the table lacks.
        case missing
        /// The table has a row that the logbook does not give.
        case extra
        case different
    }

    /// The stored hash is not that of the entry's bytes and the hash before.
    case brokenChain(entry: Int64)
    /// The number before is missing.
    case gap(before: Int64)
    case revisionGap(Subject, revision: Int)
    /// Recorded earlier than the entry before.
    case timeRunsBack(entry: Int64)
    case unknownFact(StoredName, entry: Int64)
    case unreadableFact(entry: Int64)
    /// The entries of a subject do not begin with its birth.
    case withoutBirth(Subject)
    case table(String, key: String, Difference)
    /// SQLite finds the file itself damaged, in its words.
    case file(String)
}

/// How far a long task has come.
package struct UpkeepProgress: Equatable, Sendable {
    package enum Phase: String, Sendable {
        case chain
        case replay
        case compare
        case write
        case copy
    }

    package var phase: Phase
    package var done: Int
    package var total: Int
}
