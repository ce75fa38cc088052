import Domain
import Screen
import Words

extension RootState {
    /// The first questions, asked once before the first input.
    package mutating func start() -> [Effect] {
        let first =
            (setting.isReadOnly ? [] : [.sweep])
            + [
                QueueQuestion.self, TallyQuestion.self, CountsQuestion.self, EditingQuestion.self,
                FiltersQuestion.self, EmergenciesQuestion.self, RoundAlarmsQuestion.self,
            ].flatMap { refresh($0) } + ToldQuestions.kinds.flatMap { refresh($0) }
        settle()
        return first
    }

    /// Takes one input; what it asks of the world is carried out in order.
    package mutating func update(_ input: Input) -> [Effect] {
        let (before, wasOnItsWay) = (ticket, isGoingElsewhere)
        let effects = react(input)
        settle()
        if input.isOfHand { touchedAt = now }
        if input.isOfHand, !wasOnItsWay, isGoingElsewhere { isLed = true }
        noteSlip(from: before, isByHand: input.isOfHand)
        let kept = keepDrafts()
        let rescued = kept.isEmpty ? [] : [rescue].compactMap { $0 }
        return effects + kept + rescued + tellEditing() + askForPopup() + askForMore()
    }

    private mutating func react(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let mouse): return point(mouse)
        case .resize(let size):
            self.size = size
            return []
        case .tick(let instant): return tick(instant)
        case .answered(let answer): return take(answer)
        case .queryFailed(let query, let failure): return fail(query, failure)
        case .carriedOut(let order, let receipt): return carriedOut(order, receipt)
        case .orderFailed(let order, let failure): return failed(order, failure)
        case .carriedOutTogether(let orders, let results): return carriedOut(orders, results)
        case .written(let path, let failure):
            let why = failure.map { names.colon + look.words($0.words) } ?? ""
            say(
                failure == nil ? .done : .failed,
                "\(failure == nil ? glyphs.check : glyphs.cross) \(path)\(why)")
            return []
        case .listed(let file, let news): return take(news, of: file)
        case .filtersFailed(let failure):
            say(.failed, words(failure))
            return refresh(FiltersQuestion.self)
        case .changed:
            isHalted = false
            return refreshAll() + refresh(NewsQuestion.self) + (stop == nil ? [] : [.inspect])
        case .signedOn(let signOn): return take(signOn)
        case .signOnFailed(let failure): return refuseSignOn(failure)
        case .standing(let failure): return take(standing: failure)
        case .rescued(let kept):
            stop?.kept = kept
            return []
        case .localChanged: return refresh(EditingQuestion.self) + refresh(FiltersQuestion.self)
        case .terminate: return [.quit]
        case .lookedBack(_, .arrived(let arrival)): return arrive(arrival)
        case .lookedBack: return []
        }
    }

    /// When the picture changes by time alone: a `tick` at or after it is due then.
    package var nextVisibleChange: Instant? {
        let minute = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
        let dues = rowsShown.flatMap { [$0.nextDue, $0.nextLapse] }.compactMap { $0 }.filter { $0 > now }
        let others = [alarms.nextRing(now: now), lockDue, nextReading, going?.end].compactMap { $0 }
        return ([minute] + dues + others).min()
    }

    private mutating func tick(_ instant: Instant) -> [Effect] {
        let isNewMinute = instant.milliseconds / 60_000 != now.milliseconds / 60_000
        let wasDue = rowsShown.contains { row in
            [row.nextDue, row.nextLapse].contains { $0.map { now < $0 && $0 <= instant } ?? false }
        }
        let isNewDay = setting.zone.day(of: instant) != setting.zone.day(of: now)
        now = instant
        forgetGoing()
        if let lockDue, instant >= lockDue { lock() }
        var effects = (isNewDay ? rereadFilter() : []) + (alarms.tick(now) ? [.ring] : [])
        if let nextReading, nextReading <= now { effects += readReport() }
        guard isNewMinute || wasDue else { return effects }
        if standing.tick(now, setting.zone) { effects.append(.ring) }
        if !setting.isReadOnly { effects.append(.sweep) }
        if let news, now.minutes(since: news.at) >= 10 { self.news = nil }
        if isHalted {
            isHalted = false
            return effects + refreshAll()
        }
        effects += refresh(CountsQuestion.self) + (editors.isEmpty ? [] : refresh(EditingQuestion.self))
        // What is overdue rises by time alone.
        effects +=
            refresh(BoardQuestion.self) + refresh(UrgentQuestion.self) + refresh(PatrolQuestion.self)
            + refresh(RoundAlarmsQuestion.self)
        let dependsOnNow = tickets.queue.filter.terms.contains(where: \.condition.dependsOnNow)
        if tickets.queue.order == .urgency || dependsOnNow { effects += refresh(QueueQuestion.self) }
        if dependsOnNow { effects += refresh(TallyQuestion.self) }
        return effects
    }

    /// Fits the panes to the screen and takes the mark from the ticket the cursor is on.
    mutating func settle() {
        attend()
        frameRows = FrameLayout.Rows(
            alarm: isRinging ? 1 : 0, footer: DeskFooter.rows(message, size), reserved: reservedRows)
        keepOpened()
        settleScreen()
        if gate == nil, let number = ticket?.number, front.showsTickets(self) {
            tickets.queue.unseen.remove(number)
        }
        tickets.detail.show(front.numberInDetail(self))
        letTop { $0.settle($1) }
    }

    private mutating func askForPopup() -> [Effect] {
        isHalted ? [] : letTop { $0.ask(&$1) } ?? []
    }

    /// What there is to lay a popup in.
    var popupSize: Size {
        Size(width: size.width, height: frame.map { popupArea($0).height } ?? 0)
    }
}
