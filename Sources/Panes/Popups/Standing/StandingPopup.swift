import Domain
import Screen
import Words

/// What stands from shift to shift: what wants an eye first.
struct StandingPopup: Popup {
    private(set) var status: LoadStatus = .loading
    private(set) var matters: [StandingMatter] = []
    private var cursor = ListCursor()
    /// What it was opened for, until that is read.
    private var sought: StandingID?

    init(at id: StandingID? = nil) {
        sought = id
    }

    var helpTitle: Phrase { Phrase("持续事项", "What stands") }

    /// The cursor stays on its matter, or where it stood.
    mutating func take(_ matters: [StandingMatter], _ look: Look) {
        let held = sought ?? current?.id
        self.matters = matters.sorted { look.rank($0) < look.rank($1) }
        status = .ready
        cursor.resize(count: matters.count, at: self.matters.firstIndex { $0.id == held })
        sought = nil
    }

    /// What it was opened for is not in the list: it ended long ago.
    func lacks(_ matters: [StandingMatter]) -> StandingID? {
        sought.flatMap { id in matters.contains { $0.id == id } ? nil : id }
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    var current: StandingMatter? { cursor.item(of: matters) }

    /// Whoever sees the list was told.
    mutating func ask(_ root: inout RootState) -> [Effect] {
        root.standing.hush()
        guard status == .loading, !root.questions.isAsking(StandingQuestion()) else { return [] }
        return [root.questions.ask(StandingQuestion())]
    }

    func awaits(_ root: RootState) -> Bool { !root.isHalted && status == .loading }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .character("C"): return raise(.condition)
        case .character("o"): return raise(.standingOrder)
        default: return current.map { handle(key, on: $0, look) } ?? .stay
        }
    }

    private func raise(_ kind: StandingMatter.Kind) -> PopupOutcome {
        .open(PopupState(StandingWordsPopup(.raise(kind, kind == .condition ? .outOfService : nil))))
    }

    private static let moves: [(key: Character, move: StandingMove)] = [
        ("r", .renew), ("f", .done), ("+", .extend), ("b", .sendBack), ("x", .lift), ("m", .note),
        ("E", .edit),
    ]

    private func handle(_ key: Key, on matter: StandingMatter, _ look: Look) -> PopupOutcome {
        guard let move = Self.moves.first(where: { key == .character($0.key) })?.move else { return .stay }
        guard move.kinds.contains(matter.id.kind) else {
            return .complain(Refusal.standing(.hasNo(move, matter.id.kind)).words(nil)[look.language])
        }
        return .open(PopupState(StandingWordsPopup(.move(move, matter))))
    }

    var keyLines: [KeyLine] {
        [
            KeyLine(
                "C", Phrase("持续状态", "condition"), Phrase("登记停用、变更、钥匙借出", "raise what is not as usual")),
            KeyLine(
                "o", Phrase("指示", "order"), Phrase("登记常设指示、交办、督办", "a standing order, order or directive")),
            KeyLine("r", Phrase("续期", "renew"), Phrase("看过，再过七天复核", "looked at; back in seven days")),
            KeyLine("f", Phrase("办完", "done"), Phrase("交办、督办已办", "an order or directive is done")),
            KeyLine("+", Phrase("延期", "extend"), Phrase("到期之前，写明原因", "before it is due, with a reason")),
            KeyLine("b", Phrase("退办", "send back"), Phrase("说已办而未办的", "what is not done as was said")),
            KeyLine("x", Phrase("解除", "lift"), Phrase("写明原因", "with a reason")),
            KeyLine("m", Phrase("备注", "note"), Phrase("记一句", "a remark")),
            KeyLine("E", Phrase("修改", "edit"), Phrase("改写错了的内容", "what was written wrong")), .jk, .leave,
        ]
    }
}

extension StandingPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let width = min(100, area.width - 4)
        let about = current.map { Self.lines(of: $0, look, width: width - 4) } ?? []
        let rows = max(1, matters.count) + (about.isEmpty ? 0 : about.count + 1)
        let inside = look.box(
            look.words(helpTitle), width: width, rows: min(rows, area.height - 4), hints: hints(look),
            on: &canvas, in: area)
        guard !matters.isEmpty else {
            drawNothing(on: &canvas, in: inside, look)
            return nil
        }
        let room = max(1, min(matters.count, inside.height - about.count - 1))
        ChoiceList(choices: matters.map { choice($0, look) }, cursor: cursor).draw(
            on: &canvas, in: inside.top(room), look)
        for (index, line) in about.enumerated() where room + 1 + index < inside.height {
            line.draw(on: &canvas, in: inside.row(room + 1 + index), theme: look.theme)
        }
        return nil
    }

    private static let nothing = Phrase(
        "没有未了事项。C 登记持续状态，o 登记指示", "Nothing stands. C raises a condition, o an order")

    private func drawNothing(on canvas: inout Canvas, in inside: Rect, _ look: Look) {
        let lines: [DetailLine] =
            switch status {
            case .loading: [DetailLine(look.words(Phrase.loading), .popupDim)]
            case .failed(let failure): look.failure(failure, width: inside.width)
            case .ready: [DetailLine(look.words(Self.nothing), .popup)]
            }
        for (index, line) in lines.prefix(inside.height).enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
    }

    private func choice(_ matter: StandingMatter, _ look: Look) -> ChoiceList.Choice {
        let kind = look.words(matter.sort?.words ?? matter.id.kind.words)
        let sign = look.sign(of: matter).map { (matter.state == .open ? "! " : "") + $0 + "  " } ?? ""
        let place = [matter.grid.map { look.names[$0].name }, matter.place.escapedForTerminal()]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let text = [place, matter.what.escapedForTerminal()].filter { !$0.isEmpty }.joined(separator: " ")
        return ChoiceList.Choice(key: matter.id.text, text: kind, note: sign + text)
    }

    private static func lines(of matter: StandingMatter, _ look: Look, width: Int) -> [DetailLine] {
        var facts = [look.until(matter)]
        let people = [matter.from, matter.to].compactMap { $0?.escapedForTerminal() }
        if !people.isEmpty { facts.append(people.joined(separator: " \(look.glyphs.arrow) ")) }
        facts.append(
            look.words(Phrase("登记 ", "since ")) + look.names.when(matter.raisedAt, now: look.now))
        if matter.renewals > 0 { facts.append(look.words(Phrase("续期 ", "renewed ")) + "\(matter.renewals)") }
        if matter.extensions > 0 {
            facts.append(look.words(Phrase("延期 ", "extended ")) + "\(matter.extensions)")
        }
        if matter.returns > 0 { facts.append(look.words(Phrase("退办 ", "sent back ")) + "\(matter.returns)") }
        let text = matter.what.escapedForTerminal().wrapped(toCells: max(4, width)).prefix(3)
        return text.map { DetailLine($0, .popup) }
            + DetailLine.flowing(facts.map { .init(text: $0, role: .popupDim) }, width: width)
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        let own = keyLines.filter { $0.keys.count == 1 }.map {
            HintLine.Hint(key: $0.keys, text: look.words($0.name))
        }
        return own + [look.hint("Esc", Phrase.back)]
    }
}

extension Look {
    func attention(to matter: StandingMatter) -> StandingMatter.Attention {
        matter.attention(at: now, names.zone)
    }

    /// What wants an eye first, what ended last.
    fileprivate func rank(_ matter: StandingMatter) -> (Int, StandingMatter.Attention, StandingID) {
        (matter.state == .open ? 0 : 1, attention(to: matter), matter.id)
    }

    /// What of it wants an eye; a time of day that lies ahead as it is.
    fileprivate func sign(of matter: StandingMatter) -> String? {
        guard matter.state == .open else { return words(matter.state.words) }
        let attention = attention(to: matter)
        if matter.due != nil, attention == .today || attention == .tomorrow { return until(matter) }
        return attention.words(matter.id.kind).map(words)
    }

    /// Until when it stands without somebody's looking at it, or is due.
    func until(_ matter: StandingMatter) -> String {
        if let due = matter.due { return words(Phrase("到期 ", "due ")) + names.when(due, now: now) }
        guard let day = matter.reviewOn else { return words(Phrase("无期限", "no time set")) }
        return words(Phrase("复核 ", "review ")) + day.iso8601
    }
}
