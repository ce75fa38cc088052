import Domain
import Screen
import Words

/// What is known of a grid, in sections of lines; an empty section is left out.
struct GridCardLines {
    let card: GridCard
    /// Nil until they have come.
    let counts: OpenCounts?
    let look: Look
    let width: Int

    private var key: GridKey { card.key }
    private var names: Names { look.names }
    private var site: Site { look.names.site }
    private var language: Language { look.language }
    private var labelWidth: Int { language.pick(zh: 7, en: 9) }

    /// The sections in one column.
    var column: [DetailLine] {
        Self.stacked([people + numbers, rounds, found, teams, events, crossings, places])
    }

    /// The sections in two columns of about the same length.
    var columns: [[DetailLine]] {
        let people = people + numbers
        switch key {
        case .base:
            return [Self.stacked([people, crossings]), Self.stacked([rounds, found, events, places])]
        case .specialist:
            return [Self.stacked([people, teams]), Self.stacked([rounds, found, events, crossings])]
        }
    }

    /// One below the other, a free line between.
    private static func stacked(_ sections: [[DetailLine]]) -> [DetailLine] {
        Array(sections.filter { !$0.isEmpty }.joined(separator: [DetailLine("")]))
    }

    private var people: [DetailLine] {
        line(Phrase.officer, names.contact(site.officer(of: key)), .textStrong)
    }

    private var numbers: [DetailLine] {
        guard let counts else { return [DetailLine(look.words(Phrase.loading), .textDim)] }
        let count = counts[key]
        let states = TicketState.allCases.compactMap { state in
            count.states[state].map { "\(state.words[language]) \($0)" }
        }
        let priorities = Priority.allCases.compactMap { priority in
            count.priorities[priority].map { "\(priority.rawValue) \($0)" }
        }
        return [open(count)] + items(Phrase.states, states) + items(Phrase.priorities, priorities)
    }

    private func open(_ count: OpenCounts.GridCount) -> DetailLine {
        var spans = [
            DetailLine.Span(text: look.words(Phrase.open).padded(toCells: labelWidth), role: .textDim),
            .init(text: "\(count.open)", role: .textStrong),
        ]
        if count.overdue > 0 {
            spans.append(
                .init(text: "  ! \(look.words(Phrase.overdue)) \(count.overdue)", role: .queueOverdue))
        }
        if let held = count.states[.onHold] {
            spans.append(.init(text: "  \(look.words(Phrase.onHold)) \(held)", role: .stateOnHold))
        }
        return DetailLine(spans)
    }

    /// The grids of the other layer, each with what is open in the crossing and who answers there.
    private var crossings: [DetailLine] {
        switch key {
        case .base(let grid):
            let width = site.specialists.map { names[$0.id].name.cellWidth }.max() ?? 0
            return heading(Phrase.services)
                + site.specialists.map { crossing(grid, $0.id, names[$0.id].name, width, $0.officer) }
        case .specialist(let specialist):
            return heading(Phrase.everyGrid)
                + site.grids.map {
                    crossing($0.id, specialist, names[$0.id].name, names.gridNameWidth, $0.officer)
                }
        }
    }

    private func crossing(
        _ grid: ID<Grid>, _ specialist: ID<Specialist>, _ name: String, _ nameWidth: Int,
        _ officer: ID<Person>?
    ) -> DetailLine {
        let count = counts.map { MatrixCount($0[grid, specialist]) } ?? MatrixCount([])
        let number = count.open == 0 ? look.glyphs.dot : "\(count.open)"
        let most = max(4, min(nameWidth, width / 2 - 5))
        return DetailLine([
            .init(text: name.padded(toCells: most), role: .text),
            .init(text: (number + count.mark).padded(toCells: 5, alignment: .right) + " ", role: count.role),
            .init(text: names.contact(officer).clipped(toCells: max(0, width - most - 6)), role: .text),
        ])
    }

    private var rounds: [DetailLine] {
        guard !card.rounds.rounds.isEmpty else { return [] }
        return heading(Phrase("本班巡查", "Rounds of the shift"))
            + DetailLine.flowing(card.rounds.summary(look), width: width)
            + card.rounds.lines(look, width: width)
    }

    private var found: [DetailLine] {
        guard !card.rounds.findings.isEmpty else { return [] }
        let isBase = if case .base = key { true } else { false }
        return heading(Phrase("未结问题", "Open findings"))
            + card.rounds.foundLines(look, width: width, saysGrid: !isBase)
    }

    /// The newest first.
    private var events: [DetailLine] {
        let shown = look.standing(card.status, width: width) + card.events.flatMap { lines(of: $0) }
        return shown.isEmpty ? [] : heading(Phrase.lastEvents) + shown
    }

    private func lines(of entry: Entry) -> [DetailLine] {
        guard case .ticket = entry.fact else { return [] }
        let label = names.when(entry.stamp.happenedAt, now: look.now) + " "
        let who = entry.doer(names) ?? ""
        let text = "#\(entry.subject.id) \(who) \(entry.deed(names, now: look.now))"
        return DetailLine.labelled(label, text, labelWidth: label.cellWidth, width: width)
    }

    private var teams: [DetailLine] {
        guard case .specialist(let specialist) = key else { return [] }
        let teams = site.teams.filter { $0.specialist == specialist }
        return teams.isEmpty ? [] : heading(Phrase.teams) + teams.flatMap { lines(of: $0) }
    }

    private func lines(of team: Team) -> [DetailLine] {
        let phone = team.phone?.escapedForTerminal() ?? ""
        let head = [names[team.id].name, phone].filter { !$0.isEmpty }.joined(separator: " ")
        let technicians = site.technicians(of: team.id).map { names.contact($0.id) }
        return [DetailLine(head.clipped(toCells: width), .textStrong)]
            + (team.lead == nil ? [] : line(Phrase.lead, names.contact(team.lead), indent: 1))
            + items(Phrase.technicians, technicians, indent: 1)
    }

    private var places: [DetailLine] {
        guard case .base(let id) = key, let places = site.grid(id)?.places, !places.isEmpty else { return [] }
        return items(Phrase.places, places.map { $0.escapedForTerminal() })
    }

    private func heading(_ name: Phrase) -> [DetailLine] { [DetailLine(look.words(name), .column)] }

    private func line(_ label: Phrase, _ text: String, _ role: Role = .text, indent: Int = 0) -> [DetailLine]
    {
        let label = String(repeating: " ", count: indent) + look.words(label)
        return DetailLine.labelled(label, text, role, labelWidth: labelWidth, width: width)
    }

    private func items(_ label: Phrase, _ items: [String], indent: Int = 0) -> [DetailLine] {
        guard !items.isEmpty else { return [] }
        let label = String(repeating: " ", count: indent) + look.words(label)
        return DetailLine.labelled(label, items: items, labelWidth: labelWidth, width: width)
    }
}
