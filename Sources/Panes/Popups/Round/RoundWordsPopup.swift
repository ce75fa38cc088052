import Domain
import Screen
import Words

/// What a round needs in words: why it is excused, ended or not looked at, or what was seen when a finding was looked at
/// again.
struct RoundWordsPopup: Popup {
    enum Purpose: Equatable, Sendable {
        case excuse
        case lookAgain(Finding, passed: Bool)
        /// Not looked at there.
        case skip(RoundSpot)
        /// With so many checkpoints left out.
        case finish(missing: Int)
    }

    private(set) var purpose: Purpose
    private(set) var row: RoundRow
    private var entry = TextEntry(limit: TextLimit.reason)

    init(_ purpose: Purpose, _ row: RoundRow) {
        self.purpose = purpose
        self.row = row
    }

    private var move: RoundMove {
        switch purpose {
        case .excuse: .excuse
        case .lookAgain: .lookAgain
        case .skip: .check
        case .finish: .finish
        }
    }

    private var name: Phrase {
        if case .skip = purpose { Phrase("跳过", "skip") } else { move.words }
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, purpose) {
        case (.escape, _): return .close
        case (.enter, _): return submit(look)
        case (.tab, .lookAgain(let finding, let passed)): purpose = .lookAgain(finding, passed: !passed)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private var needsWords: Bool {
        switch purpose {
        case .excuse, .skip: true
        case .finish(let missing): missing > 0
        case .lookAgain: false
        }
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        guard !needsWords || !text.isEmpty else {
            return .complain(Refusal.missing(.reason).words(nil)[look.language])
        }
        let expecting = move.dependsOnSight ? row.revision : nil
        return .submit(
            Order(
                RoundWork.move(command(text, text.isEmpty ? nil : text), row.id, by: nil),
                expecting: expecting))
    }

    private func command(_ text: String, _ words: String?) -> RoundCommand {
        switch purpose {
        case .excuse: .excuse(reason: text)
        case .lookAgain(let finding, let passed):
            .lookAgain(finding: finding.number, passed: passed, words: words)
        case .skip(let spot):
            .check([Told(.skipped(text), point: spot.point, item: spot.item)], said: nil)
        case .finish: .finish(reason: words)
        }
    }
}

extension RoundWordsPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let title = "\(look.words(name)) \(look.names.name(of: row.id.route))"
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
        let (names, route) = (look.names, look.names.site.route(row.id.route))
        switch purpose {
        case .excuse: return names.when(row.window.start, now: look.now)
        case .lookAgain(let finding, passed: _):
            let place = names.name(of: finding.point, on: route)
            return "\(finding.number)! \(place) \(finding.what.escapedForTerminal())"
        case .skip(let spot):
            guard let point = spot.point else { return "" }
            let item = spot.item.map { "  " + names.name(of: $0, at: point, on: route) } ?? ""
            return names.name(of: point, on: route) + item
        case .finish(let missing):
            guard missing > 0 else { return look.words(Phrase("都查过了", "all was looked at")) }
            return look.words(Phrase("还有 \(missing) 个点位没查", "\(missing) checkpoints are not looked at"))
        }
    }

    private func choice(_ look: Look) -> String {
        guard case .lookAgain(_, let passed) = purpose else { return look.words(Phrase.why) }
        let mark = { (isSet: Bool) in isSet ? "(x)" : "( )" }
        let (gone, still) = (Phrase("合格", "gone"), Phrase("不合格，重开", "not gone, open again"))
        return "\(mark(passed)) \(look.words(gone))  \(mark(!passed)) \(look.words(still))  Tab"
    }
}

extension RoundWordsPopup {
    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }
    var helpTitle: Phrase { name }

    mutating func see(_ revision: Int, of subject: Subject) {
        if subject == .round(row.id) { row.revision = revision }
    }

    var draftKey: DraftKey? {
        switch purpose {
        case .excuse, .finish: .of(move.rawValue, row.id)
        case .lookAgain(let finding, passed: _): .of(move.rawValue, row.id, at: .finding(finding.number))
        case .skip(let spot): .of("skip", row.id, at: spot)
        }
    }

    var draft: Draft? { entry.isEmpty ? nil : Draft(["text": entry.text]) }
    mutating func take(_ draft: Draft, _ look: Look) { entry.replace(with: draft.texts["text"] ?? "") }

    var keyLines: [KeyLine] {
        let change = KeyLine(
            "Tab", Phrase("合格与否", "gone or not"), Phrase("不合格则重开工单", "if not, its ticket opens again"))
        return (move == .lookAgain ? [change] : [])
            + [.enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .keep] + KeyLine.typing
    }
}

extension RoundSpot {
    fileprivate var item: ID<CheckItem>? {
        if case .item(_, let item) = self { item } else { nil }
    }
}
