import Domain
import Screen
import Words

extension RootState {
    private var silence: Int { setting.site.rules.acknowledgeMinutes }

    /// Takes in what happened, one's own steps too.
    /// - Returns: the bell, once, however much of it is urgent.
    mutating func hear(_ entries: [Entry]) -> [Effect] {
        var isUrgent = false
        for entry in entries {
            guard let number = entry.ticketNumber, let bearing = entry.bearing else { continue }
            switch bearing {
            case .alarming where isOwn(entry), .reopening:
                alarms.watch(number, until: entry.stamp.happenedAt.adding(minutes: silence))
            case .alarming: isUrgent = alarms.raise(number) || isUrgent
            case .taking: alarms.hush(number, until: now.adding(minutes: silence))
            }
        }
        return isUrgent ? [.ring] : []
    }

    func isOwn(_ entry: Entry) -> Bool {
        !entry.isDueToTime && entry.stamp.operatorID == setting.author.id
            && entry.stamp.desk == setting.author.desk
    }

    /// What was urgent before anybody looked: emergencies that nobody has taken on, or acknowledged for too long.
    mutating func takeEmergencies(_ rows: [TicketRow]) -> [Effect] {
        let open = rows.filter { $0.isUnattended && $0.isOurs }
        var isUrgent = false
        for row in open {
            let due = row.reportedAt.adding(minutes: silence)
            if row.state == .reported || due <= now {
                isUrgent = alarms.raise(row.number) || isUrgent
            } else {
                alarms.watch(row.number, until: due)
            }
        }
        alarms.take(open.map(\.number), open)
        return isUrgent ? [.ring] : []
    }

    /// The ticket that is looked at.
    private var ticketSeen: TicketNumber? {
        guard popups.isEmpty, tickets.filterField == nil, front.showsTickets(self) else { return nil }
        return ticket?.number
    }

    /// Ends the alarm of the ticket to which somebody has gone, once the cursor is there.
    mutating func attend() {
        guard alarms.isMoving else { return }
        guard !isGoingElsewhere else { return }
        alarms.isMoving = false
        if let number = ticketSeen, alarms.ringing.contains(number) {
            alarms.hush(number, until: now.adding(minutes: silence))
        }
    }

    /// Leaves what is open, with its drafts, and goes to what rings.
    mutating func goToAlarm() -> [Effect] {
        guard let number = alarms.first else { return goToRoundAlarm() }
        let left = leavePopups()
        if let text = tickets.filterField?.entry.text.trimmingSpace, !text.isEmpty {
            tickets.filterHistory.insert(text, at: 0)
        }
        tickets.filterField = nil
        for tab in ScreenTab.allCases { tab.screen.closeOpened(&self) }
        wanted = number
        return left + [questions.ask(FindQuestion(numbers: [number]))]
    }

    private mutating func goToRoundAlarm() -> [Effect] {
        guard let alarm = roundAlarms.ringing.first else { return [] }
        let left = leavePopups()
        tickets.filterField = nil
        roundAlarms.hush(alarm.round)
        return left + goToRound(alarm.round)
    }

    /// As Esc does, level by level, but that nothing typed is forgotten.
    private mutating func leavePopups() -> [Effect] {
        var effects = keepDrafts()
        for _ in 0..<Self.mostLevels {
            guard let popup = popups.last?.popup else { break }
            if popup.isForgottenWhenLeft, popup.draft != nil {
                popups.removeLast()
                say(.done, look.words(Phrase.draftKept))
            } else {
                effects += pressInPopup(.escape)
            }
        }
        popups = []
        return effects
    }

    private static let mostLevels = 40

    /// Why nobody can go to what rings now.
    var whyNotToAlarm: String? {
        if !isRinging { return look.words(Phrase.nothingRings) }
        return popups.contains(where: \.popup.isWriting) ? look.words(Phrase.writing) : nil
    }
}

extension Entry {
    /// What an entry is to an alarm.
    fileprivate enum Bearing {
        /// A new emergency, one that nobody acknowledged, or a report that nobody has taken on; what is imported is none.
        case alarming
        /// Somebody does something about the ticket.
        case taking
        /// The ticket may be an emergency again.
        case reopening
    }

    fileprivate var ticketNumber: TicketNumber? {
        subject.kind == .ticket ? TicketNumber(subject.id) : nil
    }

    fileprivate var bearing: Bearing? {
        guard case .ticket(let fact) = fact else { return nil }
        switch fact {
        case .reported(let fact): return fact.owner == nil || fact.priority == .p1 ? .alarming : nil
        case .edited(let fact): return fact.fields.priority == .p1 ? .alarming : nil
        case .lapsed(let lapse): return lapse.cause == .acknowledge ? .alarming : nil
        case .accepted, .dispatched, .acknowledged, .arrived, .held, .finished, .calledBack, .closed,
            .rejected, .merged:
            return .taking
        case .absorbed(let fact): return fact.priority == .p1 ? .alarming : .reopening
        case .returned, .resumed, .reopened, .corrected, .undone: return .reopening
        case .imported, .feeAdded, .noted, .extended, .rescheduled, .passed: return nil
        }
    }
}
