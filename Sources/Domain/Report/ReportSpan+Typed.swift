extension ReportSpan {
    /// Reads `11-01 11-15`, `2026-11-01..2026-11-15`, `上周`, `2026-11`, `yesterday`, `昨天 今天`: one stretch, or the first and
    /// the last of two. Days that are a day, a week or a month are that one's. Nil where it means none, or one that has
    /// not begun.
    package init?(typed text: String, today: Day) {
        var words = text.halfWidth
        for sign in ["..", "~", "–", "—", "至", "到"] { words = words.replacing(sign, with: " ") }
        let stretches = words.split(whereSeparator: \.isWhitespace).map { Stretch(String($0), today: today) }
        guard (1...2).contains(stretches.count), let first = stretches.first ?? nil,
            let last = stretches.last ?? nil, let span = ReportSpan(from: first.first, to: last.last),
            span.first <= today
        else { return nil }
        let usual = ReportKind.ofCalendar.map { ReportSpan($0, holding: span.first) }
        self = usual.first { $0.first == span.first && $0.end == span.end } ?? span
    }

    private struct Stretch {
        var first: Day
        var last: Day

        init?(_ text: String, today: Day) {
            if let span = DaySpan(text, today: today) {
                (first, last) = (span.first, span.last)
            } else if let day = Day(iso8601: text + "-01") {
                let month = ReportSpan(.monthly, holding: day)
                (first, last) = (month.first, month.last)
            } else if let day = Stretch.day(text, today: today) {
                (first, last) = (day, day)
            } else {
                return nil
            }
        }

        /// A month and a day: the last there was.
        private static func day(_ text: String, today: Day) -> Day? {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let month = parts[0], let day = parts[1] else { return nil }
            let found = [today.year, today.year - 1].lazy.compactMap { Day(year: $0, month: month, day: day) }
            return found.first { $0 <= today }
        }
    }
}
