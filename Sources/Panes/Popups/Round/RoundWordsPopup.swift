import Domain
import Screen
import Words

/// What a round needs in words: why it is excused, or what was seen when a finding was looked at again.
struct RoundWordsPopup: Popup {
    enum Purpose: Equatable, Sendable {
        case excuse
        case lookAgain(Finding, passed: Bool)
    }

    private(set) var purpose: Purpose
    let row: RoundRow
    private var entry = TextEntry(limit: TextLimit.reason)

    init(_ purpose: Purpose, _ row: RoundRow) {
        self.purpose = purpose
        self.row = row
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }
    var helpTitle: Phrase { move.words }
    var keyLines: [KeyLine] {
        let change = KeyLine(
            "Tab", Phrase("合格与否", "gone or not"), Phrase("不合格则重开工单", "if not, its ticket opens again"))
        return (purpose == .excuse ? [] : [change])
            + [.enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .leave] + KeyLine.typing
    }

    private var move: RoundMove { purpose == .excuse ? .excuse : .lookAgain }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, purpose) {
        case (.escape, _): return .close
        case (.enter, _): return submit(look)
        case (.tab, .lookAgain(let finding, let passed)): purpose = .lookAgain(finding, passed: !passed)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        switch purpose {
        case .excuse:
            guard !text.isEmpty else { return .complain(Refusal.missing(.reason).words(nil)[look.language]) }
            return .submit(order(.excuse(reason: text)))
        case .lookAgain(let finding, let passed):
            return .submit(
                order(.lookAgain(finding: finding.number, passed: passed, words: text.isEmpty ? nil : text)))
        }
    }

    private func order(_ command: RoundCommand) -> Order {
        Order(RoundWork.move(command, row.id, by: nil), expecting: row.revision)
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let title = "\(look.words(move.words)) \(look.names.name(of: row.id.route))"
        let hints = [
            look.hint("Enter", Phrase("写入", "write")), look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(title, width: 64, rows: 3, hints: hints, on: &canvas, in: area)
        canvas.put(
            head(look).clipped(toCells: inside.width), at: inside.origin, width: inside.width,
            style: look.theme[.popup])
        let choice = inside.row(1)
        canvas.put(self.choice(look), at: choice.origin, width: choice.width, style: look.theme[.popup])
        return entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
    }

    private func head(_ look: Look) -> String {
        switch purpose {
        case .excuse: look.names.when(row.window.start, now: look.now)
        case .lookAgain(let finding, passed: _):
            "\(finding.number)! \(finding.point.text) \(finding.what)".escapedForTerminal()
        }
    }

    private func choice(_ look: Look) -> String {
        guard case .lookAgain(_, let passed) = purpose else { return look.words(Phrase("原因", "Reason")) }
        let mark = { (isSet: Bool) in isSet ? "(x)" : "( )" }
        let (gone, still) = (Phrase("合格", "gone"), Phrase("不合格，重开", "not gone, open again"))
        return "\(mark(passed)) \(look.words(gone))  \(mark(!passed)) \(look.words(still))  Tab"
    }
}
