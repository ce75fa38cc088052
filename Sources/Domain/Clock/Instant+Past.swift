extension Instant {
    /// The past moment that somebody types: `02:30` is that of `day`, or of the day before where that is still ahead;
    /// `11-20 02:30` the last of that date; `-2h` is counted back from now; else as `init(typed:)` reads it. Nil for
    /// anything else.
    package init?(past text: String, of day: Day, in zone: Zone, now: Instant) {
        if text.first == "-", let minutes = Filter.minutes(String(text.dropFirst())) {
            self = now.adding(minutes: -minutes)
        } else if let clock = Instant(clock: text, on: day, in: zone) {
            guard clock > now else {
                self = clock
                return
            }
            self.init(clock: text, on: day.adding(days: -1), in: zone)
        } else if let dated = Instant(dated: text, in: zone, now: now) {
            self = dated
        } else {
            self.init(typed: text, in: zone, now: now)
        }
    }

    private init?(clock text: some StringProtocol, on day: Day, in zone: Zone) {
        guard text.contains(":"), !text.contains("-"), let noon = LocalTime(day: day, hour: 12, minute: 0)
        else {
            return nil
        }
        self.init(typed: String(text), in: zone, now: zone.instant(of: noon))
    }

    /// `11-20 02:30`, of this year or the one before.
    private init?(dated text: String, in zone: Zone, now: Instant) {
        let parts = text.split(separator: " ")
        let date = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
        guard parts.count == 2, date.count == 2 else { return nil }
        let year = zone.day(of: now).year
        let days = [year, year - 1].compactMap { Day(year: $0, month: date[0], day: date[1]) }
        let found = days.lazy.compactMap { Instant(clock: parts[1], on: $0, in: zone) }.first { $0 <= now }
        guard let found else { return nil }
        self = found
    }
}
