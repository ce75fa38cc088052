/// What a site says of its rounds.
package struct SiteRounds: Equatable, Codable, Sendable {
    package var kinds: [RoundKind]
    package var classes: [ItemClass]
    package var checklists: [Checklist]
    package var routes: [RoutePlan]
    package var rules: RoundRules

    package init(
        kinds: [RoundKind] = [], classes: [ItemClass] = [], checklists: [Checklist] = [],
        routes: [RoutePlan] = [], rules: RoundRules = RoundRules()
    ) {
        self.kinds = kinds
        self.classes = classes
        self.checklists = checklists
        self.routes = routes
        self.rules = rules
    }
}

extension SiteRounds {
    /// Minutes from the start of a window to the end of its grace, at most; an hour more where the clock goes back.
    package var longest: Int {
        (routes.flatMap(\.schedules).map { $0.minutes + $0.grace }.max() ?? 0) + 60
    }
}
