import Domain
import Screen
import Words

extension CallBackPopup {
    /// - Returns: the cell of the cursor, where words are asked for.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        if isAskingWhy, let low { return draw(low, on: &canvas, in: area, look) }
        let hints = [
            look.hint(isForMany ? "n x Enter" : "1-5 n x Enter", Phrase.choose),
            look.hint("Esc", Phrase.back),
        ]
        let choices = commands.map { Self.choice($0, look) }
        let whom = whom(look, most: max(1, area.height - choices.count - 6))
        let inside = look.box(
            look.title(isForMany ? .close : .callBack, row), width: 52, rows: choices.count + whom.count + 1,
            hints: hints, on: &canvas, in: area)
        for (index, text) in whom.enumerated() {
            let line = inside.row(index)
            canvas.put(
                text.clipped(toCells: line.width), at: line.origin, width: line.width,
                style: look.theme[.popup])
        }
        ChoiceList(choices: choices, cursor: cursor).draw(
            on: &canvas, in: inside.below(whom.count + 1), look)
        return nil
    }

    /// Who is to be asked, a line each.
    private func whom(_ look: Look, most: Int) -> [String] {
        if isForMany { return [look.words(Phrase("批量办结不问满意度", "many are closed without a rating"))] }
        guard !callers.isEmpty else { return [look.words(Phrase("报修人不详", "reporter unknown"))] }
        let lines = callers.map(look.names.reporter)
        guard lines.count > most else { return lines }
        let rest = lines.count - most + 1
        return lines.prefix(most - 1) + [
            look.words(Phrase("另有 \(rest) 人，见详情", "\(rest) more: see the ticket"))
        ]
    }

    private func draw(_ low: Low, on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let done = low.reopens ? Phrase("记下并重开", "keep and reopen") : Phrase("记下并办结", "keep and close")
        let hints = [
            look.hint("Enter", done), look.hint("Tab", Phrase("重开", "reopen")), look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.title(.callBack, row), width: 64, rows: 4, hints: hints, on: &canvas, in: area)
        let (zh, en) = (Rating.satisfaction(low.rating).zh, Rating.satisfaction(low.rating).en)
        let question = Phrase("\(low.rating) 分 \(zh)：报修人怎么说？", "\(low.rating), \(en): what do they say?")
        canvas.put(
            look.words(question), at: inside.origin, width: inside.width, style: look.theme[.messageWarn])
        let box =
            "[\(low.reopens ? "x" : " ")] "
            + look.words(Phrase("重开此单，继续处理（Tab）", "reopen it and go on with the work (Tab)"))
        let line = inside.row(3)
        canvas.put(box, at: line.origin, width: line.width, style: look.theme[.popup])
        return low.entry.field.draw(on: &canvas, in: inside.row(1), style: look.theme[.field])
    }

    private static func choice(_ command: TicketCommand, _ look: Look) -> ChoiceList.Choice {
        guard case .callBack(let rating) = command else {
            let unasked: Unasked = command == .close(.notAsked) ? .notAsked : .notReached
            return ChoiceList.Choice(
                key: unasked == .notAsked ? "n" : "x", text: unasked.words[look.language],
                note: look.words(Phrase("直接办结", "close without a rating")))
        }
        let note = rating.isLow ? Phrase("问原因，可重开", "asks why; may reopen") : Phrase("", "")
        return ChoiceList.Choice(
            key: "\(rating.overall)", text: look.words(Rating.satisfaction(rating.overall)),
            note: look.words(note))
    }
}
