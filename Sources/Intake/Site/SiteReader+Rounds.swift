import Domain

extension SiteReader {
    /// What the file says of rounds, at a site that is read so far.
    mutating func rounds(in root: ConfigSection, of site: Site) -> SiteRounds {
        let kinds = roundKinds(in: root)
        endItems()
        return SiteRounds(
            kinds: kinds, classes: itemClasses(in: root), checklists: checklists(in: root),
            routes: routes(in: root, of: site), rules: roundRules(in: root))
    }

    private mutating func roundKinds(in root: ConfigSection) -> [RoundKind] {
        checker.sections("round_kind", in: root).compactMap { section in
            checker.allow(["id", "name", "aliases", "desk", "retired"], in: section)
            let isRetired = retired(in: section)
            let isOfDesk = checker.truth("desk", in: section) ?? false
            let id: ID<RoundKind>? = id(.roundKind, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .roundKind, in: section)
            let aliases = aliases(of: id?.text, .roundKind, in: section)
            if id == RoundKind.inspection {
                checker.report(
                    .nameTaken(RoundKind.inspection.text, by: "patrol inspect"), at: section.path.key("id"))
            }
            guard let id, let name else { return nil }
            var kind = RoundKind(id: id, name: name, aliases: aliases)
            (kind.isRetired, kind.isOfDesk) = (isRetired, isOfDesk)
            return kind
        }
    }

    private mutating func itemClasses(in root: ConfigSection) -> [ItemClass] {
        checker.sections("item_class", in: root).compactMap { section in
            checker.allow(["id", "name"], in: section)
            let id: ID<ItemClass>? = id(.itemClass, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .itemClass, in: section)
            guard let id, let name else { return nil }
            return ItemClass(id: id, name: name)
        }
    }

    private mutating func checklists(in root: ConfigSection) -> [Checklist] {
        checker.sections("checklist", in: root).compactMap { section in
            checker.allow(["id", "name", "item"], in: section)
            let id: ID<Checklist>? = id(.checklist, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .checklist, in: section)
            if checker.require("item", in: section) == .list([]) {
                checker.report(.emptyList, at: section.path.key("item"))
            }
            let items = items(in: section)
            guard let id, let name else { return nil }
            listed[id] = items.map(\.listed)
            return Checklist(id: id, name: name, items: items.map(\.item))
        }
    }

    private mutating func roundRules(in root: ConfigSection) -> RoundRules {
        var rules = RoundRules()
        guard let section = checker.section("round_points", in: root) else { return rules }
        checker.allow(RoundFigure.all.map(\.key), in: section)
        for figure in RoundFigure.all {
            guard let number = checker.number(figure.key, figure.range, in: section) else { continue }
            rules[keyPath: figure.path] = number
        }
        return rules
    }
}

/// A figure of `[round_points]`.
struct RoundFigure {
    var key: String
    var range: ClosedRange<Int>
    var path: WritableKeyPath<RoundRules, Int>

    static var all: [RoundFigure] {
        [
            RoundFigure(key: "on_time", range: points, path: \.onTime),
            RoundFigure(key: "late", range: points, path: \.late),
            RoundFigure(key: "missed", range: points, path: \.missed),
            RoundFigure(key: "unfinished", range: points, path: \.unfinished),
            RoundFigure(key: "mostly_done", range: points, path: \.mostlyDone),
            RoundFigure(key: "finding", range: points, path: \.finding),
            RoundFigure(key: "solved", range: points, path: \.solved),
            RoundFigure(key: "mostly_percent", range: 1...100, path: \.mostlyPercent),
            RoundFigure(key: "recurring_days", range: 0...366, path: \.recurringDays),
            RoundFigure(key: "evidence_hours", range: 0...720, path: \.evidenceHours),
            RoundFigure(key: "tell_minutes", range: 0...1440, path: \.tellMinutes),
        ]
    }

    private static let points = -100...100
}
