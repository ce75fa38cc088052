/// What another site would change, before it does.
package struct SitePreview: Equatable, Sendable {
    /// What happens to one thing of the site, or to a part of it that has no things with slugs.
    package struct Change: Equatable, Sendable {
        package enum Kind: String, Sendable {
            case grid
            case specialist
            case team
            case person
            case category
            case name
            case zone
            case calendars
            case targets
            case shifts
            case roster
            case counted
            case rules
            case dispatch
            case roundKind
            case route
            case itemClasses
            case checklists
            case roundPoints
        }

        package enum What: Sendable {
            case added
            case removed
            case retired
            case restored
            case changed
        }

        package var kind: Kind
        /// Nil for a part as a whole.
        package var id: String?
        package var name: Name?
        package var what: What
        /// Open tickets in the hands of somebody who is retired.
        package var jobs = 0
    }

    package var changes: [Change]
    /// Open tickets whose deadlines move.
    package var rescheduled: Int

    package init(from old: Site, to new: Site, jobs: [ID<Person>: Int], rescheduled: Int) {
        var changes = Self.changes(.grid, old.grids, new.grids)
        changes += Self.changes(.specialist, old.specialists, new.specialists)
        changes += Self.changes(.team, old.teams, new.teams)
        changes += Self.changes(.person, old.people, new.people).map { change in
            var change = change
            if change.what == .retired { change.jobs = change.id.flatMap { jobs[ID($0)] } ?? 0 }
            return change
        }
        changes += Self.changes(.category, old.categories, new.categories)
        let (before, after) = (old.rounds, new.rounds)
        changes += Self.changes(.roundKind, before.kinds, after.kinds)
        changes += Self.changes(.route, before.routes, after.routes)
        let parts: [(Change.Kind, Bool)] = [
            (.name, old.name == new.name), (.zone, old.zone == new.zone),
            (.calendars, old.calendars == new.calendars), (.targets, old.targets == new.targets),
            (.shifts, old.shifts == new.shifts), (.roster, old.roster == new.roster),
            (.counted, old.counted == new.counted),
            (.rules, old.rules == new.rules), (.dispatch, old.dispatch == new.dispatch),
            (.itemClasses, before.classes == after.classes),
            (.checklists, before.checklists == after.checklists),
            (.roundPoints, before.rules == after.rules),
        ]
        changes += parts.filter { !$0.1 }.map { Change(kind: $0.0, what: .changed) }
        self.changes = changes
        self.rescheduled = rescheduled
    }

    private static func changes<Item: SiteItem & Equatable>(
        _ kind: Change.Kind, _ old: [Item], _ new: [Item]
    ) -> [Change] {
        let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
        let kept = Set(new.map(\.id))
        let gone = old.filter { !kept.contains($0.id) }.map {
            Change(kind: kind, id: $0.id.text, name: $0.name, what: .removed)
        }
        let others = new.compactMap { item in
            what(before[item.id], item).map {
                Change(kind: kind, id: item.id.text, name: item.name, what: $0)
            }
        }
        return gone + others
    }

    private static func what<Item: SiteItem & Equatable>(_ old: Item?, _ new: Item) -> Change.What? {
        guard let old else { return .added }
        if old.isRetired != new.isRetired { return new.isRetired ? .retired : .restored }
        return old == new ? nil : .changed
    }
}
