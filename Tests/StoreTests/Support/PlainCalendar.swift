import Domain

/// Days and clocks of a zone, counted one after the other.
struct PlainCalendar {
    struct Day {
        /// `2026-04-30`.
        var text: String
        /// From 1 on.
        var ofMonth: Int
        var monthLength: Int
        /// 1 is Monday, 7 Sunday.
        var weekday: Int
        /// By the wall clock, in minutes since 1970.
        var midnight: Int

        /// `260430`.
        var short: String { text.split(separator: "-").joined().suffix(6).description }
    }

    /// Of 2026 and 2027.
    let days: [Day]
    /// Minutes east of UTC.
    private let offset: Int
    /// What the offset becomes, and from which minute of UTC on.
    private let jumps: [(at: Int, offset: Int)]

    static let shanghai = PlainCalendar(offset: 480, jumps: [])
    static let berlin = PlainCalendar(
        offset: 60,
        jumps: [("2026-03-29", 120), ("2026-10-25", 60), ("2027-03-28", 120), ("2027-10-31", 60)])

    private init(offset: Int, jumps: [(day: String, offset: Int)]) {
        let days = Self.counted
        self.days = days
        self.offset = offset
        // All at one in the morning.
        self.jumps = jumps.compactMap { jump in
            days.first { $0.text == jump.day }.map { ($0.midnight + 60, jump.offset) }
        }
    }

    /// Of a time that the clock shows twice the first; one that it skips is as late as if it had not.
    func instant(ofWall minute: Int) -> Instant {
        let offsets = [offset] + jumps.map(\.offset)
        let readings = offsets.map { minute - $0 }
        let shown = readings.filter { wall(of: $0) == minute }.min()
        return Instant(milliseconds: Int64(shown ?? readings.max() ?? minute) * 60_000)
    }

    private func wall(of minute: Int) -> Int {
        minute + (jumps.last { $0.at <= minute }?.offset ?? offset)
    }

    private static let counted: [Day] = {
        var days: [Day] = []
        // A Thursday, 20454 days after 1970-01-01.
        for year in [2026, 2027] {
            for (month, length) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...length {
                    let text = "\(year)-\(padded(month + 1))-\(padded(day))"
                    days.append(
                        Day(
                            text: text, ofMonth: day, monthLength: length, weekday: (days.count + 3) % 7 + 1,
                            midnight: (20_454 + days.count) * 1440))
                }
            }
        }
        return days
    }()

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
