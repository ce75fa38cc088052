import Domain
import Screen
import Words

/// The findings that a figure of a report counts, as they stood then.
struct CountedFindingsPopup: Popup {
    private let report: ReportID
    private let severity: Severity?
    let rows: [ReportFinding]
    private var cursor: ListCursor

    /// - Parameter severity: nil is all of them. Readings out of limits are counted apart.
    init(_ figures: ReportFigures, _ severity: Severity?) {
        (report, self.severity) = (figures.report, severity)
        rows = figures.findings.filter { finding in
            finding.reading == nil && severity.map { $0 == finding.severity } ?? true
        }
        cursor = ListCursor(count: rows.count)
    }

    var hasWheel: Bool { true }
    var helpTitle: Phrase { Phrase("报表所计的问题", "Findings that a report counts") }

    var keyLines: [KeyLine] {
        [
            .jk,
            .enter(
                Phrase("看这一轮", "its round"),
                Phrase("光标停在该问题；Esc 回到这里", "the cursor on the finding; Esc comes back here")), .leave,
        ]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return cursor.item(of: rows).map { .patrol(.finding($0.id)) } ?? .stay
        default: return .stay
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("看这一轮", "its round")), look.hint("Esc", Phrase.back)]
        let what = severity.map { look.words($0.words) } ?? look.words(Phrase.found)
        let inside = look.box(
            "\(look.names.title(of: report)) \(look.glyphs.dot) \(what) \(rows.count)",
            width: min(150, area.width - 4),
            rows: min(max(1, rows.count), max(1, area.height - Look.boxRows - 2)), hints: hints, on: &canvas,
            in: area)
        for (line, index) in cursor.visible(height: inside.height).enumerated() {
            draw(rows[index], isCursor: index == cursor.index, on: &canvas, in: inside.row(line), look)
        }
        return nil
    }

    private func draw(
        _ finding: ReportFinding, isCursor: Bool, on canvas: inout Canvas, in line: Rect, _ look: Look
    ) {
        if isCursor { canvas.resting = line.origin }
        let text = (isCursor ? look.glyphs.cursor : " ") + text(finding, look, width: line.width - 1)
        let role: Role = isCursor ? .menuCursor : finding.severity == .danger ? .messageError : .popup
        canvas.put(
            text.padded(toCells: line.width), at: line.origin, width: line.width, style: look.theme[role])
    }

    /// When and how grave, and what became of it, stay whole; what it is gives way.
    private func text(_ finding: ReportFinding, _ look: Look, width: Int) -> String {
        let names = look.names
        let head =
            names.zone.stamp(finding.foundAt) + " " + look.words(finding.severity.words).padded(toCells: 7)
        let state = look.words(finding.state.words)
        let tail = finding.ticket.map { "#\($0.text) \(state)" } ?? state
        let grid = finding.grid.map { names[$0].short } ?? look.words(Phrase.wholeCompound)
        let place = names.name(of: finding.point, on: names.site.route(finding.round.route))
        let what = "\(grid) \(place) \(String(finding.what.prefix(80)).escapedForTerminal())"
        let room = max(8, width - head.cellWidth - tail.cellWidth - 2)
        return "\(head) \(what.clipped(toCells: room).padded(toCells: room)) \(tail)"
    }
}
