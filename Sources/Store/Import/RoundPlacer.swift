import Domain
import GRDB

/// Finds the round that a check belongs to, by the sites in force when the rounds' windows start.
package struct RoundPlacer {
    private let sites: [SitePeriod]
    /// The round that took the last check of a route: mostly it takes the next.
    private var last: [ID<Route>: RoundPlanner.Due] = [:]

    fileprivate init(_ sites: [SitePeriod]) {
        self.sites = sites
    }

    /// Nil where none of the route may be walked at that time.
    package mutating func place(_ check: ReadCheck, line: Int) -> PlacedCheck? {
        guard let due = due(of: check.route, at: check.at) else { return nil }
        return PlacedCheck(round: due.id, windowStart: due.window.start, line: line, told: check.told)
    }

    private mutating func due(of route: ID<Route>, at instant: Instant) -> RoundPlanner.Due? {
        // Whatever else may be open then, this one is on time.
        if let last = last[route], last.window.place(of: instant) == .onTime { return last }
        for period in sites.reversed() {
            let due = period.record.planner.due(of: route, openAt: instant)
            if let first = due.first(where: { period.time.contains($0.window.start) }) {
                last[route] = first
                return first
            }
        }
        return nil
    }
}

extension Reading {
    package func roundPlacer() throws -> RoundPlacer {
        let current = try site()
        let always = Instant(milliseconds: .min)..<Instant.never
        let known = try sitePeriods(current: current, over: always)
        // What was walked before the desk had a site is as that of today has it.
        let first = known.first?.time.lowerBound ?? .never
        return RoundPlacer([SitePeriod(time: always.lowerBound..<first, record: current)] + known)
    }
}
