/// What is told once of a round that nobody walks.
package struct RoundAlarm: Hashable, Sendable {
    package enum Cause: CaseIterable, Sendable {
        /// The site's minutes into its window.
        case notBegun
        case halfOver
        case windowOver
        case missed
        /// So was the one of its route before: for the supervisor.
        case missedTwice
    }

    package let round: RoundID
    package let cause: Cause
    package let at: Instant

    package init(round: RoundID, cause: Cause, at: Instant) {
        (self.round, self.cause, self.at) = (round, cause, at)
    }
}

extension RoundAlarm {
    /// Those that came due behind `after`, up to `now`, and are so still; of each round the latest, in their order.
    ///
    /// - Parameter running: rounds that were missed as the one of their route before was.
    package static func due(
        _ rows: [RoundRow], running: Set<RoundID>, _ rules: RoundRules, after: Instant, upTo now: Instant
    ) -> [RoundAlarm] {
        let alarms = rows.compactMap { row in
            row.alarms(at: now, isSecond: running.contains(row.id), rules).last {
                after < $0.at && $0.at <= now
            }
        }
        return alarms.sorted { ($0.at, $0.round) < ($1.at, $1.round) }
    }
}

extension RoundRow {
    /// What it may be told of as it stands now, in the order of time.
    fileprivate func alarms(at now: Instant, isSecond: Bool, _ rules: RoundRules) -> [RoundAlarm] {
        switch state(at: now) {
        case .due:
            let half = Int64(window.end.milliseconds(since: window.start)) / 2
            let told: [(RoundAlarm.Cause, Instant)] = [
                (.notBegun, window.start.adding(minutes: rules.tellMinutes)),
                (.halfOver, Instant(milliseconds: window.start.milliseconds + half)),
                (.windowOver, window.end),
            ]
            return told.filter { $0.1 <= window.end }.sorted { $0.1 < $1.1 }.map {
                RoundAlarm(round: id, cause: $0, at: $1)
            }
        case .missed:
            return [RoundAlarm(round: id, cause: isSecond ? .missedTwice : .missed, at: window.lateUntil)]
        case .upcoming, .underWay, .done, .doneLate, .unfinished, .excused: return []
        }
    }
}
