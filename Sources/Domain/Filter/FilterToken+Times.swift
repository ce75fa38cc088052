extension FilterToken {
    /// Which end of a day a time stands for that names the whole of it.
    enum Edge {
        case start
        case end
    }

    func moment(
        _ text: String, _ names: Filter.Names, _ edge: Edge
    ) throws(FilterProblem) -> Filter.Moment {
        if (text.first == "-" || text.first == "+") && !text.contains(",") {
            guard let minutes = Filter.minutes(String(text.dropFirst())) else {
                throw problem(.badDuration(text))
            }
            return .relative(minutes: text.first == "-" ? -minutes : minutes)
        }
        guard let instant = instant(text, names, edge) else { throw problem(.badTime(text)) }
        return .absolute(instant)
    }

    private func instant(_ text: String, _ names: Filter.Names, _ edge: Edge) -> Instant? {
        guard let span = DaySpan(text, today: names.zone.day(of: names.now))?.instants(in: names.zone) else {
            return Instant(typed: text, in: names.zone, now: names.now)
        }
        let instant = edge == .start ? span.start : span.end
        return Instant.writable.contains(instant) ? instant : nil
    }

    /// A span from now, or the end of a day, or a time.
    func due(_ text: String, _ names: Filter.Names) throws(FilterProblem) -> Filter.Moment {
        if let minutes = Filter.minutes(text) { return .relative(minutes: minutes) }
        guard let instant = instant(text, names, .end) else { throw problem(.badDuration(text)) }
        return .absolute(instant)
    }
}
