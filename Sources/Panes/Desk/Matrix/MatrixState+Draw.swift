import Domain
import Screen
import Words

extension MatrixState {
    /// Rows within the border that hold no grid: the head, and the sums with what the marks mean.
    static let extraRows = 2

    /// Rows at the foot for who answers for the cell under the cursor: none where rows are dear.
    static func peopleRows(height: Int, isFocused: Bool) -> Int {
        isFocused && height >= 12 ? 2 : 0
    }

    /// Rows of the pane that show all grids, the sums, and below a free row what the marks mean.
    static func wantedHeight(grids: Int) -> Int { grids + extraRows + 3 + 2 }

    /// Cells of the pane that show what its marks mean.
    static func legendWidth(_ language: Language) -> Int {
        (Phrase.legendOverdue[language] + Phrase.legendEmergency[language]).cellWidth + 6
    }

    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look, isFocused: Bool) {
        let title =
            look.words(Phrase.matrix) + (grids > 0 ? " \(grids)\(look.glyphs.times)\(specialists)" : "")
        let frame = Frame(
            title: look.title(title, isFocused), note: position(look), isFocused: isFocused)
        let inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        guard !look.stand(status, on: &canvas, in: inside) else { return }
        MatrixPainter(state: self, look: look, area: inside, isFocused: isFocused).draw(on: &canvas)
    }

    /// Which grids and which services are seen, where not all are.
    private func position(_ look: Look) -> String {
        let rows = grids > height ? look.glyphs.range(visibleGrids, of: grids) : nil
        let columns = specialists > width ? look.glyphs.range(visibleSpecialists, of: specialists) : nil
        return [rows, columns].compactMap { $0 }.joined(separator: " \(look.glyphs.times) ")
    }
}

/// Draws the table within the border.
private struct MatrixPainter {
    let state: MatrixState
    let look: Look
    let area: Rect
    let isFocused: Bool
    let gauge: MatrixGauge

    init(state: MatrixState, look: Look, area: Rect, isFocused: Bool) {
        self.state = state
        self.look = look
        self.area = area
        self.isFocused = isFocused
        gauge = MatrixGauge(state, look.names, room: area.width - 1)
    }

    func draw(on canvas: inout Canvas) {
        drawHead(on: &canvas)
        for (line, row) in state.visibleGrids.enumerated() {
            drawRow(row, y: area.y + 1 + line, on: &canvas)
        }
        let below = area.y + 1 + state.visibleGrids.count
        drawSums(y: below, on: &canvas)
        let people = MatrixState.peopleRows(height: area.height, isFocused: isFocused)
        drawLegend(from: below + 1, to: area.maxY - people, on: &canvas)
        drawPeople(
            on: &canvas, in: Rect(x: area.x + 1, y: area.maxY - people, width: area.width - 2, height: people)
        )
    }

    private func drawPeople(on canvas: inout Canvas, in rect: Rect) {
        for (index, key) in state.crossing(look.names.site).prefix(rect.height).enumerated() {
            let text = look.names.answering(key, cells: rect.width)
            canvas.put(text, at: rect.row(index).origin, width: rect.width, style: look.theme[.textStrong])
        }
    }

    private var sumX: Int { area.x + 1 + gauge.label + gauge.cell * state.visibleSpecialists.count }

    private func x(ofColumn column: Int) -> Int {
        area.x + 1 + gauge.label + gauge.cell * (column - state.left)
    }

    private func drawHead(on canvas: inout Canvas) {
        let site = look.names.site
        let corner = state.row == 0 && state.column == 0
        put(
            "", mark: " ", x: area.x, y: area.y, width: gauge.label + 1, role: .column, isCursor: corner,
            on: &canvas)
        for column in state.visibleSpecialists {
            let item = look.names[site.specialists[column].id]
            let text = item.name.cellWidth + 2 <= gauge.cell ? item.name : item.short
            put(
                text, mark: "", x: x(ofColumn: column), y: area.y, width: gauge.cell, role: .column,
                isCursor: state.row == 0 && state.column == column + 1, on: &canvas)
        }
        guard state.hasSums else { return }
        put(
            look.glyphs.sum, mark: " ", x: sumX, y: area.y, width: gauge.sum, role: .column,
            isCursor: state.row == 0 && state.column == state.specialists + 1, on: &canvas)
    }

    private func drawRow(_ row: Int, y: Int, on canvas: inout Canvas) {
        let site = look.names.site
        let grid = site.grids[row].id
        let isCursorRow = state.row == row + 1
        drawLabel(grid, y: y, isCursor: isCursorRow && state.column == 0, on: &canvas)
        for column in state.visibleSpecialists {
            let count = MatrixCount(state.counts[grid, site.specialists[column].id])
            putCount(
                count, x: x(ofColumn: column), y: y, width: gauge.cell,
                isCursor: isCursorRow && state.column == column + 1, on: &canvas)
        }
        guard state.hasSums, state.rowSums.indices.contains(row) else { return }
        putCount(
            state.rowSums[row], x: sumX, y: y, width: gauge.sum,
            isCursor: isCursorRow && state.column == state.specialists + 1, on: &canvas)
    }

    private func drawLabel(_ grid: ID<Grid>, y: Int, isCursor: Bool, on canvas: inout Canvas) {
        let item = look.names[grid]
        let text = (gauge.isShort ? item.short : item.name).padded(toCells: gauge.label)
        let role: Role = isCursor && isFocused ? .matrixCursor : .text
        if isCursor && isFocused {
            canvas.resting = Point(x: area.x, y: y)
            canvas.put(look.glyphs.cursor, at: Point(x: area.x, y: y), style: look.theme[.mark])
        }
        canvas.put(text, at: Point(x: area.x + 1, y: y), style: look.theme[role])
    }

    private func drawSums(y: Int, on canvas: inout Canvas) {
        guard state.specialists > 0, y < area.maxY else { return }
        let label = look.glyphs.sum.padded(toCells: gauge.label)
        canvas.put(label, at: Point(x: area.x + 1, y: y), style: look.theme[.column])
        for column in state.visibleSpecialists where state.columnSums.indices.contains(column) {
            putCount(
                state.columnSums[column], x: x(ofColumn: column), y: y, width: gauge.cell, isCursor: false,
                on: &canvas)
        }
        guard state.hasSums else { return }
        putCount(state.sum, x: sumX, y: y, width: gauge.sum, isCursor: false, on: &canvas)
    }

    private func drawLegend(from y: Int, to end: Int, on canvas: inout Canvas) {
        let marks = " \(look.words(Phrase.legendOverdue))  \(look.words(Phrase.legendEmergency))"
        let texts = [marks, " " + look.words(Phrase.legendOrder)]
        for (text, row) in zip(texts, (y + 1)..<max(y + 1, end)) {
            canvas.put(text, at: Point(x: area.x, y: row), width: area.width, style: look.theme[.textDim])
        }
    }

    private func putCount(
        _ count: MatrixCount, x: Int, y: Int, width: Int, isCursor: Bool, on canvas: inout Canvas
    ) {
        let text = count.open == 0 ? look.glyphs.dot : String(count.open)
        put(
            text, mark: count.mark, x: x, y: y, width: width, role: count.role, isCursor: isCursor,
            on: &canvas)
    }

    private func put(
        _ text: String, mark: String, x: Int, y: Int, width: Int, role: Role, isCursor: Bool,
        on canvas: inout Canvas
    ) {
        let isCursor = isCursor && isFocused
        if isCursor { canvas.resting = Point(x: x, y: y) }
        let style = isCursor ? look.theme.overlaid(role, under: .matrixCursor) : look.theme[role]
        let lead = isCursor ? look.glyphs.cursor : " "
        let padded = (lead + text + mark).padded(toCells: width, alignment: .right)
        canvas.put(padded, at: Point(x: x, y: y), width: area.maxX - x, style: style)
    }
}
