import Domain
import Intake
import Store

/// Reads a file of another system whole, without the lock, before anything of it is written.
package struct SourceRun<Item: Sendable> {
    private let name: String
    private let makeReader: () throws(InputProblems) -> SourceReader<Item>
    private let skipsBad: Bool
    private let report: (InputProblem) -> Void
    private let progress: (_ done: Int64, _ total: Int64?) throws -> Void

    /// - Parameters:
    ///   - report: told of every bad line as it is met.
    ///   - progress: told of bytes read; what it throws ends the run.
    package init(
        name: String, skipsBad: Bool, report: @escaping (InputProblem) -> Void,
        progress: @escaping (_ done: Int64, _ total: Int64?) throws -> Void,
        makeReader: @escaping () throws(InputProblems) -> SourceReader<Item>
    ) {
        self.name = name
        self.skipsBad = skipsBad
        self.report = report
        self.progress = progress
        self.makeReader = makeReader
    }

    /// Gives every good line to `take`; what that returns is wrong with the line beside the others, and may never be
    /// skipped. Throws `ImportRun.BadLines` where there are any that may not.
    package func read(
        _ take: (_ item: Item, _ line: Int) throws -> InputProblem.Reason?
    ) throws -> ImportRun.Outcome {
        var (outcome, clashes) = (ImportRun.Outcome(), 0)
        var reader = try makeReader()
        while let line = try reader.next() {
            outcome.read += 1
            if outcome.read % 64 == 0 { try progress(reader.bytesRead, reader.totalBytes) }
            switch line.outcome {
            case .bad(let problems):
                outcome.bad += 1
                problems.forEach(report)
            case .item(let item, let fallbacks):
                for fallback in fallbacks { outcome.fallbacks[fallback, default: 0] += 1 }
                guard let reason = try take(item, line.line) else { continue }
                clashes += 1
                report(InputProblem(file: name, line: line.line, column: 1, reason: reason))
            }
        }
        outcome.bad += clashes
        guard clashes == 0, outcome.bad == 0 || skipsBad else {
            throw ImportRun.BadLines(count: outcome.bad)
        }
        return outcome
    }
}

extension SourceRun<Clause> {
    /// The catalogue that the file's clauses make, each once, in their order.
    package func catalogue(
        _ id: ID<Catalogue>, _ name: String
    ) throws -> (catalogue: Catalogue, outcome: ImportRun.Outcome) {
        var catalogue = Catalogue(id: id, name: name, clauses: [])
        var known: [String: (clause: Clause, line: Int)] = [:]
        let outcome = try read { clause, line in
            if let first = known[clause.id] {
                return first.clause == clause ? nil : .repeatedNumber(clause.id, firstLine: first.line)
            }
            known[clause.id] = (clause, line)
            catalogue.clauses.append(clause)
            return nil
        }
        return (catalogue, outcome)
    }
}
