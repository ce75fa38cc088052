extension Instant {
    /// The past moment that somebody types: `02:30` is the last one no later than `now`, of `day` where that shows it;
    /// `11-20 02:30` the last of that date; `-2h` is counted back from now; else as `init(typed:)` reads it. Nil for
    /// anything else.
    package init?(past text: String, of day: Day, in zone: Zone, now: Instant) {
        let noon = LocalTime(day: day, hour: 12, minute: 0).map(zone.instant(of:)) ?? now
        if text.first == "-", let minutes = Filter.minutes(String(text.dropFirst())) {
            self = now.adding(minutes: -minutes)
        } else if let dated = Instant(dated: text, in: zone, now: now) {
            self = dated
        } else if let typed = Instant(typed: text, in: zone, now: noon) {
            let isClock = Instant(typed: text, in: zone, now: noon.adding(minutes: 1440)) != typed
            guard isClock, typed > now else {
                self = typed
                return
            }
            guard let before = Instant(typed: text, in: zone, now: noon.adding(minutes: -1440)) else {
                return nil
            }
            self = before
        } else {
            return nil
        }
    }

    /// `11-20 02:30`, of this year or the one before.
    private init?(dated text: String, in zone: Zone, now: Instant) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].split(separator: "-").count == 2 else { return nil }
        let year = zone.day(of: now).year
        let found = [year, year - 1].lazy.compactMap { year -> Instant? in
            let date = parts[0].split(separator: "-").map { $0.count == 1 ? "0\($0)" : "\($0)" }
                .joined(separator: "-")
            let clock =
                parts[1].firstIndex(of: ":") == parts[1].index(after: parts[1].startIndex)
                ? "0\(parts[1])" : "\(parts[1])"
            return Instant(typed: "\(year)-\(date) \(clock)", in: zone, now: now)
        }.first { $0 <= now }
        guard let found else { return nil }
        self = found
    }
}
