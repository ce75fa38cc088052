import Domain
import Screen
import Words

/// From which day to which a report is wanted.
struct ReportDaysPopup: Popup {
    private var entry = TextEntry(limit: 40)

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }
    var helpTitle: Phrase { Phrase("哪几天的报告", "A report of which days") }

    var keyLines: [KeyLine] {
        [
            .enter(
                Phrase("看报告", "show"), Phrase("起止日，或一个日、周、月", "first and last day, or one day, week, month")),
            .leave,
        ]
            + KeyLine.typing
    }

    private static let example = Phrase(
        "例 11-01 11-15   2026-10   上周   昨天 今天",
        "such as 11-01 11-15   2026-10   last-week   yesterday today")

    private static let problem = Phrase(
        "没看懂：起日在前，不在将来，最多 \(ReportSpan.longest) 天",
        "not understood: the first day first, none to come, \(ReportSpan.longest) at most")

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter:
            guard let span = ReportSpan(typed: entry.text, today: look.today) else {
                return .complain(look.words(Self.problem))
            }
            return .report(span)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("看报告", "show")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.words(helpTitle), width: 64, rows: 2, hints: hints, on: &canvas, in: area)
        let line = inside.row(1)
        canvas.put(
            look.words(Self.example).clipped(toCells: line.width), at: line.origin, width: line.width,
            style: look.theme[.popupDim])
        return entry.field.draw(on: &canvas, in: inside.row(0), style: look.theme[.field])
    }
}
