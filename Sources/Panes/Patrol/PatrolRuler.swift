import Domain
import Screen
import Words

/// Which cell of the timeline an instant lies in, and what is written over the cells.
struct PatrolRuler: Equatable {
    struct Mark: Equatable {
        var x: Int
        var text: String
    }

    let time: Range<Instant>
    let width: Int

    init(_ time: Range<Instant>, width: Int) {
        self.time = time
        self.width = max(1, width)
    }

    private var length: Int { max(1, Int(time.upperBound.milliseconds - time.lowerBound.milliseconds)) }

    /// Cells from the left; what lies outside is at the ends.
    func x(of instant: Instant) -> Int {
        let passed = Int(instant.milliseconds - time.lowerBound.milliseconds)
        return max(0, min(width, passed * width / length))
    }

    /// Whether the stretch is so long that its rounds are counted by the day.
    var isByDay: Bool { length > 36 * 3_600_000 }

    /// Full hours, or days.
    func marks(_ look: Look) -> [Mark] { isByDay ? dayMarks(look) : hourMarks(look) }

    private func hourMarks(_ look: Look) -> [Mark] {
        let hours = length / 3_600_000
        let step = [1, 2, 3, 4, 6, 12].first { width * $0 / max(1, hours) >= 4 } ?? 12
        let zone = look.names.zone
        let first = time.lowerBound.milliseconds / 3_600_000
        let last = time.upperBound.milliseconds / 3_600_000
        var marks: [Mark] = []
        for hour in first...last {
            let instant = Instant(milliseconds: hour * 3_600_000)
            let local = zone.local(instant)
            guard time.contains(instant), local.hour.isMultiple(of: step) else { continue }
            marks.append(Mark(x: x(of: instant), text: twoDigits(local.hour)))
        }
        return marks
    }

    private func dayMarks(_ look: Look) -> [Mark] {
        days(look.names.zone).map { day in
            let cells = day.cells.count
            let number = twoDigits(day.day.day)
            let text = cells >= 8 ? look.names.weekday(day.day) + " " + number : cells >= 3 ? number : ""
            return Mark(x: day.cells.lowerBound, text: text)
        }
    }

    struct DayCells: Equatable {
        var day: Day
        var time: Range<Instant>
        var cells: Range<Int>
    }

    /// The days of the stretch with the cells of each.
    func days(_ zone: Zone) -> [DayCells] {
        let first = zone.day(of: time.lowerBound).daysSince1970
        let last = zone.day(of: Instant(milliseconds: time.upperBound.milliseconds - 1)).daysSince1970
        return (first...max(first, last)).map { number in
            let day = Day(daysSince1970: number)
            let (start, end) = (zone.instant(of: day), zone.instant(of: day.adding(days: 1)))
            return DayCells(day: day, time: start..<max(start, end), cells: x(of: start)..<x(of: end))
        }
    }
}
