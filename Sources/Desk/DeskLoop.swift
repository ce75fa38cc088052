import Dispatch
import Domain
import Panes
import Screen
import Store

/// The loop: it alone owns the screens' state and the display, and sleeps until something happens.
package final class DeskLoop {
    private let session: DeskSession
    private let display: any Display
    private let mailbox: Mailbox
    private let queries: QueryDesk
    private let drafts: DraftKeeper
    private let attention: Attention?
    private let editing: EditingLease
    private let rescues: RescueKeeper
    private let orders = DispatchQueue(label: "griddesk.orders")
    private let sweeps = DispatchQueue(label: "griddesk.sweeps", qos: .utility)
    private var state: RootState
    var typedAhead = TypeAhead()
    var bursts = BurstGate()
    private var isRunning = true

    /// - Parameter attention: of a demo desk, told what the person at the screens is busy with.
    package init(
        session: DeskSession, setting: Setting, head: Int64, display: any Display, look: Appearance,
        attention: Attention? = nil
    ) {
        self.attention = attention
        self.session = session
        self.display = display
        let mailbox = Mailbox(wakeUp: display.wakeUp)
        self.mailbox = mailbox
        queries = QueryDesk(mailbox: mailbox) { $0.answer(from: StoredMemory(session: session)) }
        drafts = DraftKeeper { session.keep($0) }
        editing = EditingLease { session.tellEditing($0, since: $1) }
        rescues = RescueKeeper(session: session, mailbox: mailbox)
        state = RootState(
            setting: setting, language: look.language, theme: look.theme, glyphs: display.glyphs,
            keymap: look.keymap, size: display.size, now: .current(), head: head,
            drafts: (try? session.keptDrafts()) ?? [:], notice: look.notice)
        if attention != nil { state.beDemo() }
    }

    /// Runs until somebody leaves or the terminal goes.
    package func run() throws(StoreError) {
        let follower = try session.follow(
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
                changedAt = changedAt ?? .now
            }
            while let input = nextTyped() {
                carryOut(ticks(before: [input]).flatMap { state.update($0) } + state.update(input))
                changedAt = changedAt ?? .now
            }
            attention?.turn(to: state.attended)
        }
        orders.sync {}
        sweeps.sync {}
        drafts.finish()
        rescues.finish()
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
        return isDue || !inputs.isEmpty ? [.tick(now)] : []
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
        switch effect {
        case .query(let query): queries.ask(query)
        case .order(let order):
            orders.async { [session, mailbox] in mailbox.put(session.carryOut(order)) }
        case .prove(let order, let secret):
            orders.async { [session, mailbox] in mailbox.put(session.carryOut(order, proving: secret)) }
        case .together(let list):
            orders.async { [session, mailbox] in mailbox.put(session.carryOut(together: list)) }
        case .keepDraft(let key, let draft): drafts.keep(draft, for: key)
        case .editing(let subject): editing.hold(subject)
        case .sweep: sweeps.async { [session] in session.sweep() }
        case .rescue(let rescue): rescues.keep(rescue)
        case .inspect:
            sweeps.async { [session, mailbox] in mailbox.put(.standing(session.inspect())) }
        case .savedFilters(let change):
            orders.async { [session, mailbox] in session.change(change).map(mailbox.put) }
        case .ring: display.ring()
        case .copy(let text): display.copyToClipboard(text)
        case .write(let path, let text):
            sweeps.async { [mailbox] in mailbox.put(NewFile.write(text, to: path)) }
        case .redraw: display.redrawAll()
        case .suspend: display.suspend()
        case .quit: isRunning = false
        }
    }
}

extension Input {
    /// Whether a person did it.
    fileprivate var isTyped: Bool {
        switch self {
        case .key, .paste, .mouse: true
        case .resize, .tick, .answered, .queryFailed, .carriedOut, .orderFailed, .carriedOutTogether,
            .changed, .localChanged, .filtersFailed, .written, .standing, .rescued, .terminate:
            false
        }
    }
}

/// How the screens speak, look and listen.
package struct Appearance: Sendable {
    package var language: Language
    package var theme: Theme
    package var keymap: Keymap
    /// What is said as they open.
    package var notice: String?

    package init(language: Language, theme: Theme, keymap: Keymap = .builtIn, notice: String? = nil) {
        self.language = language
        self.theme = theme
        self.keymap = keymap
        self.notice = notice
    }
}
