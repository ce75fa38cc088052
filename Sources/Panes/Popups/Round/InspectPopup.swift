import Domain
import Screen
import Words

/// An inspection written down by hand, a finding a line.
struct InspectPopup: Popup {
    enum Field: CaseIterable, Sendable {
        case kind
        case way
        case side
        case follow
        case place
        case people
        case finding
    }

    let grid: ID<Grid>?
    private(set) var field = Field.place
    private(set) var inspection = Inspection(kind: .surprise)
    private(set) var place = TextEntry(limit: TextLimit.place)
    private(set) var people = TextEntry(limit: TextLimit.reporter)
    private(set) var finding = TextEntry(limit: TextLimit.what)
    private(set) var findings: [String] = []

    /// The inspection under the cursor, where some of its findings are open.
    private let before: RoundID?
    private(set) var isFollowUp = false

    /// - Parameters:
    ///   - grid: nil is the whole compound.
    ///   - before: an earlier inspection that it may look at again.
    init(grid: ID<Grid>?, before: RoundID? = nil) {
        self.grid = grid
        self.before = before
    }

    private var shownFields: [Field] { Field.allCases.filter { $0 != .follow || before != nil } }

    var hasField: Bool { true }
    var helpTitle: Phrase { Phrase("检查", "Inspection") }
    var keyLines: [KeyLine] {
        [
            KeyLine(
                "Tab", Phrase("下一栏", "next field"), Phrase("空格改定检、条检、外检", "space changes kind, way, side")),
            .enter(
                Phrase("加一条", "add"),
                Phrase("问题，如 205: 汤 12 ℃；空行写入", "a finding, as 205: soup at 12 C; empty writes")),
            .keep,
        ] + KeyLine.typing
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        switch field {
        case .kind, .way, .side, .follow: true
        case .place: place.paste(text)
        case .people: people.paste(text)
        case .finding: finding.paste(text)
        }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .tab, .down: turn(by: 1)
        case .backTab, .up: turn(by: -1)
        case .enter where field == .finding: return enter(look)
        case .enter: turn(by: 1)
        default: edit(key)
        }
        return .stay
    }

    private mutating func turn(by step: Int) {
        let all = shownFields
        let index = all.firstIndex(of: field) ?? 0
        field = all[(index + step + all.count) % all.count]
    }

    private mutating func edit(_ key: Key) {
        switch field {
        case .kind, .way, .side, .follow: if key == .character(" ") { change() }
        case .place: _ = place.edit(key)
        case .people: _ = people.edit(key)
        case .finding where key == .backspace && finding.isEmpty:
            finding.replace(with: findings.popLast() ?? "")
        case .finding: _ = finding.edit(key)
        }
    }

    private mutating func change() {
        switch field {
        case .kind: inspection.kind = inspection.kind == .scheduled ? .surprise : .scheduled
        case .way: inspection.way = inspection.way == .block ? .line : .block
        case .side: inspection.side = inspection.side == .inside ? .outside : .inside
        case .follow: isFollowUp.toggle()
        case .place, .people, .finding: break
        }
    }

    private mutating func enter(_ look: Look) -> PopupOutcome {
        let text = finding.text.trimmingSpace
        guard !text.isEmpty else { return .submit(Order(RoundWork.inspect(draft(look)))) }
        guard InspectionDraft.Fault(typed: text) != nil else {
            return .complain(
                look.words(
                    Phrase("! 后面写 minor、major 或 danger", "behind the ! goes minor, major or danger")))
        }
        findings.append(text)
        finding.replace(with: "")
        return .stay
    }

    private func draft(_ look: Look) -> InspectionDraft {
        var inspection = inspection
        inspection.place = place.text.trimmingSpace
        let names = people.text.split { ",;，；、".contains($0) }.map { String($0).trimmingSpace }
        for name in names where !name.isEmpty {
            let found = look.names.site.people.called(name)
            if found.count == 1 {
                inspection.people += found.map(\.id)
            } else {
                inspection.others.append(name)
            }
        }
        return InspectionDraft(
            inspection, grid: grid, faults: findings.compactMap { InspectionDraft.Fault(typed: $0) },
            followsUp: isFollowUp ? before : nil)
    }
}

extension InspectPopup {
    private static let placeName = "place"
    private static let peopleName = "people"
    private static let findingName = "finding"
    private static let findingsName = "findings"

    var draftKey: DraftKey? { .about(.site, "inspect-\(grid?.text ?? "all")") }

    var draft: Draft? {
        let texts = [
            Self.placeName: place.text, Self.peopleName: people.text, Self.findingName: finding.text,
            Self.findingsName: findings.joined(separator: "\n"),
        ].filter { !$0.value.isEmpty }
        return texts.isEmpty ? nil : Draft(texts)
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        place.replace(with: draft.texts[Self.placeName] ?? "")
        people.replace(with: draft.texts[Self.peopleName] ?? "")
        finding.replace(with: draft.texts[Self.findingName] ?? "")
        findings = draft.texts[Self.findingsName]?.split(separator: "\n").map(String.init) ?? []
    }
}

extension InspectPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let lines = shownFields
        let shown = findings.suffix(max(1, area.height - lines.count - 6))
        let hints = [
            look.hint("Enter", Phrase("加一条；空行写入", "add; empty writes")),
            look.hint("Tab", Phrase("下一栏", "next")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.words(helpTitle) + " " + whole(look), width: min(76, area.width - 4),
            rows: lines.count + shown.count, hints: hints, on: &canvas, in: area)
        for (index, text) in shown.enumerated() {
            let row = inside.row(lines.count - 1 + index)
            canvas.put(
                "  ! \(text.escapedForTerminal())".clipped(toCells: row.width), at: row.origin,
                width: row.width,
                style: look.theme[.messageWarn])
        }
        var cursor: Point?
        for (index, line) in lines.enumerated() {
            let isLast = line == .finding
            let row = inside.row(index + (isLast ? shown.count : 0))
            if let point = draw(line, on: &canvas, in: row, look) { cursor = point }
        }
        return cursor
    }

    private func whole(_ look: Look) -> String {
        grid.map { look.names[$0].name } ?? look.words(Phrase("全院", "the whole compound"))
    }

    /// - Returns: the cell of the cursor, where it is the field in front.
    private func draw(_ line: Field, on canvas: inout Canvas, in row: Rect, _ look: Look) -> Point? {
        let label = look.words(line.words).padded(toCells: 14)
        canvas.put(
            label, at: row.origin, width: row.width, style: look.theme[line == field ? .popupTitle : .popup])
        let rest = Rect(
            x: row.x + label.cellWidth, y: row.y, width: max(0, row.width - label.cellWidth), height: 1)
        guard let entry = entry(line) else {
            canvas.put(
                choice(line, look).clipped(toCells: rest.width), at: rest.origin, width: rest.width,
                style: look.theme[line == field ? .field : .popup])
            return line == field ? rest.origin : nil
        }
        let point = entry.field.draw(on: &canvas, in: rest, style: look.theme[.field])
        return line == field ? point : nil
    }

    private func entry(_ line: Field) -> TextEntry? {
        switch line {
        case .kind, .way, .side, .follow: nil
        case .place: place
        case .people: people
        case .finding: finding
        }
    }

    private func choice(_ line: Field, _ look: Look) -> String {
        switch line {
        case .kind: look.words(inspection.kind.words)
        case .way: look.words(inspection.way.words)
        case .side: look.words(inspection.side.words)
        case .follow:
            "[\(isFollowUp ? "x" : " ")] \(before?.text ?? "") "
                + look.words(Phrase("没再提的即已消除", "what is not told again is gone"))
        case .place, .people, .finding: ""
        }
    }
}

extension InspectPopup.Field {
    fileprivate var words: Phrase {
        switch self {
        case .kind: Phrase("类型", "Kind")
        case .way: Phrase("方式", "Way")
        case .side: Phrase("内外", "Side")
        case .follow: Phrase("复查", "Looks again")
        case .place: Phrase("地点", "Place")
        case .people: Phrase("参加的人", "Made by")
        case .finding: Phrase("问题", "Finding")
        }
    }
}
