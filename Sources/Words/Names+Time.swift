import Domain

extension Names {
    /// The wall time, with as much of the day as is needed beside `now`: `23:14`, `明 08:30`, `11-20 23:14`.
    package func when(_ instant: Instant, now: Instant) -> String {
        let local = zone.local(instant)
        let today = zone.day(of: now)
        switch local.day.daysSince1970 - today.daysSince1970 {
        case 0: return local.clock
        case 1: return Phrase("明 ", "tmrw ")[language] + local.clock
        case -1: return Phrase("昨 ", "yest ")[language] + local.clock
        default: return date(local.day, today: today) + " " + local.clock
        }
    }

    private func date(_ day: Day, today: Day) -> String {
        let date = "\(twoDigits(day.month))-\(twoDigits(day.day))"
        return day.year == today.year ? date : "\(day.year)-\(date)"
    }

    /// The one form of a span of time: `0:53`, from a day on `2天 3:10`, from ten days on `12天`; never negative.
    package func duration(minutes: Int) -> String {
        let (days, rest) = abs(minutes).quotientAndRemainder(dividingBy: 1440)
        let clock = workingTime(minutes: rest)
        if days == 0 { return clock }
        if days < 10 { return Phrase("\(days)天 \(clock)", "\(days)d \(clock)")[language] }
        return Phrase("\(days)天", "\(days)d")[language]
    }

    /// `余0:30`: so long on the wall until then.
    package func left(minutes: Int) -> String {
        let span = duration(minutes: minutes)
        return Phrase("余\(span)", "left \(span)")[language]
    }

    /// `超0:30`: so long ago on the wall.
    package func over(minutes: Int) -> String {
        let span = duration(minutes: minutes)
        return Phrase("超\(span)", "over \(span)")[language]
    }

    /// What is left of a clock that stops on its way: `工时余2:00`.
    package func workLeft(minutes: Int) -> String {
        let span = workingTime(minutes: minutes)
        return Phrase("工时余\(span)", "work left \(span)")[language]
    }

    /// Hours and minutes, never days: a day of work is not a day.
    package func workingTime(minutes: Int) -> String {
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return "\(hours):\(twoDigits(rest))"
    }

    /// Under ten minutes to the second: what a hold took out of a clock may be less than a minute.
    package func workingTime(milliseconds: Int) -> String {
        let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        let seconds = minutes < 10 ? rest / 1000 : 0
        return workingTime(minutes: minutes) + (seconds > 0 ? ":\(twoDigits(seconds))" : "")
    }

    package func weekday(_ day: Day) -> String {
        let names: [Phrase] = [
            Phrase("周一", "Mon"), Phrase("周二", "Tue"), Phrase("周三", "Wed"), Phrase("周四", "Thu"),
            Phrase("周五", "Fri"),
            Phrase("周六", "Sat"), Phrase("周日", "Sun"),
        ]
        return names[day.weekday - 1][language]
    }
}

package func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
}

/// Fen as yuan: `¥12.50`.
package func yuan(_ fen: Int) -> String {
    "¥\(fen / 100).\(twoDigits(fen % 100))"
}
