import Domain
import Screen

/// What things of the site are called in the present language, safe to show, each found at once.
package struct Names: Sendable {
    package struct Item: Sendable {
        package var name: String
        package var short: String
    }

    package let language: Language
    package let zone: Zone
    package let clocks: SiteClocks
    package let site: Site
    /// Reads calls typed as one line.
    package let reader: LineReader
    package let siteName: String
    /// Cells of the longest name, and of the longest short one.
    package let gridNameWidth: Int
    package let gridShortWidth: Int
    /// Grids as the site file names them, not escaped.
    package let gridNames: [ID<Grid>: Name]
    private let grids: [ID<Grid>: Item]
    private let specialists: [ID<Specialist>: Item]
    private let teams: [ID<Team>: Item]
    private let people: [ID<Person>: Item]
    private let categories: [ID<Category>: Item]
    private let operators: [ID<Operator>: Item]

    package init(
        _ site: Site, zone: Zone, clocks: SiteClocks, operators: [Operator], language: Language
    ) {
        self.language = language
        self.site = site
        self.zone = zone
        self.clocks = clocks
        reader = LineReader(site: site)
        siteName = site.name[language].escapedForTerminal()
        let grids = Self.items(site.grids, language, short: \.short)
        self.grids = grids
        gridNames = Dictionary(site.grids.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        gridNameWidth = grids.values.reduce(0) { max($0, $1.name.cellWidth) }
        gridShortWidth = grids.values.reduce(0) { max($0, $1.short.cellWidth) }
        specialists = Self.items(site.specialists, language, short: \.short)
        teams = Self.items(site.teams, language, short: \.short)
        people = Self.items(site.people, language, short: \.name)
        categories = Self.items(site.categories, language, short: \.name)
        self.operators = Dictionary(
            operators.map { person in
                let name = person.name.escapedForTerminal()
                return (person.id, Item(name: name, short: name))
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func items<Thing: SiteItem>(
        _ things: [Thing], _ language: Language, short: KeyPath<Thing, Name>
    ) -> [ID<Thing.Kind>: Item] {
        Dictionary(
            things.map { thing in
                let name = thing.name[language].escapedForTerminal()
                return (
                    thing.id, Item(name: name, short: thing[keyPath: short][language].escapedForTerminal())
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: ID<Grid>) -> Item { grids[id] ?? Self.unknown(id.text) }
    package subscript(id: ID<Specialist>) -> Item { specialists[id] ?? Self.unknown(id.text) }
    package subscript(id: ID<Team>) -> Item { teams[id] ?? Self.unknown(id.text) }
    package subscript(id: ID<Person>) -> Item { people[id] ?? Self.unknown(id.text) }
    package subscript(id: ID<Category>) -> Item { categories[id] ?? Self.unknown(id.text) }
    package subscript(id: ID<Operator>) -> Item { operators[id] ?? Self.unknown(id.text) }

    private static func unknown(_ slug: String) -> Item {
        let text = slug.escapedForTerminal()
        return Item(name: text, short: text)
    }
}

extension Names {
    /// `工程维修/张强`.
    package func assignment(_ assignment: Assignment) -> String {
        let technician = assignment.technician.map { "/" + self[$0].name } ?? ""
        return self[assignment.team].name + technician
    }

    /// Name, phone and unit, as far as known.
    package func reporter(_ reporter: Reporter) -> String {
        [reporter.name, reporter.phone, reporter.unit].compactMap { $0?.escapedForTerminal() }
            .joined(separator: " ")
    }
}
