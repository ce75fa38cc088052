import Domain
import Screen

extension ReportPage {
    /// - Parameters:
    ///   - names: of the site in force at the entry that the draft counts up to.
    ///   - finish: where it is shown as it was finished.
    package init(_ draft: ReportDraft, _ names: Names, finish: Report.Finish? = nil) {
        let writer = ReportWriter(draft: draft, names: names)
        self.init(
            language: names.language,
            title: "\(names.siteName) \(names.title(of: draft.figures.report))",
            facts: writer.facts(finish), sections: writer.sections)
    }
}

/// Says what a draft counts.
struct ReportWriter {
    let draft: ReportDraft
    let names: Names

    var figures: ReportFigures { draft.figures }
    var kind: ReportKind { figures.report.kind }
    var isDaily: Bool { kind == .daily }

    func say(_ zh: String, _ en: String) -> String { Phrase(zh, en)[names.language] }

    func stamp(_ instant: Instant) -> String { names.zone.stamp(instant) }

    /// Within a day the clock alone.
    func wall(_ instant: Instant?) -> String {
        guard let instant else { return "—" }
        let local = names.zone.local(instant)
        let isSameDay = isDaily && local.day == figures.report.span.first
        let date = "\(twoDigits(local.day.month))-\(twoDigits(local.day.day)) "
        return (isSameDay ? "" : date) + local.clock
    }

    func facts(_ finish: Report.Finish?) -> [ReportPage.Figure] {
        let standing = finish.map { $0.standing.words[names.language] } ?? say("草稿", "draft")
        let whole = figures.isWhole(in: names.zone) ? nil : say("截至 ", "as far as ") + stamp(figures.until)
        let number = finish?.number ?? figures.report.number
        var facts = [
            ReportPage.Figure(label: say("编号", "number"), value: "\(number) \(standing)"),
            ReportPage.Figure(
                label: say("依据", "counts"),
                value: say(
                    "日志至第 \(figures.cut) 条（\(stamp(figures.recordedAt))）",
                    "the logbook up to entry \(figures.cut) (\(stamp(figures.recordedAt)))")),
        ]
        if let whole { facts.append(.init(label: say("时段", "span"), value: whole)) }
        if let finish {
            facts.append(
                .init(
                    label: say("定稿", "finished"),
                    value: "\(finish.by.text.escapedForTerminal()) \(stamp(finish.at))"))
        }
        return facts
    }

    var sections: [ReportPage.Section] {
        let daily = isDaily ? [people, weather] : []
        let common = isDaily ? [] : [problems, places]
        return daily + [tickets, matrix, emergencies, overdue, standing] + common
            + [rounds, findings, readings, satisfaction, decisions, remarks]
    }

    private var people: ReportPage.Section {
        let rows = figures.shifts.filter { !$0.people.isEmpty }.map { shift in
            let name =
                names.site.shifts.first { $0.id == shift.shift }?.name[names.language] ?? shift.shift.text
            let people = shift.people.map { names[$0].name }.joined(separator: names.language.comma)
            return ReportPage.Block.words("\(name.escapedForTerminal()) \(people)")
        }
        return .init(title: say("值班人员", "on duty"), blocks: rows)
    }

    private var weather: ReportPage.Section { written(.weather, say("天气", "weather")) }
    private var remarks: ReportPage.Section { written(.remark, say("说明", "remarks")) }

    private func written(_ section: Report.Section, _ title: String) -> ReportPage.Section {
        .init(
            title: title,
            blocks: draft.report.lines(of: section).map { line in
                let number = section == .weather ? "" : "\(line.number). "
                return .words(number + line.text.escapedForTerminal())
            })
    }

    private var decisions: ReportPage.Section {
        let carried = draft.carried.map { decision in
            row(
                decision.line,
                .init("\(decision.report.date)#\(decision.line.number)", opens: .report(decision.report)))
        }
        let own = draft.report.lines(of: .decision).map { row($0, .init("\($0.number)")) }
        let head = [
            say("编号", "no"), say("决定", "decision"), say("责任人", "owner"), say("期限", "due"), say("状态", "state"),
        ]
        let rows = carried + own
        return .init(
            title: say("决定", "decisions"), blocks: rows.isEmpty ? [] : [.table(.init(head: head, rows: rows))]
        )
    }

    private func row(_ line: Report.Line, _ number: ReportPage.Cell) -> [ReportPage.Cell] {
        let isPast = line.due.flatMap { Day(iso8601: $0) }.map {
            names.zone.instant(of: $0.adding(days: 1)) <= figures.until
        }
        let state =
            line.isDone
            ? say("已办", "done") : isPast == true ? say("逾期", "overdue") : say("待办", "open")
        let rest = [
            line.text.escapedForTerminal(), line.owner.map { names[$0].name } ?? "—", line.due ?? "—", state,
        ]
        return [number] + rest.map { .init($0) }
    }
}
