import Domain
import Screen
import Words

/// A grid in a few lines.
struct GridTile {
    let key: GridKey
    let count: OpenCounts.GridCount
    let rounds: GridRounds
    /// The first tickets of its queue.
    let urgent: [TicketRow]
    let look: Look

    /// The most that are shown.
    static let most = 6

    func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
        let frame = Frame(
            title: look.title(title(width: rect.width - 5), isFocused), isFocused: isFocused)
        let inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let area = inside.inset(horizontal: inside.width > 30 ? 1 : 0, vertical: 0)
        if isFocused { canvas.resting = area.origin }
        for (index, line) in lines(area.size).prefix(area.height).enumerated() {
            line.draw(on: &canvas, in: area.row(index), theme: look.theme)
        }
    }

    /// With its number where that has room; the marks are never cut.
    private func title(width: Int) -> String {
        let kind = if case .specialist = key { look.words(Phrase.specialistGrid) + " " } else { "" }
        let marks = (count.overdue > 0 ? "!" : "") + (count.emergencies > 0 ? "*" : "")
        let tail = marks.isEmpty ? "" : " " + marks
        let forms = [kind + look.names.numbered(key), kind + look.names.name(of: key)]
        let room = width - tail.cellWidth
        return (forms.first { $0.cellWidth <= room } ?? forms[1]).clipped(toCells: room) + tail
    }

    /// An emergency takes the lines it needs from what is only counted.
    private func lines(_ area: Size) -> [DetailLine] {
        let officer = look.names.contact(look.names.site.officer(of: key)).clipped(toCells: area.width)
        let first = urgent.first.map { $0.priority == .p1 ? wrapped($0, area.width).count : 1 } ?? 0
        let rounds = roundLine(area, needed: first + 4)
        let states = states(Size(width: area.width, height: area.height - rounds.count))
        let counted = 2 + rounds.count + states.count + first > area.height && first > 1 ? [] : states
        let head = [DetailLine(officer), numbers] + rounds + counted
        return head + words(Size(width: area.width, height: area.height - head.count))
    }

    private var numbers: DetailLine {
        guard count.open > 0 else { return DetailLine(look.words(Phrase.nothingOpen), .textDim) }
        var spans = [DetailLine.Span(text: "\(look.words(Phrase.open)) \(count.open)", role: .textStrong)]
        if count.overdue > 0 {
            spans.append(
                .init(text: "  \(look.words(Phrase.overdue)) \(count.overdue)!", role: .queueOverdue))
        }
        if count.emergencies > 0 {
            spans.append(.init(text: "  P1 \(count.emergencies)*", role: .priorityP1))
        }
        return DetailLine(spans)
    }

    /// Given up where that leaves no room for the most urgent ticket.
    private func roundLine(_ area: Size, needed: Int) -> [DetailLine] {
        var spans = rounds.summary(look)
        guard !spans.isEmpty, area.height >= max(3, needed) else { return [] }
        let count = rounds.findings.count
        if count > 0 {
            spans.append(.init(text: look.words(Phrase("问题 \(count)", "\(count) found")), role: .queueWarn))
        }
        return Array(DetailLine.flowing(spans, width: area.width).prefix(1))
    }

    /// In two lines where one is too short and there are others.
    private func states(_ area: Size) -> [DetailLine] {
        let items = TicketState.allCases.compactMap { state in
            count.states[state].map { "\(look.words(state.short)) \($0)" }
        }
        guard !items.isEmpty else { return [] }
        let lines = DetailLine.labelled("", items: items, .textDim, labelWidth: 0, width: area.width)
        if area.height >= 5, lines.count == 2 { return lines }
        return [DetailLine(items.joined(separator: "  ").clipped(toCells: area.width), .textDim)]
    }

    /// A line a ticket; an emergency has as many as its words take, and what is over falls to the first that need it.
    private func words(_ area: Size) -> [DetailLine] {
        let all = urgent.prefix(max(1, area.height)).map { row in
            (row: row, lines: wrapped(row, area.width))
        }
        var free = max(1, area.height)
        var shown: [Int] = []
        for (index, ticket) in all.enumerated() {
            let isEmergency = ticket.row.priority == .p1
            shown.append(min(max(0, free), isEmergency ? ticket.lines.count : 1))
            free -= shown[index]
        }
        for (index, ticket) in all.enumerated() where free > 0 {
            let more = min(free, ticket.lines.count - shown[index])
            shown[index] += more
            free -= more
        }
        return zip(all, shown).flatMap { ticket, count in
            lines(of: ticket.row, ticket.lines, count, area.width)
        }
    }

    private func lines(of row: TicketRow, _ lines: [String], _ count: Int, _ width: Int) -> [DetailLine] {
        let role = look.ageRole(row) ?? row.priority.role
        return lines.prefix(count).enumerated().map { index, line in
            let isCut = index == count - 1 && lines.count > count
            return DetailLine(isCut ? (line + String.ellipsis).clipped(toCells: width) : line, role)
        }
    }

    private func wrapped(_ row: TicketRow, _ width: Int) -> [String] {
        let text = QueueText(row: row, look: look)
        let words = text.signs.map(\.text).joined() + text.text(.what)
        return [text.text(.priority), look.age(row), words].joined(separator: " ")
            .wrapped(toCells: max(4, width))
    }
}

extension TicketState {
    /// As short as a tile needs.
    fileprivate var short: Phrase {
        switch self {
        case .reported: Phrase("待", "new")
        case .accepted: Phrase("受", "acc")
        case .dispatched: Phrase("派", "disp")
        case .inProgress: Phrase("处", "work")
        case .onHold: Phrase("挂", "hold")
        case .done: Phrase("访", "call")
        case .closed: Phrase("结", "closed")
        case .rejected: Phrase("拒", "rej")
        case .merged: Phrase("并", "merged")
        }
    }
}

extension OpenCounts.GridCount {
    var emergencies: Int { priorities[.p1] ?? 0 }
}
