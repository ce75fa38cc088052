import Domain
import Screen

@testable import Panes

/// The screens over a desk in memory that remembers how it stood: whoever looks back is shown that.
struct PastStage {
    private(set) var screens: Screens
    private(set) var desk: MemoryDesk
    /// How it stood, by its last entry.
    private var moments: [MemoryDesk]
    private(set) var effects: [Effect] = []
    private var waiting: [Effect] = []
    /// Nothing that is asked of the past comes.
    var isSlow = false

    init(
        _ desk: MemoryDesk = .queue(of: 12), size: Size = Size(width: 120, height: 40),
        language: Language = .chinese
    ) {
        self.init(desk, [desk], size, language, nil)
    }

    init(replaying stage: PastStage, _ replay: Replay) {
        self.init(stage.desk, stage.moments, Size(width: 120, height: 40), .chinese, replay)
    }

    private init(
        _ desk: MemoryDesk, _ moments: [MemoryDesk], _ size: Size, _ language: Language, _ replay: Replay?
    ) {
        self.desk = desk
        self.moments = moments
        let present = RootState(
            setting: desk.setting, language: language, theme: Stage.night, glyphs: .unicode, keymap: .builtIn,
            size: size, now: desk.now, head: desk.head)
        screens = Screens(present, replay: replay)
        let first = screens.start()
        carryOut(first)
    }

    var past: RootState? { screens.past }
    var present: RootState { screens.present }
    var screen: String { screens.view().canvas.plainText() }
    var line: (Int) -> String {
        { String(screen.split(separator: "\n", omittingEmptySubsequences: false)[$0]) }
    }

    mutating func send(_ input: Input) {
        let asked = screens.update(input)
        carryOut(asked)
    }

    mutating func press(_ names: String...) {
        for name in names {
            guard let key = Key(name: name) else { fatalError("no key \(name)") }
            send(.key(key))
        }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func lookBack(_ time: String) {
        press(":")
        type("as-of " + time)
        press("Enter")
    }

    mutating func tick(seconds: Int) {
        desk.now = desk.now.adding(seconds: seconds)
        send(.tick(desk.now))
    }

    /// Another desk writes, so many minutes later.
    @discardableResult
    mutating func elsewhere(_ work: TicketWork, minutes: Int = 1) -> TicketNumber {
        desk.now = desk.now.adding(minutes: minutes)
        send(.tick(desk.now))
        let number = desk.expect(work).number
        moments.append(desk)
        send(.changed)
        return number
    }

    mutating func catchUp() {
        isSlow = false
        let held = waiting
        waiting = []
        carryOut(held)
    }

    func count(_ isMeant: (Effect) -> Bool) -> Int { effects.count(where: isMeant) }

    private mutating func carryOut(_ more: [Effect]) {
        effects += more
        for effect in more { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: Effect) {
        switch effect {
        case .query(let query):
            guard let place = query.place else { return send(query.answer(from: desk)) }
            if isSlow { return waiting.append(effect) }
            guard var then = moments.last(where: { $0.head <= place.entry }) else { return }
            then.now = place.then
            send(query.answer(from: then))
        case .lookBack(let aim):
            if isSlow { return waiting.append(effect) }
            send(.lookedBack(aim, news(aim)))
        case .order, .prove, .together: fatalError("written: \(effect)")
        case .keepDraft, .editing, .savedFilters, .ring, .sweep, .rescue, .inspect, .copy, .redraw, .suspend,
            .quit, .present, .signOn, .seat, .write, .list:
            break
        }
    }

    private func news(_ aim: PastAim) -> LookBack.News {
        let place: PastPlace?
        switch aim {
        case .moment(let then) where then > desk.now: return .refused(.ahead)
        case .entry(let entry) where entry > desk.head: return .refused(.ahead)
        case .moment(let then):
            place = moments.last { $0.now <= then }.map { PastPlace(entry: $0.head, then: then) }
        case .entry(let entry):
            place = moments.last { $0.head <= entry }.map { PastPlace(entry: entry, then: $0.now) }
        }
        guard let place else { return .refused(.before(moments[0].now)) }
        var setting = desk.setting
        setting.isReadOnly = true
        return .arrived(LookBack.Arrival(place: place, setting: setting, reach: nil))
    }
}
