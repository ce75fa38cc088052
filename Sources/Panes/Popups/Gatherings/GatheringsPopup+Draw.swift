import Domain
import Screen
import Words

extension GatheringsPopup {
    private static let width = 76

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        switch step {
        case .list:
            drawList(on: &canvas, in: area, look)
            return nil
        case .form(let form): return form.draw(on: &canvas, in: area, look)
        case .cancel(let gathering, let entry):
            return drawCancel(gathering, entry, on: &canvas, in: area, look)
        }
    }

    private func drawList(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [
            look.hint("n", Phrase("新增", "new")), look.hint("Enter", Phrase("改", "move")),
            look.hint("x", Phrase("取消", "cancel")), look.hint("Esc", Phrase.back),
        ]
        let count = gatherings?.count ?? 0
        let inside = look.box(
            look.words(helpTitle), width: min(Self.width, area.width - 4), rows: max(1, count),
            hints: hints, on: &canvas, in: area)
        guard let gatherings, count > 0 else {
            let text = look.words(gatherings == nil ? Phrase.loading : Self.none)
            canvas.put(text, at: inside.origin, width: inside.width, style: look.theme[.popupDim])
            return
        }
        let choices = gatherings.map { choice($0, look) }
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
    }

    private func choice(_ gathering: Gathering, _ look: Look) -> ChoiceList.Choice {
        let details = gathering.details
        let place = look.names.wholePlace(details.place, in: details.grid).escapedForTerminal()
        let state = gathering.isCancelled ? look.words(Phrase("已取消 ", "cancelled ")) : ""
        return ChoiceList.Choice(
            text: look.names.time(of: details, now: look.now),
            note: "\(state)\(details.title.escapedForTerminal())  \(place)")
    }

    private func drawCancel(
        _ gathering: Gathering, _ entry: TextEntry, on canvas: inout Canvas, in area: Rect, _ look: Look
    ) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("取消场次", "cancel it")), look.hint("Esc", Phrase.back),
        ]
        let title = look.words(Phrase("取消场次", "Cancel")) + " " + gathering.id.text
        let inside = look.box(
            title, width: min(Self.width, area.width - 4), rows: 3, hints: hints, on: &canvas, in: area)
        let lines = [
            look.names.summary(of: gathering.details, now: look.now), look.words(Phrase("原因", "Reason")),
        ]
        for (index, line) in lines.enumerated() {
            canvas.put(
                line.clipped(toCells: inside.width), at: inside.row(index).origin, width: inside.width,
                style: look.theme[.popup])
        }
        return entry.field.draw(on: &canvas, in: inside.row(2), style: look.theme[.field])
    }
}

extension GatheringForm {
    fileprivate func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("保存", "save")), look.hint("Tab", Phrase("下一栏", "next field")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(title(look), width: 74, rows: fields.count, hints: hints, on: &canvas, in: area)
        let labelWidth = fields.map { look.words($0.kind.name).cellWidth }.max() ?? 0
        let seen = ListCursor(count: fields.count, at: focus).visible(height: inside.height)
        var point: Point?
        for (line, index) in seen.enumerated() {
            let cell = fields[index].draw(
                on: &canvas, in: inside.row(line), labelWidth: labelWidth, isFocused: index == focus,
                reading: reading(of: fields[index], look), look)
            if index == focus { point = cell }
        }
        return point
    }

    private func title(_ look: Look) -> String {
        guard let gathering else { return look.words(Phrase("新场次", "New occasion")) }
        return look.words(Phrase("改场次", "Move")) + " " + gathering.id.text
    }
}
