import Domain
import Screen
import Words

extension RootState {
    mutating func copyNumbers(_ rows: [TicketRow]) -> [Effect] {
        let text = rows.map(\.number.text).joined(separator: " ")
        say(
            .done,
            "\(look.words(Phrase.copied)) \(rows.count == 1 ? text : look.words(BulkPopup.marked(rows.count)))"
        )
        return [.copy(text)]
    }

    /// What somebody who is sent there has to know, a line a ticket.
    mutating func copyTexts(_ rows: [TicketRow]) -> [Effect] {
        let what = rows.count == 1 ? "#" + rows[0].number.text : look.words(BulkPopup.marked(rows.count))
        say(.done, "\(look.words(Phrase.copiedText)) \(what)")
        return [.copy(rows.map(line).joined(separator: "\n"))]
    }

    /// Made safe to be pasted into another terminal.
    private func line(_ row: TicketRow) -> String {
        let what = row.what.split { $0.isNewline }.joined(separator: " ")
        let parts = [
            "#" + row.number.text, row.priority.rawValue, names.wholePlace(row.place, in: row.grid), what,
            tickets.detail.callers(of: row).map(names.reporter).joined(separator: language.comma),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ").escapedForTerminal()
    }
}
