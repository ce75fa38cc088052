/// How much a report looks back on.
package enum ReportKind: String, CaseIterable, Codable, Sendable {
    case daily
    case weekly
    case monthly
}

/// The days of a report: one, from Monday to Sunday, or a month.
package struct ReportSpan: Hashable, Sendable {
    package let kind: ReportKind
    package let first: Day
    /// The one behind the last.
    package let end: Day

    package init(_ kind: ReportKind, holding day: Day) {
        self.kind = kind
        switch kind {
        case .daily: (first, end) = (day, day.adding(days: 1))
        case .weekly:
            first = day.adding(days: 1 - day.weekday)
            end = first.adding(days: 7)
        case .monthly:
            first = day.adding(days: 1 - day.day)
            let beyond = first.adding(days: 31)
            end = beyond.adding(days: 1 - beyond.day)
        }
    }

    package var last: Day { end.adding(days: -1) }
    package var previous: ReportSpan { ReportSpan(kind, holding: first.adding(days: -1)) }
    package var next: ReportSpan { ReportSpan(kind, holding: end) }

    /// From the first day's beginning to the last's end, by the clocks of `zone`.
    package func time(in zone: Zone) -> Range<Instant> {
        zone.instant(of: first)..<zone.instant(of: end)
    }

    /// It and those before, the oldest first.
    func row(of count: Int) -> [ReportSpan] {
        sequence(first: self, next: \.previous).prefix(count).reversed()
    }
}
