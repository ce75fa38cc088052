import Domain

/// A source's codes and names and what they are at the site, each looked up once.
struct CheckLookup {
    typealias Reason = InputProblem.Reason

    /// So many are kept: a file of nothing but mistakes may name anything.
    private static let kept = 20_000

    private let names: CheckNames
    private let tags: [String: Mapping.Choice.Target]
    private let people: [String: Mapping.Choice.Target]
    private var spots: [String: Result<CheckNames.Spot, Reason>] = [:]
    private var persons: [String: Result<ID<Person>, Reason>] = [:]

    init(_ names: CheckNames, _ mapping: CheckMapping) {
        self.names = names
        tags = mapping.tags
        people = mapping.people
    }

    mutating func spot(tag: String) -> Result<CheckNames.Spot, Reason> {
        known("tag/" + tag) { lookup in
            guard let target = lookup.tags[tag.lowercased()] else {
                let near = Nearest.to(tag, among: lookup.tags.keys.sorted())
                return .failure(.check(.noTag(tag, near: near)))
            }
            return lookup.names.spot(target.text)
        }
    }

    mutating func point(_ text: String) -> Result<CheckNames.Spot, Reason> {
        known("point/" + text) { $0.names.point(text) }
    }

    mutating func point(_ text: String, of route: Route) -> Result<CheckNames.Spot, Reason> {
        known("route/\(route.id.text)/\(text)") { $0.names.point(text, of: route) }
    }

    func route(_ text: String) -> Result<Route, Reason> { names.route(text) }

    func item(_ text: String, at point: Route.Point) -> Result<CheckItem, Reason> {
        names.item(text, at: point)
    }

    mutating func person(_ text: String) -> Result<ID<Person>, Reason> {
        if let known = persons[text] { return known }
        if persons.count >= CheckLookup.kept { persons.removeAll() }
        let person = names.person(people[text.lowercased()]?.text ?? text)
        persons[text] = person
        return person
    }

    private mutating func known(
        _ key: String, _ find: (CheckLookup) -> Result<CheckNames.Spot, Reason>
    ) -> Result<CheckNames.Spot, Reason> {
        if let known = spots[key] { return known }
        if spots.count >= CheckLookup.kept { spots.removeAll() }
        let spot = find(self)
        spots[key] = spot
        return spot
    }
}
