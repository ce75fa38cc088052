/// What is told once of something that stands: a day before it is due, on the day, when it is, and a day after 督办催办; and
/// that it comes back for renewal.
package struct StandingReminder: Hashable, Sendable {
    package enum Cause: CaseIterable, Sendable {
        case dayBefore
        case today
        case due
        case dayAfter
        case review
    }

    package let matter: StandingID
    package let cause: Cause
    package let at: Instant

    /// Minutes after midnight: what a day brings is told when most people are there.
    static let minuteOfDay = 480

    package init(matter: StandingID, cause: Cause, at: Instant) {
        (self.matter, self.cause, self.at) = (matter, cause, at)
    }
}

extension StandingReminder {
    /// Those that came due behind `after`, up to `now`; of each matter the latest, in their order.
    package static func due(
        _ matters: [StandingMatter], after: Instant, upTo now: Instant, _ zone: Zone
    ) -> [StandingReminder] {
        let reminders = matters.compactMap { matter in
            matter.reminders(zone).last { after < $0.at && $0.at <= now }
        }
        return reminders.sorted { ($0.at, $0.matter) < ($1.at, $1.matter) }
    }
}

extension StandingMatter {
    /// What will be told of it as it stands, in the order of time; nothing from before it was raised.
    fileprivate func reminders(_ zone: Zone) -> [StandingReminder] {
        guard state == .open else { return [] }
        let times: [(StandingReminder.Cause, Instant)]
        if let due {
            let day = zone.day(of: due)
            let morning = { (days: Int) in
                zone.instant(of: day.adding(days: days)).adding(minutes: StandingReminder.minuteOfDay)
            }
            times = [
                (.dayBefore, morning(-1)), (.today, min(morning(0), due)), (.due, due),
                (.dayAfter, morning(1)),
            ]
        } else if let reviewOn {
            let morning = zone.instant(of: reviewOn).adding(minutes: StandingReminder.minuteOfDay)
            times = [(.review, morning)]
        } else {
            times = []
        }
        return times.filter { $0.1 > raisedAt }.map { StandingReminder(matter: id, cause: $0.0, at: $0.1) }
    }
}
