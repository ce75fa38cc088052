import Domain

extension SiteReader {
    mutating func grids(in root: ConfigSection) -> [Grid] {
        sections("grid", in: root).compactMap { section in
            checker.allow(["id", "name", "short", "aliases", "officer", "places", "retired"], in: section)
            let isRetired = retired(in: section)
            let id: ID<Grid>? = id(.grid, in: section)
            let name = name(in: section)
            let short = short(cells: 4, name: name, in: section)
            callByName(name, of: id?.text, .grid, in: section)
            let aliases = aliases(of: id?.text, .grid, in: section)
            let officer: ID<Person>? = reference("officer", to: .person, in: section)
            let places = checker.labels("places", limit: TextLimit.place, in: section)
            guard let id, let name, let short else { return nil }
            var grid = Grid(
                id: id, name: name, short: short, aliases: aliases, officer: officer, places: places)
            grid.isRetired = isRetired
            return grid
        }
    }

    mutating func specialists(in root: ConfigSection) -> [Specialist] {
        sections("specialist", in: root).compactMap { section in
            checker.allow(["id", "name", "short", "aliases", "officer", "retired"], in: section)
            let isRetired = retired(in: section)
            let id: ID<Specialist>? = id(.specialist, in: section)
            let name = name(in: section)
            let short = short(cells: 2, name: name, in: section)
            callByName(name, of: id?.text, .specialist, in: section)
            let aliases = aliases(of: id?.text, .specialist, in: section)
            let officer: ID<Person>? = reference("officer", to: .person, in: section)
            guard let id, let name, let short else { return nil }
            var specialist = Specialist(id: id, name: name, short: short, aliases: aliases, officer: officer)
            specialist.isRetired = isRetired
            return specialist
        }
    }

    mutating func teams(in root: ConfigSection) -> [Team] {
        sections("team", in: root).compactMap { section in
            checker.allow(
                ["id", "name", "short", "aliases", "specialist", "lead", "phone", "retired"], in: section)
            let isRetired = retired(in: section)
            let id: ID<Team>? = id(.team, in: section)
            let name = name(in: section)
            let short = short(cells: 8, name: name, in: section)
            callByName(name, of: id?.text, .team, in: section)
            let aliases = aliases(of: id?.text, .team, in: section)
            let specialist: ID<Specialist>? = reference("specialist", to: .specialist, in: section)
            let lead: ID<Person>? = reference("lead", to: .person, in: section)
            let phone = checker.label("phone", limit: 40, in: section)
            guard let id, let name, let short else { return nil }
            var team = Team(
                id: id, name: name, short: short, aliases: aliases, specialist: specialist, lead: lead,
                phone: phone)
            team.isRetired = isRetired
            return team
        }
    }

    /// People may have the same name; their slugs tell them apart.
    mutating func people(in root: ConfigSection) -> [Person] {
        checker.sections("person", in: root).compactMap { section in
            checker.allow(
                ["id", "name", "phone", "team", "skills", "shifts", "leave", "retired"], in: section)
            let isRetired = retired(in: section)
            let id: ID<Person>? = id(.person, in: section)
            let name = name(in: section)
            let phone = checker.label("phone", limit: 40, in: section)
            let team: ID<Team>? = reference("team", to: .team, in: section)
            // Skills for work that is done no more hurt nobody.
            let skills: [ID<Category>] = references(
                "skills", to: .category, in: section, mayBeRetired: true)
            let shifts: [ID<Shift>] = references("shifts", to: .shift, in: section)
            let leave = ranges("leave", in: section)
            guard let id, let name else { return nil }
            var person = Person(
                id: id, name: name, phone: phone, team: team, skills: skills, shifts: shifts, leave: leave)
            person.isRetired = isRetired
            return person
        }
    }

    mutating func categories(in root: ConfigSection, standard: [Target]) -> [Category] {
        sections("category", in: root).compactMap { section in
            checker.allow(
                [
                    "id", "name", "aliases", "specialist", "team", "priority", "automatic", "targets",
                    "retired",
                ],
                in: section)
            let isRetired = retired(in: section)
            let id: ID<Category>? = id(.category, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .category, in: section)
            let aliases = aliases(of: id?.text, .category, in: section)
            let specialist: ID<Specialist>? = required("specialist", to: .specialist, in: section)
            let team: ID<Team>? = required("team", to: .team, in: section)
            let priority = priority(in: section)
            let automatic = checker.truth("automatic", in: section)
            let targets = targets(in: section, over: standard)
            guard let id, let name, let specialist, let team else { return nil }
            var category = Category(
                id: id, name: name, aliases: aliases, specialist: specialist, team: team,
                priority: priority ?? .p3, targets: targets, isAutomatic: automatic ?? false)
            category.isRetired = isRetired
            return category
        }
    }

    private mutating func priority(in section: ConfigSection) -> Priority? {
        guard checker.require("priority", in: section) != nil,
            let text = checker.text("priority", in: section)
        else { return nil }
        if let priority = Priority(rawValue: text) { return priority }
        let choices = Priority.allCases.map(\.rawValue)
        checker.report(
            .notOneOf(choices, found: text, near: Nearest.to(text, among: choices)),
            at: section.path.key("priority"))
        return nil
    }

    /// The tables of a kind that a site cannot be without.
    mutating func sections(_ key: String, in root: ConfigSection) -> [ConfigSection] {
        if let value = checker.require(key, in: root), value == .list([]) {
            checker.report(.emptyList, at: root.path.key(key))
        }
        return checker.sections(key, in: root)
    }
}
