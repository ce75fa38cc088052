import Domain

/// How much of the time is seen at once.
enum PatrolSpan: CaseIterable, Equatable, Sendable {
    case shift
    case day
    case week
    case month

    var words: Phrase {
        switch self {
        case .shift: Phrase("本班", "shift")
        case .day: Phrase("日", "day")
        case .week: Phrase("周", "week")
        case .month: Phrase("月", "month")
        }
    }

    /// The stretch that an instant lies in. Without shifts a shift is a day.
    func time(around instant: Instant, _ site: Site, _ zone: Zone) -> Range<Instant> {
        let local = zone.local(instant)
        let day = local.day
        switch self {
        case .shift:
            guard let turn = Duty(site, at: local).turns.first else {
                return Self.days(from: day, to: day.adding(days: 1), zone)
            }
            return Self.time(of: turn, zone)
        case .day: return Self.days(from: day, to: day.adding(days: 1), zone)
        case .week:
            let monday = day.adding(days: 1 - day.weekday)
            return Self.days(from: monday, to: monday.adding(days: 7), zone)
        case .month:
            let first = day.adding(days: 1 - day.day)
            let beyond = first.adding(days: 31)
            return Self.days(from: first, to: beyond.adding(days: 1 - beyond.day), zone)
        }
    }

    private static func time(of turn: Duty.Turn, _ zone: Zone) -> Range<Instant> {
        let shift = turn.shift
        let start = zone.instant(of: turn.day, minute: shift.start)
        let end = zone.instant(
            of: turn.day.adding(days: shift.start < shift.end ? 0 : 1), minute: shift.end)
        return start..<max(start, end)
    }

    private static func days(from: Day, to: Day, _ zone: Zone) -> Range<Instant> {
        zone.instant(of: from)..<zone.instant(of: to)
    }
}

/// What a row of the patrol screen stands for.
enum PatrolGrouping: CaseIterable, Equatable, Sendable {
    case grid
    case route
    case person

    var words: Phrase {
        switch self {
        case .grid: Phrase("按网格", "by grid")
        case .route: Phrase("按路线", "by route")
        case .person: Phrase("按人员", "by person")
        }
    }
}
