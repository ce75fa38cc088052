extension ReportSpan {
    /// Reads `11-01 11-15`, `2026-11-01..2026-11-15`, `上周`, `2026-11`, `yesterday`, `昨天 今天`: one stretch, or the first and
    /// the last of two. Days that are a day, a week or a month are that one's. Nil where it means none, or one that has
    /// not begun.
    package init?(typed text: String, today: Day) {
        var words = text.halfWidth
        for sign in ["..", "~", "–", "—", "至", "到"] { words = words.replacing(sign, with: " ") }
        let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
        guard (1...2).contains(parts.count), let first = Stretch(parts[0], today: today),
            let last = parts.count == 1 ? first : Stretch(parts[1], today: today, after: first.first),
            let span = ReportSpan(from: first.first, to: last.last), span.first <= today
        else { return nil }
        let usual = ReportKind.ofCalendar.map { ReportSpan($0, holding: span.first) }
        self = usual.first { $0.first == span.first && $0.end == span.end } ?? span
    }

    private struct Stretch {
        var first: Day
        var last: Day

        /// - Parameter begun: the first of all the days; a day without a year is the first one from there on.
        init?(_ text: String, today: Day, after begun: Day? = nil) {
            if let span = DaySpan(text, today: today) {
                (first, last) = (span.first, span.last)
            } else if let day = Day(iso8601: text + "-01") {
                let month = ReportSpan(.monthly, holding: day)
                (first, last) = (month.first, month.last)
            } else if let day = Stretch.day(text, today: today, after: begun) {
                (first, last) = (day, day)
            } else {
                return nil
            }
        }

        /// The days of a month that may still lie ahead where the first is known.
        private static let ahead = 31

        /// A month and a day: the last there was, or the first from `begun` on.
        private static func day(_ text: String, today: Day, after begun: Day?) -> Day? {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let month = parts[0], let day = parts[1] else { return nil }
            let found = [today.year, today.year - 1].compactMap { Day(year: $0, month: month, day: day) }
            guard let begun else { return found.first { $0 <= today } }
            return found.reversed().first { begun <= $0 && $0 <= today.adding(days: ahead) }
        }
    }
}
