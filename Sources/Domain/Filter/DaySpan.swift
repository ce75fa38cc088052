/// Days as they are said beside today: `昨天`, `this-week`, `2026-04-30`. From the first to before the end.
package struct DaySpan: Equatable {
    package let first: Day
    let end: Day
    package var last: Day { end.adding(days: -1) }

    private init(_ first: Day, days: Int) {
        self.first = first
        end = first.adding(days: days)
    }

    /// - Parameter today: what the words count from; a week begins on Monday.
    package init?(_ text: String, today: Day) {
        if let day = Day(iso8601: text) {
            self.init(day, days: 1)
        } else if let ahead = Self.days[text.joinedLowercased] {
            self.init(today.adding(days: ahead), days: 1)
        } else if let ahead = Self.weeks[text.joinedLowercased] {
            self.init(today.adding(days: 1 - today.weekday + 7 * ahead), days: 7)
        } else if let ahead = Self.months[text.joinedLowercased] {
            let months = today.year * 12 + today.month - 1 + ahead
            guard let first = Day(year: months / 12, month: months % 12 + 1, day: 1),
                let next = Day(year: (months + 1) / 12, month: (months + 1) % 12 + 1, day: 1)
            else { return nil }
            self.init(first, days: next.daysSince1970 - first.daysSince1970)
        } else {
            return nil
        }
    }

    /// Its first instant and the one behind its last, where the clock of `zone` stands at midnight or first after it.
    package func instants(in zone: Zone) -> (start: Instant, end: Instant)? {
        guard let start = LocalTime(day: first, hour: 0, minute: 0),
            let end = LocalTime(day: end, hour: 0, minute: 0)
        else { return nil }
        return (zone.instant(of: start), zone.instant(of: end))
    }

    private static let days = [
        "前天": -2, "前日": -2, "daybeforeyesterday": -2, "昨天": -1, "昨日": -1, "昨": -1, "yesterday": -1, "今天": 0,
        "今日": 0, "今": 0,
        "today": 0, "明天": 1, "明日": 1, "明": 1, "tomorrow": 1, "后天": 2,
    ]
    private static let weeks = [
        "上周": -1, "上星期": -1, "lastweek": -1, "本周": 0, "这周": 0, "本星期": 0, "thisweek": 0, "下周": 1,
        "nextweek": 1,
    ]
    private static let months = [
        "上月": -1, "上个月": -1, "lastmonth": -1, "本月": 0, "这个月": 0, "thismonth": 0,
    ]
}

extension Filter {
    /// Words for days that a time may be, as completions offer them.
    package static let dayWords: [Phrase] = [
        Phrase("今天", "today"), Phrase("昨天", "yesterday"),
        Phrase("前天", "day-before-yesterday"),
        Phrase("本周", "this-week"), Phrase("上周", "last-week"), Phrase("本月", "this-month"),
    ]
}
