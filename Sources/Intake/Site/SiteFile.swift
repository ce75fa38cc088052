import Domain

/// The site file: TOML in, a checked `Site` out, and back.
package enum SiteFile {
    /// Checks everything before it answers; what is wrong is told all at once. `file` is what problems name.
    package static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> Site {
        var reader = SiteReader(try ConfigSource(bytes, file: file))
        let site = reader.site()
        reader.checkReferences()
        try reader.checker.finish()
        return site
    }

    package static func parse(_ text: String, file: String) throws(InputProblems) -> Site {
        try parse(Array(text.utf8), file: file)
    }
}

extension SiteReader {
    /// The site so far as it can be read; whole where no problem was found.
    fileprivate mutating func site() -> Site {
        let root = checker.root
        checker.allow(
            [
                "site", "grid", "specialist", "team", "person", "category", "calendar", "targets", "shift",
                "roster", "counted", "dispatch", "rules", "round_kind", "item_class", "checklist", "route",
                "round_points", "hook",
            ],
            in: root)
        if root.values["hook"] != nil { checker.report(.hookInSite, at: root.path.key("hook")) }
        let (name, zone) = head(in: root)
        let targets = standardTargets(in: root)
        var site = Site(
            name: name ?? Name(zh: "", en: ""), zone: zone ?? "", grids: grids(in: root),
            specialists: specialists(in: root), teams: teams(in: root), people: people(in: root),
            categories: categories(in: root, standard: targets), calendars: calendars(in: root),
            targets: targets, shifts: shifts(in: root), roster: roster(in: root), rules: rules(in: root),
            dispatch: dispatchRules(in: root), counted: counted(in: root))
        site.rounds = rounds(in: root, of: site)
        return site
    }

    private mutating func head(in root: ConfigSection) -> (name: Name?, zone: String?) {
        guard checker.require("site", in: root) != nil, let section = checker.section("site", in: root) else {
            return (nil, nil)
        }
        checker.allow(["name", "zone"], in: section)
        let name = name(in: section)
        _ = checker.require("zone", in: section)
        let zone = checker.text("zone", in: section)
        if let zone, Zone.system(zone) == nil {
            checker.report(.unknownZone(zone), at: section.path.key("zone"))
        }
        return (name, zone)
    }
}
