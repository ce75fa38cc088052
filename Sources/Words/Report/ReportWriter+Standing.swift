import Domain
import Screen

extension ReportWriter {
    /// Conditions, standing orders, orders and directives, those that still stand first.
    var standing: ReportPage.Section {
        let head = [
            say("编号", "no"), say("种类", "kind"), say("内容", "what"), say("谁", "from"), say("期限", "until"),
            say("状态", "state"),
        ]
        let sorted = figures.standing.sorted { ($0.isOver, $0.id) < ($1.isOver, $1.id) }
        let rows = sorted.map { row($0) }
        return .init(
            title: say("持续事项与交办", "conditions and orders"),
            blocks: rows.isEmpty ? [] : [.table(.init(head: head, rows: rows))])
    }

    private func row(_ matter: ReportStanding) -> [ReportPage.Cell] {
        let kind = matter.sort?.words ?? matter.id.kind.words
        let place = matter.grid.map { names.wholePlace(matter.place, in: $0) } ?? matter.place
        let what = [place, matter.what].filter { !$0.isEmpty }.joined(separator: " ")
        let sentBack = matter.returns > 0 ? say(" 退办 \(matter.returns)", ", sent back \(matter.returns)") : ""
        let rest = [
            kind[names.language], what.escapedForTerminal(),
            matter.from?.escapedForTerminal() ?? "—", matter.due.map(stamp) ?? matter.reviewOn ?? "—",
            state(matter) + sentBack,
        ]
        return [.init(matter.id.text, opens: .standing(matter.id))] + rest.map { .init($0) }
    }

    private func state(_ matter: ReportStanding) -> String {
        let isLate = matter.due.map { $0 < figures.until } ?? false
        return matter.state == .open && isLate ? say("逾期", "overdue") : matter.state.words[names.language]
    }
}

extension ReportStanding {
    fileprivate var isOver: Int { state == .open ? 0 : 1 }
}
