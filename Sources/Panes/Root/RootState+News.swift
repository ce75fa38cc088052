import Domain
import Screen

extension RootState {
    /// Tells what other desks did: the last of it in words, all of it by marks, and what is urgent by the bell.
    mutating func tell(_ entries: [Entry], head: Int64) -> [Effect] {
        let isPutBack = head < self.head
        self.head = head
        guard !isPutBack else { return forgetNews() }
        let others = entries.filter { !isOwn($0) }
        mark(others)
        if let text = others.last?.news(names, now: now) { news = (text.escapedForTerminal(), now) }
        var effects: [Effect] = []
        if others.contains(where: \.isAlarming) {
            alarm = Alarm()
            effects.append(.ring)
        }
        let isAboutSetting = entries.contains {
            $0.subject.kind == .site || $0.subject.kind == .operatorAccount
        }
        return effects + (isAboutSetting ? refresh(.setting) : [])
    }

    /// A backup took the logbook's place: what was told of is gone, and the site may be another.
    private mutating func forgetNews() -> [Effect] {
        news = nil
        return refresh(.setting)
    }

    private func isOwn(_ entry: Entry) -> Bool {
        !entry.isDueToTime && entry.stamp.operatorID == setting.author.id
            && entry.stamp.desk == setting.author.desk
    }

    private mutating func mark(_ entries: [Entry]) {
        for entry in entries where entry.subject.kind == .ticket && !entry.isOldLapse {
            if let number = TicketNumber(entry.subject.id) { desk.queue.unseen.insert(number) }
        }
    }
}

extension Entry {
    /// Minutes after which what ran out is no news, only written late.
    private static let newsworthy = 5

    fileprivate var isOldLapse: Bool {
        isDueToTime && stamp.recordedAt.minutes(since: stamp.happenedAt) >= Self.newsworthy
    }

    /// A new emergency, one that nobody acknowledged, or a ticket that nobody has taken on yet; what is imported
    /// alarms nobody.
    fileprivate var isAlarming: Bool {
        guard case .ticket(let fact) = fact else { return false }
        switch fact {
        case .reported(let fact): return fact.owner == nil || fact.priority == .p1
        case .edited(let fact): return fact.fields.priority == .p1
        case .absorbed(let fact): return fact.priority == .p1
        case .lapsed(let lapse): return lapse.cause == .acknowledge
        case .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed, .finished,
            .returned,
            .calledBack, .closed, .reopened, .rejected, .merged, .feeAdded, .noted, .corrected,
            .undone, .extended, .rescheduled:
            return false
        }
    }
}
