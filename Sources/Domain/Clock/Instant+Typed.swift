/// When somebody says that something is, as the clock of a zone shows it.
package enum TypedTime: Equatable, Sendable {
    case one(Instant)
    /// The clock was set forward over it.
    case skipped
    /// The clock was set back and showed it twice.
    case twice(Instant, Instant)

    /// Reads what people type: ISO 8601 with a zone, `2026-04-30 16:00`, `2026-04-30` (its first minute) or `14:05`
    /// (so many days from today), the last three in `zone`; nil for anything else and outside `writable`.
    package init?(_ text: String, in zone: Zone, now: Instant, daysAhead: Int = 0) {
        if let (local, offset) = LocalTime.parse(iso8601: text) {
            self =
                offset.map { .one(Instant(milliseconds: local.utcMilliseconds - Int64($0) * 1000)) }
                ?? zone.reading(of: local)
        } else if let day = Day(iso8601: text), let local = LocalTime(day: day, hour: 0, minute: 0) {
            // A day begins, whatever its clock skips.
            self = .one(zone.instant(of: local))
        } else if let local = LocalTime(clock: text, on: zone.day(of: now).adding(days: daysAhead)) {
            self = zone.reading(of: local)
        } else {
            return nil
        }
        guard case .one(let instant) = self else { return }
        guard Instant.writable.contains(instant) else { return nil }
    }
}

extension Instant {
    /// As `TypedTime` reads it, the earlier of two; what is skipped is the time the clock would have shown.
    package init?(typed text: String, in zone: Zone, now: Instant) {
        switch TypedTime(text, in: zone, now: now) {
        case .one(let instant), .twice(let instant, _): self = instant
        case .skipped:
            guard
                let local = LocalTime.parse(iso8601: text)?.local
                    ?? LocalTime(clock: text, on: zone.day(of: now))
            else { return nil }
            self = zone.instant(of: local)
        case nil: return nil
        }
    }
}

extension LocalTime {
    /// `14:05`, `9:30`.
    fileprivate init?(clock text: String, on day: Day) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
            let hour = parts[0].digits, let minute = parts[1].digits
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
    }
}

extension Zone {
    /// The instants that show `local` here.
    package func reading(of local: LocalTime) -> TypedTime {
        let shown = local.utcMilliseconds
        let second = Instant(milliseconds: shown).seconds
        let before = offset(at: Instant(seconds: second - 86_400))
        let after = offset(at: Instant(seconds: second + 86_400))
        if before == after { return .one(Instant(milliseconds: shown - Int64(before) * 1000)) }
        let instants = [before, after].map { Instant(milliseconds: shown - Int64($0) * 1000) }
            .filter { self.local($0) == local }.sorted()
        switch instants.count {
        case 0: return .skipped
        case 1: return .one(instants[0])
        default: return .twice(instants[0], instants[1])
        }
    }

    /// `2026-04-30 16:00`, as it would be typed.
    package func stamp(_ instant: Instant) -> String {
        let local = local(instant)
        return "\(local.day.iso8601) \(local.clock)"
    }

    /// `2026-10-25 02:30+02:00`, which is read as that very instant.
    package func stampWithOffset(_ instant: Instant) -> String {
        let (local, offset) = (local(instant), offset(at: instant) / 60)
        let sign = offset < 0 ? "-" : "+"
        let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
        return "\(local.day.iso8601) \(local.clock)\(sign)\(Day.padded(hours, 2)):\(Day.padded(minutes, 2))"
    }
}
