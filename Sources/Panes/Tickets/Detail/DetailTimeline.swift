import Domain
import Screen
import Words

/// What was done to a ticket, line by line.
struct DetailTimeline {
    let entries: [Entry]
    let look: Look
    let width: Int
    var isNewestFirst = false

    /// - Parameter most: lines after which no further entry is laid out.
    func lines(most: Int = .max) -> [DetailLine] {
        var lines: [DetailLine] = []
        if isNewestFirst {
            for entry in entries.reversed() where lines.count < most { lines += self.lines(of: entry) }
        } else {
            for entry in entries where lines.count < most { lines += self.lines(of: entry) }
        }
        return lines
    }

    private func lines(of entry: Entry) -> [DetailLine] {
        guard case .ticket = entry.fact else { return [] }
        let names = look.names
        let time = names.when(entry.stamp.happenedAt, now: look.now)
        let who = entry.doer(names).map { $0 + " " } ?? ""
        let label = time + " "
        var text = who + entry.deed(names, now: look.now)
        if entry.stamp.isLate, !entry.isDueToTime {
            let recorded = names.when(entry.stamp.recordedAt, now: look.now)
            text += look.words(Phrase("〔\(recorded) 补记〕", " [told at \(recorded)]"))
        }
        return DetailLine.labelled(label, text, labelWidth: label.cellWidth, width: width)
    }
}
