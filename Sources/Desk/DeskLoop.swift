import Dispatch
import Domain
import Panes
import Screen
import Store

/// The loop: it alone owns the screens' state and the display, and sleeps until something happens.
package final class DeskLoop {
    private let seat: Seat
    private let display: any Display
    private let mailbox: Mailbox
    private let queries: QueryDesk
    private let past: PastKeeper
    private var drafts: DraftKeeper
    private let attention: Attention?
    private let editing: EditingLease
    private let rescues: RescueKeeper
    private let orders = DispatchQueue(label: "griddesk.orders")
    private let sweeps = DispatchQueue(label: "griddesk.sweeps", qos: .utility)
    private let files = DispatchQueue(label: "griddesk.files", qos: .utility)
    private let signOns = DispatchQueue(label: "griddesk.sign-on")
    private var state: Screens
    var typedAhead = TypeAhead()
    var bursts = BurstGate()
    private var isRunning = true

    /// - Parameters:
    ///   - entrance: who has to sign on first.
    ///   - attention: of a demo desk, told what the person at the screens is busy with.
    ///   - playback: what is played in place of the present.
    package init(
        session: DeskSession, setting: Setting, head: Int64, display: any Display, look: Appearance,
        entrance: Entrance = .open, attention: Attention? = nil, playback: Playback? = nil
    ) {
        self.attention = attention
        let seat = Seat(session)
        self.seat = seat
        self.display = display
        let mailbox = Mailbox(wakeUp: display.wakeUp)
        self.mailbox = mailbox
        queries = QueryDesk(mailbox: mailbox) { $0.answer(from: StoredMemory(session: seat.session)) }
        past = PastKeeper(seat: seat, mailbox: mailbox)
        drafts = DraftKeeper { session.keep($0) }
        editing = EditingLease { seat.session.tellEditing($0, since: $1) }
        rescues = RescueKeeper(seat: seat, mailbox: mailbox)
        var present = RootState(
            setting: setting, language: look.language, theme: look.theme, glyphs: display.glyphs,
            keymap: look.keymap, size: display.size, now: .current(), head: head,
            drafts: (try? session.keptDrafts()) ?? [:], notice: look.notice, lockAfter: look.lockAfter)
        present.depth = look.depth
        if case .closed(let name) = entrance { present.close(for: name) }
        state = Screens(present, replay: playback?.replay)
        if attention != nil { state.beDemo() }
    }

    /// Runs until somebody leaves or the terminal goes.
    package func run() throws(StoreError) {
        let follower = try seat.session.follow(
            noteLocal: { [mailbox] in mailbox.putLocalChange() },
            noteStanding: { [mailbox] in mailbox.put(.standing($0)) },
            changed: { [mailbox] in mailbox.putChange() })
        defer { follower.stop() }
        carryOut(state.start())
        var changedAt: ContinuousClock.Instant? = .now
        while isRunning {
            if let since = changedAt, !isWorthWaiting(since) {
                show()
                changedAt = nil
            }
            let events = display.events(waitingAtMost: changedAt == nil ? patience() : Self.pause)
            let all = events.compactMap(input)
            bursts.add(all.filter(\.isTyped), at: .now)
            let inputs = all.filter { !$0.isTyped } + mailbox.takeAll()
            for input in ticks(before: inputs) + inputs {
                carryOut(state.update(input))
                if input.isSeen { changedAt = changedAt ?? .now }
            }
            while let input = nextTyped() {
                carryOut(ticks(before: [input]).flatMap { state.update($0) } + state.update(input))
                changedAt = changedAt ?? .now
            }
            attention?.turn(to: state.attended)
        }
        orders.sync {}
        sweeps.sync {}
        signOns.sync {}
        files.sync {}
        drafts.finish()
        rescues.finish()
        past.leave()
        editing.finish()
    }

    /// What was typed, as soon as it is known whether it was, and what it is meant for is there. What a key would do is
    /// only known when all before it are carried out.
    private func nextTyped() -> Input? {
        if typedAhead.isEmpty, let (input, time) = bursts.next(now: .now, risk: { state.risk(of: $0) }) {
            typedAhead.add(input, at: time)
        }
        return typedAhead.next(isHeld: state.awaitsItsTicket, now: .now)
    }

    /// Milliseconds a picture waits for the timeline that completes it, so that a row's move is sent at once and once.
    private static let pause = 4

    private func isWorthWaiting(_ since: ContinuousClock.Instant) -> Bool {
        state.awaitsTimeline && since.duration(to: .now) < .milliseconds(Self.pause)
    }

    private func show() {
        let picture = state.view()
        display.show(picture.canvas, cursor: picture.cursor)
    }

    /// Milliseconds until the screen changes by time alone.
    private func patience() -> Int {
        let visible = state.nextVisibleChange.map {
            Int(clamping: max(0, $0.milliseconds - Instant.current().milliseconds))
        }
        let typed = typedAhead.isEmpty ? bursts.patience(now: .now) : typedAhead.patience(now: .now)
        return min(visible ?? 60_000, typed ?? 60_000)
    }

    /// The time, where something else happens or it alone changes the screen.
    private func ticks(before inputs: [Input]) -> [Input] {
        let now = Instant.current()
        let isDue = state.nextVisibleChange.map { now >= $0 } ?? false
        return isDue || inputs.contains(where: \.isSeen) ? [.tick(now)] : []
    }

    private func input(_ event: Event) -> Input? {
        switch event {
        case .key(let key): return .key(key)
        case .paste(let text): return .paste(text)
        case .mouse(let mouse): return .mouse(mouse)
        case .resize(let size): return .resize(size)
        case .terminate, .interrupt: return .terminate
        case .hangUp:
            isRunning = false
            return nil
        case .wake: return nil
        case .resumed: return .tick(.current())
        }
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        let session = seat.session
        switch effect {
        case .query(let query): query.place == nil ? queries.ask(query) : past.ask(query)
        case .order(let order):
            orders.async { [mailbox] in mailbox.put(session.carryOut(order)) }
        case .prove(let order, let secret):
            orders.async { [mailbox] in mailbox.put(session.carryOut(order, proving: secret)) }
        case .together(let list):
            orders.async { [mailbox] in mailbox.put(session.carryOut(together: list)) }
        case .keepDraft(let key, let draft): drafts.keep(draft, for: key)
        case .editing(let subject): editing.hold(subject)
        case .sweep: sweeps.async { session.sweep() }
        case .rescue(let rescue): rescues.keep(rescue)
        case .inspect:
            sweeps.async { [mailbox] in mailbox.put(.standing(session.inspect())) }
        case .savedFilters(let change):
            orders.async { [mailbox] in session.change(change).map(mailbox.put) }
        case .signOn(let name, let secret, let isLocked):
            signOns.async { [mailbox] in
                mailbox.put(session.signOn(name, secret, isLocked: isLocked))
            }
        case .seat(let author): turn(to: author)
        case .lookBack(let aim): past.go(to: aim)
        case .present: past.leave()
        case .ring: display.ring()
        case .copy(let text): display.copyToClipboard(text)
        case .write(let path, let text):
            sweeps.async { [mailbox] in mailbox.put(NewFile.write(text, to: path)) }
        case .list(let file):
            files.async { [mailbox] in
                ListRun(file: file, session: session) { mailbox.put(.listed(file, $0)) }.run()
            }
        case .redraw: display.redrawAll()
        case .suspend: display.suspend()
        case .quit: isRunning = false
        }
    }
}

extension DeskLoop {
    /// What another typed is still written as theirs.
    private func turn(to author: Author) {
        let session = seat.session.turned(to: author)
        guard seat.session.author?.id != author.id else { return seat.turn(to: session) }
        let others = drafts
        orders.async { others.finish() }
        seat.turn(to: session)
        drafts = DraftKeeper { session.keep($0) }
    }
}

extension Input {
    /// Whether a person did it.
    fileprivate var isTyped: Bool {
        switch self {
        case .key, .paste, .mouse: true
        case .resize, .tick, .answered, .queryFailed, .carriedOut, .orderFailed, .carriedOutTogether,
            .changed, .localChanged, .filtersFailed, .written, .listed, .signedOn, .signOnFailed, .standing,
            .rescued,
            .lookedBack, .terminate:
            false
        }
    }
}

/// How the screens speak, look and listen.
package struct Appearance: Sendable {
    package var language: Language
    package var theme: Theme
    package var depth: ColorDepth
    package var keymap: Keymap
    /// What is said as they open.
    package var notice: String?
    /// Seconds without a key after which the desk locks.
    package var lockAfter: Int?

    package init(
        language: Language, theme: Theme, depth: ColorDepth, keymap: Keymap = .builtIn,
        notice: String? = nil, lockAfter: Int? = nil
    ) {
        self.lockAfter = lockAfter
        self.language = language
        self.theme = theme.adapted(to: depth)
        self.depth = depth
        self.keymap = keymap
        self.notice = notice
    }
}

/// Whether somebody is at the desk as the screens open.
package enum Entrance: Equatable, Sendable {
    case open
    /// Somebody signs on first; with the name that is expected.
    case closed(name: String?)
}
