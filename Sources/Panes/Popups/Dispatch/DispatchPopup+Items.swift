import Domain
import Screen
import Words

extension DispatchPopup {
    /// Lists what matches what was typed, the cursor on the first.
    mutating func list(_ site: Site) {
        let wanted = entry.text.trimmingSpace
        let all = Self.ordered(site, row)
        if let suggestions {
            teams = all.filter { wanted.isEmpty || Self.matches($0, wanted) }.map(\.id)
            items = Self.items(suggestions, teams, wanted, site)
            cursor = ListCursor(count: items.count)
        } else {
            listTeams(all, wanted, site)
        }
    }

    /// The category's usual team, then those of its service, then the others.
    private static func ordered(_ site: Site, _ row: TicketRow) -> [Team] {
        let usual = site.category(row.category)?.team
        func rank(_ team: Team) -> Int {
            if team.id == usual { return 0 }
            return team.specialist == row.specialist ? 1 : 2
        }
        return site.inUse.teams.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    private static func matches(_ item: some SiteItem, _ wanted: String) -> Bool {
        item.isCalled(wanted) || item.isCalledLike(wanted)
    }

    // MARK: With suggestions

    /// Who qualifies; without a text who nearly does, the teams and the rest, else first who or what is called so.
    private static func items(
        _ suggestions: Suggestions, _ teams: [ID<Team>], _ wanted: String, _ site: Site
    ) -> [Item] {
        let ranked = suggestions.ranked.map { Item($0.candidate) }
        let rejected = suggestions.rejected.map { Item($0.candidate) }
        let teams = teams.map { Item.team($0) }
        guard !wanted.isEmpty else {
            let near = suggestions.rejected.filter { !$0.isOfOtherTeam }.map { Item($0.candidate) }
            return (ranked + near + teams + rejected).unique
        }
        let named = { (items: [Item]) in
            items.filter { item in
                guard case .technician(let id, _) = item else { return false }
                return site.person(id).map { matches($0, wanted) } ?? false
            }
        }
        let members = (ranked + rejected).filter { teams.contains(.team($0.team)) }
        return (named(ranked) + teams + named(rejected) + members).unique
    }

    func suggestion(of item: Item) -> Suggestion? {
        guard let suggestions else { return nil }
        return (suggestions.ranked + suggestions.rejected).first { Item($0.candidate) == item }
    }

    // MARK: Without

    private mutating func listTeams(_ all: [Team], _ wanted: String, _ site: Site) {
        let matching = all.filter { team in
            wanted.isEmpty || Self.matches(team, wanted)
                || !Self.technicians(team.id, wanted, site).isEmpty
        }
        teams = matching.map(\.id)
        items = teams.map { .team($0) }
        cursor = ListCursor(count: items.count)
        let first = matching.first.map { team in
            Self.matches(team, wanted)
                ? nil : Self.technicians(team.id, wanted, site).first.map { Item.technician($0.id, team.id) }
        }
        guard let team = teams.first else { return }
        expand(site, keeping: (first ?? nil) ?? .team(team))
    }

    private static func technicians(_ team: ID<Team>, _ wanted: String, _ site: Site) -> [Person] {
        site.technicians(of: team).filter { matches($0, wanted) }
    }

    /// Lists the technicians under the selection's team and nowhere else.
    mutating func expand(_ site: Site, keeping selection: Item) {
        items = teams.flatMap { team -> [Item] in
            guard team == selection.team else { return [.team(team)] }
            return [.team(team)] + site.technicians(of: team).map { .technician($0.id, team) }
        }
        cursor = ListCursor(count: items.count, at: items.firstIndex(of: selection) ?? 0)
    }
}

extension DispatchPopup.Item {
    init(_ candidate: Suggestion.Candidate) {
        switch candidate {
        case .technician(let person, let team): self = .technician(person, team)
        case .team(let team): self = .team(team)
        }
    }
}
