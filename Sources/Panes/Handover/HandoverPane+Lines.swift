import Domain
import Screen
import Words

extension HandoverPane {
    func drawLines(_ sight: HandoverSight, on canvas: inout Canvas, in rect: Rect) {
        guard !state.lines.isEmpty else {
            return look.note(Phrase("记录里没有一行", "The record has no line"), on: &canvas, in: rect)
        }
        let painter = HandoverLinePainter(sight: sight, look: look, width: rect.width)
        for (row, item) in state.visible(height: rect.height).enumerated() {
            switch item {
            case .heading(let section):
                canvas.put(
                    look.words(section.words), at: rect.row(row).origin, width: rect.width,
                    style: look.theme[.column])
            case .line(let index):
                painter.draw(
                    state.lines[index], isCursor: index == state.cursor.index, on: &canvas, in: rect.row(row))
            }
        }
    }

    /// The line under the cursor in full, with what was written to it.
    func drawDetail(_ sight: HandoverSight, on canvas: inout Canvas, in rect: Rect) {
        guard rect.height >= 2, let line = state.line else { return }
        rule("", on: &canvas, in: rect.row(0))
        for (row, line) in about(line, sight.handover, width: rect.width - 1).prefix(rect.height - 1)
            .enumerated()
        {
            line.draw(
                on: &canvas, in: Rect(x: rect.x + 1, y: rect.y + 1 + row, width: rect.width - 1, height: 1),
                theme: look.theme)
        }
    }

    private func about(_ line: HandoverLine, _ handover: Handover, width: Int) -> [DetailLine] {
        let names = look.names
        let text = names.words(of: line, in: handover).text.wrapped(toCells: max(4, width))
        let taken = names.taken(line, in: handover)
        let needs = !handover.isOver && handover.isToTake(line) && taken.isEmpty
        var flags: [DetailLine.Span] = [.init(text: look.words(line.novelty.words), role: .textDim)]
        if needs, handover.needsWord(line) {
            flags.append(.init(text: look.words(Phrase("须复述", "to be read back")), role: .messageWarn))
        }
        if !taken.isEmpty { flags.append(.init(text: "\(look.glyphs.check) \(taken)", role: .text)) }
        if let owner = names.owner(of: line, in: handover) {
            flags.append(.init(text: owner, role: .textDim))
        }
        let remarks = names.remarks(on: line, in: handover).flatMap { $0.wrapped(toCells: max(4, width)) }
        return text.prefix(3).map { DetailLine($0, .textStrong) } + DetailLine.flowing(flags, width: width)
            + remarks.map { DetailLine($0, .text) }
    }

    /// What comes behind the cut is the next shift's, and stands apart.
    func drawSince(_ sight: HandoverSight, on canvas: inout Canvas, in rect: Rect) {
        guard rect.height > 0 else { return }
        let time = look.names.when(sight.handover.cutAt, now: look.now)
        let count = sight.sinceCount
        rule(
            look.words(Phrase("下一班 自 \(time)：\(count)", "next shift since \(time): \(count)")), on: &canvas,
            in: rect.row(0))
        for (row, entry) in sight.since.prefix(rect.height - 1).enumerated() {
            let line = rect.row(row + 1)
            let text = entry.news(look.names, now: look.now).escapedForTerminal()
            canvas.put(
                text.clipped(toCells: max(0, line.width - 1)), at: Point(x: line.x + 1, y: line.y),
                width: line.width,
                style: look.theme[.textDim])
        }
    }

    private func rule(_ text: String, on canvas: inout Canvas, in line: Rect) {
        let bar = String(repeating: look.glyphs.horizontal, count: max(0, line.width))
        canvas.put(bar, at: line.origin, width: line.width, style: look.theme[.border])
        guard !text.isEmpty else { return }
        canvas.put(
            " \(text) ".clipped(toCells: max(0, line.width - 2)), at: Point(x: line.x + 1, y: line.y),
            width: line.width, style: look.theme[.title])
    }
}
