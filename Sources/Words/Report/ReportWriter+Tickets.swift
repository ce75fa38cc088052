import Domain
import Screen

extension ReportWriter {
    func figure(_ label: String, _ value: Int, _ before: Int) -> ReportPage.Figure {
        .init(label: label, value: "\(value)", change: change(value, before))
    }

    /// What is not over yet is not set off against the whole of the one before.
    func change(_ value: Int, _ before: Int) -> String {
        guard figures.isWhole(in: names.zone) else { return say("上期 \(before)", "\(before) before") }
        let difference = value - before
        return difference == 0 ? "=" : difference > 0 ? "+\(difference)" : "\(difference)"
    }

    /// Beside the same of the stretch before.
    func rate(_ label: String, _ rate: Rate?, _ before: Rate?) -> ReportPage.Figure {
        let change = before.map { say("上期 \($0.text)", "\($0.text) before") }
        return .init(label: label, value: rate?.text ?? "—", change: change)
    }

    var tickets: ReportPage.Section {
        let (now, before) = (figures.tickets, figures.ticketsBefore)
        let rows = [
            figure(say("受理新单", "reported"), now.reported, before.reported),
            figure(say("完成", "done"), now.done, before.done),
            figure(say("其中超时", "of these late"), now.doneLate, before.doneLate),
            rate(say("按时完成率", "done in time"), now.inTime, before.inTime),
            figure(say("期末未结", "open at the end"), now.open, before.open),
            figure(say("其中超时", "of these overdue"), now.overdue, before.overdue),
            figure(say("挂账", "listed"), now.listed, before.listed),
            figure(say("重开", "reopened"), now.reopened, before.reopened),
            figure(say("退回", "rejected"), now.rejected, before.rejected),
            figure(say("并单", "merged"), now.merged, before.merged),
            .init(label: say("完成工单费用", "fees of what was done"), value: yuan(now.fee), change: nil),
        ]
        let sparks: [ReportPage.Block] = isDaily ? [] : [.sparks(trends)]
        return .init(title: say("工单", "tickets"), blocks: [.figures(rows)] + sparks)
    }

    private var trends: [ReportPage.Spark] {
        [
            .init(label: say("受理新单", "reported"), counts: figures.trend.map(\.reported)),
            .init(label: say("完成", "done"), counts: figures.trend.map(\.done)),
            .init(label: say("期末未结", "open at the end"), counts: figures.trend.map(\.open)),
        ]
    }

    var matrix: ReportPage.Section {
        let cells = Dictionary(
            figures.cells.map { ("\($0.grid.text) \($0.specialist.text)", $0.reported) }, uniquingKeysWith: +)
        let specialists = names.site.specialists.filter { specialist in
            !specialist.isRetired || figures.cells.contains { $0.specialist == specialist.id }
        }
        let grids = names.site.grids.filter { grid in
            !grid.isRetired || figures.cells.contains { $0.grid == grid.id }
        }
        let rows = grids.map { grid in
            ReportPage.Heat.Row(
                label: names[grid.id].name,
                counts: specialists.map { cells["\(grid.id.text) \($0.id.text)"] ?? 0 })
        }
        let heat = ReportPage.Heat(columns: specialists.map { names[$0.id].short }, rows: rows)
        return .init(
            title: say("网格受理", "reported by grid and service"), blocks: heat.most > 0 ? [.heat(heat)] : [])
    }

    var emergencies: ReportPage.Section {
        let shown = isDaily ? figures.emergency : figures.emergency.filter(\.isLate)
        var section = named(shown, say("紧急工单", "emergencies"))
        guard figures.emergencies > shown.count else { return section }
        let (all, late) = (figures.emergencies, shown.count)
        let line =
            isDaily
            ? say("共 \(all) 起，列出最近 \(late) 起：", "\(all) in all, the last \(late) of them:")
            : say("共 \(all) 起，其中超时或未完 \(late) 起", "\(all) in all, \(late) of them late or not done")
        section.blocks.insert(.line(line), at: 0)
        return section
    }

    var overdue: ReportPage.Section {
        let left = figures.tickets.overdue - figures.overdue.count
        let title = say("结转：未结 \(figures.tickets.open)", "carried over: \(figures.tickets.open) open")
        var section = named(figures.overdue, title)
        let states = figures.tickets.states.filter { $0.count > 0 }.map {
            "\($0.state.words[names.language]) \($0.count)"
        }
        if !states.isEmpty { section.blocks.insert(.line(states.joined(separator: "  ")), at: 0) }
        if !figures.overdue.isEmpty {
            section.blocks.insert(.line(say("超时未结：", "overdue:")), at: 1)
        }
        if left > 0 { section.blocks.append(.line(say("另有超时 \(left) 张", "and \(left) more overdue"))) }
        return section
    }

    private func named(_ tickets: [ReportTicket], _ title: String) -> ReportPage.Section {
        let head = [
            say("单号", "ticket"), say("级别", "priority"), say("地点", "place"), say("事项", "what"),
            say("班组", "team"),
            say("报单", "reported"), say("到场", "arrived"), say("完成", "done"),
        ]
        let rows = tickets.map { ticket in
            [
                ticket.number.text, ticket.priority.rawValue + (ticket.isListed ? say(" 挂账", " listed") : ""),
                names.wholePlace(ticket.place, in: ticket.grid).escapedForTerminal(),
                ticket.what.escapedForTerminal(), ticket.team.map { names[$0].name } ?? "—",
                wall(ticket.reportedAt), wall(ticket.arrivedAt),
                ticket.doneAt.map(wall) ?? ticket.ending?.words[names.language] ?? "—",
            ]
        }
        return .init(title: title, blocks: rows.isEmpty ? [] : [.table(.init(head: head, rows: rows))])
    }

    var satisfaction: ReportPage.Section {
        let (now, before) = (figures.tickets, figures.ticketsBefore)
        guard now.answers + now.unasked > 0 else {
            return .init(title: say("满意度", "satisfaction"), blocks: [])
        }
        let shares = Rate.shares(now.ratings)
        let mean = { (figures: TicketFigures) in figures.meanRating.map(Rate.decimal) }
        let rows = [
            ReportPage.Figure(
                label: say("平均", "mean"), value: mean(now) ?? "—",
                change: mean(before).map { say("上期 \($0)", "\($0) before") }),
            rate(say("满意率", "satisfied"), now.satisfied, before.satisfied),
            figure(say("回答数", "answers"), now.answers, before.answers),
            figure(say("未问未答", "not asked or no answer"), now.unasked, before.unasked),
        ]
        let bars = now.ratings.enumerated().reversed().map { index, count in
            ReportPage.Bar(
                label: Rating.satisfaction(index + 1)[names.language], count: count,
                note: "\(count) · \(Rate.decimal(shares[index]))%")
        }
        return .init(
            title: say("满意度", "satisfaction"),
            blocks: [.figures(rows)] + (now.answers > 0 ? [.bars(bars)] : []))
    }
}
