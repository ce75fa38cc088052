import ArgumentParser
import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// What came of writing a plan.
struct PlanOutcome {
    var written: [TicketNumber] = []
    var failed: [(number: TicketNumber, error: StoreError)] = []
}

extension PlanOutcome {
    fileprivate func words(_ language: Language) -> String {
        let (done, left) = (written.count, failed.count)
        return Phrase(
            "已写入：派单 \(done) 张" + (left > 0 ? "，未成 \(left) 张" : ""),
            "written: \(done) dispatched" + (left > 0 ? ", \(left) failed" : ""))[language]
    }
}

extension PlanJSON {
    /// - Parameter outcome: nil where nothing was to be written.
    fileprivate init(_ plan: DispatchPlan, _ outcome: PlanOutcome?) {
        self.init(
            plan: plan, written: outcome?.written,
            failed: outcome?.failed.map { Failed($0.number, $0.error.why) })
    }
}

extension StoreError {
    fileprivate var why: PlanJSON.Failed.Why {
        if case .conflict = self { .conflict } else { .refused }
    }
}

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: spoken("一次为全部待派工单排出代价最小的派单。", "The cheapest dispatch of all waiting tickets at once."),
        discussion: spoken(
            """
            不写 --write 只显示计划。--write 一次全部写入；其间被别人改动的留下并指出，退出码为 1。
            """,
            """
            Without --write it only shows the plan. --write writes all of it in one go; what somebody else changed \
            meanwhile is left and said, and the exit code is 1.
            """))

    @OptionGroup var common: CommonOptions
    @Flag(help: spoken("按计划派单。", "Dispatch as planned.")) var write = false
    @Flag(help: .oneObject) var json = false

    func run() throws {
        let desk = try common.open(write ? .readWrite : .readOnly)
        let failed = try common.reporting {
            let (rows, plan) = try desk.store.read {
                try $0.plan(limit: DispatchPlan.mostTickets, now: .current())
            }
            let outcome = write ? try carryOut(plan, rows, desk) : nil
            if let outcome {
                let words =
                    Phrase(
                        "计划（派 \(outcome.written.count) 张）", "the plan (\(outcome.written.count) dispatched)")[
                        desk.language]
                desk.sayDone(words) { try say(plan, outcome, rows, desk) }
            } else {
                try say(plan, nil, rows, desk)
            }
            for failed in outcome?.failed ?? [] {
                for line in failed.error.lines(desk.language, site: desk.site) { tell(line) }
            }
            return outcome?.failed.isEmpty == false
        }
        if failed { throw ExitCode(.refused) }
    }

    private func say(
        _ plan: DispatchPlan, _ outcome: PlanOutcome?, _ rows: [TicketRow], _ desk: OpenDesk
    ) throws {
        let output = StandardOutput()
        if json {
            try output.write(JSONText().text(PlanJSON(plan, outcome)) + "\n")
        } else {
            for line in lines(plan, rows, desk) { try output.line(line) }
            if let outcome { try output.line(outcome.words(desk.language)) }
        }
        try output.flush()
    }

    private func carryOut(_ plan: DispatchPlan, _ rows: [TicketRow], _ desk: OpenDesk) throws -> PlanOutcome {
        let orders = plan.orders(rows)
        let results = try desk.store.carryOut(together: orders.map(\.order), by: try desk.author())
        var outcome = PlanOutcome()
        for (item, result) in zip(orders, results) {
            switch result {
            case .success: outcome.written.append(item.number)
            case .failure(let error): outcome.failed.append((item.number, error))
            }
        }
        return outcome
    }

    private func lines(_ plan: DispatchPlan, _ rows: [TicketRow], _ desk: OpenDesk) -> [String] {
        let words = DispatchWords(desk.names)
        let what = Dictionary(rows.map { ($0.number, $0.what) }) { first, _ in first }
        let site = desk.site
        let planned = plan.lines.map { line in
            [
                line.need.number.text.padded(toCells: 11), line.need.priority.rawValue,
                site.grids.name(line.need.grid, in: desk.language).clippedAndPadded(12),
                (what[line.need.number] ?? "").escapedForLine.clippedAndPadded(20),
                "→ " + words.name(line.candidate).clippedAndPadded(20),
                "\(line.slot + 1)", "\(line.cost)".padded(toCells: 5, alignment: .right),
                words.reasons(line.reasons),
            ].joined(separator: "  ")
        }
        let left = plan.left.map { left in
            "\(left.need.number.text.padded(toCells: 11))  \(left.need.priority.rawValue)  ✗ \(words.why(left.why))"
        }
        return words.emergencies(plan) + planned + left + [words.total(plan)]
    }
}
