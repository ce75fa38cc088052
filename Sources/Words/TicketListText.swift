import Domain
import Screen

/// Tickets as lines for people: number, priority, state, what is due next, place, team, what, reporter. Nothing is cut.
package struct TicketListText {
    private let names: Names

    package init(_ names: Names) {
        self.names = names
    }

    package var head: String {
        let titles: [Phrase] = [
            Phrase("单号", "Number"), Phrase("级", "!"), Phrase("状态", "State"), Phrase("到期", "Due"),
            Phrase("位置", "Place"), Phrase("班组", "Team"), Phrase("事项", "What"),
        ]
        return line(titles.map { $0[names.language] }, Phrase("报修人", "Reporter")[names.language])
    }

    package func line(_ row: TicketRow) -> String {
        let what = row.what.split { $0.isNewline }.joined(separator: " ")
        return line(
            [
                row.number.text, row.priority.rawValue, row.state.words[names.language],
                row.nextDue.map(names.zone.stamp) ?? "", names.wholePlace(row.place, in: row.grid),
                row.assignment.map(names.assignment) ?? "-", what,
            ].map { $0.escapedForTerminal() }, names.reporter(row.reporter))
    }

    private static let widths = [10, 2, 11, 16, 28, 14, 32]

    private func line(_ columns: [String], _ last: String) -> String {
        let padded = zip(columns, Self.widths).map { $0.padded(toCells: max($1, $0.cellWidth)) } + [last]
        var text = padded.joined(separator: "  ")
        while text.last == " " { text.removeLast() }
        return text
    }
}
