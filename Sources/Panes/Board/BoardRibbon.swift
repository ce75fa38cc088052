import Domain
import Screen
import Words

/// The line over the board: what is shown of the tickets, then all columns with their counts, those seen in brackets.
struct BoardRibbon {
    let board: BoardState
    let title: String
    let look: Look

    private struct Item {
        var text: String
        var isSeen: Bool
        var isCurrent: Bool
    }

    /// The filter and the marks; empty without either.
    static func title(_ queue: QueueState, _ look: Look) -> String {
        guard !queue.filterText.isEmpty || !queue.marks.isEmpty else { return "" }
        let title = QueueTitle(
            look: look, filterText: queue.filterText, order: .urgency, tally: nil, marks: queue.marks)
        return title.text(width: 36)
    }

    func draw(on canvas: inout Canvas, in line: Rect) {
        guard !line.isEmpty else { return }
        var x = line.x + 1
        if !title.isEmpty {
            x +=
                canvas.put(
                    title.clipped(toCells: line.width - 2), at: Point(x: x, y: line.y), width: line.maxX - x,
                    style: look.theme[.textStrong]) + 2
        }
        guard board.visible.count < board.columns.count else { return }
        for item in fitting(line.maxX - x - 1) {
            let role: Role = item.isCurrent ? .tabCurrent : item.isSeen ? .text : .textDim
            x += canvas.put(
                item.text, at: Point(x: x, y: line.y), width: max(0, line.maxX - x), style: look.theme[role])
        }
    }

    private var items: [Item] {
        let seen = Set(board.visible)
        return board.columns.indices.map { index in
            let column = board.columns[index]
            let isSeen = seen.contains(index)
            let opens = isSeen && !seen.contains(index - 1) ? " [" : " "
            let closes = isSeen && !seen.contains(index + 1) ? "]" : ""
            let name = look.names.short(of: column)
            return Item(
                text: opens + name + count(of: column, after: name) + closes, isSeen: isSeen,
                isCurrent: column == board.column)
        }
    }

    /// Nothing for none.
    private func count(of column: BoardColumn, after name: String) -> String {
        guard let tally = board.tallies[column], tally.count > 0 else { return "" }
        return (name.last?.isASCII == true ? " " : "") + tally.text
    }

    /// As many as have room, those around the cursor's column first; what is left out is counted at either end.
    private func fitting(_ room: Int) -> [Item] {
        let all = items
        var range = 0..<all.count
        let center = all.firstIndex(where: \.isCurrent) ?? 0
        while width(range, all) > room, range.count > 1 {
            range =
                center - range.lowerBound > range.upperBound - 1 - center
                ? range.dropFirst().indices : range.dropLast().indices
        }
        var shown = ends(range, all).before + all[range] + ends(range, all).after
        shown[0].text = String(shown[0].text.drop { $0 == " " })
        return shown
    }

    private func ends(_ range: Range<Int>, _ all: [Item]) -> (before: [Item], after: [Item]) {
        let before = range.lowerBound
        let after = all.count - range.upperBound
        let item = { (text: String) in Item(text: text, isSeen: false, isCurrent: false) }
        return (before > 0 ? [item("<\(before)")] : [], after > 0 ? [item(" \(after)>")] : [])
    }

    private func width(_ range: Range<Int>, _ all: [Item]) -> Int {
        let ends = ends(range, all)
        return (ends.before + all[range] + ends.after).reduce(0) { $0 + $1.text.cellWidth }
    }
}
