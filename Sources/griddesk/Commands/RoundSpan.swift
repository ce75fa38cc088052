import ArgumentParser
import Desk
import Domain

/// When the windows of the rounds start that are meant.
struct RoundSpan: ParsableArguments {
    @Option(name: .customLong("on"), help: spoken("哪一天，或哪一周、哪一月。", "The day, or the week or month."))
    var date: String?
    @Option(help: spoken("从此时起。", "From this time on.")) var since: String?
    @Option(help: spoken("此时之前。", "Before this time.")) var until: String?

    func validate() throws {
        guard date == nil || since == nil && until == nil else {
            throw ValidationError(spoken("请写 --on，或 --since 和 --until", "say --on, or --since and --until"))
        }
    }

    /// Whether anything is said of it.
    var isSaid: Bool { date != nil || since != nil || until != nil }

    /// - Parameters:
    ///   - usual: where nothing is said of one of its ends.
    ///   - most: days that it may take at most.
    func stretch(_ desk: OpenDesk, usual: Range<Instant>, most: Int? = nil) throws -> Range<Instant> {
        if let date { return try desk.days(date, "--on") }
        let from = try since.map(desk.instant)
        let to = try until.map(desk.instant)
        let start = from ?? min(usual.lowerBound, to ?? usual.lowerBound)
        let end = to ?? max(usual.upperBound, start)
        guard start <= end else { throw CommandFailure.badValue("--until", until ?? "") }
        if let most, end > start.adding(minutes: most * 1440) {
            throw CommandFailure.badValue(until == nil ? "--since" : "--until", until ?? since ?? "")
        }
        return start..<end
    }
}

extension OpenDesk {
    /// The days that a text names, from the first's beginning to the last's end.
    func days(_ text: String, _ option: String) throws -> Range<Instant> {
        guard let span = DaySpan(text, today: zone.day(of: now))?.instants(in: zone) else {
            throw CommandFailure.badValue(option, text)
        }
        return span.start..<span.end
    }
}
