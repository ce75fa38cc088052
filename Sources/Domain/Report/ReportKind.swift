/// How much a report looks back on.
package enum ReportKind: String, CaseIterable, Codable, Sendable {
    case daily
    case weekly
    case monthly
    /// Days as somebody names them.
    case span

    /// Those that a day belongs to one of.
    package static let ofCalendar: [ReportKind] = [.daily, .weekly, .monthly]
}

/// The days of a report: one, from Monday to Sunday, a month, or any stretch of them.
package struct ReportSpan: Hashable, Sendable {
    /// So many days at most.
    package static let longest = 366

    package let kind: ReportKind
    package let first: Day
    /// The one behind the last.
    package let end: Day

    /// - Parameter kind: a stretch of no other kind is that day alone.
    package init(_ kind: ReportKind, holding day: Day) {
        self.kind = kind
        switch kind {
        case .daily, .span: (first, end) = (day, day.adding(days: 1))
        case .weekly:
            first = day.adding(days: 1 - day.weekday)
            end = first.adding(days: 7)
        case .monthly:
            first = day.adding(days: 1 - day.day)
            let beyond = first.adding(days: 31)
            end = beyond.adding(days: 1 - beyond.day)
        }
    }

    /// From one day to another. Nil where they are the wrong way round, or further apart than `longest`.
    package init?(from first: Day, to last: Day) {
        guard first <= last, last < first.adding(days: Self.longest) else { return nil }
        self.init(from: first, until: last.adding(days: 1))
    }

    private init(from first: Day, until end: Day) {
        (kind, self.first, self.end) = (.span, first, end)
    }

    package var last: Day { end.adding(days: -1) }
    private var days: Int { end.daysSince1970 - first.daysSince1970 }

    /// As many days, or the one before of its kind.
    package var previous: ReportSpan {
        kind == .span
            ? ReportSpan(from: first.adding(days: -days), until: first)
            : ReportSpan(kind, holding: first.adding(days: -1))
    }

    package var next: ReportSpan {
        kind == .span
            ? ReportSpan(from: end, until: end.adding(days: days)) : ReportSpan(kind, holding: end)
    }

    /// From the first day's beginning to the last's end, by the clocks of `zone`.
    package func time(in zone: Zone) -> Range<Instant> {
        zone.instant(of: first)..<zone.instant(of: end)
    }

    /// It and those before, the oldest first.
    package func row(of count: Int) -> [ReportSpan] {
        sequence(first: self, next: \.previous).prefix(count).reversed()
    }
}
