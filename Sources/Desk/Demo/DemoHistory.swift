import Domain
import Intake
import Store

/// The past of a demo desk, told in order of time; the same numbers give the same past.
struct DemoHistory {
    /// Calls a day, as long as the past is longer than one.
    static let callsADay = 400

    /// Younger calls are left as they stand.
    private static let fresh = 45

    private let now: Instant
    private let count: Int
    private let crew: DemoCrew
    private let calls: CallDraw
    private let times: CallTimes
    private var numbers: SeededNumbers
    /// Those of the rounds, which draw no number from the calls.
    private var steps: SeededNumbers
    private var unfinished: Set<Int>
    /// What is to come of the calls so far, the next thing last.
    private var ahead: [Ahead] = []

    private struct Ahead {
        var at: Instant
        var deed: Deed
    }

    private enum Deed {
        case step(TicketLife.Step, TicketNumber)
        /// Somebody else calls about it.
        case again(TicketDraft, TicketNumber)
        case merge(TicketNumber, into: TicketNumber)
        case walk(Order.Work)
    }

    init(count: Int, now: Instant, crew: DemoCrew, calls: CallDraw, numbers: SeededNumbers) {
        self.now = now
        self.count = count
        self.crew = crew
        self.calls = calls
        self.numbers = numbers
        let rounds = DemoRounds(
            calls.site, crew.zone, from: DemoHistory.begin(count: count, now: now), to: now,
            calls.language, seed: UInt64(count))
        steps = rounds.numbers
        ahead = rounds.walks.reversed().map { Ahead(at: $0.at, deed: .walk($0.work)) }
        times = CallTimes(
            from: DemoHistory.begin(count: count, now: now), to: now.adding(seconds: -40), count: count,
            zone: crew.zone)
        unfinished = []
        unfinished = openOnes()
    }

    static func begin(count: Int, now: Instant) -> Instant {
        now.adding(minutes: -1440 * max(1, count / callsADay))
    }

    /// Some forty tickets that were never finished, most of them of the last hours.
    private mutating func openOnes() -> Set<Int> {
        let old = count - min(count, 14)
        var chosen: Set<Int> = []
        let wanted = min(old / 3, max(28, count / DemoHistory.callsADay))
        while chosen.count < wanted {
            let back = numbers.below(100) * numbers.below(100) * min(old, 330) / 10_000
            chosen.insert(old - 1 - back)
            if chosen.count >= min(old, 330) / 2 { break }
        }
        return chosen
    }

    /// - Parameter progress: told the calls written, now and then; what it throws ends the telling.
    mutating func write(to retelling: inout Retelling, progress: (Int) throws -> Void) throws {
        for index in 0..<count {
            let at = times.moment(index, &numbers)
            try catchUp(with: at, &retelling)
            try take(call: index, at, &retelling)
            if index % 200 == 199 { try progress(index + 1) }
        }
        try catchUp(with: now, &retelling)
    }

    private mutating func take(call index: Int, _ at: Instant, _ retelling: inout Retelling) throws {
        if index % 131 == 77 {
            let text = calls.words(calls.book.journal, &numbers)
            let order = Order(.journal(.note(text, .note)))
            _ = try retelling.carryOut(order, by: crew.author(at: at, &numbers), at: at)
        }
        var draft = calls.draft(temper(of: index), &numbers)
        if isUntaken(index) { draft.channel = .miniProgram }
        let receipt = try retelling.carryOut(Order(.report(draft)), by: crew.author(at: at, &numbers), at: at)
        guard let number = receipt.number else { return }
        let life = life(of: draft, at, index)
        for step in life.steps { plan(.step(step, number), at: step.at) }
        let patience = at.adding(seconds: numbers.within(90...700))
        let hasTwin = numbers.isOne(in: 25)
        if hasTwin, life.steps.count > 2, life.end > patience.adding(minutes: 10) {
            plan(.again(draft, number), at: patience)
        }
    }

    private mutating func life(of draft: TicketDraft, _ at: Instant, _ index: Int) -> TicketLife {
        var teller = LifeTeller(
            draft, reportedAt: at, now: now, calls: calls, SeededNumbers(seed: numbers.next()))
        if isUntaken(index) { return teller.tell(.open(.reported)) }
        if let state = emergency(index) { return teller.tell(.open(state)) }
        if unfinished.contains(index) { return teller.tell(.open(state(at))) }
        var life = teller.tell(.closed)
        if now.minutes(since: at) >= DemoHistory.fresh { life.hasten(to: now.adding(seconds: -60)) }
        return life
    }

    /// How far the emergencies are that the visitor finds open; nil for any other call.
    private func emergency(_ index: Int) -> TicketState? {
        switch count - index {
        case 4: .dispatched
        case 13: .inProgress
        default: nil
        }
    }

    /// Some of the last that nobody has taken on yet.
    private func isUntaken(_ index: Int) -> Bool { index == count - 2 || index == count - 7 }

    /// An emergency is not left lying for hours.
    private func temper(of index: Int) -> CallDraw.Temper {
        if emergency(index) != nil { return .urgent }
        return unfinished.contains(index) ? .calm : .any
    }

    /// Where a ticket that is not finished stands: those of long ago wait for something.
    private mutating func state(_ at: Instant) -> TicketState {
        let old: [TicketState] = [.onHold, .onHold, .onHold, .inProgress, .dispatched, .done]
        let young: [TicketState] = [
            .accepted, .dispatched, .dispatched, .inProgress, .inProgress, .onHold, .done,
        ]
        return numbers.pick(now.minutes(since: at) > 180 ? old : young) ?? .accepted
    }

    private mutating func plan(_ deed: Deed, at: Instant) {
        guard at <= now else { return }
        let place = ahead.lastIndex { $0.at > at }.map { $0 + 1 } ?? 0
        ahead.insert(Ahead(at: at, deed: deed), at: place)
    }

    private mutating func catchUp(with instant: Instant, _ retelling: inout Retelling) throws {
        while let next = ahead.last, next.at <= instant {
            ahead.removeLast()
            let author =
                if case .walk = next.deed {
                    crew.author(at: next.at, &steps)
                } else {
                    crew.author(at: next.at, &numbers)
                }
            switch next.deed {
            case .step(let step, let number):
                let order = Order(.move(step.command, number), note: step.note)
                _ = try retelling.carryOut(order, by: author, at: next.at)
            case .again(let draft, let number):
                let twin = calls.again(draft, &numbers)
                let receipt = try retelling.carryOut(Order(.report(twin)), by: author, at: next.at)
                let merging = next.at.adding(seconds: numbers.within(30...240))
                if let again = receipt.number { plan(.merge(again, into: number), at: merging) }
            case .merge(let number, let survivor):
                _ = try retelling.carryOut(Order(.merge(number, into: survivor)), by: author, at: next.at)
            case .walk(let work):
                _ = try retelling.carryOut(Order(work), by: author, at: next.at)
            }
        }
    }
}
