import Domain
import Intake
import Store

/// Brings a file of checks in: read and placed in their rounds without the lock first, then written in one transaction.
package struct CheckRun {
    package struct Outcome: Equatable, Sendable {
        package var read = 0
        package var counts = CheckCounts()
        package var bad = 0
    }

    package enum Problem {
        case input(InputProblem)
        case refused(RefusedCheck)
    }

    private let makeReader: () throws(InputProblems) -> CheckReader
    private let file: String
    private let source: String
    private let zone: Zone
    private let skipsBad: Bool
    private let report: (Problem) -> Void
    private let progress: (ImportRun.Phase, _ done: Int64, _ total: Int64?) throws -> Void

    /// - Parameters:
    ///   - report: told of every line that is left out, as it is met.
    ///   - progress: told of bytes read, then of checks written; what it throws ends the run and takes everything back.
    package init(
        path: String, name: String, mapping: CheckMapping, record: SiteRecord, skipsBad: Bool,
        report: @escaping (Problem) -> Void,
        progress: @escaping (ImportRun.Phase, _ done: Int64, _ total: Int64?) throws -> Void
    ) {
        file = name
        source = mapping.source
        zone = record.zone
        self.skipsBad = skipsBad
        self.report = report
        self.progress = progress
        let now = Instant.current()
        makeReader = { () throws(InputProblems) in
            try CheckReader(
                path: path, name: name, mapping: mapping, site: record.site, zone: record.zone, now: now)
        }
    }

    /// Reads the whole file and writes it, all or nothing; with `isRehearsal` only counts. Throws `BadLines` where
    /// there are any that may not be skipped.
    package func run(on store: Store, by author: Author, isRehearsal: Bool) throws -> Outcome {
        var outcome = Outcome()
        let ledger = try CheckLedger()
        try gather(store, ledger, &outcome)
        guard outcome.bad == 0 || skipsBad else { throw ImportRun.BadLines(count: outcome.bad) }
        let total = Int64(ledger.count)
        outcome.counts = try store.importChecks(
            by: author, of: ledger, source: source, isRehearsal: isRehearsal,
            refuse: { report(.refused($0)) },
            mayCommit: { counts in
                guard counts.refused == 0 || skipsBad else { throw ImportRun.BadLines(count: counts.refused) }
            },
            progress: { try progress(.writing, Int64($0), total) })
        outcome.bad += outcome.counts.refused
        return outcome
    }

    private func gather(_ store: Store, _ ledger: CheckLedger, _ outcome: inout Outcome) throws {
        var placer = try store.read { try $0.roundPlacer() }
        var reader = try makeReader()
        while let line = try reader.next() {
            outcome.read += 1
            if outcome.read % 64 == 0 { try progress(.checking, reader.bytesRead, reader.totalBytes) }
            switch line.outcome {
            case .bad(let problems):
                outcome.bad += 1
                for problem in problems { report(.input(problem)) }
            case .check(let check):
                if let placed = placer.place(check, line: line.line) {
                    try ledger.add(placed)
                } else {
                    outcome.bad += 1
                    report(.input(notDue(check, line.line)))
                }
            }
        }
    }

    private func notDue(_ check: ReadCheck, _ line: Int) -> InputProblem {
        InputProblem(
            file: file, line: line, column: 1,
            reason: .check(.noRound(check.route.text, at: zone.stamp(check.at))))
    }
}
