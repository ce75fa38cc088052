import Domain
import Screen
import Words

extension CallPopup {
    /// A line under the fields.
    struct Line: Equatable, Sendable {
        var text: String
        var role: Role
        /// Whether the cursor is on it.
        var isChosen = false

        func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
            let mark = isChosen ? look.glyphs.cursor : " "
            canvas.put(
                (mark + text).padded(toCells: rect.width), at: rect.origin, width: rect.width,
                style: look.theme[isChosen ? .menuCursor : role])
        }
    }

    /// Under the fields: what should be looked at, then what can be picked, or the look-alikes.
    func below(_ look: Look) -> [Line] {
        dangers(look) + problems(look) + meanings(look) + picks(look) + lookAlikes(look)
    }

    /// The part of it that has room, with the cursor in it.
    func fitting(_ lines: [Line], _ height: Int) -> ArraySlice<Line> {
        let chosen = lines.firstIndex(where: \.isChosen) ?? 0
        let top = max(0, min(chosen - height + 1, lines.count - height))
        return lines.dropFirst(top).prefix(max(0, height))
    }

    private func dangers(_ look: Look) -> [Line] {
        danger(look).map {
            let words = Phrase(
                "可能紧急 → P1?  “\($0)”，F5 定为 P1", "may be an emergency → P1?  “\($0)”: F5 makes it P1")
            return [Line(text: "! " + look.words(words).escapedForTerminal(), role: .messageError)]
        } ?? []
    }

    private func problems(_ look: Look) -> [Line] {
        call.problems.prefix(3).map {
            Line(text: "! " + $0.words(look.names).escapedForTerminal(), role: .messageWarn)
        }
    }

    /// What a spelling may mean, the likeliest first.
    private func meanings(_ look: Look) -> [Line] {
        guard let spelling = call.spellings.first else { return [] }
        let texts = spelling.texts.prefix(9)
        guard case .spelling(let place) = focus else {
            guard focus == .line else { return [] }
            let list = texts.prefix(4).joined(separator: " / ")
            let words = Phrase("↓ 选 \(spelling.typed)：\(list)", "Down chooses \(spelling.typed): \(list)")
            return [Line(text: look.words(words).escapedForTerminal(), role: .textDim)]
        }
        let words = Phrase(
            "\(spelling.typed)：1-\(texts.count) 或 Enter 选", "\(spelling.typed): 1-\(texts.count) or Enter")
        return [Line(text: look.words(words).escapedForTerminal(), role: .textDim)]
            + texts.enumerated().map { index, text in
                Line(
                    text: "\(index + 1) \(text)".escapedForTerminal(), role: .popup, isChosen: index == place)
            }
    }

    private func picks(_ look: Look) -> [Line] {
        let candidates = candidates(look)
        guard let kind = listed(look), !candidates.isEmpty else { return [] }
        let isInList = focus == .field(kind)
        let name = look.words(kind.name)
        let keys =
            !isInList
            ? Phrase("↓ 选\(name)", "Down chooses: \(name)")
            : candidates.count <= 9
                ? Phrase(
                    "1-\(candidates.count) 或 ↓ Enter 选\(name)",
                    "1-\(candidates.count), or Down and Enter: \(name)")
                : Phrase("打字缩小，↓ Enter 选\(name)", "type to narrow, Down and Enter: \(name)")
        let cursor = ListCursor(count: candidates.count, at: isInList ? pick : nil)
        return [Line(text: look.words(keys), role: .textDim)]
            + cursor.visible(height: 9).map { index in
                let candidate = candidates[index]
                let key = isInList && candidates.count <= 9 ? "\(index + 1) " : ""
                let text = (key + candidate.text.padded(toCells: 16) + candidate.note).escapedForTerminal()
                return Line(text: text, role: .popup, isChosen: index == cursor.index)
            }
    }

    private func listed(_ look: Look) -> FormField.Kind? {
        if case .field(let kind) = focus { return kind.hasCandidates ? kind : nil }
        if case .spelling = focus { return nil }
        return asksAfterOne ? nil : unclear(look)
    }

    private func lookAlikes(_ look: Look) -> [Line] {
        if case .spelling = focus { return [] }
        guard !similar.isEmpty, listed(look) == nil else { return [] }
        let heading = look.words(heading(look))
        return concerns(look).map { Line(text: "! " + $0, role: .messageError) }
            + [Line(text: heading, role: .messageWarn)]
            + similar.enumerated().map { index, row in
                Line(text: describe(row, look), role: .popup, isChosen: focus == .similar(index))
            }
    }

    private func heading(_ look: Look) -> Phrase {
        guard call.reminder != nil else {
            return Phrase("相似的未结工单，F4 并入", "Open tickets like it; F4 adds the caller")
        }
        if let row = reminded(look) {
            let times = row.reminders + 1
            return Phrase(
                "催办：Enter 记在 #\(row.number.text)，第 \(times) 次",
                "A reminder: Enter notes it on #\(row.number.text), number \(times)")
        }
        return Phrase(
            "像是催办：F6 记在第一张，↓ 选别的；F4 并入",
            "Like a reminder: F6 notes it on the first, Down chooses; F4 adds the caller")
    }

    private func describe(_ row: TicketRow, _ look: Look) -> String {
        let names = look.names
        let age = look.waiting(since: row.reportedAt)
        let place = names.place(row.place, within: row.grid)
        let parts = [
            "#\(row.number.text)", age, row.state.words[look.language],
            names[row.grid].short + " " + place.prefix(20),
            [look.reminders(of: row), String(row.what.prefix(30))].filter { !$0.isEmpty }.joined(
                separator: " "),
            names.reporter(row.reporter),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ").escapedForTerminal()
    }
}
