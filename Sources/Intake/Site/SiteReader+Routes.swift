import Domain

extension SiteReader {
    mutating func routes(in root: ConfigSection, of site: Site) -> [RoutePlan] {
        var paths: [String: ConfigPath] = [:]
        return checker.sections("route", in: root).compactMap { section in
            guard let plan = route(in: section, of: site) else { return nil }
            checkIDs(of: plan, at: section.path.key("id"), among: &paths)
            return plan
        }
    }

    private mutating func route(in section: ConfigSection, of site: Site) -> RoutePlan? {
        checker.allow(
            [
                "id", "name", "aliases", "kind", "grid", "grids", "specialist", "walks", "checklists",
                "second_look", "retired", "checkpoint", "schedule",
            ], in: section)
        let isRetired = retired(in: section)
        let id: ID<RoutePlan>? = id(.route, in: section)
        let name = name(in: section)
        callByName(name, of: id?.text, .route, in: section)
        let aliases = aliases(of: id?.text, .route, in: section)
        let kind: ID<RoundKind>? = required("kind", to: .roundKind, in: section)
        let grid: ID<Grid>? = reference("grid", to: .grid, in: section)
        let grids = grids(in: section, of: site)
        let specialist: ID<Specialist>? = reference("specialist", to: .specialist, in: section)
        let walker = walker(in: section)
        let lists: [ID<Checklist>] = references("checklists", to: .checklist, in: section)
        let shared = once(lists, in: section)
        let checkpoints = checkpoints(in: section, shared)
        let needsSecondLook = checker.truth("second_look", in: section) ?? false
        let schedules = schedules(in: section, calendars: site.calendars)
        guard let id, let name, let kind else { return nil }
        var plan = RoutePlan(
            id: id, name: name, aliases: aliases, kind: kind, grid: grid, grids: grids,
            specialist: specialist, walker: walker ?? .officer, checkpoints: checkpoints, checklists: lists,
            schedules: schedules, needsSecondLook: needsSecondLook)
        plan.isRetired = isRetired
        return plan
    }

    /// One route for each of several grids is called by both: none may be called like another.
    private mutating func checkIDs(
        of plan: RoutePlan, at path: ConfigPath, among paths: inout [String: ConfigPath]
    ) {
        let ids = plan.grids.isEmpty ? [plan.id.text] : plan.grids.map { "\(plan.id).\($0)" }
        for id in ids {
            guard let first = paths.updateValue(path, forKey: id) else { continue }
            reportTaken(id, by: first, at: path)
        }
    }

    // MARK: Where and who

    /// A list of slugs, or `all` for those in use.
    private mutating func grids(in section: ConfigSection, of site: Site) -> [ID<Grid>] {
        let path = section.path.key("grids")
        if section.values["grids"] != nil, section.values["grid"] != nil {
            checker.report(.round(.excludes("grid", "grids")), at: path)
        }
        switch section.values["grids"] {
        case .text("all"): return site.grids.filter { !$0.isRetired }.map(\.id)
        case .text(let text): checker.report(checker.none(of: ["all"], text), at: path)
        case .list([]): checker.report(.emptyList, at: path)
        default: return references("grids", to: .grid, in: section)
        }
        return []
    }

    private mutating func walker(in section: ConfigSection) -> Walker? {
        let path = section.path.key("walks")
        guard let text = checker.text("walks", in: section) else {
            if section.values["walks"] == nil { requireOfficer(in: section, at: section.path) }
            return nil
        }
        let walker = Walker(text)
        switch walker {
        case .officer: requireOfficer(in: section, at: path)
        case .person(let id): let _: ID<Person> = reference(id.text, to: .person, at: path)
        case .team(let id), .shift(let id): let _: ID<Team> = reference(id.text, to: .team, at: path)
        case nil:
            checker.report(
                checker.none(of: ["officer", "person:ID", "team:ID", "shift:ID"], text), at: path)
        }
        return walker
    }

    private mutating func requireOfficer(in section: ConfigSection, at path: ConfigPath) {
        guard ["grid", "grids", "specialist"].allSatisfy({ section.values[$0] == nil }) else { return }
        checker.report(.round(.noOfficer), at: path)
    }

    // MARK: Checkpoints

    private mutating func checkpoints(
        in route: ConfigSection, _ shared: [ID<CheckItem>: ConfigPath]
    ) -> [Checkpoint] {
        var ids: [String: ConfigPath] = [:]
        var calls: [String: String] = [:]
        return checker.sections("checkpoint", in: route).compactMap { section in
            checker.allow(
                ["id", "name", "place", "checklists", "not_before", "least", "most", "item"], in: section)
            let id: ID<Checkpoint>? = id(in: section, among: &ids)
            let name = name(in: section)
            call(name, [], of: id, in: section, among: &calls)
            let place = checker.label("place", limit: TextLimit.place, in: section)
            let lists: [ID<Checklist>] = references("checklists", to: .checklist, in: section)
            let items = items(in: section)
            let known = once(lists, in: section, beside: shared)
            for (_, item) in items {
                if let first = known[item.id] { reportTaken(item.id.text, by: first, at: item.path) }
            }
            let notBefore = checker.text("not_before", in: section).flatMap {
                time($0, at: section.path.key("not_before"))
            }
            let (least, most) = pace(in: section)
            guard let id, let name else { return nil }
            return Checkpoint(
                id: id, name: name, place: place ?? name.zh, checklists: lists, items: items.map(\.item),
                notBefore: notBefore, least: least, most: most)
        }
    }

    private mutating func pace(in section: ConfigSection) -> (least: Int?, most: Int?) {
        let least = duration("least", in: section)
        let most = duration("most", in: section)
        if let least, let most, most < least {
            let texts = [
                "least = \(ClockText.written(duration: least))",
                "most = \(ClockText.written(duration: most))",
            ]
            checker.report(
                .round(.limitsOutOfOrder(lower: texts[0], upper: texts[1])), at: section.path.key("least"))
        }
        return (least, most)
    }

    /// The items of the lists, and those that every checkpoint has; reports the ones that come twice.
    private mutating func once(
        _ lists: [ID<Checklist>], in section: ConfigSection, beside shared: [ID<CheckItem>: ConfigPath] = [:]
    ) -> [ID<CheckItem>: ConfigPath] {
        var known = shared
        for item in lists.flatMap({ listed[$0] ?? [] }) {
            guard let first = known.updateValue(item.path, forKey: item.id) else { continue }
            reportTaken(item.id.text, by: first, at: section.path.key("checklists"))
        }
        return known
    }
}
