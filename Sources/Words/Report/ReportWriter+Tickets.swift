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

    /// What opens the tickets that it counts.
    func figure(
        _ label: String, _ kind: ReportCount.Kind, _ value: Int, _ before: Int
    ) -> ReportPage.Figure {
        var figure = figure(label, value, before)
        (figure.opens, figure.opensBefore) = (tickets(kind, value), self.before(kind, before))
        return figure
    }

    /// Nil where none is counted.
    func tickets(
        _ kind: ReportCount.Kind, _ value: Int, _ part: ReportCount.Part = .all
    ) -> ReportLink? {
        value > 0 ? .tickets(ReportCount(figures.report, kind, part), value) : nil
    }

    /// The same of the stretch before.
    func before(_ kind: ReportCount.Kind, _ value: Int, _ part: ReportCount.Part = .all) -> ReportLink? {
        let report = ReportID(figures.report.span.previous, figures.report.scope)
        return value > 0 ? .tickets(ReportCount(report, kind, part), value) : nil
    }

    func cell(_ kind: ReportCount.Kind, _ value: Int, _ part: ReportCount.Part) -> ReportPage.Cell {
        .init("\(value)", opens: tickets(kind, value, part))
    }

    /// Of each stretch, the oldest first.
    func trend(_ kind: ReportCount.Kind, _ values: [Int], _ part: ReportCount.Part = .all) -> [ReportLink] {
        let (span, scope) = (figures.report.span, figures.report.scope)
        return zip(span.row(of: values.count), values).map { span, value in
            .tickets(ReportCount(ReportID(span, scope), kind, part), value)
        }
    }

    var tickets: ReportPage.Section {
        let (now, before) = (figures.tickets, figures.ticketsBefore)
        var inTime = rate(say("按时完成率", "done in time"), now.inTime, before.inTime)
        inTime.opens = tickets(.inTime, now.done - now.doneLate)
        inTime.opensBefore = self.before(.inTime, before.done - before.doneLate)
        let rows = [
            figure(say("报单", "reported"), .reported, now.reported, before.reported),
            figure(say("完成", "done"), .done, now.done, before.done),
            figure(say("其中超时", "of these late"), .doneLate, now.doneLate, before.doneLate),
            inTime,
            figure(say("期末未结", "open at the end"), .open, now.open, before.open),
            figure(say("其中超时", "of these overdue"), .overdue, now.overdue, before.overdue),
            figure(say("挂账", "listed"), .listed, now.listed, before.listed),
            figure(say("重开", "reopened"), .reopened, now.reopened, before.reopened),
            figure(say("不予受理", "rejected"), .rejected, now.rejected, before.rejected),
            figure(say("并单", "merged"), .merged, now.merged, before.merged),
        ]
        let cost = [
            ReportPage.Figure(
                label: say("完成工单费用", "fees of what was done"), value: yuan(now.fee), change: nil,
                opens: paid)
        ]
        let sparks: [ReportPage.Block] = isDaily ? [] : [.sparks(trends)]
        return .init(title: say("工单", "tickets"), blocks: [.figures(rows + returns + cost)] + sparks)
    }

    private var returns: [ReportPage.Figure] {
        guard let now = figures.returns, let before = figures.returnsBefore else { return [] }
        return [
            figure(say("班组退单次数", "returned"), .returned, now.returned, before.returned),
            figure(
                say("其中派错", "of these misdispatched"), .misdispatched, now.misdispatched,
                before.misdispatched),
        ]
    }

    /// Those that cost something; how many they are is not told.
    private var paid: ReportLink? {
        figures.tickets.fee > 0 ? .tickets(ReportCount(figures.report, .paid), 0) : nil
    }

    private var trends: [ReportPage.Spark] {
        let row = { (label: String, kind: ReportCount.Kind, counts: [Int]) in
            ReportPage.Spark(label: label, counts: counts, opens: trend(kind, counts))
        }
        return [
            row(say("报单", "reported"), .reported, figures.trend.map(\.reported)),
            row(say("完成", "done"), .done, figures.trend.map(\.done)),
            row(say("期末未结", "open at the end"), .open, figures.trend.map(\.open)),
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
        let open = { (specialist: Specialist, grid: Grid, count: Int) in
            ReportLink.tickets(
                ReportCount(figures.report, .reported, .cell(grid.id, specialist.id)), count)
        }
        let rows = grids.map { grid in
            let counts = specialists.map { cells["\(grid.id.text) \($0.id.text)"] ?? 0 }
            return ReportPage.Heat.Row(
                label: names[grid.id].name,
                counts: counts, opens: zip(specialists, counts).map { open($0, grid, $1) })
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
        section.blocks.insert(.line([.init(line, opens: tickets(.emergency, all))]), at: 0)
        return section
    }

    var overdue: ReportPage.Section {
        let left = figures.tickets.overdue - figures.overdue.count
        let title = say("结转：未结 \(figures.tickets.open)", "carried over: \(figures.tickets.open) open")
        var section = named(figures.overdue, title)
        let states: [ReportPage.Cell] = figures.tickets.states.filter { $0.count > 0 }.map {
            .init(
                "\($0.state.words[names.language]) \($0.count)",
                opens: tickets(.open, $0.count, .state($0.state)))
        }
        if !states.isEmpty { section.blocks.insert(.line(states), at: 0) }
        if !figures.overdue.isEmpty {
            section.blocks.insert(.words(say("超时未结：", "overdue:")), at: 1)
        }
        if left > 0 {
            let (all, named) = (figures.tickets.overdue, figures.overdue.count)
            let text = say(
                "超时共 \(all) 张，列出最久 \(named) 张", "\(all) overdue in all, the longest \(named) named")
            section.blocks.append(.line([.init(text, opens: tickets(.overdue, figures.tickets.overdue))]))
        }
        return section
    }

    /// Marked where it was written down later than it happened.
    private func milestone(_ instant: Instant?, _ ticket: ReportTicket) -> String {
        let isLate = instant.map { ticket.toldLate?.contains($0) ?? false } ?? false
        return wall(instant) + (isLate ? say(" 补记", " told late") : "")
    }

    private func named(_ tickets: [ReportTicket], _ title: String) -> ReportPage.Section {
        let head = [
            say("单号", "ticket"), say("级别", "priority"), say("地点", "place"), say("事项", "what"),
            say("班组", "team"),
            say("报单", "reported"), say("到场", "arrived"), say("完成", "done"),
        ]
        let rows: [[ReportPage.Cell]] = tickets.map { ticket in
            let rest = [
                ticket.priority.rawValue + (ticket.isListed ? say(" 挂账", " listed") : ""),
                names.wholePlace(ticket.place, in: ticket.grid).escapedForTerminal(),
                ticket.what.escapedForTerminal(), ticket.team.map { names[$0].name } ?? "—",
                milestone(ticket.reportedAt, ticket), milestone(ticket.arrivedAt, ticket),
                ticket.doneAt.map { milestone($0, ticket) } ?? ticket.ending?.words[names.language] ?? "—",
            ]
            return [.init(ticket.number.text, opens: .ticket(ticket.number))] + rest.map { .init($0) }
        }
        return .init(title: title, blocks: rows.isEmpty ? [] : [.table(.init(head: head, rows: rows))])
    }

    var satisfaction: ReportPage.Section {
        let (now, before) = (figures.tickets, figures.ticketsBefore)
        guard now.answers + now.unasked > 0 else {
            return .init(title: say("满意度", "satisfaction"), blocks: [])
        }
        let shares = Rate.shares(now.ratings)
        var satisfied = rate(say("满意率", "satisfied"), now.satisfied, before.satisfied)
        satisfied.opens = tickets(.satisfied, now.ratings[3] + now.ratings[4])
        satisfied.opensBefore = self.before(.satisfied, before.ratings[3] + before.ratings[4])
        let mean = { (figures: TicketFigures) in figures.meanRating.map(Rate.decimal) }
        let rows = [
            ReportPage.Figure(
                label: say("平均", "mean"), value: mean(now) ?? "—",
                change: mean(before).map { say("上期 \($0)", "\($0) before") },
                opens: tickets(.answered, now.answers), opensBefore: self.before(.answered, before.answers)),
            satisfied,
            figure(say("回答数", "answers"), .answered, now.answers, before.answers),
            figure(say("未问未答", "not asked or no answer"), .unasked, now.unasked, before.unasked),
        ]
        let bars = now.ratings.enumerated().reversed().map { index, count in
            ReportPage.Bar(
                label: Rating.satisfaction(index + 1)[names.language], count: count,
                note: "\(count) · \(Rate.decimal(shares[index]))%",
                opens: tickets(.answered, count, .rating(index + 1)))
        }
        return .init(
            title: say("满意度", "satisfaction"),
            blocks: [.figures(rows)] + (now.answers > 0 ? [.bars(bars)] : []))
    }
}
