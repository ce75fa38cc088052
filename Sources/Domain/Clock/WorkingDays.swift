/// Which days work, each known by its distance from 1970-01-01, and how many do.
///
/// A day's rank is the number of working days before it, counted from a Monday near 1970 and negative before that.
struct WorkingDays: Equatable, Sendable {
    /// A day that does not follow its weekday.
    private struct Exception: Equatable {
        var day: Int
        var works: Bool
        var rank: Int
    }

    /// In order, 0 is Monday.
    private let weekdays: [Int]
    /// For each weekday those that work before it in the week.
    private let before: [Int]
    private let exceptions: [Exception]

    init(weekdays: [Int], holidays: [String], workdays: [String]) {
        let working = Set(weekdays.map { $0 - 1 }.filter((0...6).contains))
        self.weekdays = working.sorted()
        before = (0...6).map { weekday in working.count { $0 < weekday } }
        let extra = Set(workdays.compactMap { Day(iso8601: $0)?.daysSince1970 })
        let free = Set(holidays.compactMap { Day(iso8601: $0)?.daysSince1970 }).subtracting(extra)
        var exceptions: [Exception] = []
        var shift = 0
        for day in free.union(extra).sorted() {
            let works = extra.contains(day)
            let place = WorkingDays.place(of: day)
            guard works != working.contains(place.weekday) else { continue }
            let rank = place.week * working.count + before[place.weekday] + shift
            exceptions.append(Exception(day: day, works: works, rank: rank))
            shift += works ? 1 : -1
        }
        self.exceptions = exceptions
    }

    var isEmpty: Bool { weekdays.isEmpty && exceptions.isEmpty }

    func works(_ day: Int) -> Bool {
        if let exception = lastException(where: { $0.day <= day }), exception.day == day {
            return exception.works
        }
        let place = WorkingDays.place(of: day)
        return weekdays.contains(place.weekday)
    }

    func kind(_ day: Int) -> CountedDay.Kind {
        let works = works(day)
        let isUsual = weekdays.contains(WorkingDays.place(of: day).weekday) == works
        return works ? (isUsual ? .working : .makeUp) : (isUsual ? .off : .holiday)
    }

    func rank(of day: Int) -> Int {
        guard let exception = lastException(where: { $0.day < day }) else { return regularRank(of: day) }
        let behind = exception.day + 1
        return rank(behind: exception) + regularRank(of: day) - regularRank(of: behind)
    }

    /// The working day with `rank` before it; nil where there is none.
    func day(ofRank rank: Int) -> Int? {
        guard let exception = lastException(where: { $0.rank <= rank }) else {
            return regularDay(ofRank: rank)
        }
        if exception.works, exception.rank == rank { return exception.day }
        return regularDay(
            ofRank: rank - self.rank(behind: exception) + regularRank(of: exception.day + 1))
    }

    private func rank(behind exception: Exception) -> Int {
        exception.rank + (exception.works ? 1 : 0)
    }

    private func regularRank(of day: Int) -> Int {
        let place = WorkingDays.place(of: day)
        return place.week * weekdays.count + before[place.weekday]
    }

    private func regularDay(ofRank rank: Int) -> Int? {
        guard !weekdays.isEmpty else { return nil }
        let (week, index) = rank.dividedDown(by: weekdays.count)
        return week * 7 + weekdays[index] - 3
    }

    private static func place(of day: Int) -> (week: Int, weekday: Int) {
        let (week, weekday) = (day + 3).dividedDown(by: 7)
        return (week, weekday)
    }

    /// The last of those at the front for which `isBefore` holds.
    private func lastException(where isBefore: (Exception) -> Bool) -> Exception? {
        var low = 0
        var high = exceptions.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(exceptions[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : exceptions[low - 1]
    }
}

extension Int {
    /// Quotient rounded towards the past and the rest, which is never negative.
    func dividedDown(by divisor: Int) -> (quotient: Int, rest: Int) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
