/// A route 路线: what is walked in one round, with everything the site says of it.
package struct Route: Equatable, Sendable {
    package var id: ID<Route>
    package var plan: ID<RoutePlan>
    package var name: Name
    package var aliases: [String]
    package var kind: ID<RoundKind>
    /// Nil is the whole compound.
    package var grid: ID<Grid>?
    package var specialist: ID<Specialist>?
    package var walker: Walker
    package var points: [Point]
    package var schedules: [Schedule]
    package var needsSecondLook: Bool
    /// Of a route without checkpoints of its own the points are places.
    var hasOwnPoints: Bool

    /// A checkpoint with all that is looked at there.
    package struct Point: Equatable, Sendable {
        package var id: ID<Checkpoint>
        package var name: Name
        package var place: String
        package var items: [CheckItem]
        package var notBefore: Int?
        package var least: Int?
        package var most: Int?

        package func item(_ id: ID<CheckItem>) -> CheckItem? { items.first { $0.id == id } }
    }

    package func point(_ id: ID<Checkpoint>) -> Point? { points.first { $0.id == id } }

    /// For something that is at one place: that is all there is to look at where the route names no checkpoints.
    func looking(at place: String) -> Route {
        guard !hasOwnPoints, let items = points.first?.items else { return self }
        var route = self
        route.points = [Point(id: ID(place), name: Name(zh: place, en: place), place: place, items: items)]
        return route
    }
}

extension Site {
    /// The routes in use, in the order of the file, those for each of several grids in the order of these.
    package var routes: [Route] {
        rounds.routes.filter { !$0.isRetired }.flatMap { plan in
            if plan.grids.isEmpty { return route(plan).map { [$0] } ?? [] }
            return plan.grids.compactMap(grid).filter { !$0.isRetired }.map {
                route(plan, $0, id: "\(plan.id.text).\($0.id.text)")
            }
        }
    }

    /// Costs one look at the plans, whatever the number of grids.
    package func route(_ id: ID<Route>) -> Route? {
        for plan in rounds.routes where !plan.isRetired {
            if plan.grids.isEmpty {
                if plan.id.text == id.text { return route(plan) }
            } else if id.text.hasPrefix(plan.id.text + "."),
                let grid = plan.grids.first(where: { "\(plan.id.text).\($0.text)" == id.text }).flatMap(grid),
                !grid.isRetired
            {
                return route(plan, grid, id: id.text)
            }
        }
        return nil
    }

    /// The route of a round, with what is looked at in that.
    package func route(of row: RoundRow) -> Route? {
        let route = route(row.id.route)
        return row.occasion.map { route?.looking(at: $0.place) } ?? route
    }

    /// Nil where its grid left service.
    private func route(_ plan: RoutePlan) -> Route? {
        let grid = plan.grid.flatMap(grid)
        return grid?.isRetired == true ? nil : route(plan, grid, id: plan.id.text)
    }

    private func route(_ plan: RoutePlan, _ grid: Grid?, id: String) -> Route {
        let isShared = !plan.grids.isEmpty
        let name = grid.map { grid in
            isShared
                ? Name(zh: grid.name.zh + plan.name.zh, en: "\(grid.name.en) \(plan.name.en)") : plan.name
        }
        return Route(
            id: ID(id), plan: plan.id, name: name ?? plan.name, aliases: plan.aliases, kind: plan.kind,
            grid: grid?.id, specialist: plan.specialist, walker: plan.walker, points: points(plan, grid),
            schedules: plan.schedules, needsSecondLook: plan.needsSecondLook,
            hasOwnPoints: !plan.checkpoints.isEmpty)
    }

    private func points(_ plan: RoutePlan, _ grid: Grid?) -> [Route.Point] {
        let shared = items(plan.checklists)
        guard plan.checkpoints.isEmpty else {
            return plan.checkpoints.map { point in
                Route.Point(
                    id: point.id, name: point.name, place: point.place,
                    items: looked(shared + items(point.checklists) + point.items), notBefore: point.notBefore,
                    least: point.least, most: point.most)
            }
        }
        // A place is its own slug: what was looked at stays so when places change their order.
        guard let places = grid?.places, !places.isEmpty else {
            let whole = grid?.name ?? name
            return [Route.Point(id: "all", name: whole, place: "", items: looked(shared))]
        }
        return places.map {
            Route.Point(id: ID($0), name: Name(zh: $0, en: $0), place: $0, items: looked(shared))
        }
    }

    private func items(_ lists: [ID<Checklist>]) -> [CheckItem] {
        lists.flatMap { list in rounds.checklists.first { $0.id == list }?.items ?? [] }
    }

    /// Where nothing is named there is still something to be seen.
    private func looked(_ items: [CheckItem]) -> [CheckItem] {
        items.isEmpty ? [CheckItem(id: "all", name: Name(zh: "情况", en: "condition"))] : items
    }
}
