import Domain

extension SiteFile {
    /// TOML that `parse` reads back as an equal site, with a comment at every key.
    package static func export(_ site: Site) -> String {
        var writer = SiteWriter()
        writer.write(site)
        return writer.text
    }
}

/// Writes a site as a site file has it; in `SiteWriter+Rounds.swift` what it says of rounds.
struct SiteWriter {
    private(set) var text = ""

    mutating func write(_ site: Site) {
        line(SiteComments.head)
        section("[site]", SiteComments.site)
        pair("name", name(site.name))
        pair("zone", quoted(site.zone))
        items("grid", SiteComments.grid, site.grids) { $0.write($1) }
        items("specialist", SiteComments.specialist, site.specialists) { $0.write($1) }
        items("team", SiteComments.team, site.teams) { $0.write($1) }
        items("person", SiteComments.person, site.people) { $0.write($1) }
        items("category", SiteComments.category, site.categories) { $0.write($1) }
        items("calendar", SiteComments.calendar, site.calendars) { $0.write($1) }
        for (index, target) in site.targets.enumerated() {
            section("[targets.\(target.priority.rawValue)]", index == 0 ? SiteComments.targets : "")
            for (key, value) in SiteWriter.pairs(target) { pair(key, value) }
        }
        items("shift", SiteComments.shift, site.shifts) { $0.write($1) }
        items("roster", SiteComments.roster, site.roster) { $0.write($1) }
        items("counted", SiteComments.counted, site.counted) { $0.write($1) }
        write(site.dispatch)
        section("[rules]", SiteComments.rules)
        pair("undo_seconds", String(site.rules.undoSeconds))
        pair("rating_change_hours", String(site.rules.ratingChangeHours))
        pair("recurrence_days", String(site.rules.recurrenceDays))
        pair("acknowledge_minutes", String(site.rules.acknowledgeMinutes))
        pair("warning_percent", String(site.rules.warningPercent))
        pair("reopen_percent", String(site.rules.reopenPercent))
        writeRounds(of: site)
    }

    private mutating func write(_ grid: Grid) {
        pair("id", quoted(grid.id.text))
        pair("name", name(grid.name))
        pair("retired", grid.isRetired ? "true" : nil)
        pair("short", name(grid.short))
        pair("aliases", list(grid.aliases))
        pair("officer", grid.officer.map { quoted($0.text) })
        pair("places", list(grid.places))
    }

    private mutating func write(_ specialist: Specialist) {
        pair("id", quoted(specialist.id.text))
        pair("name", name(specialist.name))
        pair("retired", specialist.isRetired ? "true" : nil)
        pair("short", name(specialist.short))
        pair("aliases", list(specialist.aliases))
        pair("officer", specialist.officer.map { quoted($0.text) })
    }

    private mutating func write(_ team: Team) {
        pair("id", quoted(team.id.text))
        pair("name", name(team.name))
        pair("retired", team.isRetired ? "true" : nil)
        pair("short", name(team.short))
        pair("aliases", list(team.aliases))
        pair("specialist", team.specialist.map { quoted($0.text) })
        pair("lead", team.lead.map { quoted($0.text) })
        pair("phone", team.phone.map(quoted))
    }

    private mutating func write(_ person: Person) {
        pair("id", quoted(person.id.text))
        pair("name", name(person.name))
        pair("retired", person.isRetired ? "true" : nil)
        pair("phone", person.phone.map(quoted))
        pair("team", person.team.map { quoted($0.text) })
        pair("skills", list(person.skills.map(\.text)))
        pair("shifts", list(person.shifts.map(\.text)))
        pair("leave", list(person.leave.map(\.text)))
    }

    private mutating func write(_ category: Category) {
        pair("id", quoted(category.id.text))
        pair("name", name(category.name))
        pair("retired", category.isRetired ? "true" : nil)
        pair("aliases", list(category.aliases))
        pair("specialist", quoted(category.specialist.text))
        pair("team", quoted(category.team.text))
        pair("priority", quoted(category.priority.rawValue))
        pair("automatic", category.isAutomatic ? "true" : nil)
        for target in category.targets {
            let pairs = SiteWriter.pairs(target).map { "\($0) = \($1)" }.joined(separator: ", ")
            pair("targets.\(target.priority.rawValue)", "{ \(pairs) }")
        }
    }

    private mutating func write(_ calendar: CalendarPlan) {
        let windows = calendar.windows.map { "\(ClockText.clock($0.start))-\(ClockText.clock($0.end))" }
        pair("id", quoted(calendar.id.text))
        pair("windows", list(windows))
        pair("weekdays", list(calendar.weekdays.map { ClockText.weekdays[$0 - 1] }))
        pair("holidays", list(calendar.holidays))
        pair("workdays", list(calendar.workdays))
    }

    private mutating func write(_ shift: Shift) {
        pair("id", quoted(shift.id.text))
        pair("name", name(shift.name))
        pair("start", quoted(ClockText.clock(shift.start)))
        pair("end", quoted(ClockText.clock(shift.end)))
    }

    private mutating func write(_ line: RosterLine) {
        pair("shift", quoted(line.shift.text))
        pair("day", line.day.map(quoted))
        pair("people", list(line.people.map(\.text)))
    }

    private mutating func write(_ thing: CountedThing) {
        pair("id", quoted(thing.id.text))
        pair("name", name(thing.name))
        pair("expected", String(thing.expected))
    }

    private mutating func write(_ dispatch: DispatchRules) {
        section("[dispatch]", SiteComments.dispatch)
        pair("building", String(dispatch.building))
        pair("load", String(dispatch.load))
        pair("place", String(dispatch.place))
        pair("speed", String(dispatch.speed))
        pair("deadline", String(dispatch.deadline))
        pair("job_minutes", String(dispatch.jobMinutes))
        pair("slots", String(dispatch.slots))
    }

    private static func pairs(_ target: Target) -> [(String, String)] {
        let limit = { (limit: Limit?) in "\"\(limit.map(ClockText.written) ?? "none")\"" }
        return [
            ("respond", limit(target.respond)), ("arrive", limit(target.arrive)),
            ("resolve", limit(target.resolve)), ("calendar", "\"\(target.calendar.text)\""),
        ] + (target.startsAtOnce ? [("outside_hours", "\"\(ClockText.outsideHours[1])\"")] : [])
    }

    // MARK: TOML

    mutating func items<Item>(
        _ key: String, _ comment: String, _ items: [Item], _ write: (inout SiteWriter, Item) -> Void
    ) {
        for (index, item) in items.enumerated() {
            section("[[\(key)]]", index == 0 ? comment : "")
            write(&self, item)
        }
    }

    mutating func section(_ header: String, _ comment: String) {
        text += "\n"
        if !comment.isEmpty { line(comment) }
        line(header)
    }

    mutating func pair(_ key: String, _ value: String?) {
        guard let value else { return }
        line("\(key) = \(value)")
    }

    private mutating func line(_ line: String) {
        text += line + "\n"
    }

    func name(_ name: Name) -> String {
        "{ zh = \(quoted(name.zh)), en = \(quoted(name.en)) }"
    }

    /// Nil where there is nothing in it: an absent list reads as an empty one. Long lists take several lines.
    func list(_ texts: [String]) -> String? {
        guard !texts.isEmpty else { return nil }
        var lines = [""]
        for (index, text) in texts.enumerated() {
            let item = quoted(text) + (index < texts.count - 1 ? ", " : "")
            let width = OutsideText.cells(lines[lines.count - 1]) + OutsideText.cells(item)
            if width > 92 { lines.append("") }
            lines[lines.count - 1] += item
        }
        guard lines.count > 1 else { return "[\(lines[0])]" }
        let indented = lines.map { "    \($0.trimmingSpace)\n" }.joined()
        return "[\n\(indented)]"
    }

    func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                quoted += "\\"
                quoted.unicodeScalars.append(scalar)
            case "\0"..." ", "\u{7F}":
                quoted +=
                    scalar == " "
                    ? " " : "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
