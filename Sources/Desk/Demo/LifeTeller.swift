import Domain
import Intake

/// Tells what becomes of a call as people at a desk would do it, step by step.
struct LifeTeller {
    private let calls: CallDraw
    private let now: Instant
    private(set) var life: TicketLife
    private var at: Instant
    private var numbers: SeededNumbers

    /// - Parameter now: a hold of a ticket that stays open ends about then.
    init(_ draft: TicketDraft, reportedAt: Instant, now: Instant, calls: CallDraw, _ numbers: SeededNumbers) {
        self.calls = calls
        self.now = now
        self.numbers = numbers
        life = TicketLife(draft: draft, reportedAt: reportedAt)
        at = reportedAt
    }

    mutating func tell(_ ending: TicketLife.Ending) -> TicketLife {
        switch ending {
        case .closed: tellAll()
        case .open(let state): tell(upTo: state)
        }
        return life
    }

    private mutating func tellAll() {
        accept()
        if numbers.isOne(in: 30) {
            add(.reject(reason: calls.words(calls.book.rejections, &numbers)), after: 60...600)
            return
        }
        dispatch()
        arrive()
        if numbers.isOne(in: 9) { waitAWhile() }
        finish()
        answer()
        guard numbers.isOne(in: 40) else { return }
        add(.reopen(reason: calls.words(calls.book.reopenings, &numbers)), after: 600...3600)
        dispatch()
        finish()
        answer()
    }

    private mutating func tell(upTo state: TicketState) {
        guard state != .reported else { return }
        accept()
        guard state != .accepted else { return }
        dispatch()
        guard state != .dispatched else { return }
        arrive()
        switch state {
        case .onHold: hold()
        case .done: finish()
        case .reported, .accepted, .dispatched, .inProgress, .closed, .rejected, .merged: break
        }
    }

    private mutating func accept() {
        if !life.draft.channel.isTypedAtDesk { add(.accept, after: 40...400) }
        if numbers.isOne(in: 12) { add(.note(calls.words(calls.book.notes, &numbers)), after: 60...200) }
        guard numbers.isOne(in: 40), priority != .p1, priority != .p2 else { return }
        var edit = TicketEdit()
        edit.priority = .p2
        add(.edit(edit), after: 30...90)
    }

    private mutating func dispatch() {
        if numbers.isOne(in: 25), let wrong = numbers.pick(calls.site.teams.filter { $0.id != team }) {
            add(.dispatch(DispatchOrder(team: wrong.id)), after: pause)
            add(
                .sendBack(reason: calls.words(calls.book.returns, &numbers), misdispatch: true),
                after: 300...900)
        }
        let able = team.map { team in
            calls.site.technicians(of: team).filter { $0.skills.contains(life.draft.category) }
        }
        let technician = numbers.isOne(in: 4) ? nil : numbers.pick(able ?? [])
        add(.dispatch(DispatchOrder(team: team, technician: technician?.id)), after: pause)
        if !numbers.isOne(in: 3) { add(.acknowledge, after: 20...240) }
    }

    private mutating func arrive() {
        add(.arrive, after: isUrgent ? 180...600 : 300...1800)
    }

    private mutating func finish() {
        if numbers.isOne(in: 3), let part = numbers.pick(calls.kind(life.draft.category)?.parts ?? []) {
            let count = numbers.within(1...2)
            add(
                .fee(.part(name: part.name[calls.language], quantity: count, unitPrice: part.price)),
                after: 300...900)
            add(.fee(.labour(numbers.within(2...8) * 1000)), after: 5...30)
        }
        add(.finish, after: isUrgent ? 600...2400 : 600...5400)
    }

    private mutating func answer() {
        switch numbers.below(10) {
        case 0..<5: add(.callBack(Rating(overall: 5)), after: 300...3600)
        case 5, 6: add(.callBack(Rating(overall: 4, speed: numbers.within(3...5))), after: 300...3600)
        case 7: add(.callBack(Rating(overall: numbers.within(1...3), service: 4)), after: 300...3600)
        case 8: add(.close(.notReached), after: 600...3600)
        default: add(.close(.notAsked), after: 300...3600)
        }
    }

    /// A hold that has ended by itself or by somebody.
    private mutating func waitAWhile() {
        let why = numbers.pick(calls.book.holds)
        let minutes = numbers.within(30...150)
        at = at.adding(seconds: numbers.within(120...900))
        let hold = TicketCommand.hold(why?.reason ?? .other, until: at.adding(minutes: minutes))
        life.steps.append(.init(at: at, command: hold, note: why?.words[calls.language]))
        add(.resume, after: minutes * 45...minutes * 62)
    }

    /// A hold that lasts: every third has run out.
    private mutating func hold() {
        let why = numbers.pick(calls.book.holds)
        at = at.adding(seconds: numbers.within(120...900))
        let isOver = numbers.isOne(in: 3)
        let minutes = isOver ? -numbers.within(4...50) : numbers.within(2...60) * 10
        let until = max(now.adding(minutes: minutes).startOfMinute, at.adding(minutes: 5).startOfMinute)
        life.steps.append(
            .init(
                at: at, command: .hold(why?.reason ?? .other, until: until), note: why?.words[calls.language])
        )
    }

    private mutating func add(_ command: TicketCommand, after seconds: ClosedRange<Int>) {
        at = at.adding(seconds: numbers.within(seconds))
        life.steps.append(.init(at: at, command: command))
    }

    private var category: Category? { calls.site.category(life.draft.category) }
    private var team: ID<Team>? { category?.team }
    private var priority: Priority? { life.draft.priority ?? category?.priority }
    private var isUrgent: Bool { priority == .p1 }
    private var pause: ClosedRange<Int> { isUrgent ? 20...90 : 40...420 }
}
