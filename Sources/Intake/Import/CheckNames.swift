import Domain

/// What people and mappings call the routes, checkpoints, items and people of a site: slugs, names, aliases and places,
/// in any case.
struct CheckNames: Sendable {
    typealias Reason = InputProblem.Reason

    struct Spot: Sendable {
        var route: Route
        var point: Route.Point
    }

    private let routes: [Route]
    private var routesByName: [String: Set<Int>] = [:]
    private var people: [String: Set<ID<Person>>] = [:]
    private var points: [String: [(route: Int, point: Int)]] = [:]

    init(_ site: Site) {
        routes = site.routes
        for (place, route) in routes.enumerated() {
            for name in route.names { routesByName[name.lowercased(), default: []].insert(place) }
            for (index, point) in route.points.enumerated() {
                for name in Set(point.names.map { $0.lowercased() }) {
                    points[name, default: []].append((place, index))
                }
            }
        }
        for person in site.people {
            for name in [person.id.text, person.name.zh, person.name.en] + person.aliases {
                people[name.lowercased(), default: []].insert(person.id)
            }
        }
    }

    /// The only route of that name.
    func route(_ text: String) -> Result<Route, Reason> {
        let found = routesByName[text.lowercased()] ?? []
        guard found.count <= 1 else {
            return .failure(.check(.ambiguous(text, found.sorted().map { routes[$0].id.text })))
        }
        guard let place = found.first else {
            return .failure(.unknown(.route, text, near: near(text, routesByName.keys)))
        }
        return .success(routes[place])
    }

    func point(_ text: String, of route: Route) -> Result<Spot, Reason> {
        let wanted = text.lowercased()
        let point = route.points.first { $0.names.contains { $0.lowercased() == wanted } }
        guard let point else {
            let near = near(text, route.points.flatMap(\.names))
            return .failure(.check(.noPoint(text, route: route.id.text, near: near)))
        }
        return .success(Spot(route: route, point: point))
    }

    /// A checkpoint that only one route has.
    func point(_ text: String) -> Result<Spot, Reason> {
        let found = points[text.lowercased()] ?? []
        guard found.count <= 1 else {
            return .failure(.check(.ambiguous(text, found.map { routes[$0.route].id.text })))
        }
        guard let place = found.first else {
            return .failure(.unknown(.checkpoint, text, near: near(text, points.keys)))
        }
        let route = routes[place.route]
        return .success(Spot(route: route, point: route.points[place.point]))
    }

    /// `route/point`, or the point alone.
    func spot(_ text: String) -> Result<Spot, Reason> {
        guard let sign = text.firstIndex(of: "/") else { return point(text) }
        return route(String(text[..<sign])).flatMap {
            point(String(text[text.index(after: sign)...]), of: $0)
        }
    }

    func item(_ text: String, at point: Route.Point) -> Result<CheckItem, Reason> {
        let wanted = text.lowercased()
        let item = point.items.first { $0.names.contains { $0.lowercased() == wanted } }
        guard let item else {
            let near = near(text, point.items.flatMap(\.names))
            return .failure(.check(.noItem(text, at: point.id.text, near: near)))
        }
        return .success(item)
    }

    func person(_ text: String) -> Result<ID<Person>, Reason> {
        let found = people[text.lowercased()] ?? []
        guard found.count <= 1 else {
            return .failure(.check(.ambiguous(text, found.map(\.text).sorted())))
        }
        return found.first.map { .success($0) }
            ?? .failure(.unknown(.person, text, near: near(text, people.keys)))
    }

    private func near(_ text: String, _ names: some Sequence<String>) -> String? {
        Nearest.to(text, among: names.sorted())
    }
}

extension Route {
    fileprivate var names: [String] { [id.text, name.zh, name.en] + aliases }
}

extension Route.Point {
    fileprivate var names: [String] { [id.text, name.zh, name.en, place].filter { !$0.isEmpty } }
}

extension CheckItem {
    fileprivate var names: [String] { [id.text, name.zh, name.en] + aliases }
}
