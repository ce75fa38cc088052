import Domain
import Screen
import Words

/// Draws screen 4.
struct HandoverPane {
    let state: HandoverState
    let duty: DutyState
    let author: ID<Operator>
    let look: Look
    var isWhole = false

    func draw(on canvas: inout Canvas, in body: Rect) {
        let text = banner
        let layout = HandoverLayout(body, state.sight, hasBanner: text != nil, isWhole: isWhole)
        if let text { draw(text, on: &canvas, in: layout.banner) }
        if let rect = layout.sections { drawSections(on: &canvas, in: rect) }
        let frame = Frame(title: look.title(title, true), note: note(layout), isFocused: true)
        let inside = frame.draw(on: &canvas, in: layout.pane, theme: look.theme, glyphs: look.glyphs)
        guard let sight = state.sight else { return drawNothing(on: &canvas, in: inside) }
        drawLines(sight, on: &canvas, in: layout.lines)
        drawDetail(sight, on: &canvas, in: layout.detail)
        drawSince(sight, on: &canvas, in: layout.since)
    }

    private var title: String {
        guard let handover = state.handover else { return look.words(Phrase.handover) }
        let to = handover.incoming.map { look.names[$0].name } ?? look.words(Phrase.notKnownYet)
        let people = "\(look.names[handover.outgoing].name)\(look.glyphs.arrow)\(to)"
        return [handover.id.text, look.names.shift(of: handover), people, look.words(handover.state.words)]
            .joined(separator: " \(look.glyphs.dot) ")
    }

    private func note(_ layout: HandoverLayout) -> String {
        guard let handover = state.handover, let index = state.cursor.index else { return "" }
        let left = handover.unacknowledged.count
        let open =
            left > 0 && !handover.isOver ? look.words(Phrase("未接 \(left)", "\(left) not taken")) + "  " : ""
        return open + "\(index + 1)/\(state.lines.count)"
    }

    private func draw(_ text: String, on canvas: inout Canvas, in line: Rect) {
        canvas.put(
            text.clipped(toCells: max(0, line.width - 2)), at: Point(x: line.x + 1, y: line.y),
            width: line.width,
            style: look.theme[.messageWarn])
    }

    /// What somebody who was away has to know, or that what is shown is not the present.
    private var banner: String? {
        let missed = duty.handovers.missed(by: author)
        let place = state.chosen.flatMap { id in missed.firstIndex { $0.id == id } }
        if let place {
            return look.words(
                Phrase(
                    "错过的第 \(place + 1)/\(missed.count) 份：r 已读并到下一份",
                    "missed, \(place + 1) of \(missed.count): r marks it read and goes on"))
        }
        if state.chosen != nil {
            return look.words(
                Phrase("早先的交接，只读；] 往后，Esc 回到现在", "an earlier one, read-only; ] later, Esc the present"))
        }
        guard !missed.isEmpty else { return nil }
        return look.words(
            Phrase(
                "你不在时交接了 \(missed.count) 次：[ 从最早一份读起",
                "\(missed.count) handovers while you were away: [ reads them, the oldest first"))
    }
}

extension HandoverPane {
    /// Who holds the desk, and how to start.
    private func drawNothing(on canvas: inout Canvas, in inside: Rect) {
        guard !look.stand(state.status, on: &canvas, in: inside) else { return }
        let holder = duty.watch?.holder
        let start =
            holder == nil || holder == author
            ? Phrase("没有进行中的交接。N 开始交班", "No handover is open. N starts one")
            : Phrase("没有进行中的交接。由当班的人开始", "No handover is open. Whoever holds the desk starts one")
        let last = duty.handovers.last { $0.isPassed }.map { row in
            let ended = row.endedAt.map { look.names.when($0, now: look.now) } ?? ""
            let text = "\(row.id.text) \(look.passing(row)) \(ended)"
            return Phrase("上一次 \(text)：[ 去看", "The last: \(text); [ shows it")
        }
        let duty = Phrase("D 当班与值班表", "D: duty and roster")
        let held = look.holding(self.duty.watch)
        let role: Role = holder == nil ? .messageWarn : .textStrong
        look.note(Phrase(heldZh(held), heldEn(held)), role, on: &canvas, in: inside)
        look.note(start, .text, on: &canvas, in: inside, below: 2)
        for (index, line) in [last, duty].compactMap({ $0 }).enumerated() {
            look.note(line, on: &canvas, in: inside, below: 3 + index)
        }
    }

    private func heldZh(_ held: String) -> String { duty.watch?.holder == nil ? held : "当班 " + held }
    private func heldEn(_ held: String) -> String { duty.watch?.holder == nil ? held : "on duty: " + held }
}

extension HandoverPane {
    private func drawSections(on canvas: inout Canvas, in rect: Rect) {
        let frame = Frame(title: look.words(Phrase("各节", "Sections")), isFocused: false)
        let inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let lines = HandoverState.sections.map { section(line: $0, width: inside.width) }
        for (row, line) in (lines + [DetailLine("")] + standing(width: inside.width)).prefix(inside.height)
            .enumerated()
        {
            line.draw(on: &canvas, in: inside.row(row), theme: look.theme)
        }
    }

    /// `▌超时      3  未接 2`.
    private func section(line section: HandoverLine.Section, width: Int) -> DetailLine {
        let lines = state.handover?.lines(of: section) ?? []
        let open = Set(state.handover?.unacknowledged.map(\.key) ?? [])
        let left = state.handover?.isOver == false ? lines.count { open.contains($0.key) } : 0
        let isCurrent = section == state.section
        let unread = left > 0 ? look.words(Phrase("未接 \(left)", "\(left) left")) : ""
        let tail =
            (lines.isEmpty ? "" : "\(lines.count)").padded(toCells: 4, alignment: .right) + " "
            + unread.padded(toCells: 8)
        let name = look.words(section.words).padded(toCells: max(0, width - 1 - tail.cellWidth))
        let role: Role =
            isCurrent
            ? .queueCursor
            : lines.isEmpty ? .textDim : left > 0 && section == .emergencies ? .queueOverdue : .text
        return DetailLine((isCurrent ? look.glyphs.cursor : " ") + name + tail, role)
    }

    /// Who takes part as what, and who signed.
    private func standing(width: Int) -> [DetailLine] {
        guard let handover = state.handover else { return [] }
        let parts: [(Handover.Part, ID<Operator>?)] = [
            (.outgoing, handover.outgoing), (.incoming, handover.incoming),
        ]
        let people = parts.map { part, id in
            let signature = handover.signatures[part]
            let name = (signature?.by ?? id).map { look.names[$0].name } ?? look.words(Phrase.notKnownYet)
            let you = id == author ? look.words(Phrase("（你）", " (you)")) : ""
            let signed =
                signature.map { "  \(look.glyphs.check) \(look.names.when($0.at, now: look.now))" }
                ?? look.words(Phrase("  未签", "  unsigned"))
            return DetailLine(
                (" \(look.words(part.words)) \(name)\(you)\(signed)").clipped(toCells: width),
                signature == nil ? .text : .textDim)
        }
        let counter =
            handover.state == .oneSided
            ? handover.countersignBy.map { due in
                let isLate = due < look.now
                let when = look.names.when(due, now: look.now)
                return DetailLine(
                    " "
                        + look.words(
                            isLate
                                ? Phrase("逾期未补签 \(when)", "not countersigned, due \(when)")
                                : Phrase("\(when) 前补签", "countersign by \(when)")),
                    isLate ? .messageError : .messageWarn)
            } : nil
        let unsettled = handover.isOver ? 0 : handover.unsettled.count
        let refused =
            unsettled > 0
            ? DetailLine(
                " " + look.words(Phrase("拒接未答复 \(unsettled)", "\(unsettled) refused, not settled")),
                .messageError)
            : nil
        let cut = DetailLine(
            " "
                + look.words(
                    Phrase(
                        "日志 \(handover.since + 1)–\(handover.cut)",
                        "entries \(handover.since + 1)–\(handover.cut)")),
            .textDim)
        return people + [counter, refused, cut].compactMap { $0 }
    }
}
