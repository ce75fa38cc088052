import Domain
import Screen

/// Who is to do the work: teams, the usual one first, and under the chosen team its technicians.
struct DispatchPopup: Equatable, Sendable {
    enum Item: Equatable, Sendable {
        case team(ID<Team>)
        case technician(ID<Person>, ID<Team>)

        var team: ID<Team> {
            switch self {
            case .team(let team), .technician(_, let team): team
            }
        }
    }

    var row: TicketRow
    var entry = TextEntry(limit: 100)
    var assisting: [ID<Team>] = []
    private(set) var items: [Item] = []
    private(set) var cursor = 0
    /// The teams that match, in the order their numbers have.
    private var teams: [ID<Team>] = []

    init(row: TicketRow, _ look: Look) {
        self.row = row
        list(look.names.site)
    }

    var selection: Item? { items.indices.contains(cursor) ? items[cursor] : nil }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .up, .control("p"): move(by: -1, look)
        case .down, .control("n"): move(by: 1, look)
        case .pageUp: move(by: -8, look)
        case .pageDown: move(by: 8, look)
        case .character(let character) where character == " " || character == "\u{3000}": toggleAssisting()
        case .character where entry.isEmpty && number(key) != nil: pick(number(key) ?? 1, look)
        default:
            guard entry.edit(key) else { return .stay }
            cursor = 0
            list(look.names.site)
        }
        return .stay
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        defer { list(look.names.site) }
        cursor = 0
        return entry.paste(text)
    }

    private func number(_ key: Key) -> Int? {
        guard case .character(let character) = key.normalized, let digit = character.wholeNumberValue,
            (1...9).contains(digit)
        else { return nil }
        return digit
    }

    private mutating func pick(_ number: Int, _ look: Look) {
        guard teams.indices.contains(number - 1) else { return }
        let team = teams[number - 1]
        cursor = items.firstIndex(of: .team(team)) ?? cursor
        expand(look.names.site, keeping: .team(team))
    }

    private mutating func move(by lines: Int, _ look: Look) {
        cursor = max(0, min(items.count - 1, cursor + lines))
        guard let selection else { return }
        expand(look.names.site, keeping: selection)
    }

    private mutating func toggleAssisting() {
        guard case .team(let team)? = selection else { return }
        if let index = assisting.firstIndex(of: team) {
            assisting.remove(at: index)
        } else {
            assisting.append(team)
        }
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let selection else { return .complain(look.words(Self.noMatch)) }
        var order = DispatchOrder(team: selection.team, assisting: assisting.filter { $0 != selection.team })
        if case .technician(let person, _) = selection { order.technician = person }
        return .submit(Order(.move(.dispatch(order), row.number), expecting: row.revision))
    }

    static let noMatch = Name("没有符合的班组或人员", "no team or technician matches")
}

extension DispatchPopup {
    /// The category's usual team, then those of its service, then the others.
    private static func ordered(_ site: Site, _ row: TicketRow) -> [Team] {
        let usual = site.category(row.category)?.team
        func rank(_ team: Team) -> Int {
            if team.id == usual { return 0 }
            return team.specialist == row.specialist ? 1 : 2
        }
        return site.teams.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    private mutating func list(_ site: Site) {
        let wanted = entry.text.trimmingSpace
        let all = Self.ordered(site, row)
        let matching = all.filter { team in
            wanted.isEmpty || team.isCalled(wanted) || team.isCalledLike(wanted)
                || !Self.technicians(team.id, wanted, site).isEmpty
        }
        teams = matching.map(\.id)
        items = teams.map { .team($0) }
        let first = matching.first.map { team in
            team.isCalled(wanted) || team.isCalledLike(wanted)
                ? nil : Self.technicians(team.id, wanted, site).first.map { Item.technician($0.id, team.id) }
        }
        guard let team = teams.first else { return }
        expand(site, keeping: (first ?? nil) ?? .team(team))
    }

    private static func technicians(_ team: ID<Team>, _ wanted: String, _ site: Site) -> [Person] {
        site.technicians(of: team).filter { $0.isCalled(wanted) || $0.isCalledLike(wanted) }
    }

    /// Lists the technicians under the selection's team and nowhere else.
    private mutating func expand(_ site: Site, keeping selection: Item) {
        items = teams.flatMap { team -> [Item] in
            guard team == selection.team else { return [.team(team)] }
            return [.team(team)] + site.technicians(of: team).map { .technician($0.id, team) }
        }
        cursor = items.firstIndex(of: selection) ?? 0
    }
}

extension DispatchPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Name("派单", "dispatch")), look.hint("Space", Name("协办", "assists")),
            look.hint("1-9", Phrase.choose), look.hint("Esc", Phrase.back),
        ]
        let rows = min(max(teams.count, 1) + 6, 16)
        let inside = look.box(
            look.title(.dispatch, row), width: 60, rows: rows, hints: hints, on: &canvas, in: area)
        let label = look.words(Phrase.filter) + " "
        canvas.put(label, at: inside.origin, width: inside.width, style: look.theme[.popup])
        let field = Rect(
            x: inside.x + label.cellWidth, y: inside.y, width: inside.width - label.cellWidth, height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        let list = inside.below(1)
        if items.isEmpty {
            canvas.put(
                look.words(Self.noMatch), at: list.origin, width: list.width, style: look.theme[.popup])
        } else {
            ChoiceList(choices: items.map { choice($0, look) }, cursor: cursor).draw(
                on: &canvas, in: list, look)
        }
        return point
    }

    private func choice(_ item: Item, _ look: Look) -> ChoiceList.Choice {
        switch item {
        case .team(let id): teamChoice(id, look)
        case .technician(let id, _):
            ChoiceList.Choice(
                text: look.names[id].name,
                note: look.names.site.person(id)?.phone?.escapedForTerminal() ?? "", isIndented: true)
        }
    }

    private func teamChoice(_ id: ID<Team>, _ look: Look) -> ChoiceList.Choice {
        let site = look.names.site
        let place = (teams.firstIndex(of: id) ?? 0) + 1
        var notes: [String] = []
        if look.many == nil, site.category(row.category)?.team == id {
            notes.append(look.words(Name("常派", "usual")))
        }
        if look.many == nil, row.assignment?.team == id { notes.append(look.words(Name("现派", "has it"))) }
        if assisting.contains(id) { notes.append("+ " + look.words(Name("协办", "assists"))) }
        if let phone = site.team(id)?.phone { notes.append(phone.escapedForTerminal()) }
        return ChoiceList.Choice(
            key: place <= 9 ? "\(place)" : "", text: look.names[id].name, note: notes.joined(separator: " "))
    }
}
