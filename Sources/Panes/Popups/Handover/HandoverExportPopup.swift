import Domain
import Screen
import Words

/// Where a handover is written to, and as what.
struct HandoverExportPopup: Popup {
    private enum Format: String, CaseIterable, Sendable {
        case html
        case md
        case text = "txt"

        var words: Phrase {
            switch self {
            case .html: Phrase("HTML（A4）", "HTML for A4")
            case .md: Phrase("Markdown", "Markdown")
            case .text: Phrase("文本", "text")
            }
        }
    }

    private let sight: HandoverSight
    private var format = Format.html
    private var entry: TextEntry

    init(_ sight: HandoverSight) {
        self.sight = sight
        entry = TextEntry("handover-\(sight.handover.id.text).html", limit: 1000)
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }
    var helpTitle: Phrase { Phrase("导出", "Export") }
    var keyLines: [KeyLine] {
        let format = KeyLine(
            "Tab", Phrase("换格式", "format"), Phrase("HTML、Markdown、文本", "HTML, Markdown, text"))
        return [format, .enter(helpTitle, Phrase("不覆盖已有的文件", "never over a file that is there")), .leave]
            + KeyLine.typing
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter:
            let path = entry.text.trimmingSpace
            guard !path.isEmpty else { return .complain(look.words(Phrase("请写文件名", "the file is missing"))) }
            return .write(path: path, text: text(look))
        case .tab: change(to: format.next())
        case .backTab: change(to: format.next(-1))
        default: _ = entry.edit(key)
        }
        return .stay
    }

    /// The ending goes with the format, where it was that of the one before.
    private mutating func change(to next: Format) {
        let ending = "." + format.rawValue
        if entry.text.hasSuffix(ending) {
            entry.replace(with: entry.text.dropLast(ending.count) + "." + next.rawValue)
        }
        format = next
    }

    private func text(_ look: Look) -> String {
        let page = HandoverPage(sight.handover, look.names, desk: sight.desk)
        return switch format {
        case .html: HandoverHTML(page).text
        case .md: HandoverMarkdown(page).text
        case .text: HandoverText(page).lines.joined(separator: "\n") + "\n"
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("导出", "export")), look.hint("Tab", Phrase("换格式", "format")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            "\(look.words(helpTitle)) \(sight.handover.id.text)", width: min(72, area.width - 4), rows: 3,
            hints: hints, on: &canvas, in: area)
        let choices = Format.allCases.map { ($0 == format ? "(x) " : "( ) ") + look.words($0.words) }
        canvas.put(
            choices.joined(separator: "  ").clipped(toCells: inside.width), at: inside.origin,
            width: inside.width,
            style: look.theme[.popup])
        let line = inside.row(1)
        canvas.put(
            look.words(Phrase("文件（相对路径从启动时的目录算起）", "File (relative to where the program was started)"))
                .clipped(toCells: line.width), at: line.origin, width: line.width,
            style: look.theme[.popupDim])
        return entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
    }
}
