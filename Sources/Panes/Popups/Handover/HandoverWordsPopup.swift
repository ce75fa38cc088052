import Domain
import Screen
import Words

/// What is written to a handover or a line of it: a note, a reason, an answer, the word that is read back, a count.
struct HandoverWordsPopup: Popup {
    enum Purpose: Equatable, Sendable {
        case annotate(String)
        case add(HandoverLine.Section)
        case omit(String)
        case acknowledge(String)
        case refuse(String)
        case settle(String)
        case count(ID<CountedThing>)
        case abandon
        case append
    }

    private(set) var purpose: Purpose
    private let handover: HandoverID?
    /// As the author knows it.
    private var revision: Int
    /// The line it is about, as words; empty where it is about none.
    private let about: String
    /// What was written to the line before.
    private let remarks: [String]
    private var entry = TextEntry(limit: TextLimit.reason)

    init(_ purpose: Purpose, _ line: HandoverLine?, _ handover: Handover?, _ look: Look) {
        self.purpose = purpose
        self.handover = handover?.id
        revision = handover?.revision ?? 0
        guard let handover, let line else {
            (about, remarks) = ("", [])
            return
        }
        about = look.names.words(of: line, in: handover).text
        remarks = look.names.remarks(on: line, in: handover)
        guard case .count(_, let expected, let before, _) = line.content, case .count = purpose else {
            return
        }
        entry = TextEntry("\(before ?? expected)", limit: 7)
    }

    private var move: HandoverMove {
        switch purpose {
        case .annotate: .annotate
        case .add: .add
        case .omit: .omit
        case .acknowledge: .acknowledge
        case .refuse: .refuse
        case .settle: .settle
        case .count: .count
        case .abandon: .abandon
        case .append: .append
        }
    }

    private var lineKey: String {
        switch purpose {
        case .annotate(let key), .omit(let key), .acknowledge(let key), .refuse(let key), .settle(let key):
            key
        case .count(let thing): thing.text
        case .add, .abandon, .append: ""
        }
    }

    var hasField: Bool { true }
    var helpTitle: Phrase { move.words }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    var keyLines: [KeyLine] {
        let section = KeyLine("Tab", Phrase("换节", "section"), Phrase("加到哪一节", "which section it goes to"))
        return (isAdding ? [section] : [])
            + [.enter(Phrase("写入", "write"), Phrase("记入交接记录", "into the record")), .keep] + KeyLine.typing
    }

    private var isAdding: Bool { if case .add = purpose { true } else { false } }

    var draftKey: DraftKey? {
        handover.map { .about(.handover($0), "\(move.rawValue):\(lineKey.replacing("/", with: "_"))") }
    }
    var draft: Draft? {
        guard !entry.isEmpty, move != .count else { return nil }
        return Draft(["text": entry.text])
    }
    mutating func take(_ draft: Draft, _ look: Look) { entry.replace(with: draft.texts["text"] ?? "") }

    mutating func see(_ revision: Int, of subject: Subject) {
        if subject == handover.map(Subject.handover) { self.revision = revision }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, purpose) {
        case (.escape, _): return .close
        case (.enter, _): return submit(look)
        case (.tab, .add(let section)): purpose = .add(section.next())
        case (.backTab, .add(let section)): purpose = .add(section.next(-1))
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        guard !text.isEmpty else {
            let field: Refusal.Field = isReason ? .reason : .text
            return .complain(Refusal.missing(field).words(nil)[look.language])
        }
        guard let handover else { return .close }
        guard let command = command(text) else {
            return .complain(Refusal.handover(.badCount).words(nil)[look.language])
        }
        return .submit(Order(HandoverWork.move(command, handover), expecting: revision))
    }

    private var isReason: Bool {
        switch move {
        case .omit, .refuse, .abandon: true
        default: false
        }
    }

    private func command(_ text: String) -> HandoverCommand? {
        switch purpose {
        case .annotate(let line): .annotate(line: line, text: text)
        case .add(let section): .add(text: text, section: section)
        case .omit(let line): .omit(line: line, reason: text)
        case .acknowledge(let line): .acknowledge(line: line, word: text)
        case .refuse(let line): .refuse(line: line, reason: text)
        case .settle(let line): .settle(line: line, answer: text)
        case .count(let thing): Int(text).map { .count(thing, $0) }
        case .abandon: .abandon(reason: text)
        case .append: .append(text: text)
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let width = min(76, area.width - 4)
        let told = told(look, width: width)
        var hints = [
            HintLine.Hint(key: "Enter", text: move.words[look.language]), look.hint("Esc", Phrase.back),
        ]
        if isAdding { hints.insert(look.hint("Tab", Phrase("换节", "section")), at: 1) }
        let title = [handover?.text, look.words(move.words)].compactMap { $0 }.joined(separator: " ")
        let rows = min(told.count + 2, max(2, area.height - Look.boxRows))
        let inside = look.box(title, width: width, rows: rows, hints: hints, on: &canvas, in: area)
        for (index, line) in told.prefix(max(0, inside.height - 2)).enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
        let label = inside.row(inside.height - 2)
        if inside.height > 1 {
            canvas.put(
                self.label(look).clipped(toCells: label.width), at: label.origin, width: label.width,
                style: look.theme[.popup])
        }
        return entry.field.draw(on: &canvas, in: inside.row(inside.height - 1), style: look.theme[.field])
    }

    private func told(_ look: Look, width: Int) -> [DetailLine] {
        guard !about.isEmpty else { return [] }
        let text = about.wrapped(toCells: max(4, width)).prefix(3).map { DetailLine($0, .textStrong) }
        return text
            + remarks.flatMap { $0.wrapped(toCells: max(4, width)) }.suffix(4).map {
                DetailLine($0, .popupDim)
            }
    }

    private func label(_ look: Look) -> String {
        switch purpose {
        case .annotate: look.words(Phrase("批注，接班人须复述", "Note; whoever takes over reads it back"))
        case .add(let section): look.words(Phrase("补充到：", "Added to: ")) + look.words(section.words)
        case .omit: look.words(Phrase("略去的原因（划去不删）", "Why it is left out (struck, not gone)"))
        case .acknowledge:
            look.words(Phrase("用自己的话复述：是什么、下一步", "Say it back in your own words: what it is, what is next"))
        case .refuse: look.words(Phrase("为什么不接", "Why you do not take it so"))
        case .settle: look.words(Phrase("答复", "Answer"))
        case .count: look.words(Phrase("实有多少", "How many there are"))
        case .abandon: look.words(Phrase("为什么中止", "Why it is called off"))
        case .append: look.words(Phrase("补记（标明事后所写）", "Addition (marked as written afterwards)"))
        }
    }
}
