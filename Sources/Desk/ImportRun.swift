import Domain
import Intake
import Store

/// Brings a file of another system in: checked whole without the lock first, then written in one transaction.
package struct ImportRun {
    package struct Outcome: Equatable, Sendable {
        package var read = 0
        package var added = 0
        package var already = 0
        /// Known numbers whose content differs now; not applied.
        package var changed: [Source] = []
        package var bad = 0
        /// Values that no rule of the mapping took, with how often.
        package var fallbacks: [Fallback: Int] = [:]

        package init() {}
    }

    package enum Phase: Sendable {
        case checking
        case writing
    }

    /// Some lines are bad; nothing was written. All of them have been reported.
    package struct BadLines: Error, Equatable {
        package var count: Int
    }

    private let makeReader: () throws(InputProblems) -> ImportReader
    private let name: String
    private let skipsBad: Bool
    private let report: (InputProblem) -> Void
    private let progress: (Phase, _ done: Int64, _ total: Int64?) throws -> Void

    /// - Parameters:
    ///   - report: told of every bad line as it is met.
    ///   - progress: told of bytes read; what it throws ends the run and takes everything back.
    package init(
        path: String, name: String, mapping: Mapping, record: SiteRecord, skipsBad: Bool,
        report: @escaping (InputProblem) -> Void,
        progress: @escaping (Phase, _ done: Int64, _ total: Int64?) throws -> Void
    ) {
        self.name = name
        self.skipsBad = skipsBad
        self.report = report
        self.progress = progress
        let now = Instant.current()
        makeReader = { () throws(InputProblems) in
            try ImportReader(
                path: path, name: name, mapping: mapping, site: record.site, zone: record.zone, now: now)
        }
    }

    /// Reads the whole file and throws `BadLines` where there are any that may not be skipped. A source's number that
    /// comes twice with different content may never be.
    package func check() throws -> Outcome {
        var outcome = Outcome()
        var repeated = 0
        let ledger = try ImportLedger()
        var reader = try makeReader()
        while let line = try reader.next() {
            outcome.read += 1
            try tell(.checking, reader, outcome.read)
            switch line.outcome {
            case .bad(let problems):
                outcome.bad += 1
                problems.forEach(report)
            case .ticket(let ticket, let fallbacks):
                for fallback in fallbacks { outcome.fallbacks[fallback, default: 0] += 1 }
                guard
                    case .different(let first) = try ledger.note(
                        ticket.source.key, digest: ticket.digest, line: line.line)
                else { continue }
                repeated += 1
                report(
                    InputProblem(
                        file: name, line: line.line, column: 1,
                        reason: .repeatedNumber(ticket.source.key, firstLine: first)))
            }
        }
        outcome.bad += repeated
        guard repeated == 0, outcome.bad == 0 || skipsBad else { throw BadLines(count: outcome.bad) }
        return outcome
    }

    /// Writes what `check` found good, all or nothing; with `isRehearsal` only counts.
    package func write(_ checked: Outcome, to store: Store, by author: Author, isRehearsal: Bool) throws
        -> Outcome
    {
        var reader = try makeReader()
        var read = 0
        let counts = try store.importTickets(by: author, isRehearsal: isRehearsal) {
            while let line = try reader.next() {
                read += 1
                try tell(.writing, reader, read)
                if case .ticket(let ticket, _) = line.outcome { return ticket }
            }
            return nil
        }
        var outcome = checked
        outcome.added = counts.added
        outcome.already = counts.already
        outcome.changed = counts.changed
        return outcome
    }

    private func tell(_ phase: Phase, _ reader: ImportReader, _ read: Int) throws {
        if read % 64 == 0 { try progress(phase, reader.bytesRead, reader.totalBytes) }
    }
}
