/// A thing of the site that people call by its slug, its name in either language or an alias.
package protocol SiteItem {
    associatedtype Kind
    var id: ID<Kind> { get }
    var name: Name { get }
    var aliases: [String] { get }
    /// Left service: readable where it is named, offered nowhere.
    var isRetired: Bool { get }
}

extension SiteItem {
    /// Whether `text`, in any case, is the slug, a name or an alias.
    package func isCalled(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return id.text == wanted || name.zh.lowercased() == wanted || name.en.lowercased() == wanted
            || aliases.contains { $0.lowercased() == wanted }
    }

    /// Whether a name or an alias contains `text`, in any case.
    package func isCalledLike(_ text: String) -> Bool {
        let wanted = text.lowercased()
        return name.zh.lowercased().contains(wanted) || name.en.lowercased().contains(wanted)
            || aliases.contains { $0.lowercased().contains(wanted) }
    }
}

extension Site {
    package func grid(_ id: ID<Grid>) -> Grid? { grids.first { $0.id == id } }
    package func specialist(_ id: ID<Specialist>) -> Specialist? { specialists.first { $0.id == id } }
    package func team(_ id: ID<Team>) -> Team? { teams.first { $0.id == id } }
    package func person(_ id: ID<Person>) -> Person? { people.first { $0.id == id } }
    package func category(_ id: ID<Category>) -> Category? { categories.first { $0.id == id } }

    /// Whether such rounds are kept at the desk itself.
    func isKeptAtDesk(_ kind: ID<RoundKind>) -> Bool {
        rounds.kinds.contains { $0.id == kind && $0.isOfDesk }
    }

    /// Those of `team`'s people who are its technicians.
    package func technicians(of team: ID<Team>) -> [Person] {
        people.filter { $0.team == team && !$0.isRetired }
    }

    /// Those who may do work of some of these categories: of the category's team, or with that very skill.
    package func technicians(for categories: Set<ID<Category>>) -> [Person] {
        let teams = Set(categories.compactMap { category($0)?.team })
        return people.filter { person in
            guard let team = person.team, !person.isRetired else { return false }
            return teams.contains(team) || !categories.isDisjoint(with: person.skills)
        }
    }

    /// The shift on at a local time, the first listed where several are.
    package func shift(at local: LocalTime) -> Shift? {
        shifts.first { $0.contains(minuteOfDay: local.hour * 60 + local.minute) }
    }

    /// The roster of a shift on a day: the line of that day, else the one of every day.
    package func roster(of shift: ID<Shift>, on day: Day) -> [Person] {
        let lines = roster.filter { $0.shift == shift }
        let line = lines.first { $0.day == day.iso8601 } ?? lines.first { $0.day == nil }
        return line?.people.compactMap { person($0) }.filter { !$0.isRetired } ?? []
    }
}

extension Site {
    /// The site without what left service: what is offered.
    package var inUse: Site {
        var site = self
        site.grids.removeAll(where: \.isRetired)
        site.specialists.removeAll(where: \.isRetired)
        site.teams.removeAll(where: \.isRetired)
        site.people.removeAll(where: \.isRetired)
        site.categories.removeAll(where: \.isRetired)
        site.rounds.kinds.removeAll(where: \.isRetired)
        site.rounds.routes.removeAll(where: \.isRetired)
        return site
    }
}

extension Array where Element: SiteItem {
    /// All that are called `text`: slug, name or alias; else, where `text` is a number, the one at that place.
    package func called(_ text: String) -> [Element] {
        let exact = filter { $0.isCalled(text) }
        if !exact.isEmpty { return exact }
        guard let place = text.digits, indices.contains(place - 1) else { return [] }
        return [self[place - 1]]
    }

    package func name(_ id: ID<Element.Kind>, in language: Language) -> String {
        first { $0.id == id }?.name[language] ?? id.text
    }
}
