import Domain
import Screen
import Words

/// One of the operators, found by name.
struct OperatorChoice: Equatable, Sendable {
    /// Nil is whoever comes.
    private let people: [Operator?]
    private var entry = TextEntry(limit: 60)
    private var cursor: ListCursor
    private var found: [Operator?]

    /// Those who may hold the desk, but for one.
    /// - Parameter orAny: whether it may be left open who comes.
    init(_ people: [Operator], except id: ID<Operator>, orAny: Bool = false) {
        self.people = (orAny ? [nil] : []) + people.filter { $0.mayHold && $0.id != id }
        found = self.people
        cursor = ListCursor(count: found.count)
    }

    var isChosen: Bool { cursor.index != nil }
    var chosen: ID<Operator>? { cursor.item(of: found)?.map(\.id) ?? nil }
    var text: String { entry.text }

    mutating func handle(_ key: Key) {
        if cursor.handle(besideField: key) { return }
        if entry.edit(key) { find() }
    }

    mutating func paste(_ text: String) -> Bool {
        defer { find() }
        return entry.paste(text)
    }

    private mutating func find() {
        let query = PaletteQuery(entry.text)
        found = people.filter { person in
            query.isEmpty
                || [person?.name, person?.id.text].compactMap { $0 }.contains { text in
                    query.match(name: text).map { $0.rank < .subsequence } ?? false
                }
        }
        cursor = ListCursor(count: found.count)
    }

    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let choices = found.map { person in
            let name = person.map { look.names[$0.id].name } ?? look.words(Phrase("来接的人", "whoever comes"))
            return ChoiceList.Choice(text: name, note: person?.id.text ?? "")
        }
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: rect.below(1), look)
        return entry.field.draw(on: &canvas, in: rect.row(0), style: look.theme[.field])
    }
}
