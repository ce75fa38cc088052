import Domain
import Screen
import Words

/// What of the queue stands above what is seen and below it, for the border: `↑ 7：超时 5 紧急 1`.
struct QueueEdges {
    let queue: QueueState
    /// Of the whole desk, once known.
    let counts: OpenCounts?
    let look: Look

    /// As the header counts them: an emergency may be overdue too.
    private struct Kinds {
        var emergencies = 0
        var overdue = 0

        var isEmpty: Bool { emergencies == 0 && overdue == 0 }
    }

    /// Nil where the first is seen, or nobody knows how many are above.
    var above: (text: String, isGrave: Bool)? {
        guard let offset = queue.offset, offset + queue.top > 0 else { return nil }
        let kinds = kindsAbove
        let about = queue.isOffsetRough ? look.words(Phrase.about) : ""
        return ("\(look.glyphs.up) \(about)\(offset + queue.top)" + words(kinds), kinds?.isEmpty == false)
    }

    /// Nil where nothing urgent is below, as in the usual order, which has that above.
    private var below: String? {
        guard queue.order != .urgency || queue.isReversed, queue.reachesLast else { return nil }
        let rows = queue.visible.upperBound..<queue.rows.count
        let kinds = kinds(of: rows)
        return kinds.isEmpty ? nil : "\(look.glyphs.down) \(rows.count)" + words(kinds)
    }

    private func words(_ kinds: Kinds?) -> String {
        guard let kinds, !kinds.isEmpty else { return "" }
        let parts = [(Phrase.overdue, kinds.overdue), (Phrase.emergencies, kinds.emergencies)]
        return look.names.colon
            + parts.filter { $0.1 > 0 }.map { "\(look.words($0.0)) \($0.1)" }.joined(separator: " ")
    }

    /// Counted where they lie: a copy of each row costs more than the frame.
    private func kinds(of rows: Range<Int>) -> Kinds {
        var kinds = Kinds()
        for index in rows {
            if queue.rows[index].tier == .emergency { kinds.emergencies += 1 }
            if queue.rows[index].isOverdue(at: look.now) { kinds.overdue += 1 }
        }
        return kinds
    }

    /// Nil where they are neither at hand nor told by the counts of the desk.
    private var kindsAbove: Kinds? {
        if queue.reachesFirst { return kinds(of: 0..<queue.top) }
        guard let counts, queue.filterText.isEmpty, queue.order == .urgency, !queue.isReversed,
            let first = queue.visible.first, queue.rows[first].tier != .emergency,
            !queue.rows[first].isOverdue(at: look.now)
        else { return nil }
        // All of them come before what is due later.
        return Kinds(emergencies: counts.emergencies, overdue: counts.overdue)
    }

    /// What is above stands at the right of the upper border, what is below at the left of the lower one.
    func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
        let border: Role = isFocused ? .borderFocus : .border
        if let above, above.text.cellWidth + 6 <= rect.width {
            let x = rect.maxX - 4 - above.text.cellWidth
            canvas.put(
                " \(above.text) ", at: Point(x: x, y: rect.y),
                style: look.theme[above.isGrave ? .queueOverdue : border])
        }
        if let below, below.cellWidth + 4 <= rect.width / 2 {
            canvas.put(
                " \(below) ", at: Point(x: rect.x + 1, y: rect.maxY - 1), style: look.theme[.queueOverdue])
        }
    }
}
