import Domain
import Screen
import Words

/// Who is to do the work: technicians as they are suggested, with reasons, then the teams, then who does not qualify and
/// why. For many tickets, and before the suggestions have come: the teams, and under the chosen one its technicians.
struct DispatchPopup: TicketPopup {
    enum Item: Hashable, Sendable {
        case team(ID<Team>)
        case technician(ID<Person>, ID<Team>)

        var team: ID<Team> {
            switch self {
            case .team(let team), .technician(_, let team): team
            }
        }
    }

    var row: TicketRow
    /// Who waits for it.
    let callers: [Reporter]
    var entry = TextEntry(limit: 100)
    var assisting: [ID<Team>] = []
    var items: [Item] = []
    var cursor = ListCursor()
    /// The teams that match, in the order their numbers have.
    var teams: [ID<Team>] = []
    private(set) var suggestions: Suggestions?
    /// How each technician stood when the list was seen, before anything changed under the eye.
    private var seen: [Item: Standing] = [:]
    /// The cursor was put where it is by its user.
    private var isChosen = false

    init(row: TicketRow, callers: [Reporter], _ look: Look) {
        self.row = row
        self.callers = callers
        list(look.names.site)
    }

    var draft: Draft? {
        guard !entry.isEmpty || !assisting.isEmpty else { return nil }
        return Draft(["text": entry.text, "assisting": assisting.map(\.text).joined(separator: " ")])
    }

    /// Teams that left service meanwhile assist no more.
    mutating func take(_ draft: Draft, _ look: Look) {
        let site = look.names.site
        let wanted = (draft.texts["assisting"] ?? "").split(separator: " ")
        assisting = site.inUse.teams.map(\.id).filter { team in wanted.contains { $0 == team.text } }
        entry.replace(with: draft.texts["text"] ?? "")
        isChosen = !entry.isEmpty
        list(site)
    }

    var selection: Item? { cursor.item(of: items) }

    /// Ranks anew. What was seen under the cursor stays there, be it touched or not; who stands otherwise than seen is
    /// marked.
    mutating func take(_ suggestions: Suggestions, _ look: Look) {
        let isFirst = self.suggestions == nil
        let (kept, before) = (isFirst && !isChosen ? nil : selection, cursor)
        self.suggestions = suggestions
        list(look.names.site)
        if isFirst { seen = Standing.all(suggestions) }
        guard let kept else { return }
        cursor = before
        cursor.resize(count: items.count, at: items.firstIndex(of: kept))
    }

    /// Whether the line says something else than when it was seen.
    func isChanged(_ item: Item) -> Bool {
        guard case .technician = item, let suggestions else { return false }
        return Standing(item, suggestions) != seen[item]
    }

    var hasChanged: Bool { items.contains(where: isChanged) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        var moved = cursor
        if moved.handle(besideField: key) {
            if let item = moved.item(of: items) { go(to: item, look) }
            return .stay
        }
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .character(let character) where character == " " || character == "\u{3000}": toggleAssisting()
        default:
            if entry.isEmpty, let digit = key.digit {
                pick(digit, look)
                return .stay
            }
            guard entry.edit(key) else { return .stay }
            isChosen = !entry.isEmpty
            list(look.names.site)
        }
        return .stay
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        defer { list(look.names.site) }
        isChosen = true
        return entry.paste(text)
    }

    private mutating func pick(_ number: Int, _ look: Look) {
        guard teams.indices.contains(number - 1) else { return }
        go(to: .team(teams[number - 1]), look)
    }

    private mutating func go(to item: Item, _ look: Look) {
        isChosen = true
        if suggestions == nil {
            expand(look.names.site, keeping: item)
        } else {
            cursor.move(to: items.firstIndex(of: item) ?? cursor.index)
        }
    }

    private mutating func toggleAssisting() {
        guard case .team(let team)? = selection else { return }
        if let index = assisting.firstIndex(of: team) {
            assisting.remove(at: index)
        } else {
            assisting.append(team)
        }
    }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        guard let selection else { return .complain(look.words(Self.noMatch)) }
        if isChanged(selection), let suggestions {
            seen = Standing.all(suggestions)
            return .complain(doubt(about: selection, look))
        }
        var order = DispatchOrder(team: selection.team, assisting: assisting.filter { $0 != selection.team })
        if case .technician(let person, _) = selection { order.technician = person }
        return .submit(Order(.move(.dispatch(order), row.number), expecting: row.revision))
    }

    static let noMatch = Phrase("没有符合的班组或人员", "no team or technician matches")
}
