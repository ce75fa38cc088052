import Domain
import Screen
import Words

extension DetailState {
    /// From this width on, a low pane stands its timeline beside the facts.
    private static let wide = 72
    private static let low = 20

    /// Lines laid out at most: more than is seen, so that there is somewhere to scroll.
    private var most: Int { scroll.first + scroll.page + 200 }

    private static func isSplit(_ size: Size) -> Bool {
        size.width >= wide && size.height < low
    }

    /// What is shown of the ticket, in one column or two.
    private func columns(_ ticket: TicketRow?, _ size: Size, _ look: Look) -> [[DetailLine]] {
        guard let ticket else { return [] }
        let isSplit = Self.isSplit(size)
        let width = isSplit ? (size.width - 3) / 2 : size.width
        let known = file.flatMap { $0.ticket.number == ticket.number ? $0 : nil }
        let facts =
            banner(look, width)
            + DetailFacts(
                row: ticket, body: known?.ticket.body, finding: known?.finding, look: look, width: width
            ).lines()
        let timeline = timeline(known, look, width: width)
        return isSplit ? [facts, timeline] : [facts + [rule(look, width)] + timeline]
    }

    private func timeline(_ file: TicketFile?, _ look: Look, width: Int) -> [DetailLine] {
        if let file {
            return DetailTimeline(entries: file.entries, look: look, width: width, isNewestFirst: true)
                .lines(most: most)
        }
        guard status == .ready else { return look.standing(status, width: width) }
        let isGone = self.file == nil
        return isGone
            ? [DetailLine(look.words(Phrase.ticketGone), .messageWarn)]
            : look.standing(.loading, width: width)
    }

    private func banner(_ look: Look, _ width: Int) -> [DetailLine] {
        guard let notice else { return [] }
        let text = " \(look.words(notice)) ".clipped(toCells: width)
        let rest = width - text.cellWidth
        let (left, right) = (rest / 2, rest - rest / 2)
        let rule = { String(repeating: look.glyphs.horizontal, count: $0) }
        return [DetailLine(rule(left) + text + rule(right), .messageWarn)]
    }

    private func rule(_ look: Look, _ width: Int) -> DetailLine {
        DetailLine(String(repeating: look.glyphs.horizontal, count: width), .border)
    }

    /// Lines of the longest column.
    func length(_ ticket: TicketRow?, _ size: Size, _ look: Look) -> Int {
        columns(ticket, size, look).map(\.count).max() ?? 0
    }

    func draw(
        _ ticket: TicketRow?, on canvas: inout Canvas, in rect: Rect, _ look: Look, isFocused: Bool
    ) {
        let title = ticket.map { "#" + $0.number.text } ?? look.words(Phrase.detail)
        let content = rect.inset(horizontal: 2, vertical: 1)
        let columns = columns(ticket, content.size, look)
        let length = columns.map(\.count).max() ?? 0
        let frame = Frame(
            title: look.title(title, isFocused), note: look.glyphs.position(scroll(of: length, content)),
            isFocused: isFocused)
        let inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        guard ticket != nil else { return look.note(Phrase.noTicket, on: &canvas, in: inside) }
        if isFocused { canvas.resting = content.origin }
        let areas = columns.count == 2 ? DetailLine.split(content, on: &canvas, look) : [content]
        for (area, lines) in zip(areas, columns) {
            for (row, index) in scroll(of: lines.count, area).visible.enumerated() {
                lines[index].draw(on: &canvas, in: area.row(row), theme: look.theme)
                lines[index].markFound(on: &canvas, in: area.row(row), look)
            }
        }
    }

    /// How far so many lines are scrolled, which may be more or fewer than were counted.
    private func scroll(of count: Int, _ area: Rect) -> LineScroll {
        var scroll = scroll
        scroll.resize(count: count, page: area.height)
        return scroll
    }
}
