import Panes
import Screen

/// Tells a paste without brackets from keys, by time: GNU screen, the Linux console and `tmux paste-buffer` send pasted
/// text as if it were typed, and as hotkeys it would dispatch, reject and close.
///
/// The rule. Text, Enter and Tab that follow one another within 20 ms are one run; whatever else comes, arrows and other
/// sequences, Ctrl, Alt and function keys, a mouse, brackets, ends it. A run counts its strokes: the same key again and
/// again is one, for a key that is held repeats every 16 to 40 ms. A run of more than four strokes is what no hand types,
/// and so is one of more than two over a popup that one key answers, or where two of them would write or something
/// stands behind an Enter: all of it that is not carried out yet is a paste, and so is all that comes within 50 ms of it.
/// What came in one piece is judged as a whole before any of it is carried out.
///
/// So that four strokes are known to be a run before the first has done harm, only what a paste may do safely is carried
/// out at once: moves of the cursor, keys that open something, and characters into a field. Enter and all that writes
/// wait until 20 ms have passed in silence, which nobody feels.
///
/// Moves alone are keys however many come: a slow line delivers held arrows and `j` in lumps. After text that came in one
/// piece, an Enter that comes alone and has nothing behind it is a key where there is a field: programs that type for
/// people send the line first and Enter next. A line and its Enter in one piece are a paste, and the Enter a blank.
///
/// A key that opens a field for words of one's own, and text right behind it, are that key and a paste into the field:
/// nothing is written by it.
///
/// What is lost where a lump of real keys is longer than that is keys, never a ticket; the screen says so.
struct BurstGate {
    typealias Risk = RootState.KeyRisk

    static let quiet = Duration.milliseconds(20)
    static let pasteQuiet = Duration.milliseconds(50)
    private static let most = 4
    private static let mostThatAct = 2
    /// Strokes in one piece that may be a line some program types.
    private static let lump = 3
    /// Means something in a field alone.
    private static let noKey = Key.character("\u{0}")

    private struct Run {
        var strokes = 0
        var last: Key?
        var lastAt: ContinuousClock.Instant
        /// As much as a `lump` came in one piece.
        var hasLump = false
        /// Some of it was found to be a paste.
        var isPaste = false
    }

    private struct Item {
        var input: Input
        var at: ContinuousClock.Instant
        /// The run that a text key belongs to.
        var run: Int?
        /// An Enter that came alone, after a lump.
        var isLone = false
    }

    private var items: [Item] = []
    private var runs: [Int: Run] = [:]
    private var current = 0
    private let isOn: Bool

    /// - Parameter isOn: false lets everything through as it comes.
    init(isOn: Bool = true) {
        self.isOn = isOn
    }

    /// Takes what came in one piece.
    mutating func add(_ inputs: [Input], at now: ContinuousClock.Instant) {
        let before = runs[current]?.strokes ?? 0
        for input in inputs { add(input, isAlone: inputs.count == 1, at: now) }
        if let strokes = runs[current]?.strokes, strokes - before >= Self.lump {
            runs[current]?.hasLump = true
        }
    }

    private mutating func add(_ input: Input, isAlone: Bool, at now: ContinuousClock.Instant) {
        guard isOn, let key = input.textKey else {
            if !input.isInterrupt { current += 1 }
            return items.append(Item(input: input, at: now))
        }
        if let run = runs[current] {
            let limit = run.isPaste || run.hasLump || run.strokes > Self.most ? Self.pasteQuiet : Self.quiet
            if now - run.lastAt > limit { current += 1 }
        }
        var run = runs[current] ?? Run(lastAt: now)
        let isLone = isAlone && key == .enter && run.hasLump && now > run.lastAt
        if run.last != key { run.strokes += 1 }
        (run.last, run.lastAt) = (key, now)
        runs[current] = run
        items.append(Item(input: input, at: now, run: current, isLone: isLone))
    }

    /// The next input whose time has come, and when it was typed; nil where none has.
    mutating func next(
        now: ContinuousClock.Instant, risk: (Key) -> Risk
    ) -> (input: Input, at: ContinuousClock.Instant)? {
        guard let first = items.first else {
            runs = runs.filter { $0.key == current }
            return nil
        }
        guard let id = first.run, let run = runs[id], first.input.textKey != nil else {
            items.removeFirst()
            return (first.input, first.at)
        }
        let keys = items.prefix { $0.run == id }.compactMap(\.input.textKey)
        let risks = keys.map(risk)
        if risks.allSatisfy({ $0 == .move }), !run.isPaste { return take() }
        let most = Self.acts(keys, risks) ? Self.mostThatAct : Self.most
        if risks[0] == .field, !run.isPaste {
            // Whatever comes behind it in this run is its text.
            if run.strokes > most { runs[id]?.isPaste = true }
            return take()
        }
        if run.strokes > most || run.isPaste {
            let isLast = items.dropFirst().first?.run != id
            guard first.isLone, isLast, risk(Self.noKey) == .harmless else { return takePaste(id) }
            return isQuiet(first, run, now) ? take() : nil
        }
        switch risks[0] {
        case .move, .harmless, .field: return take()
        case .grave, .answer: return isQuiet(first, run, now) ? take() : nil
        }
    }

    /// Whether so few strokes could do harm already.
    private static func acts(_ keys: [Key], _ risks: [Risk]) -> Bool {
        if risks[0] == .answer || keys.dropLast().contains(.enter) { return true }
        return zip(keys, risks).first { $1 == .grave }.map { first, _ in
            zip(keys, risks).contains { $1 == .grave && $0 != first }
        } ?? false
    }

    /// A held key is let through while it goes on.
    private func isQuiet(_ item: Item, _ run: Run, _ now: ContinuousClock.Instant) -> Bool {
        now - (run.strokes == 1 ? item.at : run.lastAt) >= Self.quiet
    }

    private mutating func take() -> (input: Input, at: ContinuousClock.Instant) {
        let item = items.removeFirst()
        return (item.input, item.at)
    }

    private mutating func takePaste(_ id: Int) -> (input: Input, at: ContinuousClock.Instant) {
        runs[id]?.isPaste = true
        let at = items[0].at
        let end = items.dropFirst().firstIndex { $0.run != id || $0.isLone } ?? items.count
        let text = items[..<end].compactMap(\.input.textKey?.pasted).joined()
        items.removeFirst(end)
        return (.paste(text), at)
    }

    /// Milliseconds until what waits for silence may be let through; nil where nothing waits.
    func patience(now: ContinuousClock.Instant) -> Int? {
        guard let first = items.first else { return nil }
        guard let run = first.run.flatMap({ runs[$0] }) else { return 0 }
        let since = run.strokes == 1 ? first.at : run.lastAt
        return Int(max(.zero, Self.quiet - (now - since)) / .milliseconds(1)) + 1
    }
}

extension Input {
    /// Of a key that pasted text may be made of.
    fileprivate var textKey: Key? {
        guard case .key(let key) = self, key.pasted != nil else { return nil }
        return key
    }

    /// Ctrl-C comes through whatever goes on, and what goes on goes on behind it.
    fileprivate var isInterrupt: Bool {
        if case .key(.control("c")) = self { true } else { false }
    }
}

extension Key {
    /// What it is in a pasted text.
    fileprivate var pasted: String? {
        switch self {
        case .character(let character): String(character)
        case .enter: "\n"
        case .tab: "\t"
        case .escape, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .shiftLeft,
            .shiftRight,
            .home, .end, .pageUp, .pageDown, .function, .control, .alt, .altEnter:
            nil
        }
    }
}
