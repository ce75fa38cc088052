import Domain
import Screen

/// A grid in a few lines.
struct GridTile {
    let key: GridKey
    let count: OpenCounts.GridCount
    /// The first ticket of its queue.
    let urgent: TicketRow?
    let look: Look

    func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
        let frame = Frame(title: look.title(title, isFocused), isFocused: isFocused)
        let inside = frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let area = inside.inset(horizontal: inside.width > 30 ? 1 : 0, vertical: 0)
        for (index, line) in lines(area.size).prefix(area.height).enumerated() {
            line.draw(on: &canvas, in: area.row(index), theme: look.theme)
        }
    }

    private var title: String {
        let kind = if case .specialist = key { look.words(Phrase.specialistGrid) + " " } else { "" }
        let marks = (count.overdue > 0 ? "!" : "") + (count.emergencies > 0 ? "*" : "")
        return kind + look.names.numbered(key) + (marks.isEmpty ? "" : " " + marks)
    }

    private func lines(_ area: Size) -> [DetailLine] {
        let officer = look.names.contact(look.names.site.officer(of: key)).clipped(toCells: area.width)
        return [DetailLine(officer), numbers] + states(area.width) + words(area)
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

    private func states(_ width: Int) -> [DetailLine] {
        let items = TicketState.allCases.compactMap { state in
            count.states[state].map { "\(look.words(state.short)) \($0)" }
        }
        guard !items.isEmpty else { return [] }
        return [DetailLine(items.joined(separator: "  ").clipped(toCells: width), .textDim)]
    }

    private func words(_ area: Size) -> [DetailLine] {
        guard let urgent else { return [] }
        let room = area.height - 3
        let text = "\(urgent.priority.rawValue) \(urgent.what.prefix(area.width * max(1, room)))"
        let lines = text.escapedForTerminal().wrapped(toCells: max(4, area.width))
        let role = urgent.isOverdue(at: look.now) ? Role.queueOverdue : urgent.priority.role
        return lines.prefix(max(1, room)).enumerated().map { index, line in
            let isCut = index == room - 1 && lines.count > room
            return DetailLine(isCut ? (line + String.ellipsis).clipped(toCells: area.width) : line, role)
        }
    }
}

extension TicketState {
    /// As short as a tile needs.
    fileprivate var short: Name {
        switch self {
        case .reported: Name("待", "new")
        case .accepted: Name("受", "acc")
        case .dispatched: Name("派", "disp")
        case .inProgress: Name("处", "work")
        case .onHold: Name("挂", "hold")
        case .done: Name("访", "call")
        case .closed: Name("结", "closed")
        case .rejected: Name("退", "rej")
        case .merged: Name("并", "merged")
        }
    }
}

extension OpenCounts.GridCount {
    var emergencies: Int { priorities[.p1] ?? 0 }
}
