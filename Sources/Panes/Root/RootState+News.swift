import Domain
import Screen
import Words

extension RootState {
    /// Tells what other desks did: the last of it in words, all of it by marks, and what is urgent by the bell.
    mutating func tell(_ entries: [Entry], head: Int64) -> [Effect] {
        let isPutBack = head < self.head
        self.head = head
        guard !isPutBack else { return forgetNews() }
        let others = entries.filter { !isOwn($0) }
        mark(others)
        if let text = others.last?.news(names, now: now) { news = (text.escapedForTerminal(), now) }
        let effects = hear(entries) + refresh(AlarmedQuestion.self)
        let isAboutSetting = entries.contains {
            $0.subject.kind == .site || $0.subject.kind == .operatorAccount
        }
        return effects + (isAboutSetting ? refresh(SettingQuestion.self) : [])
            + ToldQuestions.of(entries).flatMap { refresh($0) }
    }

    /// A backup took the logbook's place: what was told of is gone, and the site may be another.
    private mutating func forgetNews() -> [Effect] {
        news = nil
        alarms = Alarms()
        log.chain = ChainState()
        return refresh(SettingQuestion.self) + refresh(EmergenciesQuestion.self)
            + ToldQuestions.kinds.flatMap { refresh($0) }
    }

    private mutating func mark(_ entries: [Entry]) {
        for entry in entries where entry.subject.kind == .ticket && !entry.isOldLapse {
            if let number = TicketNumber(entry.subject.id) { tickets.queue.unseen.insert(number) }
        }
    }
}

extension Entry {
    /// Minutes after which what ran out is no news, only written late.
    private static let newsworthy = 5

    fileprivate var isOldLapse: Bool {
        isDueToTime && stamp.recordedAt.minutes(since: stamp.happenedAt) >= Self.newsworthy
    }
}
