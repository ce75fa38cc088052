import Domain
import Screen
import Words

/// Draws a line of a handover: against the one before, whether something was written to it, whether it is taken; then
/// what it is about, and at the right how it stood.
struct HandoverLinePainter {
    let sight: HandoverSight
    let look: Look
    let width: Int

    private var handover: Handover { sight.handover }

    func draw(_ line: HandoverLine, isCursor: Bool, on canvas: inout Canvas, in rect: Rect) {
        let words = look.names.words(of: line, in: handover)
        let head = [isCursor ? look.glyphs.cursor : " ", novelty(line), note(line) + mark(line), ""].joined(
            separator: " ")
        let tail = tail(line, words)
        let struck = handover.omitted[line.key] == nil ? "" : "--"
        let what = [words.name, struck + words.what + struck].filter { !$0.isEmpty }.joined(separator: " ")
        let room = max(0, rect.width - head.cellWidth)
        let right = room >= 44 ? tail.clipped(toCells: room / 2) : ""
        let left = max(0, room - right.cellWidth - (right.isEmpty ? 0 : 2))
        let text =
            head + what.clipped(toCells: left).padded(toCells: left) + (right.isEmpty ? "" : "  " + right)
        if isCursor { canvas.resting = rect.origin }
        canvas.put(
            text.padded(toCells: rect.width), at: rect.origin, width: rect.width,
            style: look.theme[isCursor ? .queueCursor : role(line)])
    }

    /// Whether it still is so is what a reader of an earlier one wants to know first.
    private func tail(_ line: HandoverLine, _ words: HandedWords) -> String {
        let isOpen = handover.isOver && sight.stillOpen.contains(line.key)
        let still = isOpen ? look.words(Phrase("仍未了", "still open")) : ""
        return [words.state, words.until, still].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    private func novelty(_ line: HandoverLine) -> String {
        let sign: Phrase =
            switch line.novelty {
            case .new: Phrase("新", "new")
            case .changed: Phrase("变", "chg")
            case .carried: Phrase("续", "old")
            }
        return line.isFigure ? "".padded(toCells: look.words(sign).cellWidth) : look.words(sign)
    }

    private func note(_ line: HandoverLine) -> String {
        handover.isAnnotated(line) || handover.objections[line.key] != nil ? look.glyphs.pen : " "
    }

    private func mark(_ line: HandoverLine) -> String {
        if handover.omitted[line.key] != nil { return look.glyphs.dash }
        if handover.unsettled.contains(line.key) { return look.glyphs.cross }
        if handover.acknowledged[line.key] != nil { return look.glyphs.check }
        return handover.isToTake(line) && handover.needsWord(line) ? "!" : " "
    }

    private func role(_ line: HandoverLine) -> Role {
        if handover.omitted[line.key] != nil { return .textDim }
        if handover.unsettled.contains(line.key) { return .messageError }
        if handover.isOver { return sight.stillOpen.contains(line.key) ? .text : .textDim }
        if handover.acknowledged[line.key] != nil || !handover.isToTake(line) { return .textDim }
        if line.isGrave { return .priorityP1 }
        if line.isOverdue { return .queueOverdue }
        return line.novelty == .carried ? .text : .textStrong
    }
}
