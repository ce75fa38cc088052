import Domain
import Screen
import Words

extension BulkPopup {
    private static let width = 68
    /// The box's, and the two lines above the list.
    private static let extraRows = Look.boxRows + 2

    /// Tells the list how much of it is seen in an area of that size.
    mutating func resize(_ size: Size, _ look: Look) {
        let width = Self.width(size.width)
        if made.stage != stageNumber || made.width != width {
            made = Made(stage: stageNumber, width: width, lines: lines(look, width: width))
        }
        list.resize(count: made.lines.count, page: size.height - Self.extraRows)
    }

    private var stageNumber: Int {
        switch stage {
        case .asking: 0
        case .preview: 1
        case .running: 2
        case .ended: 3
        }
    }

    private static func width(_ area: Int) -> Int { max(4, min(width, area - 4)) }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        if let asked { return asked.draw(on: &canvas, in: area, look.about(rows)) }
        let lines = made.lines
        let rows = max(2, min(lines.count + 2, area.height - Self.extraRows + 2))
        let inside = look.box(
            title(look), width: Self.width, rows: rows, hints: hints(look), on: &canvas, in: area)
        let (heading, counts) = head(look)
        let emergencies = plan?.emergencies ?? 0
        let with = emergencies > 0 ? "! " + look.words(Phrase.withEmergencies(emergencies)) : ""
        let shown = with.clipped(toCells: inside.width)
        put(shown, .messageError, on: &canvas, inside.row(0), look)
        let after = shown.isEmpty ? 0 : shown.cellWidth + 2
        put(
            heading, .textStrong, on: &canvas,
            Rect(x: inside.x + after, y: inside.y, width: inside.width - after, height: 1), look)
        let note = look.glyphs.position(list)
        let room = max(0, inside.width - note.cellWidth - 1)
        put(
            counts.clipped(toCells: room).padded(toCells: room) + " " + note, .popup, on: &canvas,
            inside.row(1), look)
        let below = inside.below(2)
        for (row, line) in lines.dropFirst(list.first).prefix(below.height).enumerated() {
            put(line.text, line.role, on: &canvas, below.row(row), look)
        }
        return nil
    }

    private func put(_ text: String, _ role: Role, on canvas: inout Canvas, _ line: Rect, _ look: Look) {
        canvas.put(
            text.clipped(toCells: line.width), at: line.origin, width: line.width, style: look.theme[role])
    }

    private func title(_ look: Look) -> String {
        let verb = plan?.command.move.words[look.language] ?? ""
        return verb.capitalizedFirst + " " + look.glyphs.dot + " " + look.words(Self.marked(rows.count))
    }

    static func marked(_ count: Int) -> Phrase {
        Phrase("\(count) 张工单", count == 1 ? "1 ticket" : "\(count) tickets")
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        let move = look.hint("j k", Phrase.move)
        switch stage {
        case .asking: return []
        case .preview(let plan):
            let (zh, en) = ("办 \(plan.items.count) 张", "do \(plan.items.count)")
            let back = look.hint("Esc", Phrase.back)
            let key = plan.needsOwnKey ? Self.ownKey.name : "Enter"
            return plan.items.isEmpty ? [back, move] : [look.hint(key, Phrase(zh, en)), back, move]
        case .running: return [look.hint("Esc", Phrase("停止其余", "stop the rest"))]
        case .ended: return [look.hint("Enter Esc", Phrase.close), move]
        }
    }

    private var plan: BulkPlan? {
        switch stage {
        case .asking: nil
        case .preview(let plan): plan
        case .running(let run), .ended(let run): run.plan
        }
    }
}

extension BulkPopup {
    struct Line: Equatable, Sendable {
        var text: String
        var role: Role = .popup
    }

    /// What was made for which stage and width.
    struct Made: Equatable, Sendable {
        var stage = -1
        var width = 0
        var lines: [Line] = []
    }

    /// What is to be done, and how many of which kind there are.
    private func head(_ look: Look) -> (String, String) {
        let order = plan?.items.first?.order ?? plan?.left.first.flatMap { anyOrder($0.row) }
        let what = order?.words(look) ?? ""
        switch stage {
        case .asking: return ("", "")
        case .preview(let plan):
            let (can, cannot) = (plan.items.count, plan.left.count)
            return (
                what, look.words(Phrase("可办 \(can)，不能办 \(cannot)", "can be done: \(can); cannot: \(cannot)"))
            )
        case .running(let run):
            let (done, all) = (run.done.count + run.failed.count, run.plan.items.count)
            return (what, look.words(Phrase("正在写入 \(done)/\(all)", "writing \(done) of \(all)")))
        case .ended(let run):
            let (done, failed) = (run.done.count, run.failed.count)
            var counts = look.words(Phrase("已办 \(done)，失败 \(failed)", "done: \(done); failed: \(failed)"))
            if run.untried > 0 {
                counts += look.words(Phrase("，未执行 \(run.untried)", "; not begun: \(run.untried)"))
            }
            return (what, counts)
        }
    }

    private func anyOrder(_ row: TicketRow) -> Order? {
        plan.map { Order(.move($0.command, row.number)) }
    }

    private func lines(_ look: Look, width: Int) -> [Line] {
        switch stage {
        case .asking, .running: []
        case .preview(let plan):
            Self.absence(plan, look, width) + plan.items.map { Self.line($0.row, look.glyphs.check, look) }
                + Self.left(plan, look, width)
        case .ended(let run): Self.failed(run, look, width)
        }
    }

    /// That whom they all go to is not at work.
    private static func absence(_ plan: BulkPlan, _ look: Look, _ width: Int) -> [Line] {
        let words = plan.items.first.flatMap { AbsenceWords(look.names).of($0.order, now: look.now) }
        return (words?.wrapped(toCells: width) ?? []).map { Line(text: $0, role: .messageWarn) }
    }

    /// Those it cannot be done to, under their reasons.
    private static func left(_ plan: BulkPlan, _ look: Look, _ width: Int) -> [Line] {
        var reasons: [(why: String, rows: [TicketRow])] = []
        for left in plan.left {
            let why = left.why.words(look.names.site)[look.language].escapedForTerminal()
            if let index = reasons.firstIndex(where: { $0.why == why }) {
                reasons[index].rows.append(left.row)
            } else {
                reasons.append((why, [left.row]))
            }
        }
        return reasons.flatMap { reason in
            reason.why.wrapped(toCells: width).map { Line(text: $0, role: .messageWarn) }
                + reason.rows.map { line($0, look.glyphs.cross, look) }
        }
    }

    private static func failed(_ run: BulkRun, _ look: Look, _ width: Int) -> [Line] {
        run.failed.flatMap { failed in
            [line(failed.row, look.glyphs.cross, look)]
                + why(failed.failure, look).wrapped(toCells: width - 2).map {
                    Line(text: "  " + $0, role: .messageWarn)
                }
        }
    }

    /// Of a lost race, what the others did.
    private static func why(_ failure: Failure, _ look: Look) -> String {
        let words = failure.words(look.names.site)[look.language].escapedForTerminal()
        guard case .conflict(let conflict) = failure else { return words }
        let others = DetailTimeline(entries: conflict.since, look: look, width: .max).lines()
        return words + look.names.colon
            + others.map { $0.spans.map(\.text).joined() }.joined(separator: look.language.comma)
    }

    private static func line(_ row: TicketRow, _ sign: String, _ look: Look) -> Line {
        let names = look.names
        let place = String(names.place(row.place, within: row.grid).prefix(40)).escapedForTerminal()
        let what = String(row.what.prefix(60)).escapedForTerminal()
        let parts = [
            sign, row.number.text, row.priority.rawValue, row.state.words[look.language],
            names[row.grid].short, place, what,
        ]
        return Line(
            text: parts.filter { !$0.isEmpty }.joined(separator: " "),
            role: row.priority == .p1 ? .priorityP1 : .popup)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
