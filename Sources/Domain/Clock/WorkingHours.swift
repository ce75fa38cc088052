/// The windows of a day, in milliseconds after local midnight.
struct WorkingHours: Equatable, Sendable {
    private struct Window: Equatable {
        var start: Int
        var end: Int
        /// Working time of the day before it.
        var before: Int
    }

    private let windows: [Window]
    /// Working time of a whole day.
    let length: Int

    init(_ plan: [CalendarPlan.Window]) {
        var windows: [Window] = []
        var total = 0
        for window in plan.sorted(by: { $0.start < $1.start }) {
            let start = max(window.start * 60_000, windows.last?.end ?? 0)
            let end = min(window.end, 1440) * 60_000
            guard start < end else { continue }
            windows.append(Window(start: start, end: end, before: total))
            total += end - start
        }
        self.windows = windows
        length = total
    }

    /// From start to end, in order.
    var spans: [Range<Int>] { windows.map { $0.start..<$0.end } }

    func worked(before time: Int) -> Int {
        guard let window = windows.last(where: { $0.start < time }) else { return 0 }
        return window.before + min(time, window.end) - window.start
    }

    /// The first working time at or behind `time`; nil behind the last window.
    func opening(from time: Int) -> Int? {
        windows.first { time < $0.end }.map { max(time, $0.start) }
    }

    /// The earliest time with `worked` behind it, which is more than 0 and at most `length`.
    func time(with worked: Int) -> Int {
        guard let window = windows.last(where: { $0.before < worked }) else { return 0 }
        return window.start + worked - window.before
    }
}
