import Domain
import Screen
import Words

/// Asks whether a report is finished, and whether for good.
struct ReportFinishPopup: Popup {
    let report: ReportID
    private var isFinal = false

    init(_ report: ReportID) {
        self.report = report
    }

    var helpTitle: Phrase { Phrase("报告定稿", "Finish the report") }
    var keyLines: [KeyLine] {
        let change = KeyLine("Tab", Phrase("终报", "for good"), Phrase("其后不再改动", "nothing comes behind it"))
        return [change, .enter(Phrase("定稿", "finish"), Phrase("记入日志", "into the logbook")), .leave]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return .submit(Order(ReportWork(.finish(isFinal: isFinal), report)))
        case .tab: isFinal.toggle()
        default: break
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("定稿", "finish")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.names.title(of: report), width: 64, rows: 2, hints: hints, on: &canvas, in: area)
        canvas.put(
            "\(report.number)", at: inside.origin, width: inside.width, style: look.theme[.popup])
        let line = inside.row(1)
        let text = look.words(Phrase("终报，其后不再改动", "for good: nothing comes behind it"))
        canvas.put(
            "[\(isFinal ? "x" : " ")] \(text)  Tab", at: line.origin, width: line.width,
            style: look.theme[.popup])
        return nil
    }
}
