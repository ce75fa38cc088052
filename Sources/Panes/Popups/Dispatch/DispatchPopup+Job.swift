import Domain
import Screen
import Words

extension DispatchPopup {
    private static let most = 4

    /// What is read out to who is sent: place, caller and telephone, of many a line each. A telephone is never cut.
    func job(_ look: Look, width: Int, most: Int) -> [String] {
        let most = min(Self.most, most)
        guard let many = look.many else { return job(of: row, callers, look.names, width, most) }
        let shown = many.prefix(many.count > most ? most - 1 : most).flatMap { row in
            job(of: row, [row.reporter], look.names, width, 1, number: "#\(row.number.text) ")
        }
        let rest = many.count - shown.count
        guard rest > 0 else { return shown }
        return shown + [look.words(Phrase("另 \(rest) 张", "\(rest) more"))]
    }

    private func job(
        of row: TicketRow, _ callers: [Reporter], _ names: Names, _ width: Int, _ most: Int,
        number: String = ""
    ) -> [String] {
        let place = number + names.wholePlace(row.place, in: row.grid).escapedForTerminal()
        let told = callers.filter { !$0.isEmpty }.map(names.reporter)
        let spans = ([place] + told).map { DetailLine.Span(text: $0, role: .popup) }
        let lines = DetailLine.flowing(spans, width: width).map { $0.spans.map(\.text).joined() }
        guard lines.count > most, let caller = told.first else { return lines }
        // The first caller at least, and of the place what there is room for.
        let cells = max(0, width - caller.cellWidth - 1)
        let head = place.clipped(toCells: cells) + " " + caller
        return [head] + lines.dropFirst(2).prefix(most - 1)
    }
}
