import Domain
import Screen
import Words

extension PlanPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let lines = lines(look, width: area.width)
        let all = warnings(look)
        let inside = look.box(
            look.words(Phrase("排单", "Plan")), width: 116, rows: min(max(lines.count, 1) + 2 + all.count, 30),
            hints: hints(look), on: &canvas, in: area)
        let warnings = all.prefix(max(0, inside.height - 3))
        canvas.put(
            head(look).clipped(toCells: inside.width), at: inside.origin, width: inside.width,
            style: look.theme[.textStrong])
        for (row, text) in warnings.enumerated() {
            canvas.put(
                text.clipped(toCells: inside.width), at: inside.row(1 + row).origin, width: inside.width,
                style: look.theme[.messageError])
        }
        let list = inside.below(1 + warnings.count).top(max(1, inside.height - 2 - warnings.count))
        for (row, index) in cursor.visible(height: list.height).enumerated() {
            let isCursor = index == cursor.index
            if isCursor { canvas.resting = Point(x: list.x, y: list.y + row) }
            let text = (isCursor ? look.glyphs.cursor : " ") + lines[index].text
            canvas.put(
                text.clipped(toCells: list.width).padded(toCells: list.width),
                at: Point(x: list.x, y: list.y + row), width: list.width,
                style: look.theme[isCursor ? .menuCursor : lines[index].role])
        }
        let foot = inside.row(inside.height - 1)
        canvas.put(
            about(look).clipped(toCells: foot.width), at: foot.origin, width: foot.width,
            style: look.theme[.popupDim])
        return nil
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        switch stage {
        case .reading: [look.hint("Esc", Phrase.back)]
        case .writing: []
        case .preview:
            [
                look.hint("Enter", Phrase("派 \(planned) 张", "dispatch \(planned)")),
                look.hint("Esc", Phrase.back), look.hint("Space", Phrase("不派此单", "leave out")),
                look.hint("j k", Phrase.move),
            ]
        case .ended, .failed: [look.hint("Enter Esc", Phrase.close), look.hint("j k", Phrase.move)]
        }
    }

    /// What is done with emergencies that nobody would guess; of those that are not struck out.
    private func warnings(_ look: Look) -> [String] {
        guard stage == .preview, let plan else { return [] }
        return plan.warnings(except: struck).map { look.words($0) }
    }

    private var planned: Int { (plan?.lines.count ?? 0) - struck.count }

    private func head(_ look: Look) -> String {
        switch stage {
        case .reading: return look.words(Phrase("正在排单…", "Planning…"))
        case .writing(let orders):
            return look.words(Phrase("正在写入 \(orders.count) 张", "writing \(orders.count)"))
        case .ended:
            return look.words(
                Phrase("已派 \(done.count)，失败 \(failed.count)", "done: \(done.count); failed: \(failed.count)"))
        case .failed(let failure): return look.why(failure)
        case .preview:
            let lines = plan?.lines.filter { !struck.contains($0.need.number) } ?? []
            let (late, cost) = (lines.count(where: \.isLate), lines.reduce(0) { $0 + $1.cost })
            let left = (plan?.left.count ?? 0) + struck.count
            let emergencies = lines.count(where: \.isEmergency)
            let with =
                emergencies > 0 ? look.words(Phrase.withEmergencies(emergencies)) + look.words(Self.and) : ""
            return with
                + look.words(
                    Phrase(
                        "派 \(lines.count) 张，其中将超时 \(late)；不派 \(left)；总代价 \(cost)",
                        "dispatch \(lines.count), of them late \(late); leave \(left); total cost \(cost)"))
        }
    }
}

extension PlanPopup {
    private static let and = Phrase("；", "; ")

    private struct Line {
        var text: String
        var role: Role = .popup
    }

    private func lines(_ look: Look, width: Int) -> [Line] {
        switch stage {
        case .reading, .failed: return []
        case .ended: return failed.map { Line(text: Self.text($0, look), role: .messageWarn) }
        case .preview, .writing:
            guard let plan else { return [] }
            let widest = plan.lines.map { Self.name($0, look).cellWidth }.max() ?? 0
            let name = min(widest, width >= 110 ? 20 : 12)
            return plan.lines.map { line($0, name: name, wide: width >= 110, look) }
                + plan.left.map { left in
                    Line(
                        text: "\(look.glyphs.dot) \(Self.ticket(rows[left.need.number], what: 24, look)) "
                            + left.why.name[look.language], role: left.isEmergency ? .priorityP1 : .popupDim)
                }
        }
    }

    /// Mark, ticket, technician, place in the technician's queue, cost, reasons.
    private func line(_ line: DispatchPlan.Line, name: Int, wide: Bool, _ look: Look) -> Line {
        let isStruck = struck.contains(line.need.number)
        let mark = isStruck ? look.glyphs.cross : look.glyphs.check
        let late = line.isLate ? "!" : " "
        let cost = "\(line.cost)".padded(toCells: 5, alignment: .right)
        let text =
            "\(mark)\(late)\(Self.ticket(rows[line.need.number], what: wide ? 24 : 14, look)) "
            + "\(look.glyphs.arrow) \(Self.name(line, look).padded(toCells: name)) "
            + "\(look.words(Phrase("第\(line.slot + 1)", "#\(line.slot + 1)")))\(cost)  "
            + line.reasons.map { $0.words(look.names) }.joined(separator: look.language.comma)
        let role: Role = line.isEmergency ? .priorityP1 : line.isLate ? .messageWarn : .popup
        return Line(text: text, role: isStruck ? .popupDim : role)
    }

    /// The technician, or the team where an emergency goes to all of it.
    private static func name(_ line: DispatchPlan.Line, _ look: Look) -> String {
        line.technician.map { look.names[$0].name } ?? look.names[line.team].name
    }

    private static func ticket(_ row: TicketRow?, what: Int, _ look: Look) -> String {
        guard let row else { return "" }
        let short = look.names[row.grid].short.padded(toCells: min(6, look.names.gridShortWidth))
        let text = String(row.what.prefix(60)).escapedForTerminal().padded(toCells: what)
        return "\(row.number.text) \(row.priority.rawValue) \(short) \(text)"
    }

    private static func text(_ failed: Failed, _ look: Look) -> String {
        "\(look.glyphs.cross) \(failed.row.number.text) " + look.why(failed.failure)
    }

    /// The line under the cursor in full.
    private func about(_ look: Look) -> String {
        guard stage == .preview, let plan, let line = cursor.item(of: plan.lines) else { return "" }
        let reasons = line.reasons.map { $0.words(look.names) }.joined(separator: look.language.comma)
        return "\(look.names[line.team].name) \(look.glyphs.dot) \(reasons)"
    }
}

extension Look {
    /// Why something failed; of a lost race, what the others did.
    func why(_ failure: Failure) -> String {
        let words = failure.words(names.site)[language].escapedForTerminal()
        guard case .conflict(let conflict) = failure else { return words }
        let others = DetailTimeline(entries: conflict.since, look: self, width: .max).lines()
        return words + names.colon
            + others.map { $0.spans.map(\.text).joined() }.joined(separator: language.comma)
    }
}
