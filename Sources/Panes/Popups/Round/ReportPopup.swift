import Domain
import Screen
import Words

/// A round reported in one sentence, with what was understood of it.
struct ReportPopup: Popup {
    private let candidates: [RoundLine.Candidate]
    private let rows: [RoundID: RoundRow]
    private let reader: RoundLineReader
    private var entry = TextEntry(limit: TextLimit.what)
    private var line: RoundLine

    /// - Parameter first: of those that can be walked now, the one that is meant where the line names none.
    init(_ known: [RoundRow], first: RoundID?, _ look: Look) {
        let site = look.names.site
        let open = known.reportable(at: look.now, first: first)
        candidates = open.compactMap { row in
            site.route(of: row).map { RoundLine.Candidate(round: row.id, route: $0) }
        }
        rows = Dictionary(open.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        reader = RoundLineReader(site: site, rounds: candidates, zone: look.names.zone)
        line = reader.read("")
    }

    static func == (one: ReportPopup, other: ReportPopup) -> Bool {
        one.entry == other.entry && one.candidates == other.candidates
    }

    var hasField: Bool { true }
    var helpTitle: Phrase { Phrase("报一轮", "Report a round") }
    var keyLines: [KeyLine] {
        [.enter(Phrase("写入", "write"), Phrase("看清下面读出的内容", "read what was understood first")), .keep]
            + KeyLine.typing
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        defer { line = reader.read(entry.text) }
        return entry.paste(text)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: if entry.edit(key) { line = reader.read(entry.text) }
        }
        return .stay
    }

    /// The round that the line is about: the one it names, else the one under the cursor.
    private var round: RoundID? {
        if line.grid == nil, line.route == nil { return candidates.first?.round }
        return line.rounds.first
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let round else { return .complain(look.words(RoundLine.Problem.noRound.words(look.names))) }
        if let problem = line.problems.first(where: { $0.forbidsWriting(of: line) }) {
            return .complain(look.words(problem.words(look.names)))
        }
        let said = entry.text.trimmingSpace
        let command = RoundCommand.check(line.told.map(\.value), said: said)
        return .submit(Order(RoundWork.move(command, round, by: line.person?.value)))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let lines = understood(look)
        let hints = [look.hint("Enter", Phrase("写入", "write")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.words(helpTitle), width: min(76, area.width - 4), rows: max(8, lines.count + 2),
            hints: hints,
            on: &canvas, in: area)
        for (index, line) in lines.enumerated() {
            line.draw(on: &canvas, in: inside.row(index + 2), theme: look.theme)
        }
        return entry.field.draw(on: &canvas, in: inside.row(0), style: look.theme[.field])
    }
}

extension ReportPopup {
    private func understood(_ look: Look) -> [DetailLine] {
        guard !entry.isEmpty else {
            let example = Phrase(
                "例：正常   3F灯不亮 其余正常   锅炉房 温度 93", "such as: fine   3F light out, rest fine   boiler 93")
            return [head(look), DetailLine(look.words(example), .popupDim)]
        }
        var lines = [head(look)]
        if let person = line.person {
            lines.append(DetailLine(look.words(Phrase.walkedBy(look.names[person.value].name)), .popup))
        }
        lines += line.told.map {
            DetailLine(words($0.value, look), $0.value.isTrouble ? .messageWarn : .popup)
        }
        lines += line.problems.filter { shows($0) }.map {
            DetailLine(
                "? " + look.words($0.words(look.names)),
                $0.forbidsWriting(of: line) ? .messageError : .messageWarn)
        }
        return lines
    }

    /// The round taken is the one under the cursor where the line names none.
    private func shows(_ problem: RoundLine.Problem) -> Bool {
        if case .severalRounds = problem { return line.grid != nil || line.route != nil }
        return true
    }

    private func head(_ look: Look) -> DetailLine {
        guard let round, let row = rows[round] else {
            return DetailLine("? " + look.words(RoundLine.Problem.noRound.words(look.names)), .messageError)
        }
        let window = look.names.when(row.window.start, now: look.now)
        return DetailLine(
            "\(look.names.name(of: round.route))  \(window)  \(look.sign(of: row))", .popupTitle)
    }

    private func words(_ told: Told, _ look: Look) -> String {
        let route = round.flatMap { rows[$0] }.flatMap(look.names.site.route)
        let point = told.point.flatMap { route?.point($0)?.name[look.language] ?? $0.text }
        let item = told.item.flatMap { id in
            told.point.flatMap { route?.point($0)?.item(id)?.name[look.language] } ?? id.text
        }
        let rest = look.words(Phrase("其余各点", "all the others"))
        let place = [point ?? (told.isAboutAll ? rest : nil), item].compactMap { $0 }.joined(separator: " ")
        let what =
            switch told.answer {
            case .fine: "\(look.glyphs.check) \(look.words(Phrase("正常", "fine")))"
            case .finding(let what, let severity, photo: _):
                "! " + (severity.map { look.words($0.words) + " " } ?? "") + what
            case .reading(let reading, _): reading.text
            case .skipped(let reason): look.words(Phrase("跳过：", "skipped: ")) + reason
            }
        let clock = told.at.map { "  " + look.names.zone.local($0).clock } ?? ""
        return "\(place)  \(what)\(clock)".escapedForTerminal()
    }
}

extension Told {
    fileprivate var isAboutAll: Bool { point == nil && answer == .fine }
    fileprivate var isTrouble: Bool { if case .finding = answer { true } else { false } }
}

extension ReportPopup {
    var draftKey: DraftKey? { candidates.first.map { .of("report", $0.round) } }
    var draft: Draft? { entry.isEmpty ? nil : Draft(["text": entry.text]) }

    mutating func take(_ draft: Draft, _ look: Look) {
        entry.replace(with: draft.texts["text"] ?? "")
        line = reader.read(entry.text)
    }
}

extension [RoundRow] {
    /// Those that can be walked now, that one first, then those that end soonest.
    fileprivate func reportable(at now: Instant, first: RoundID?) -> [RoundRow] {
        let open = filter { $0.window.earliest <= now && !$0.state(at: now).isOver }
        let sorted = open.sorted { ($0.window.lateUntil, $0.id) < ($1.window.lateUntil, $1.id) }
        return sorted.filter { $0.id == first } + sorted.filter { $0.id != first }
    }
}
