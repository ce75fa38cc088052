import Domain
import Screen

/// Why the ticket waits, then until when.
struct HoldPopup: Equatable, Sendable {
    var row: TicketRow
    /// Nil while the reason is chosen.
    private(set) var reason: HoldReason?
    private(set) var cursor = 0
    var entry = TextEntry(limit: 40)

    init(row: TicketRow) {
        self.row = row
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        reason == nil ? chooseReason(key) : chooseEnd(key, look)
    }

    mutating func paste(_ text: String) -> Bool {
        reason == nil || entry.paste(text)
    }

    private mutating func chooseReason(_ key: Key) -> PopupOutcome {
        switch key.normalized {
        case .escape, .character("q"): return .close
        case .up, .character("k"): cursor = max(0, cursor - 1)
        case .down, .character("j"): cursor = min(HoldReason.allCases.count - 1, cursor + 1)
        case .enter: take(HoldReason.allCases[cursor])
        case .character(let character):
            let place = (character.wholeNumberValue ?? 0) - 1
            if HoldReason.allCases.indices.contains(place) { take(HoldReason.allCases[place]) }
        default: break
        }
        return .stay
    }

    private mutating func take(_ reason: HoldReason) {
        self.reason = reason
        cursor = 0
    }

    private mutating func chooseEnd(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape:
            cursor = reason.flatMap { HoldReason.allCases.firstIndex(of: $0) } ?? 0
            reason = nil
        case .up, .control("p"): cursor = max(0, cursor - 1)
        case .down, .control("n"): cursor = min(Self.ends(look).count - 1, cursor + 1)
        case .enter: return submit(look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let reason else { return .stay }
        guard let until = entry.isEmpty ? Self.ends(look)[cursor].until : typedEnd(look) else {
            return .complain(look.words(Self.unreadable))
        }
        guard until > look.now else {
            return .complain(Refusal.holdEndsInThePast.words(in: look.language, site: nil))
        }
        return .submit(Order(.move(.hold(reason, until: until), row.number), expecting: row.revision))
    }

    /// What is typed: a length of time from now, or a time; a time of day that is past means tomorrow's.
    func typedEnd(_ look: Look) -> Instant? {
        let text = entry.text.trimmingSpace.replacing("：", with: ":")
        let length = text.hasPrefix("+") ? String(text.dropFirst()) : text
        if let minutes = Filter.minutes(length) { return look.now.adding(minutes: minutes) }
        guard let typed = Instant(typed: text, in: look.names.zone, now: look.now) else { return nil }
        return typed <= look.now && text.count <= 5 ? typed.adding(minutes: 1440) : typed
    }

    private static let unreadable = Name(
        "看不懂时间，例 14:05、2h、2026-04-30 16:00", "no time; e.g. 14:05, 2h, 2026-04-30 16:00")

    /// The ends one is likely to want.
    private static func ends(_ look: Look) -> [(name: Name, until: Instant)] {
        let zone = look.names.zone
        let tomorrow = zone.day(of: look.now).adding(days: 1)
        let morning = LocalTime(day: tomorrow, hour: 8, minute: 30).map(zone.instant(of:))
        return [
            (Name("1 小时", "1 hour"), look.now.adding(minutes: 60)),
            (Name("4 小时", "4 hours"), look.now.adding(minutes: 240)),
            (Name("明早", "tomorrow morning"), morning ?? look.now.adding(minutes: 720)),
            (Name("1 天", "1 day"), look.now.adding(minutes: 1440)),
            (Name("3 天", "3 days"), look.now.adding(minutes: 4320)),
        ]
    }
}

extension HoldPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        guard let reason else {
            drawReasons(on: &canvas, in: area, look)
            return nil
        }
        let ends = Self.ends(look)
        let hints = [look.hint("Enter", Name("挂起", "put on hold")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.title(.hold, row), width: 52, rows: ends.count + 3, hints: hints, on: &canvas, in: area)
        let heading = reason.words(in: look.language) + look.names.colon + look.words(Self.until)
        canvas.put(heading, at: inside.origin, width: inside.width, style: look.theme[.popup])
        let choices = ends.map {
            ChoiceList.Choice(text: look.words($0.name), note: look.names.when($0.until, now: look.now))
        }
        let list = ChoiceList(choices: choices, cursor: entry.isEmpty ? cursor : -1)
        list.draw(on: &canvas, in: inside.below(1).top(ends.count), look)
        return drawField(on: &canvas, in: inside.row(ends.count + 2), look)
    }

    private static let until = Name("预计何时恢复", "until when")

    private func drawReasons(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [look.hint("1-7 Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let choices = HoldReason.allCases.enumerated().map {
            ChoiceList.Choice(key: "\($0 + 1)", text: $1.words(in: look.language))
        }
        let inside = look.box(
            look.title(.hold, row), width: 52, rows: choices.count, hints: hints, on: &canvas, in: area)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
    }

    private func drawField(on canvas: inout Canvas, in line: Rect, _ look: Look) -> Point? {
        guard !line.isEmpty else { return nil }
        let label = look.words(Name("或输入 ", "or type "))
        let used = canvas.put(label, at: line.origin, width: line.width, style: look.theme[.popup])
        let field = Rect(x: line.x + used, y: line.y, width: min(18, line.width - used), height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        let read =
            entry.isEmpty
            ? "14:05  2h"
            : typedEnd(look).map { look.glyphs.arrow + " " + look.names.when($0, now: look.now) } ?? "?"
        canvas.put(
            read, at: Point(x: field.maxX + 1, y: line.y), width: line.maxX - field.maxX - 1,
            style: look.theme[.textDim])
        return point
    }
}
