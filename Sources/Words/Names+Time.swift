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

    /// Hours and minutes under a day, then days and hours, then days; never negative.
    package func duration(minutes: Int) -> String {
        let minutes = abs(minutes)
        let (hours, days) = (minutes / 60, minutes / 1440)
        if hours < 24 { return "\(hours):\(twoDigits(minutes % 60))" }
        if days < 10 { return Phrase("\(days)天\(hours % 24)时", "\(days)d\(hours % 24)h")[language] }
        return Phrase("\(days)天", "\(days)d")[language]
    }

    /// `3:20`, from a hundred hours on `120h`; never negative.
    package func clock(minutes: Int) -> String {
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return hours < 100 ? "\(hours):\(twoDigits(rest))" : "\(hours)h"
    }

    /// Under ten minutes to the second: what a hold took out of a clock may be less than a minute.
    package func workingTime(milliseconds: Int) -> String {
        let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
        let seconds = rest / 1000
        guard minutes < 10, seconds > 0 else { return workingTime(minutes: minutes) }
        if minutes == 0 { return Phrase("\(seconds)秒", "\(seconds) s")[language] }
        return Phrase("\(minutes)分\(seconds)秒", "\(minutes) min \(seconds) s")[language]
    }

    /// Hours and minutes, never days: a day of work is not a day.
    package func workingTime(minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return Phrase("\(rest)分", "\(rest) min")[language] }
        if rest == 0 { return Phrase("\(hours)小时", "\(hours) h")[language] }
        return Phrase("\(hours)小时\(rest)分", "\(hours) h \(rest) min")[language]
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
