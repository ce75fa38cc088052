/// An order about a report being decided.
struct ReportDeliberation {
    private let report: Report
    private let occasion: Occasion
    private let memory: Memory

    static func outcome(
        of work: ReportWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        let entries = try memory.reports.entries(work.report)
        let report = Matter(entries)?.report ?? Report(unwritten: work.report)
        try entries.requireSeen(order.expecting, .report(report.id), at: report.revision)
        let deliberation = ReportDeliberation(report: report, occasion: occasion, memory: memory)
        return try deliberation.outcome(of: work.command)
    }

    private func outcome(of command: ReportCommand) throws -> Outcome {
        try occasion.author.require(command.act(on: report))
        guard report.id.span.time(in: occasion.clocks.zone).lowerBound <= occasion.now else {
            throw Refusal.report(.tooEarly(report.id))
        }
        let fact = try decide(command)
        let before = report.revision == 0 ? nil : Matter.report(report)
        let decision = Decision(.report(fact), about: .report(report.id), on: before, at: occasion.happenedAt)
        let after = Report.evolve(report, fact, occasion.stamp, revision: report.revision + 1)
        var outcome = Outcome(of: .report(after))
        outcome.decisions = [decision]
        return outcome
    }

    private func decide(_ command: ReportCommand) throws -> ReportFact {
        switch command {
        case .weather(let text): return try add(.weather, text)
        case .remark(let text): return try add(.remark, text)
        case .decide(let text, let owner, let due): return try add(.decision, text, owner, due)
        case .markDone(let line):
            guard try self.line(line).section == .decision, try !self.line(line).isDone else {
                throw Refusal.report(.notOpen(line))
            }
            return edit(line, .markDone)
        case .drop(let line):
            try requireOpen()
            return edit(try self.line(line).number, .drop)
        case .finish(let isFinal): return try finish(isFinal)
        }
    }

    private func add(
        _ section: Report.Section, _ text: String, _ owner: ID<Person>? = nil, _ due: Day? = nil
    ) throws(Refusal) -> ReportFact {
        try requireOpen()
        let text = try Refusal.required(text, .text, limit: TextLimit.reason)
        if let owner, occasion.site.person(owner) == nil { throw .unknown(.person, owner.text) }
        let number = (report.lines.map(\.number).max() ?? 0) + 1
        return edit(number, .add(section, text, owner: owner, due: due?.iso8601))
    }

    private func edit(_ line: Int, _ change: ReportFact.Edited.Change) -> ReportFact {
        .edited(.init(report: report.id, line: line, change: change))
    }

    private func line(_ number: Int) throws(Refusal) -> Report.Line {
        guard let line = report.shown.first(where: { $0.number == number }) else {
            throw .report(.noLine(number))
        }
        return line
    }

    private func requireOpen() throws(Refusal) {
        guard let last = report.finishes.last, last.standing == .final else { return }
        throw .report(.isFinal(number: last.number))
    }

    private func finish(_ isFinal: Bool) throws -> ReportFact {
        try requireOpen()
        let seal = try memory.reports.seal(report.id)
        let last = report.finishes.last
        guard isFinal || report.isDraft || seal.hash != last?.hash else { throw Refusal.nothingToChange }
        let standing: Report.Standing = isFinal ? .final : last == nil ? .initial : .update
        return .finished(
            .init(
                report: report.id, number: report.id.number, standing: standing, cut: seal.cut,
                hash: seal.hash))
    }
}

extension ReportCommand {
    /// Whoever acts at the desk writes in a draft; what was finished once, and finishing, is the leaders'.
    fileprivate func act(on report: Report) -> Act {
        switch self {
        case .finish: .finishReport
        case .weather, .remark, .decide, .markDone, .drop:
            report.finishes.isEmpty ? .draftReport : .changeReport
        }
    }
}
