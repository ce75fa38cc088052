import Domain
import Screen
import Words

extension QueueState {
    /// Rows within the border that hold no ticket: the head.
    static let extraRows = 1

    /// Draws the pane; `field` is the filter while it is typed.
    /// - Returns: the cell of the cursor in the field.
    func draw(
        _ counts: OpenCounts?, on canvas: inout Canvas, in rect: Rect, _ look: Look, isFocused: Bool,
        field: FilterField?, search: String = ""
    ) -> Point? {
        let edges = QueueEdges(queue: self, counts: counts, look: look)
        let above = edges.above
        let room = rect.width - 5 - (above.map { $0.text.cellWidth + 3 } ?? 0)
        let frame = Frame(
            title: look.title(title(look, search, width: room), isFocused), note: position(look),
            isFocused: isFocused)
        var inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        edges.draw(on: &canvas, in: rect, isFocused: isFocused)
        var point: Point?
        if let field {
            let height = min(FilterField.rows, inside.height)
            point = field.draw(on: &canvas, in: inside.top(height), look)
            inside = inside.below(height)
        }
        drawRows(on: &canvas, in: inside, look, isFocused: isFocused && field == nil)
        return point
    }

    private func title(_ look: Look, _ search: String, width: Int) -> String {
        QueueTitle(
            look: look, filterText: filterText, order: order, isReversed: isReversed, search: search,
            tally: tally,
            marks: marks,
            showsEnded: !filter.isOpenOnly
        ).text(width: width)
    }

    private func position(_ look: Look) -> String {
        if status == .loading && rows.isEmpty { return "" }
        if status == .loading { return look.words(Phrase.loading) }
        guard !rows.isEmpty, let tally else { return "" }
        let dash = look.glyphs.dash
        let seen = visible
        if let offset {
            let about = isOffsetRough ? look.words(Phrase.about) : ""
            return "\(about)\(offset + seen.lowerBound + 1)\(dash)\(offset + seen.upperBound)/\(tally.text)"
        }
        guard reachesLast else { return tally.text }
        let (first, last) = (rows.count - seen.lowerBound, rows.count - seen.upperBound + 1)
        return "\(look.words(Phrase.fromEnd))\(first)\(dash)\(last)/\(tally.text)"
    }

    private func drawRows(on canvas: inout Canvas, in rect: Rect, _ look: Look, isFocused: Bool) {
        if rows.isEmpty {
            return drawEmpty(on: &canvas, in: rect, look)
        }
        let columns = QueueColumns(width: rect.width, gauge.widths, look.language)
        drawHead(columns, on: &canvas, in: rect, look)
        var y = rect.y + 1
        for index in visible where y < rect.maxY {
            let painter = QueueRowPainter(
                row: rows[index], look: look, isUnseen: unseen.contains(rows[index].number),
                isMarked: marks.contains(rows[index].number))
            let cursor: QueueRowPainter.Cursor = index != cursor ? .none : isFocused ? .focused : .resting
            let area = Rect(
                x: rect.x, y: y, width: rect.width, height: min(lines(of: index), rect.maxY - y))
            painter.draw(on: &canvas, in: area, columns, cursor: cursor)
            if cursor == .focused { canvas.resting = area.origin }
            y += area.height
        }
    }

    private func drawHead(_ columns: QueueColumns, on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        var x = rect.x + 1
        for (field, width) in zip(columns.fields, columns.widths) where width > 0 {
            canvas.put(
                look.words(field.title).padded(toCells: width, alignment: field.alignment),
                at: Point(x: x, y: rect.y),
                width: rect.maxX - x, style: look.theme[.column])
            x += width + 1
        }
    }

    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        guard !look.stand(status, on: &canvas, in: rect) else { return }
        look.note(filterText.isEmpty ? Phrase.queueEmpty : Phrase.nothingMatches, on: &canvas, in: rect)
        guard let elsewhere, let tally = elsewhere.tally, tally.count > 0, rect.height > 2 else { return }
        let words = elsewhere.words(tally, key: look.keymap.name(of: .open))
        look.note(words, .text, on: &canvas, in: rect, below: 1)
    }
}

extension QueueState.Elsewhere {
    fileprivate func words(_ tally: Tally, key: String) -> Phrase {
        let (zh, en) = isEnded ? ("已结", "ended") : ("其他状态", "in other states")
        return Phrase("\(zh) \(tally.text) 张：按 \(key) 看", "\(tally.text) \(en): \(key) shows them")
    }
}

extension Rect {
    /// The first rows.
    func top(_ rows: Int) -> Rect {
        Rect(x: x, y: y, width: width, height: min(rows, height))
    }

    /// What is left under the first rows.
    func below(_ rows: Int) -> Rect {
        Rect(x: x, y: y + min(rows, height), width: width, height: height - rows)
    }
}
