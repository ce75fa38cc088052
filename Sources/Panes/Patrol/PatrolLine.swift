import Domain

/// One row of the patrol screen: a grid, a route or a person, with its rounds by their start.
struct PatrolLine: Equatable, Sendable {
    enum Key: Hashable, Sendable {
        case grid(ID<Grid>)
        /// What belongs to the whole compound.
        case compound
        case route(ID<Route>)
        case person(ID<Person>)
        /// What falls to a team, or to nobody.
        case team(ID<Team>)
        case nobody
    }

    var key: Key
    var rounds: [RoundRow]

    func coverage(at now: Instant) -> Coverage { Coverage(rounds, at: now) }

    var score: Int { rounds.reduce(0) { $0 + $1.score } }

    /// The worst first: missed, unfinished, due, under way, late, and what asks for nobody.
    func rank(at now: Instant) -> Int { rounds.map { $0.state(at: now).rank }.min() ?? RoundState.calm }

    /// The rows of a site's rounds, in the order of the site, or the worst first.
    static func lines(
        of rows: [RoundRow], by grouping: PatrolGrouping, _ site: Site, worstFirstAt now: Instant?
    ) -> [PatrolLine] {
        let groups = Dictionary(grouping: rows) { $0.key(by: grouping) }
        let order = site.order(grouping)
        let place = { (key: Key) in order[key] ?? order.count }
        let lines = groups.map { PatrolLine(key: $0, rounds: $1.sorted { $0.id < $1.id }) }
            .sorted { (place($0.key), $0.key.text) < (place($1.key), $1.key.text) }
        guard let now else { return lines }
        let ranked = lines.enumerated().map { (rank: $1.rank(at: now), place: $0, line: $1) }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.line)
    }
}

extension RoundState {
    fileprivate static let calm = 9

    /// What is worse comes first.
    var rank: Int {
        switch self {
        case .missed: 0
        case .unfinished: 1
        case .due: 2
        case .underWay: 3
        case .doneLate: 4
        case .upcoming: 5
        case .done: 6
        case .excused: 7
        }
    }
}

extension RoundRow {
    fileprivate func key(by grouping: PatrolGrouping) -> PatrolLine.Key {
        switch grouping {
        case .grid: grid.map(PatrolLine.Key.grid) ?? .compound
        case .route: .route(id.route)
        case .person:
            person.map(PatrolLine.Key.person) ?? responsible.team.map(PatrolLine.Key.team) ?? .nobody
        }
    }
}

extension PatrolLine.Key {
    fileprivate var text: String {
        switch self {
        case .grid(let id): id.text
        case .compound, .nobody: ""
        case .route(let id): id.text
        case .person(let id): id.text
        case .team(let id): id.text
        }
    }
}

extension Site {
    fileprivate func order(_ grouping: PatrolGrouping) -> [PatrolLine.Key: Int] {
        let keys: [PatrolLine.Key] =
            switch grouping {
            case .grid: grids.map { .grid($0.id) } + [.compound]
            case .route: routes.map { .route($0.id) }
            case .person: people.map { .person($0.id) } + teams.map { .team($0.id) } + [.nobody]
            }
        return Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
