import Domain
import Screen

extension ReportWriter {
    private static let ranked = 10

    /// Common problems by category, the most reported first.
    var problems: ReportPage.Section {
        let groups = figures.categories.filter { $0.reported > 0 }
        let shares = Rate.shares(groups.map(\.reported))
        let head = [
            say("类别", "category"), say("受理", "reported"), say("变化", "change"), say("占比", "share"),
            say("重复", "repeats"), say("完成", "done"), say("超时", "late"),
        ]
        let rows: [[ReportPage.Cell]] = zip(groups, shares).prefix(Self.ranked).map { group, share in
            let part = ReportCount.Part.category(group.key)
            return [
                .init(names[group.key].name), cell(.reported, group.reported, part),
                .init(change(group.reported, group.before), opens: before(.reported, group.before, part)),
                .init(Rate.decimal(share) + "%"), cell(.repeats, group.repeats, part),
                cell(.done, group.done, part), cell(.doneLate, group.doneLate, part),
            ]
        }
        let bars = groups.prefix(Self.ranked).map {
            ReportPage.Bar(
                label: names[$0.key].name, count: $0.reported, note: "\($0.reported)",
                opens: tickets(.reported, $0.reported, .category($0.key)))
        }
        let sparks = groups.prefix(Self.ranked).map {
            ReportPage.Spark(
                label: names[$0.key].name, counts: $0.trend,
                opens: trend(.reported, $0.trend, .category($0.key)))
        }
        let table = ReportPage.Table(head: head, rows: Array(rows))
        let blocks: [ReportPage.Block] =
            rows.isEmpty ? [] : [.table(table), .bars(Array(bars)), .sparks(Array(sparks))]
        return .init(title: say("常见问题", "common problems"), blocks: blocks)
    }

    /// Places that reported more than once, and how the teams did.
    var places: ReportPage.Section {
        let head = [
            say("地点", "place"), say("受理", "reported"), say("变化", "change"), say("重复", "repeats"),
        ]
        let rows: [[ReportPage.Cell]] = figures.places.prefix(Self.ranked).map { group in
            let part = ReportCount.Part.place(group.key)
            return [
                .init(names.wholePlace(group.key.place, in: group.key.grid).escapedForTerminal()),
                cell(.reported, group.reported, part),
                .init(change(group.reported, group.before), opens: before(.reported, group.before, part)),
                cell(.repeats, group.repeats, part),
            ]
        }
        let blocks = (rows.isEmpty ? [] : [ReportPage.Block.table(.init(head: head, rows: Array(rows)))])
        return .init(title: say("地点与班组", "places and teams"), blocks: blocks + teams)
    }

    private var teams: [ReportPage.Block] {
        let head = [say("班组", "team"), say("完成", "done"), say("超时", "late"), say("按时完成率", "done in time")]
        let groups = figures.teams.filter { $0.done + $0.unfinishedLate > 0 }
        let rows: [[ReportPage.Cell]] = groups.map { group in
            let part = ReportCount.Part.team(group.key)
            return [
                .init(names[group.key].name), cell(.done, group.done, part),
                cell(.doneLate, group.doneLate, part),
                .init(
                    group.inTime?.text ?? "—",
                    opens: tickets(.inTime, group.done - group.doneLate, part)),
            ]
        }
        return rows.isEmpty ? [] : [.table(.init(head: head, rows: rows))]
    }

    var rounds: ReportPage.Section {
        let (now, before) = (figures.rounds, figures.roundsBefore)
        let title = say("巡查", "rounds")
        guard now.due + now.excused > 0 else { return .init(title: title, blocks: []) }
        let rows = [
            figure(say("应查", "due"), now.due, before.due, ReportRoundCount.over),
            figure(say("按时", "on time"), now.done, before.done, [.done]),
            figure(say("迟完", "late"), now.doneLate, before.doneLate, [.doneLate]),
            figure(say("未完", "unfinished"), now.unfinished, before.unfinished, [.unfinished]),
            figure(say("漏查", "missed"), now.missed, before.missed, [.missed]),
            figure(say("免查", "excused"), now.excused, before.excused, [.excused]),
            coverage,
        ]
        return .init(title: title, blocks: [.figures(rows)] + missed)
    }

    private func figure(
        _ label: String, _ value: Int, _ before: Int, _ states: [RoundState]
    ) -> ReportPage.Figure {
        var figure = figure(label, value, before)
        if value > 0 { figure.opens = .rounds(.init(figures.report.span, states)) }
        if before > 0 { figure.opensBefore = .rounds(.init(figures.report.span.previous, states)) }
        return figure
    }

    /// Opens the rounds that it is of.
    private var coverage: ReportPage.Figure {
        let (now, before) = (figures.rounds, figures.roundsBefore)
        var figure = rate(say("覆盖", "coverage"), now.coverage, before.coverage)
        if now.due > 0 { figure.opens = .rounds(.init(figures.report.span, ReportRoundCount.over)) }
        if before.due > 0 {
            figure.opensBefore = .rounds(.init(figures.report.span.previous, ReportRoundCount.over))
        }
        return figure
    }

    private func who(_ round: ReportRound) -> String {
        round.person.map { names[$0].name } ?? round.team.map { names[$0].name } ?? say("无人", "nobody")
    }

    /// A day names each; longer reports count them by route and who answers.
    private var missed: [ReportPage.Block] {
        guard !figures.missed.isEmpty else { return [] }
        guard !isDaily else {
            let head = [say("路线", "route"), say("时段", "window"), say("状态", "state"), say("负责", "answers")]
            let rows: [[ReportPage.Cell]] = figures.missed.map { round in
                let rest = [wall(round.start), round.state.words[names.language], who(round)]
                return [.init(names.name(of: round.round.route), opens: .round(round.round))]
                    + rest.map { .init($0) }
            }
            return [.table(.init(head: head, rows: rows))]
        }
        let groups = Dictionary(grouping: figures.missed) {
            "\($0.round.route.text)\n\(who($0)) \($0.answers)"
        }
        let head = [say("路线", "route"), say("负责", "answers"), say("漏查或未完", "missed or unfinished")]
        let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let rows: [[ReportPage.Cell]] = sorted.compactMap { group in
            guard let first = group.value.first else { return nil }
            let rounds = ReportRoundCount(
                figures.report.span, [.unfinished, .missed], route: first.round.route, answers: first.answers)
            return [
                .init(names.name(of: first.round.route)), .init(who(first)),
                .init("\(group.value.count)", opens: .rounds(rounds)),
            ]
        }
        return [.table(.init(head: head, rows: rows))]
    }

    /// A day names each; longer reports those that nobody followed to their end.
    var findings: ReportPage.Section {
        let all = figures.findings.filter { $0.reading == nil }
        let shown = isDaily ? all : all.filter { $0.state != .passed }
        let counts: [ReportPage.Cell] = Severity.allCases.map { severity in
            let count = all.count { $0.severity == severity }
            return .init(
                "\(severity.words[names.language]) \(count)", opens: count > 0 ? .findings(severity) : nil)
        }
        let table = table(shown, readings: false)
        let lines: [ReportPage.Block] =
            all.isEmpty
            ? []
            : [.line([.init(say("共 \(all.count)", "\(all.count) in all"), opens: .findings(nil))] + counts)]
        return .init(title: say("巡查问题", "findings"), blocks: lines + table)
    }

    var readings: ReportPage.Section {
        let outside = figures.findings.filter { $0.reading != nil }
        return .init(title: say("读数越限", "readings out of limits"), blocks: table(outside, readings: true))
    }

    private func table(_ findings: [ReportFinding], readings: Bool) -> [ReportPage.Block] {
        guard !findings.isEmpty else { return [] }
        let head = [
            say("路线", "route"), say("点位", "checkpoint"), say("项目", "item"),
            readings ? say("读数", "reading") : say("问题", "finding"), say("程度", "severity"),
            say("时间", "time"), say("去向", "became"),
        ]
        let rows: [[ReportPage.Cell]] = findings.map { finding in
            let point = names.site.route(finding.round.route)?.point(finding.point)
            let item = point?.item(finding.item)
            let reading = finding.reading.map { "\($0.text) \(item?.gauge?.unit ?? "")" }
            let facts = [
                (point?.name[names.language] ?? finding.point.text).escapedForTerminal(),
                (item?.name[names.language] ?? finding.item.text).escapedForTerminal(),
                (reading ?? finding.what).escapedForTerminal(), finding.severity.words[names.language],
                wall(finding.foundAt),
            ]
            let became = finding.ticket.map { "#\($0.text)" } ?? finding.state.words[names.language]
            return [.init(names.name(of: finding.round.route), opens: .finding(finding.id))]
                + facts.map { .init($0) } + [.init(became, opens: finding.ticket.map { .ticket($0) })]
        }
        return [.table(.init(head: head, rows: rows))]
    }
}
