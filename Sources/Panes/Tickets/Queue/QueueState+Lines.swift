import Domain
import Screen

/// Rows that take more than one line.
extension QueueState {
    /// Fits the rows to the pane: what its columns need, and which rows take more lines.
    /// - Parameter area: the cells within the border that hold tickets.
    mutating func resize(_ area: Size, _ look: Look) {
        resize(height: area.height)
        let near = rows[max(0, top - height)..<max(0, min(rows.count, top + 2 * height))]
        gauge.measure(near, seen: visible, look)
        let columns = QueueColumns(width: area.width, gauge.widths, look.language)
        let most = max(2, height / 3)
        tall = Dictionary(
            near.filter { $0.priority == .p1 }.map { row in
                (row.number, min(most, QueueRowPainter.words(of: row, columns, look).count))
            }, uniquingKeysWith: { $1 }
        ).filter { $1 > 1 }
        keepCursorInView()
    }

    func lines(of index: Int) -> Int { tall.isEmpty ? 1 : tall[rows[index].number] ?? 1 }

    /// Those that are seen when the row `top` is the first.
    func visible(from top: Int) -> Range<Int> {
        guard !tall.isEmpty else { return top..<max(top, min(rows.count, top + height)) }
        var (end, room) = (top, height)
        while end < rows.count, lines(of: end) <= room || end == top {
            room -= lines(of: end)
            end += 1
        }
        return top..<end
    }

    /// The first row from which on all up to `last` are seen.
    func top(showing last: Int) -> Int {
        guard !tall.isEmpty, rows.indices.contains(last) else { return last - height + 1 }
        var (first, room) = (last, height - lines(of: last))
        while first > 0, lines(of: first - 1) <= room {
            room -= lines(of: first - 1)
            first -= 1
        }
        return first
    }

    /// The row of a line of what is seen.
    func row(atLine line: Int) -> Int? {
        var below = line
        for index in visible {
            below -= lines(of: index)
            if below < 0 { return line < 0 ? nil : index }
        }
        return nil
    }
}
