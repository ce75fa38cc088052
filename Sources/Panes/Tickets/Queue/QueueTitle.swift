import Domain
import Screen
import Words

/// What stands over the queue: what is shown and how many; the marks and the order never give way to a long filter.
struct QueueTitle {
    let look: Look
    let filterText: String
    let order: QueueOrder
    let tally: Tally?
    let marks: Marks

    /// - Parameter width: cells there are at most.
    func text(width: Int) -> String {
        let name = look.words(Phrase.queue) + dot
        let count = tally.map { " " + $0.text } ?? ""
        let tail = count + sorted + marked
        guard !filterText.isEmpty else { return name + look.words(Phrase.allOpen) + tail }
        let filter = "/ " + filterText.escapedForTerminal()
        let room = max(6, width - name.cellWidth - tail.cellWidth)
        return name + filter.clipped(toCells: room) + tail
    }

    private var dot: String { " \(look.glyphs.dot) " }

    /// The usual order goes without saying.
    private var sorted: String { order == .urgency ? "" : dot + look.words(order.name) }

    private var marked: String {
        guard !marks.isEmpty else { return "" }
        let (count, elsewhere) = (marks.count, marks.countElsewhere)
        let here = look.words(Phrase("已标 \(count)", "\(count) marked"))
        let not = look.words(Phrase("，其中 \(elsewhere) 不在此列", ", \(elsewhere) not here"))
        return dot + here + (elsewhere > 0 ? not : "")
    }
}
