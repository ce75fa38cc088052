import Domain
import Screen
import Words

extension RootState {
    /// Everything on the screen anew; what is under way already is asked again when it has come.
    mutating func refreshAll() -> [Effect] {
        tickets.queue.grewOld()
        tickets.detail.nearby.growOld()
        log.growOld()
        reports.growOld(at: now, isAsked: questions.isAsking(ReportQuestion.self))
        if let place = popups.indices.last { popups[place].popup.growOld() }
        let kinds: [any Question.Type] = [
            QueueQuestion.self, TallyQuestion.self, CountsQuestion.self, FileQuestion.self,
            GridQuestion.self, UrgentQuestion.self, PatrolQuestion.self,
            RoundAlarmsQuestion.self, OpenFindingsQuestion.self, ScoresQuestion.self,
            BoardQuestion.self, StandingQuestion.self, LogQuestion.self, ReportQuestion.self,
            MarkedQuestion.self,
            SuggestionsQuestion.self, LookAlikesQuestion.self, EditingQuestion.self, AlarmedQuestion.self,
            GatheringsQuestion.self, HandoverQuestion.self,
        ]
        return (kinds + ToldQuestions.kinds.filter { questions.hasFailed($0) }).flatMap { refresh($0) }
    }

    /// Asks as things stand now, or again when what is under way has come.
    mutating func refresh(_ kind: any Question.Type) -> [Effect] {
        guard let question = kind.due(self), questions.isFree(kind) else { return [] }
        return [questions.ask(question)]
    }

    /// What the panes lack: rows near the edge, the file of the ticket under the cursor.
    mutating func askForMore() -> [Effect] {
        guard !isHalted else { return [] }
        var effects: [Effect] = []
        if !questions.isAsking(QueueQuestion.self), tickets.queue.status == .ready,
            let window = tickets.queue.windowWanted
        {
            effects.append(questions.ask(QueueQuestion(window: window)))
        }
        if !questions.isAsking(FileQuestion.self), let number = fileWanted {
            effects.append(questions.ask(FileQuestion(number: number)))
        }
        if !questions.isAsking(NearbyQuestion.self) { effects += refresh(NearbyQuestion.self) }
        effects += lookElsewhere() + front.askForMore(&self)
        if !questions.isAsking(FindQuestion.self), let numbers = numbersTyped {
            effects.append(questions.ask(FindQuestion(numbers: numbers)))
        }
        return effects
    }

    /// The ticket under the cursor is shown without its timeline, which is on its way.
    package var awaitsTimeline: Bool {
        gate == nil && front.showsDetail(self) && tickets.detail.status == .loading
            && questions.isAsking(FileQuestion.self)
    }

    private var fileWanted: TicketNumber? {
        if let sought = tickets.queue.sought, tickets.queue.jump != .ticket(sought) { return sought }
        let detail = tickets.detail
        guard let number = detail.number, detail.status == .loading else { return nil }
        return number
    }

    mutating func take(_ answer: Answer) -> [Effect] {
        guard let isStale = questions.settle(answer.query) else { return [] }
        let effects = answer.take(&self)
        return isStale ? effects + refresh(type(of: answer.query.question)) : effects
    }

    mutating func fail(_ query: Query, _ failure: Failure) -> [Effect] {
        guard questions.fail(query) != nil else { return [] }
        isHalted = true
        query.question.fail(failure, in: &self)
        return halt(failure)
    }
}
