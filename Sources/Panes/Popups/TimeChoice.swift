import Domain
import Screen
import Words

/// A moment ahead: one of those one is likely to want, or typed.
struct TimeChoice: Equatable, Sendable {
    /// What the likely moments are counted from; nil is now.
    var base: Instant?
    private var cursor = ListCursor(count: Self.likelyCount)
    var entry = TextEntry(limit: 40)

    /// Which of two instants is meant where the clock shows the time typed twice; nil until somebody says.
    private(set) var isSecond: Bool?

    mutating func handle(_ key: Key, _ look: Look) {
        if cursor.handle(besideField: key) { return }
        if key == .tab {
            if case .twice = reading(look) { isSecond = !(isSecond ?? true) }
        } else if entry.edit(key) {
            isSecond = nil
        }
    }

    /// Nil where what is typed is no time, or one of two; `complaint` says which.
    func chosen(_ look: Look) -> Instant? {
        entry.isEmpty ? cursor.item(of: likely(look))?.until : typed(look)
    }

    /// What is typed: a length of time from now, or a time; a time of day that is past means tomorrow's.
    func typed(_ look: Look) -> Instant? {
        switch reading(look) {
        case .one(let instant): return instant
        case .twice(let first, let second): return isSecond.map { $0 ? second : first }
        case .skipped, nil: return nil
        }
    }

    private func reading(_ look: Look) -> TypedTime? {
        let text = entry.text.trimmingSpace.replacing("：", with: ":")
        let length = text.hasPrefix("+") ? String(text.dropFirst()) : text
        if let minutes = Filter.minutes(length) { return .one(look.now.adding(minutes: minutes)) }
        let zone = look.names.zone
        let today = TypedTime(text, in: zone, now: look.now)
        guard text.count <= 5, case .one(let instant)? = today, instant <= look.now else { return today }
        return TypedTime(text, in: zone, now: look.now, daysAhead: 1)
    }

    /// Why nothing is chosen.
    func complaint(_ look: Look) -> String {
        switch reading(look) {
        case .skipped: look.words(Phrase("当天拨快时钟，跳过了这个时间", "the clocks are set forward over that time"))
        case .twice(let first, let second):
            look.words(Phrase("这个时间有两次，按 Tab 选：", "shown twice; Tab chooses: "))
                + [first, second].map(look.names.zone.stampWithOffset).joined(separator: " / ")
        case .one, nil: look.words(Self.unreadable)
        }
    }

    private static let unreadable = Phrase(
        "看不懂时间，例 14:05、2h、2026-04-30 16:00", "no time; e.g. 14:05, 2h, 2026-04-30 16:00")

    private static let likelyCount = 5

    private func likely(_ look: Look) -> [(name: Phrase, until: Instant)] {
        let zone = look.names.zone
        let base = base ?? look.now
        let tomorrow = zone.day(of: base).adding(days: 1)
        let morning = LocalTime(day: tomorrow, hour: 8, minute: 30).map(zone.instant(of:))
        return [
            (Phrase("1 小时", "1 hour"), base.adding(minutes: 60)),
            (Phrase("4 小时", "4 hours"), base.adding(minutes: 240)),
            (Phrase("次日早上", "next morning"), morning ?? base.adding(minutes: 720)),
            (Phrase("1 天", "1 day"), base.adding(minutes: 1440)),
            (Phrase("3 天", "3 days"), base.adding(minutes: 4320)),
        ]
    }
}

extension TimeChoice {
    /// The likely moments, a free row and the field.
    static let rows = likelyCount + 2

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let choices = likely(look).map {
            ChoiceList.Choice(text: look.words($0.name), note: look.names.when($0.until, now: look.now))
        }
        let shown = entry.isEmpty ? cursor : ListCursor(count: choices.count, at: nil)
        let rows = min(choices.count, max(1, area.height - 1))
        ChoiceList(choices: choices, cursor: shown).draw(on: &canvas, in: area.top(rows), look)
        return drawField(on: &canvas, in: area.row(min(choices.count + 1, area.height - 1)), look)
    }

    private func drawField(on canvas: inout Canvas, in line: Rect, _ look: Look) -> Point? {
        guard !line.isEmpty else { return nil }
        let label = look.words(Phrase("或输入 ", "or type "))
        let used = canvas.put(label, at: line.origin, width: line.width, style: look.theme[.popup])
        let field = Rect(x: line.x + used, y: line.y, width: min(18, line.width - used), height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        canvas.put(
            read(look), at: Point(x: field.maxX + 1, y: line.y), width: line.maxX - field.maxX - 1,
            style: look.theme[.textDim])
        return point
    }

    /// What the field is understood as.
    private func read(_ look: Look) -> String {
        if entry.isEmpty { return "14:05  2h" }
        if case .twice = reading(look), isSecond == nil {
            return look.words(Phrase("? 有两次 Tab", "? twice: Tab"))
        }
        guard let instant = typed(look) else { return "?" }
        let offset = isSecond == nil ? "" : String(look.names.zone.stampWithOffset(instant).suffix(6))
        return look.glyphs.arrow + " " + look.names.when(instant, now: look.now) + offset
    }
}
