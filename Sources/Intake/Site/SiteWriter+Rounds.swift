import Domain

extension SiteWriter {
    /// Nothing where the site says nothing of rounds.
    mutating func writeRounds(of site: Site) {
        let rounds = site.rounds
        items("round_kind", SiteComments.roundKind, rounds.kinds) { $0.write($1) }
        items("item_class", SiteComments.itemClass, rounds.classes) { $0.write($1) }
        items("checklist", SiteComments.checklist, rounds.checklists) { $0.write($1) }
        let all = site.grids.filter { !$0.isRetired }.map(\.id)
        items("route", SiteComments.route, rounds.routes) { $0.write($1, all) }
        guard rounds != SiteRounds() else { return }
        section("[round_points]", SiteComments.roundPoints)
        for figure in RoundFigure.all { pair(figure.key, String(rounds.rules[keyPath: figure.path])) }
    }

    private mutating func write(_ kind: RoundKind) {
        pair("id", quoted(kind.id.text))
        pair("name", name(kind.name))
        pair("retired", kind.isRetired ? "true" : nil)
        pair("aliases", list(kind.aliases))
        pair("desk", kind.isOfDesk ? "true" : nil)
    }

    private mutating func write(_ itemClass: ItemClass) {
        pair("id", quoted(itemClass.id.text))
        pair("name", name(itemClass.name))
    }

    private mutating func write(_ checklist: Checklist) {
        pair("id", quoted(checklist.id.text))
        pair("name", name(checklist.name))
        rows("item", checklist.items.map(pairs))
    }

    private func pairs(_ item: CheckItem) -> [(String, String?)] {
        [
            ("id", quoted(item.id.text)), ("name", name(item.name)), ("aliases", line(item.aliases)),
            ("class", item.itemClass.map { quoted($0.text) }),
            ("category", item.category.map { quoted($0.text) }),
            ("severity", item.severity == .minor ? nil : quoted(item.severity.rawValue)),
            ("clause", item.clause.map(quoted)),
        ] + (item.gauge.map(pairs) ?? [])
    }

    private func pairs(_ gauge: Gauge) -> [(String, String?)] {
        [
            ("unit", quoted(gauge.unit)), ("counter", gauge.isCounter ? "true" : nil),
            ("low", gauge.low?.text), ("warn_low", gauge.warnLow?.text),
            ("warn_high", gauge.warnHigh?.text), ("high", gauge.high?.text),
        ]
    }

    private mutating func write(_ plan: RoutePlan, _ all: [ID<Grid>]) {
        pair("id", quoted(plan.id.text))
        pair("name", name(plan.name))
        pair("retired", plan.isRetired ? "true" : nil)
        pair("aliases", list(plan.aliases))
        pair("kind", quoted(plan.kind.text))
        pair("grid", plan.grid.map { quoted($0.text) })
        let isAll = plan.grids == all && !all.isEmpty
        pair("grids", isAll ? quoted("all") : list(plan.grids.map(\.text)))
        pair("specialist", plan.specialist.map { quoted($0.text) })
        pair("walks", plan.walker == .officer ? nil : quoted(plan.walker.text))
        pair("checklists", list(plan.checklists.map(\.text)))
        pair("second_look", plan.needsSecondLook ? "true" : nil)
        rows("schedule", plan.schedules.map(pairs))
        items("route.checkpoint", "", plan.checkpoints) { $0.write($1) }
    }

    private mutating func write(_ checkpoint: Checkpoint) {
        pair("id", quoted(checkpoint.id.text))
        pair("name", name(checkpoint.name))
        pair("place", checkpoint.place == checkpoint.name.zh ? nil : quoted(checkpoint.place))
        pair("checklists", list(checkpoint.checklists.map(\.text)))
        pair("not_before", checkpoint.notBefore.map { quoted(ClockText.clock($0)) })
        pair("least", checkpoint.least.map(duration))
        pair("most", checkpoint.most.map(duration))
        rows("item", checkpoint.items.map(pairs))
    }

    private func pairs(_ schedule: Schedule) -> [(String, String?)] {
        let slack = [
            ("early", schedule.early == 0 ? nil : duration(schedule.early)),
            ("grace", schedule.grace == 0 ? nil : duration(schedule.grace)),
        ]
        switch schedule.tie {
        case .ahead(let minutes): return [("ahead", duration(minutes))] + slack
        case .after(let minutes): return [("after", duration(minutes))] + slack
        case nil: return window(of: schedule) + slack + days(of: schedule)
        }
    }

    private func window(of schedule: Schedule) -> [(String, String?)] {
        [
            ("days", days(schedule.days)),
            ("window", line([schedule.start, schedule.end].map(ClockText.clock))),
        ]
    }

    private func days(of schedule: Schedule) -> [(String, String?)] {
        [
            ("from", schedule.from.map(quoted)), ("until", schedule.until.map(quoted)),
            ("calendar", schedule.calendar.map { quoted($0.text) }),
            ("missing", schedule.missingDay == .last ? nil : quoted(schedule.missingDay.rawValue)),
            ("off_day", schedule.offDay == .keep ? nil : quoted(schedule.offDay.rawValue)),
            ("anchor", schedule.anchor == .plan ? nil : quoted(schedule.anchor.rawValue)),
            ("count", schedule.counting == .civil ? nil : quoted(schedule.counting.rawValue)),
        ]
    }

    private func duration(_ minutes: Int) -> String { quoted(ClockText.written(duration: minutes)) }

    private func days(_ rule: DayRule) -> String {
        switch rule {
        case .weekdays(let days):
            line(days.map { ClockText.weekdays[$0 - 1] }) ?? "[]"
        case .month(let days, last: false): "[\(days.map(String.init).joined(separator: ", "))]"
        case .daily, .working, .off, .month, .every: quoted(rule.text)
        }
    }

    /// Each on a line of its own; nothing where there are none.
    private mutating func rows(_ key: String, _ rows: [[(String, String?)]]) {
        guard !rows.isEmpty else { return }
        let lines = rows.map { row in
            let pairs = row.compactMap { key, value in value.map { "\(key) = \($0)" } }
            return "    { \(pairs.joined(separator: ", ")) },\n"
        }
        pair(key, "[\n\(lines.joined())]")
    }

    /// A list that stays on its line; nil where there is nothing in it.
    private func line(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : "[\(texts.map(quoted).joined(separator: ", "))]"
    }
}
