import Domain
import Screen
import Words

/// What stands over the queue: what is shown and how many; the marks and the order never give way to a long filter.
struct QueueTitle {
    let look: Look
    let filterText: String
    let order: QueueOrder
    var isReversed = false
    /// What is looked for while nothing is hidden; empty for nothing.
    var search = ""
    let tally: Tally?
    let marks: Marks
    /// Whether ended ones are shown too.
    var showsEnded = false

    /// - Parameter width: cells there are at most.
    func text(width: Int) -> String {
        let name = look.words(Phrase.queue) + dot
        let count = tally.map { " " + $0.text } ?? ""
        let tail = count + sorted + earlier + marked
        guard !filterText.isEmpty else { return name + look.words(Phrase.allOpen) + tail + sought }
        let filter = "/ " + filterText.escapedForTerminal()
        let room = max(6, width - name.cellWidth - tail.cellWidth)
        return name + filter.clipped(toCells: room) + tail
    }

    private var dot: String { " \(look.glyphs.dot) " }

    /// The usual order goes without saying.
    private var sorted: String {
        let reversed = isReversed ? look.words(Phrase("，倒序", ", reversed")) : ""
        return order == .urgency && !isReversed ? "" : dot + look.words(order.name) + reversed
    }

    private var sought: String {
        guard !search.isEmpty else { return "" }
        let keys = look.keymap.name(of: .nextHit) + " " + look.keymap.name(of: .previousHit)
        return dot + look.words(Phrase("找 ", "find ")) + search.escapedForTerminal() + " \(keys)"
    }

    /// What of the past is not here.
    private var earlier: String {
        guard showsEnded, let since = look.reach?.tickets else { return "" }
        let day = look.names.zone.day(of: since).iso8601.dropFirst(5)
        return dot + look.words(Phrase("\(day) 前办结的未列出", "ended before \(day) not listed"))
    }

    private var marked: String {
        guard !marks.isEmpty else { return "" }
        let (count, elsewhere) = (marks.count, marks.countElsewhere)
        let here = look.words(Phrase("已标 \(count)", "\(count) marked"))
        let not = look.words(Phrase("，其中 \(elsewhere) 不在此列", ", \(elsewhere) not here"))
        return dot + here + (elsewhere > 0 ? not : "")
    }
}
