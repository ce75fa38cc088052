/// A filter over rounds: all terms must hold.
package struct RoundFilter: Hashable, Sendable {
    package struct Term: Hashable, Sendable {
        package var isNegated: Bool
        package var condition: Condition
    }

    /// Several values mean any of them.
    package enum Condition: Hashable, Sendable {
        /// A word of the name of a route, a grid or a person, whose slugs are given.
        case word(routes: [ID<Route>], grids: [ID<Grid>], people: [ID<Person>])
        /// Nil is the whole compound.
        case grid([ID<Grid>?])
        case route([ID<Route>])
        case kind([ID<RoundKind>])
        case state([RoundState])
        /// Who walked, else who answers for it; nil is nobody.
        case officer([ID<Person>?])
        /// The team that answers for it; nil is none.
        case team([ID<Team>?])
        case finding([Findings])
        /// Its window starts at or after then.
        case since(Filter.Moment)
        /// Its window starts before then.
        case until(Filter.Moment)
    }

    package enum Findings: String, CaseIterable, Sendable {
        /// Those that nobody followed to their end.
        case open
        case any
        case none
    }

    package var terms: [Term] = []

    package init() {}

    package var isEmpty: Bool { terms.isEmpty }

    package func lets(_ row: RoundRow, at now: Instant) -> Bool {
        terms.allSatisfy { $0.condition.holds(of: row, now) != $0.isNegated }
    }
}

extension RoundFilter {
    /// The keys a filter knows, in the order help shows them.
    package static let keys = [
        "grid", "route", "kind", "state", "officer", "team", "finding", "since", "until",
    ]

    /// Days that a stretch of time takes at most.
    package static let longest = 92

    /// The stretch that `since:` and `until:` name; nil where neither does. An end that is not named is that of `usual`;
    /// what is longer than `longest` begins later.
    package func stretch(at now: Instant, usual: Range<Instant>) -> Range<Instant>? {
        let until = ends.map { $0.instant(at: now) }.min()
        let since = starts.map { $0.instant(at: now) }.max()
        guard let start = since ?? until.map({ min(usual.lowerBound, $0.adding(minutes: -1440)) }) else {
            return nil
        }
        let end = until ?? (start < usual.upperBound ? usual.upperBound : start.adding(minutes: 1440))
        return max(min(start, end), end.adding(minutes: -Self.longest * 1440))..<end
    }

    private var starts: [Filter.Moment] {
        terms.compactMap { term in
            if case .since(let moment) = term.condition, !term.isNegated { moment } else { nil }
        }
    }

    private var ends: [Filter.Moment] {
        terms.compactMap { term in
            if case .until(let moment) = term.condition, !term.isNegated { moment } else { nil }
        }
    }
}

extension RoundFilter.Condition {
    fileprivate func holds(of row: RoundRow, _ now: Instant) -> Bool {
        switch self {
        case .word(let routes, let grids, let people):
            routes.contains(row.id.route) || row.grid.map(grids.contains) ?? false
                || row.person.map(people.contains) ?? false
        case .grid(let grids): grids.contains(row.grid)
        case .route(let routes): routes.contains(row.id.route)
        case .kind(let kinds): kinds.contains(row.kind)
        case .state(let states): states.contains(row.state(at: now))
        case .officer(let people): people.contains(row.person)
        case .team(let teams): teams.contains(row.responsible.team)
        case .finding(let findings): findings.contains { $0.holds(of: row) }
        case .since(let moment): row.window.start >= moment.instant(at: now)
        case .until(let moment): row.window.start < moment.instant(at: now)
        }
    }
}

extension RoundFilter.Findings {
    fileprivate func holds(of row: RoundRow) -> Bool {
        switch self {
        case .open: row.openFindings > 0
        case .any: row.findings > 0
        case .none: row.findings == 0
        }
    }
}
