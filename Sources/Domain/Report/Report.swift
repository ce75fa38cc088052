/// What people wrote in a report, and when they finished it, folded from its entries in the logbook. The figures are
/// drafted anew from the logbook whenever it is asked for.
package struct Report: Equatable, Sendable {
    package enum Section: String, CaseIterable, Codable, Sendable {
        case weather
        case remark
        case decision
    }

    package struct Line: Equatable, Sendable {
        /// 1, 2, 3 … within the report.
        package var number: Int
        package var section: Section
        package var text: String
        /// Of a decision, as `due`.
        package var owner: ID<Person>?
        /// The day as `2026-11-20`.
        package var due: String?
        package var isDone = false
        /// It is counted, and shown no more.
        package var isDropped = false
    }

    package enum Standing: String, CaseIterable, Codable, Sendable {
        /// The first that was finished.
        case initial
        case update
        /// Nothing comes behind it.
        case final
    }

    package struct Finish: Equatable, Sendable {
        package var number: String
        package var standing: Standing
        /// The last entry that counts.
        package var cut: Int64
        /// Of the figures.
        package var hash: String
        package var by: ID<Operator>
        package var at: Instant
        package var revision: Int
    }

    package let id: ReportID
    package var revision: Int
    package var lines: [Line]
    package var finishes: [Finish]

    package var isFinal: Bool { finishes.last?.standing == .final }
    /// Somebody wrote in it, and it was not finished since.
    package var isDraft: Bool { finishes.last?.revision != revision }
    package var shown: [Line] { lines.filter { !$0.isDropped } }
    package var openDecisions: [Line] { shown.filter { $0.section == .decision && !$0.isDone } }

    package func lines(of section: Section) -> [Line] { shown.filter { $0.section == section } }
}

extension Report {
    package init(unwritten id: ReportID) {
        self.init(id: id, revision: 0, lines: [], finishes: [])
    }

    /// Folds one entry into what was before it; any may be the first.
    package static func evolve(_ before: Report?, _ fact: ReportFact, _ stamp: Stamp, revision: Int) -> Report
    {
        var report = before ?? Report(unwritten: fact.report)
        report.revision = revision
        switch fact {
        case .edited(let fact): report.apply(fact)
        case .finished(let fact):
            report.finishes.append(
                Finish(
                    number: fact.number, standing: fact.standing, cut: fact.cut, hash: fact.hash,
                    by: stamp.operatorID, at: stamp.happenedAt, revision: revision))
        }
        return report
    }

    private mutating func apply(_ fact: ReportFact.Edited) {
        switch fact.change {
        case .add(let section, let text, let owner, let due):
            if section == .weather { lines.removeAll { $0.section == .weather } }
            lines.append(Line(number: fact.line, section: section, text: text, owner: owner, due: due))
        case .markDone: change(fact.line) { $0.isDone = true }
        case .drop: change(fact.line) { $0.isDropped = true }
        }
    }

    private mutating func change(_ number: Int, _ body: (inout Line) -> Void) {
        guard let index = lines.firstIndex(where: { $0.number == number }) else { return }
        body(&lines[index])
    }
}
