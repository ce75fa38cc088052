import Domain
import Screen
import Words

/// A new ticket as one line, typed while the caller speaks. Beneath it stands what was understood; each field can be
/// overruled, and stays so however the line goes on.
struct CallPopup: Popup {
    enum Focus: Equatable, Sendable {
        case line
        case field(FormField.Kind)
        /// Of what a spelling may mean, which one.
        case spelling(Int)
        /// A place in the list of look-alikes.
        case similar(Int)
    }

    static let kinds: [FormField.Kind] = [
        .grid, .place, .category, .what, .reporter, .phone, .unit, .priority,
    ]

    /// Of the calls that are being taken at once, from 1.
    let slot: Int
    private(set) var line = TextEntry(limit: TextLimit.what)
    private(set) var call = CallLine()
    private(set) var focus = Focus.line
    /// The field in focus as it is typed.
    private(set) var entry = TextEntry(limit: 1)
    /// Texts that count instead of what the line says.
    private(set) var overruled: [FormField.Kind: String] = [:]
    /// The candidate the cursor is on, once it was moved there.
    private(set) var pick: Int?
    /// Open tickets that may be about the same, and what was asked for them.
    private(set) var similar: [TicketRow] = []
    private(set) var similarTo: Likeness?
    /// Who is known to ring from the telephone.
    private(set) var caller: KnownCaller?
    /// Nil until they are read.
    private(set) var habits: CallHabits?
    /// The look-alike that was seen first for what is typed.
    private var seenFor: Likeness?
    var seenFirst: TicketNumber?
    /// What would be done by asking once more for the same.
    var asked: Question?

    init(slot: Int = 1) {
        self.slot = slot
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .altEnter, .function(3): return submit(look, leadsToDispatch: true)
        case .function(4): return join(look)
        case .function(5): makeEmergency(look)
        case .function(6): return remind(look)
        case .enter: return enter(look)
        case .tab: step(by: 1, look)
        case .backTab: step(by: -1, look)
        case .down, .up: move(by: key == .down ? 1 : -1, look)
        default: type(key, look)
        }
        return .stay
    }

    /// Pasted text goes where the cursor is; false when it was cut.
    mutating func paste(_ text: String, _ look: Look) -> Bool {
        defer { noteTyping(look) }
        if case .field = focus { return entry.paste(text) }
        focus = .line
        return line.paste(text)
    }

    private mutating func type(_ key: Key, _ look: Look) {
        switch focus {
        case .field(let kind):
            if kind.hasCandidates, entry.isEmpty, let digit = key.digit, candidates(look).count <= 9 {
                choose(digit - 1, look)
            } else if entry.edit(key) {
                noteTyping(look)
            }
        case .line where line.isEmpty && key == .control("u"): overruled = [:]
        case .spelling where key.digit != nil: choose(spelling: (key.digit ?? 0) - 1, look)
        case .line, .similar, .spelling:
            guard line.edit(key) else { return }
            focus = .line
            noteTyping(look)
        }
    }

    /// Where words of danger ask for it.
    private mutating func makeEmergency(_ look: Look) {
        guard danger(look) != nil else { return }
        overruled[.priority] = Priority.p1.rawValue
        if focus == .field(.priority) { entry.replace(with: Priority.p1.rawValue) }
    }

    private mutating func noteTyping(_ look: Look) {
        pick = nil
        if case .field(let kind) = focus {
            let text = entry.text.trimmingSpace
            overruled[kind] = text.isEmpty || text == lineText(kind, look) ? nil : text
        } else {
            read(look.names)
        }
    }

    private mutating func read(_ names: Names) {
        call = names.reader.read(line.text, by: habits ?? CallHabits())
    }

    mutating func note(_ habits: CallHabits, _ names: Names) {
        self.habits = habits
        read(names)
    }

    /// The cursor stays on its ticket, or goes back to the line where that is gone.
    mutating func note(_ rows: [TicketRow], _ caller: KnownCaller?, like likeness: Likeness?) {
        self.caller = caller
        if let likeness, likeness != seenFor { (seenFor, seenFirst) = (likeness, rows.first?.number) }
        if case .similar(let place) = focus {
            let held = similar.indices.contains(place) ? similar[place].number : nil
            focus = rows.firstIndex { $0.number == held }.map { .similar($0) } ?? .line
        }
        similar = rows
        similarTo = likeness
    }
}

extension CallPopup {
    /// Through the line and the fields, round and back.
    private mutating func step(by step: Int, _ look: Look) {
        let stops = [Focus.line] + Self.kinds.map { .field($0) }
        let place = stops.firstIndex(of: focus) ?? 0
        go(to: stops[(place + step + stops.count) % stops.count], look)
    }

    mutating func go(to focus: Focus, _ look: Look) {
        self.focus = focus
        pick = nil
        guard case .field(let kind) = focus else { return }
        entry = TextEntry(overruled[kind] ?? lineText(kind, look), limit: kind.limit)
    }

    private mutating func move(by step: Int, _ look: Look) {
        switch focus {
        case .line where step > 0 && !call.spellings.isEmpty: focus = .spelling(0)
        case .spelling(let place) where place + step < 0: focus = .line
        case .spelling(let place) where place + step < (call.spellings.first?.texts.count ?? 0):
            focus = .spelling(place + step)
        case .line where step > 0, .spelling:
            if !asksAfterOne, let kind = unclear(look) {
                go(to: .field(kind), look)
                pick = 0
            } else if !similar.isEmpty {
                focus = .similar(0)
            }
        case .line: break
        case .similar(let place):
            focus = place + step < 0 ? .line : .similar(min(similar.count - 1, place + step))
        case .field(let kind) where kind.hasCandidates:
            guard step > 0 || pick != nil else { return go(to: .line, look) }
            var cursor = ListCursor(count: candidates(look).count, at: pick)
            cursor.move(.lines(step))
            pick = cursor.index
        case .field: self.step(by: step, look)
        }
    }

    /// Takes a candidate for the field in focus.
    private mutating func choose(_ place: Int, _ look: Look) {
        let candidates = candidates(look)
        guard case .field(let kind) = focus, candidates.indices.contains(place) else { return }
        let isUsual = kind == .grid && grid(look) == nil && place == 0 && overruled[.place] == nil
        if isUsual, let spot = usualSpot(look), !spot.place.isEmpty { overruled[.place] = spot.place }
        overruled[kind] = candidates[place].text
        entry.replace(with: candidates[place].text)
        pick = nil
    }

    /// Puts what was meant in the place of what was typed.
    private mutating func choose(spelling place: Int, _ look: Look) {
        guard let spelling = call.spellings.first, spelling.texts.indices.contains(place) else { return }
        line.replace(spelling.range, with: spelling.texts[place])
        focus = .line
        read(look.names)
    }

    private mutating func enter(_ look: Look) -> PopupOutcome {
        switch focus {
        case .spelling(let place):
            choose(spelling: place, look)
            return .stay
        case .similar: return call.isReminderAlone ? remind(look) : join(look)
        case .field(let kind) where kind.hasCandidates:
            guard let pick else { return submit(look, leadsToDispatch: false) }
            choose(pick, look)
            return .stay
        case .line where call.isReminderAlone && overruled.isEmpty:
            if reminded(look) != nil || similar.isEmpty { return remind(look) }
            return .complain(look.words(Self.severalToRemind))
        case .field, .line: return submit(look, leadsToDispatch: false)
        }
    }

    private mutating func submit(_ look: Look, leadsToDispatch: Bool) -> PopupOutcome {
        do throws(FormProblem) {
            let order = Order(.report(try ticket(look)))
            return leadsToDispatch ? .submitAndDispatch(order) : .submit(order)
        } catch {
            go(to: error.field == .what ? .line : .field(error.field), look)
            return .complain(look.words(error.words))
        }
    }
}

extension CallPopup {
    private static let severalToRemind = Phrase(
        "催的是哪一张？↓ 选中后 Enter", "which one is asked about? Down to it, then Enter")
    private static let lineName = "line"

    var draft: Draft? {
        guard !line.text.trimmingSpace.isEmpty || !overruled.isEmpty else { return nil }
        var texts = Dictionary(uniqueKeysWithValues: overruled.map { ($0.key.rawValue, $0.value) })
        texts[Self.lineName] = line.text
        return Draft(texts)
    }

    /// Of a draft, what tells one call from another.
    static func subject(of draft: Draft) -> String {
        let line = draft.texts[lineName]?.trimmingSpace ?? ""
        let fields = kinds.compactMap { draft.texts[$0.rawValue]?.trimmingSpace }
        return ([line] + fields).filter { !$0.isEmpty }.joined(separator: " ")
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        line.replace(with: draft.texts[Self.lineName] ?? "")
        read(look.names)
        for kind in Self.kinds { overruled[kind] = draft.texts[kind.rawValue] }
    }
}
