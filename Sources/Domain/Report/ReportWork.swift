/// What somebody does to a report.
package enum ReportCommand: Equatable, Sendable {
    /// Takes the place of what was told before.
    case weather(String)
    case remark(String)
    case decide(String, owner: ID<Person>?, due: Day?)
    /// A decision was carried out.
    case markDone(line: Int)
    case drop(line: Int)
    case finish(isFinal: Bool)

    package func mapTexts(_ transform: (String) -> String) -> ReportCommand {
        switch self {
        case .weather(let text): .weather(transform(text))
        case .remark(let text): .remark(transform(text))
        case .decide(let text, let owner, let due): .decide(transform(text), owner: owner, due: due)
        case .markDone, .drop, .finish: self
        }
    }
}

/// What somebody at the desk wants done to a report.
package struct ReportWork: Equatable, Sendable {
    package var command: ReportCommand
    package var report: ReportID

    package init(_ command: ReportCommand, _ report: ReportID) {
        self.command = command
        self.report = report
    }

    func mapTexts(_ transform: (String) -> String) -> ReportWork {
        ReportWork(command.mapTexts(transform), report)
    }
}

extension Order {
    package init(_ work: ReportWork, expecting: Int? = nil) {
        self.init(.report(work), expecting: expecting)
    }
}

extension Order {
    /// The report that it finishes.
    package var reportFinished: ReportID? {
        guard case .report(let work) = work, case .finish = work.command else { return nil }
        return work.report
    }
}

/// What a report counts when it is finished.
package struct ReportSeal: Equatable, Sendable {
    package var report: ReportID
    /// The last entry that counts.
    package var cut: Int64
    /// Of the figures, in hexadecimal digits.
    package var hash: String

    package init(_ report: ReportID, cut: Int64, hash: String) {
        self.report = report
        self.cut = cut
        self.hash = hash
    }
}

/// What a decision about reports may look up.
package struct ReportMemory {
    /// Everything that was written about a report, oldest first; none where nothing was.
    package var entries: (ReportID) throws -> [Entry]
    package var seal: (ReportID) throws -> ReportSeal

    package init(
        entries: @escaping (ReportID) throws -> [Entry], seal: @escaping (ReportID) throws -> ReportSeal
    ) {
        self.entries = entries
        self.seal = seal
    }
}
