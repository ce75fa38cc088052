import Domain
import Screen
import Words

/// What somebody writes in a report: the weather, a remark, or a decision with `@owner` and a day in it.
struct ReportWordsPopup: Popup {
    let report: ReportID
    private var section = Report.Section.remark
    private var entry = TextEntry(limit: TextLimit.reason)

    init(_ report: ReportID) {
        self.report = report
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }
    var helpTitle: Phrase { Phrase("写入报告", "Write in the report") }
    var keyLines: [KeyLine] {
        let change = KeyLine(
            "Tab", Phrase("写什么", "of what"), Phrase("天气、说明、决定", "weather, remark, decision"))
        return [change, .enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .leave]
            + KeyLine.typing
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .tab: section = section.next
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        guard !text.isEmpty else { return .complain(Refusal.missing(.text).words(nil)[look.language]) }
        switch section {
        case .weather: return .submit(order(.weather(text)))
        case .remark: return .submit(order(.remark(text)))
        case .decision: return decide(text, look)
        }
    }

    /// `@` before a name is the owner, a day as `2026-11-30` the due one; the rest is the decision.
    private func decide(_ text: String, _ look: Look) -> PopupOutcome {
        let words = text.split(separator: " ").map(String.init)
        let owners = words.filter { $0.hasPrefix("@") }
        let days = words.filter { Day(iso8601: $0) != nil }
        let rest = words.filter { !owners.contains($0) && !days.contains($0) }.joined(separator: " ")
        let people = owners.first.map { look.names.site.inUse.people.called(String($0.dropFirst())) }
        if let people, people.count != 1 {
            return .complain(
                Refusal.unknown(.person, owners.first ?? "").words(nil)[look.language].escapedForTerminal())
        }
        guard !rest.isEmpty else { return .complain(Refusal.missing(.text).words(nil)[look.language]) }
        let due = days.first.flatMap { Day(iso8601: $0) }
        return .submit(order(.decide(rest, owner: people?.first?.id, due: due)))
    }

    private func order(_ command: ReportCommand) -> Order { Order(ReportWork(command, report)) }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("写入", "write")), look.hint("Tab", Phrase("写什么", "of what")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.names.title(of: report), width: 64, rows: 3, hints: hints, on: &canvas, in: area)
        let choices = Report.Section.allCases.map {
            ($0 == section ? "(x) " : "( ) ") + $0.words[look.language]
        }
        canvas.put(
            choices.joined(separator: "  "), at: inside.origin, width: inside.width, style: look.theme[.popup]
        )
        let note = section == .decision ? look.words(Phrase("@责任人 2026-11-30", "@owner 2026-11-30")) : ""
        let line = inside.row(1)
        canvas.put(note, at: line.origin, width: line.width, style: look.theme[.popup])
        return entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
    }
}

extension Report.Section {
    fileprivate var next: Report.Section {
        let all = Self.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
