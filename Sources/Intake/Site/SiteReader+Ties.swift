import Domain

extension SiteReader {
    /// Whether an occasion says when it is due, and not a day.
    func isTied(_ section: ConfigSection) -> Bool {
        section.values["ahead"] != nil || section.values["after"] != nil
    }

    /// A schedule that is tied to occasions; nil where anything is wrong with it.
    mutating func tied(in section: ConfigSection) -> Schedule? {
        let before = checker.problems.count
        let key = section.values["ahead"] == nil ? "after" : "ahead"
        let others = [
            "after", "days", "window", "from", "until", "calendar", "missing", "off_day", "anchor", "count",
        ]
        for other in others where other != key && section.values[other] != nil {
            checker.report(.round(.excludes(key, other)), at: section.path.key(other))
        }
        let minutes = length(key, in: section)
        let early = duration("early", in: section)
        let grace = duration("grace", in: section)
        guard let minutes, checker.problems.count == before else { return nil }
        return Schedule(
            tied: key == "ahead" ? .ahead(minutes) : .after(minutes), early: early ?? 0, grace: grace ?? 0)
    }

    private mutating func length(_ key: String, in section: ConfigSection) -> Int? {
        guard let minutes = duration(key, in: section) else { return nil }
        guard (1...Schedule.Tie.longest).contains(minutes) else {
            checker.report(
                .outOfRange(minutes, least: 1, most: Schedule.Tie.longest), at: section.path.key(key))
            return nil
        }
        return minutes
    }
}
