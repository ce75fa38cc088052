import Domain
import Screen
import Words

/// What there is to know at a glance of the ticket under the cursor, or of the team where there is none.
struct BoardFoot {
    let board: BoardState
    let queue: QueueState
    let detail: DetailState
    let look: Look

    private var names: Names { look.names }

    func draw(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        canvas.fill(rect, style: look.theme[.hintText])
        let area = rect.inset(horizontal: 1, vertical: 0)
        for (index, line) in lines(area.width).prefix(area.height).enumerated() {
            line.draw(on: &canvas, in: area.row(index), theme: look.theme)
        }
    }

    private func lines(_ width: Int) -> [DetailLine] {
        guard let row = board.current else { return team }
        return [head(row)] + text(of: row).wrapped(toCells: max(4, width)).map { DetailLine($0) }
    }

    private func head(_ row: TicketRow) -> DetailLine {
        let who = row.assignment.map { "  " + names.assignment($0) } ?? ""
        let editors = look.editors[.ticket(row.number)].map { ids in
            "  " + look.glyphs.pen + " " + ids.map { names[$0].name }.joined(separator: look.language.comma)
        }
        return DetailLine([
            .init(text: "#" + row.number.text, role: .textStrong),
            .init(
                text: "  \(row.priority.rawValue) \(row.priority.words[look.language])",
                role: row.priority.role),
            .init(text: "  " + look.age(row), role: look.ageRole(row) ?? .text),
            .init(
                text: "  "
                    + (row.isHeldTooLong(at: look.now)
                        ? look.words(Phrase.holdRanOut) : row.state.words[look.language]),
                role: row.state.role),
            .init(text: who, role: .text), .init(text: editors ?? "", role: .queueWarn),
        ])
    }

    private func text(of row: TicketRow) -> String {
        let parts = [
            names.wholePlace(row.place, in: row.grid).escapedForTerminal(),
            String(row.what.prefix(600)).escapedForTerminal(),
            detail.callers(of: row).map(names.reporter).joined(separator: look.language.comma),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " \(look.glyphs.dot) ")
    }

    private var team: [DetailLine] {
        guard case .team(let id) = board.column, let team = names.site.team(id) else { return [] }
        let phone = team.phone?.escapedForTerminal() ?? ""
        let lead = team.lead.map { look.words(Phrase.lead) + " " + names.contact($0) } ?? ""
        return [
            DetailLine([
                .init(text: names[id].name, role: .textStrong), .init(text: "  " + phone, role: .text),
                .init(text: "  " + lead, role: .text),
            ])
        ]
    }
}
