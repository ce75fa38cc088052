import Domain
import Screen
import Words

/// Findings that nobody followed to their end, the oldest first.
struct FindingsPopup: Popup {
    private(set) var status = LoadStatus.loading
    private var rows: [FindingRow] = []
    private var cursor = ListCursor()
    /// Lines that fit.
    private var height = 8

    mutating func take(_ rows: [FindingRow]) {
        let id = cursor.item(of: self.rows)?.id
        self.rows = rows
        status = .ready
        cursor.resize(count: rows.count, at: id.flatMap { id in rows.firstIndex { $0.id == id } })
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    mutating func settle(_ root: RootState) {
        height = max(1, root.popupSize.height - Look.boxRows - 3)
    }

    mutating func ask(_ root: inout RootState) -> [Effect] {
        guard status == .loading, !root.questions.isAsking(OpenFindingsQuestion.self) else { return [] }
        return [root.questions.ask(OpenFindingsQuestion())]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if let motion = Motion(key) {
            let target = motion.target(
                from: cursor.index ?? 0, page: height, seen: cursor.visible(height: height),
                last: rows.count - 1)
            cursor.move(to: target)
            return .stay
        }
        switch key {
        case .escape, .character("q"), .character("F"): return .close
        case .enter: return cursor.item(of: rows).map { .patrol(.finding($0.id)) } ?? .stay
        default: return .stay
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("看这一轮", "its round")), look.hint("Esc", Phrase.back)]
        let count = rows.isEmpty ? "" : " \(rows.count)"
        let inside = look.box(
            look.words(helpTitle) + count, width: min(150, area.width - 4),
            rows: min(max(3, rows.count), max(1, area.height - Look.boxRows - 2)), hints: hints, on: &canvas,
            in: area)
        if look.stand(status, on: &canvas, in: inside) { return nil }
        guard !rows.isEmpty else {
            look.note(Phrase("没有未结的问题", "No finding is open"), on: &canvas, in: inside)
            return nil
        }
        for (line, index) in cursor.visible(height: inside.height).enumerated() {
            draw(rows[index], isCursor: index == cursor.index, on: &canvas, in: inside.row(line), look)
        }
        return nil
    }

    private func draw(
        _ row: FindingRow, isCursor: Bool, on canvas: inout Canvas, in line: Rect, _ look: Look
    ) {
        if isCursor { canvas.resting = line.origin }
        let text = (isCursor ? look.glyphs.cursor : " ") + FindingLine(row, look).text(width: line.width - 1)
        let role: Role = isCursor ? .menuCursor : row.finding.severity == .danger ? .messageError : .popup
        canvas.put(
            text.padded(toCells: line.width), at: line.origin, width: line.width, style: look.theme[role])
    }
}

extension FindingsPopup {
    var hasWheel: Bool { true }
    var helpTitle: Phrase { Phrase("未结的问题", "Open findings") }

    var keyLines: [KeyLine] {
        [
            .jk,
            .enter(
                Phrase("看这一轮", "its round"),
                Phrase("光标停在该问题；Esc 回到这里", "the cursor on the finding; Esc comes back here")), .leave,
        ]
    }
}

/// The open findings, for lists of them.
struct OpenFindingsQuestion: Question {
    private static let limit = 500

    static func due(_ root: RootState) -> Self? {
        let isSeen = root.top(FindingsPopup.self) != nil || root.desk.card != nil || root.screen == .grids
        return isSeen ? Self() : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [FindingRow] {
        try memory.openFindings(limit: Self.limit)
    }

    func take(_ rows: [FindingRow], into root: inout RootState) -> [Effect] {
        root.openFindings = rows
        root.changeAll(FindingsPopup.self) { $0.take(rows) }
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.changeAll(FindingsPopup.self) { $0.fail(failure) }
    }
}
