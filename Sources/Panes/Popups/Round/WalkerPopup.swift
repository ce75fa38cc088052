import Domain
import Screen
import Words

/// Who sets out on a round, or who has checked what another walked.
struct WalkerPopup: Popup {
    enum Purpose: Sendable {
        case start
        case second
    }

    private let purpose: Purpose
    private let row: RoundRow
    /// Whoever is likely first.
    private let people: [ID<Person>]
    private var entry = TextEntry(limit: 100)
    private var cursor: ListCursor
    private var found: [ID<Person>]

    init(_ purpose: Purpose, _ row: RoundRow, _ look: Look) {
        (self.purpose, self.row) = (purpose, row)
        let site = look.names.site.inUse
        let mates = row.responsible.team.map { site.technicians(of: $0).map(\.id) } ?? []
        let officer = row.grid.flatMap { site.grid($0)?.officer }
        let likely = [row.responsible.person, officer].compactMap { $0 } + mates
        // The second look is another person's.
        people = (likely + site.people.map(\.id)).unique.filter {
            site.person($0) != nil && (purpose == .start || $0 != row.walker)
        }
        found = people
        cursor = ListCursor(count: found.count)
    }

    private var move: RoundMove { purpose == .start ? .start : .second }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if cursor.handle(besideField: key) { return .stay }
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: if entry.edit(key) { find(look) }
        }
        return .stay
    }

    private mutating func find(_ look: Look) {
        let query = PaletteQuery(entry.text)
        found = people.filter { query.isEmpty || look.names.site.person($0)?.answers(query) ?? false }
        cursor = ListCursor(count: found.count)
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let person = cursor.item(of: found) else {
            return .complain(Refusal.unknown(.person, entry.text).words(nil)[look.language])
        }
        let command: RoundCommand = purpose == .start ? .start : .second
        return .submit(Order(RoundWork.move(command, row.id, by: person)))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let title = "\(look.words(move.words)) \(look.names.name(of: row.id.route))"
        let hints = [look.hint("Enter", move.words), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            title, width: min(56, area.width - 4), rows: 9, hints: hints, on: &canvas, in: area)
        let choices = found.map { ChoiceList.Choice(text: look.names.contact($0)) }
        let list = inside.below(1)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: list, look)
        return entry.field.draw(on: &canvas, in: inside.row(0), style: look.theme[.field])
    }
}

extension WalkerPopup {
    var hasField: Bool { true }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        defer { find(look) }
        return entry.paste(text)
    }

    var helpTitle: Phrase { move.words }

    var keyLines: [KeyLine] {
        [
            .upDown, .enter(move.words, Phrase("光标所在的人", "the person under the cursor")),
            KeyLine("…", Phrase("找人", "find"), Phrase("姓名、拼音首字母、工号", "name, pinyin initials or slug")),
            .leave,
        ]
    }
}

extension Person {
    fileprivate func answers(_ query: PaletteQuery) -> Bool {
        ([name.zh, name.en, id.text] + aliases).contains { text in
            query.match(name: text).map { $0.rank < .subsequence } ?? false
        }
    }
}
