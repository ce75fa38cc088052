import Domain
import Screen
import Words

@testable import Panes

/// The screens over a desk in memory: keys go in, what they ask is carried out, and all is written down.
struct Stage {
    var state: RootState
    var desk: MemoryDesk
    /// Everything asked of the world, in order.
    private(set) var effects: [Effect] = []
    /// Asked and not yet carried out, while the desk is slow.
    private(set) var waiting: [Effect] = []
    /// The tickets other desks were told are being changed, one after the other.
    private(set) var told: [TicketNumber?] = []
    /// Drafts as a crash would leave them.
    private(set) var kept: [DraftKey: Draft] = [:]
    var isSlow = false

    init(
        _ desk: MemoryDesk = .busy(), size: Size = Size(width: 120, height: 40),
        language: Language = .chinese,
        theme: Theme? = nil, glyphs: Glyphs = .unicode, keymap: Keymap = .builtIn,
        drafts: [DraftKey: Draft] = [:],
        isStarted: Bool = true, isCalm: Bool = true
    ) {
        self.desk = desk
        state = RootState(
            setting: desk.setting, language: language, theme: theme ?? Stage.night, glyphs: glyphs,
            keymap: keymap, size: size,
            now: desk.now, head: desk.head, drafts: drafts)
        kept = drafts
        guard isStarted else { return }
        let first = state.start()
        carryOut(first)
        if isCalm { state.alarms = Alarms() }
        goToEmergency()
    }

    /// Where most tests begin: the ticket of the night that is furthest from its end.
    private mutating func goToEmergency() {
        let queue = state.tickets.queue
        guard let row = queue.rows.firstIndex(where: { $0.priority == .p1 && $0.state == .dispatched })
        else { return }
        state.tickets.queue.move(to: row)
        send(.tick(state.now))
    }

    static let night = shipped("night")
    static let mono = shipped("mono")

    private static func shipped(_ name: String) -> Theme {
        guard let theme = Theme.shipped(name) else { fatalError("no theme \(name)") }
        return theme
    }

    /// The text of the screen.
    var screen: String { state.view().canvas.plainText() }

    mutating func send(_ input: Input) {
        let asked = state.update(input)
        carryOut(asked)
    }

    /// Keys by their names.
    mutating func press(_ names: String...) {
        for name in names {
            guard let key = Key(name: name) else { fatalError("no key \(name)") }
            lookFirst()
            send(.key(key))
        }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    /// Whoever presses a key has seen where the cursor is.
    private mutating func lookFirst() {
        if state.slip?.seenAt != nil { send(.tick(state.now.adding(seconds: 2))) }
    }

    mutating func carryOut(_ more: [Effect]) {
        effects += more
        waiting += more
        while !isSlow, !waiting.isEmpty { carryOutNext() }
    }

    /// Carries out the effect that waits longest.
    mutating func carryOutNext() {
        guard !waiting.isEmpty else { return }
        switch waiting.removeFirst() {
        case .query(let query):
            desk.queries += 1
            send(query.answer(from: desk))
        case .order(let order): answer(order, desk.carryOut(order))
        case .prove(let order, let secret): answer(order, desk.carryOut(order, proving: secret))
        case .together(let orders):
            var results: [Result<Receipt, Failure>] = []
            for order in orders { results.append(desk.carryOut(order)) }
            send(.carriedOutTogether(orders, results))
            send(.changed)
        case .keepDraft(let key, let draft): kept[key] = draft
        case .editing(let subject): told.append(subject?.ticket)
        case .savedFilters(let change): desk.change(change)
        case .signOn(let name, let secret, let isLocked):
            send(desk.signOn(name, secret, isLocked: isLocked))
        case .seat(let author): desk.setting.author = author
        case .write(let path, _): send(.written(path: path, nil))
        case .list(let file): send(.listed(file, .written(desk.rows(.open).count, path: file.path)))
        case .ring, .sweep, .rescue, .inspect, .copy, .redraw, .suspend, .quit, .lookBack, .present: break
        }
    }

    private mutating func answer(_ order: Order, _ result: Result<Receipt, Failure>) {
        switch result {
        case .success(let receipt):
            send(.carriedOut(order, receipt))
            send(.changed)
        case .failure(let failure): send(.orderFailed(order, failure))
        }
    }

    /// Carries out what waits up to the next order.
    mutating func carryOutOrder() {
        while let first = waiting.first {
            carryOutNext()
            if case .order = first { return }
        }
    }

    mutating func catchUp() {
        isSlow = false
        while !waiting.isEmpty { carryOutNext() }
    }

    mutating func forgetEffects() { effects = [] }

    var orders: [Order] {
        effects.compactMap { if case .order(let order) = $0 { order } else { nil } }
    }

    /// Another desk acts; this one is told.
    mutating func elsewhere(_ work: TicketWork, by author: ID<Operator> = "limei") {
        desk.expect(work, by: author)
        send(.changed)
    }

    var cursor: TicketNumber? { state.tickets.queue.current?.number }

    /// Puts the cursor on a ticket.
    mutating func goTo(_ number: TicketNumber) {
        press("g", "g")
        while cursor != number {
            let before = cursor
            press("j")
            if cursor == before { fatalError("\(number.text) is not in the queue") }
        }
    }
}

extension Effect {
    func asks(_ kind: any Question.Type) -> Bool {
        if case .query(let query) = self { query.slot == Query.Slot(kind) } else { false }
    }
}
