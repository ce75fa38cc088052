/// A check that another system has of a checkpoint of a route, in a round that is not known yet.
package struct ReadCheck: Equatable, Sendable {
    package var route: ID<Route>
    package var point: ID<Checkpoint>
    package var at: Instant
    /// With that place and time.
    package var told: Told

    package init(
        _ answer: Told.Answer, route: ID<Route>, point: ID<Checkpoint>, item: ID<CheckItem>? = nil,
        at: Instant,
        by person: ID<Person>? = nil, isClockOff: Bool = false
    ) {
        self.route = route
        self.point = point
        self.at = at
        told = Told(answer, point: point, item: item, at: at)
        told.by = person
        told.isClockOff = isClockOff
    }

    /// Somebody was there, and nothing says what was found.
    package var isPresence: Bool { told.item == nil && told.answer == .fine }
}

extension Route.Point {
    /// What being there answers, where that is not all: whatever is not read off.
    package var seen: [ID<CheckItem>]? {
        let seen = items.filter { $0.gauge == nil }
        return seen.count == items.count ? nil : seen.map(\.id)
    }
}
