import Domain
import Screen
import Words

/// Draws one row of the patrol screen: who, its rounds over time, how much was looked at, and the points.
struct PatrolLinePainter {
    let line: PatrolLine
    let ruler: PatrolRuler
    let layout: PatrolLayout
    let look: Look
    /// The round under the cursor.
    let cursor: RoundID?

    func draw(on canvas: inout Canvas, in rect: Rect) {
        let isCurrent = line.rounds.contains { $0.id == cursor }
        let name = (isCurrent ? look.glyphs.cursor : " ") + title
        canvas.put(
            name.clipped(toCells: layout.label), at: rect.origin, width: layout.label,
            style: look.theme[isCurrent ? .textStrong : .text])
        let time = Rect(x: rect.x + layout.label + 1, y: rect.y, width: layout.time, height: 1)
        drawNow(on: &canvas, in: time)
        if ruler.isByDay { drawDays(on: &canvas, in: time) } else { drawBlocks(on: &canvas, in: time) }
        drawFigures(on: &canvas, in: rect)
    }

    private func drawNow(on canvas: inout Canvas, in time: Rect) {
        guard ruler.time.contains(look.now) else { return }
        canvas.put(
            look.glyphs.vertical, at: Point(x: time.x + ruler.x(of: look.now), y: time.y), width: 1,
            style: look.theme[.borderFocus])
    }

    private func drawFigures(on canvas: inout Canvas, in rect: Rect) {
        let coverage = line.coverage(at: look.now)
        let x = rect.maxX - layout.figures
        let isWhole = coverage.percent ?? 100 == 100
        canvas.put(
            coverage.words(look.glyphs).padded(toCells: 5, alignment: .right), at: Point(x: x, y: rect.y),
            width: 5, style: look.theme[isWhole ? .textDim : .queueWarn])
        canvas.put(
            look.signed(line.score).padded(toCells: 5, alignment: .right), at: Point(x: x + 5, y: rect.y),
            width: 5, style: look.theme[line.score < 0 ? .queueOverdue : .textDim])
    }

    private var title: String {
        let names = look.names
        switch line.key {
        case .grid(let id):
            let officer = names.site.grid(id)?.officer.map { " " + names[$0].name } ?? ""
            let full = names[id].name + officer
            return full.cellWidth < layout.label ? full : names[id].name
        case .compound: return look.words(Phrase.wholeCompound)
        case .route(let id): return look.names.name(of: id)
        case .person(let id): return names[id].name
        case .team(let id): return names[id].name
        case .nobody: return look.words(Phrase.nobodyThere)
        }
    }
}

extension PatrolLinePainter {
    private func drawBlocks(on canvas: inout Canvas, in time: Rect) {
        for (index, row) in line.rounds.enumerated() {
            let start = ruler.x(of: row.window.start)
            let end = max(start + 1, ruler.x(of: row.window.end))
            let next =
                index + 1 < line.rounds.count ? ruler.x(of: line.rounds[index + 1].window.start) : ruler.width
            let room = max(1, min(max(end - start, next - start), ruler.width - start))
            draw(row, cells: end - start, room: room, on: &canvas, at: Point(x: time.x + start, y: time.y))
        }
    }

    /// Its window as a bracket with the sign in it; where that has no room, the sign from where the window starts.
    private func draw(_ row: RoundRow, cells: Int, room: Int, on canvas: inout Canvas, at origin: Point) {
        let sign = look.sign(of: row)
        let text: String
        if cells >= sign.cellWidth + 2 {
            let rule = cells - 2 - sign.cellWidth
            let horizontal = look.glyphs.horizontal
            text =
                look.glyphs.opening + String(repeating: horizontal, count: rule / 2) + sign
                + String(repeating: horizontal, count: rule - rule / 2) + look.glyphs.closing
        } else {
            text = sign.clipped(toCells: room)
        }
        let isCurrent = row.id == cursor
        canvas.put(
            text, at: origin, width: max(cells, room),
            style: look.theme[isCurrent ? .matrixCursor : row.state(at: look.now).role])
        if isCurrent { canvas.resting = origin }
    }

    /// A day in its cells: the worst that happened on it, and how often.
    private func drawDays(on canvas: inout Canvas, in time: Rect) {
        for day in ruler.days(look.names.zone) {
            let rounds = line.rounds.filter { day.time.contains($0.window.start) }
            guard let worst = rounds.min(by: { rank($0) < rank($1) }) else { continue }
            let state = worst.state(at: look.now)
            let count = rounds.count { $0.state(at: look.now) == state }
            let found = rounds.reduce(0) { $0 + $1.findings }
            var text = look.glyphs.sign(of: state)
            if day.cells.count >= 3 { text += "\(count)" }
            if found > 0, day.cells.count >= 6 { text += " \(found)!" }
            let isCurrent = rounds.contains { $0.id == cursor }
            let origin = Point(x: time.x + day.cells.lowerBound, y: time.y)
            canvas.put(
                text.clipped(toCells: max(1, day.cells.count)), at: origin, width: max(1, day.cells.count),
                style: look.theme[isCurrent ? .matrixCursor : state.role])
            if isCurrent { canvas.resting = origin }
        }
    }

    private func rank(_ row: RoundRow) -> Int { row.state(at: look.now).rank }
}

extension Glyphs {
    fileprivate var opening: String { self == .ascii ? "|" : "├" }
    fileprivate var closing: String { self == .ascii ? "|" : "┤" }
}

extension Look {
    /// `+4`, `−3`, `0`.
    func signed(_ points: Int) -> String {
        points > 0 ? "+\(points)" : points < 0 ? (glyphs == .ascii ? "-" : "−") + "\(-points)" : "0"
    }
}
