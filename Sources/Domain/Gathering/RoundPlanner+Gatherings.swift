extension RoundPlanner {
    /// The rounds tied to occasions whose windows start within `time`.
    ///
    /// - Parameter gatherings: those that begin or end within a time.
    package func tied(
        in time: Range<Instant>, gatherings: (Range<Instant>) throws -> [Gathering]
    ) rethrows -> [Due] {
        let leads = routes.flatMap(\.schedules).compactMap(\.tie).map(\.lead)
        guard !time.isEmpty, let longest = leads.max() else { return [] }
        return try gatherings(time.lowerBound..<time.upperBound.adding(minutes: longest)).flatMap {
            due(of: $0).filter { time.contains($0.window.start) }
        }
    }

    /// The rounds tied to an occasion, whenever they are due: none of what was over before anybody knew of it.
    package func due(of gathering: Gathering) -> [Due] {
        guard !gathering.isCancelled else { return [] }
        var known = Set(gathering.served)
        return routes.filter { $0.grid == nil || $0.grid == gathering.details.grid }.flatMap { route in
            route.schedules.compactMap { due($0, route, gathering) }
        }.filter { $0.window.lateUntil >= gathering.knownSince && known.insert($0.id).inserted }
    }

    private func due(_ schedule: Schedule, _ route: Route, _ gathering: Gathering) -> Due? {
        guard let tie = schedule.tie else { return nil }
        let window = schedule.window(tie, of: gathering.details)
        let id = RoundID(
            route: route.id, occasion: gathering.id, placing: gathering.placing,
            start: zone.local(window.start))
        return Due(
            id: id, route: route.looking(at: gathering.details.place), window: window,
            isCountedFromDone: false, gathering: gathering, tie: tie)
    }

    /// With what is looked at in the round of that plan; nil where the site has no such route.
    package func route(of plan: RoundPlan) -> Route? {
        site.route(of: RoundRow(plan))
    }
}

extension Schedule {
    fileprivate func window(_ tie: Tie, of details: Gathering.Details) -> DueWindow {
        let (start, end) =
            switch tie {
            case .ahead(let minutes): (details.start.adding(minutes: -minutes), details.start)
            case .after(let minutes): (details.end, details.end.adding(minutes: minutes))
            }
        return DueWindow(
            earliest: start.adding(minutes: -early), start: start, end: end,
            lateUntil: end.adding(minutes: grace))
    }
}

extension Gathering {
    /// Every window that is tied to it starts within.
    var reach: Range<Instant> {
        details.start.adding(minutes: -Schedule.Tie.longest)..<details.end.adding(minutes: 1)
    }
}
