import Domain
import Screen
import Words

extension Form {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("保存", "save")), look.hint("Tab", Phrase("下一栏", "next field")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            title(look), width: 74, rows: fields.count, hints: hints, on: &canvas, in: area)
        let labelWidth = fields.map { look.words($0.kind.name).cellWidth }.max() ?? 0
        let seen = ListCursor(count: fields.count, at: focus).visible(height: inside.height)
        var point: Point?
        for (line, index) in seen.enumerated() {
            let cell = fields[index].draw(
                on: &canvas, in: inside.row(line), labelWidth: labelWidth, isFocused: index == focus,
                reading: reading(fields[index], isFocused: index == focus, look), look)
            if index == focus { point = cell }
        }
        return point
    }

    private func title(_ look: Look) -> String {
        let number = " #" + row.number.text
        switch purpose {
        case .edit: return look.words(Phrase("修改", "Edit")) + number
        case .fee: return look.words(Phrase("记费", "Fee")) + number
        }
    }

    /// What the field was understood as; for an empty one, what there is to choose from.
    private func reading(_ field: FormField, isFocused: Bool, _ look: Look) -> String {
        let site = look.names.site
        let text = field.text
        switch field.kind {
        case .grid:
            guard !text.isEmpty else { return isFocused ? Self.examples(site.grids, look) : "" }
            return Reading.item(text, of: site.grids, look.language).words(look)
        case .category:
            guard !text.isEmpty else { return isFocused ? Self.examples(site.categories, look) : "" }
            return Reading.item(text, of: site.categories, look.language).words(look)
        case .priority: return Reading.priority(text, look.language).words(look)
        case .quantity: return Reading.quantity(text).words(look)
        case .unitPrice, .labour: return Reading.yuan(text).words(look)
        case .place, .what, .reporter, .phone, .unit, .part, .title, .start, .end, .heads: return ""
        }
    }

    private static func examples<Item: SiteItem>(_ items: [Item], _ look: Look) -> String {
        items.enumerated().filter { !$0.element.isRetired }.prefix(12).map {
            "\($0 + 1) \($1.name[look.language])"
        }.joined(separator: "  ")
    }
}

extension FormField {
    /// Its name, what is typed, and beside that what was understood.
    /// - Returns: the cell of its cursor.
    func draw(
        on canvas: inout Canvas, in line: Rect, labelWidth: Int, isFocused: Bool, reading: String,
        _ look: Look
    ) -> Point? {
        let mark = isFocused ? look.glyphs.cursor : " "
        let label = mark + look.words(kind.name).padded(toCells: labelWidth) + " "
        let used = canvas.put(
            label, at: line.origin, width: line.width, style: look.theme[isFocused ? .textStrong : .popup])
        let room = line.width - used
        let width = kind.isRead ? min(24, room) : room
        let area = Rect(x: line.x + used, y: line.y, width: width, height: 1)
        let point = entry.field.draw(on: &canvas, in: area, style: look.theme[.field])
        canvas.put(
            reading.escapedForTerminal().clipped(toCells: room - width - 1),
            at: Point(x: area.maxX + 1, y: line.y), style: look.theme[.textDim])
        return point
    }
}
