import Domain
import Screen

/// Fields one below the other: a new ticket, changes to one, a line of its bill.
struct Form: Equatable, Sendable {
    enum Purpose: Sendable {
        case newTicket
        case edit
        case fee
    }

    let purpose: Purpose
    /// The ticket it is about; nil for a new one.
    var row: TicketRow?
    private(set) var fields: [FormField]
    private(set) var focus = 0

    /// A new ticket.
    init() {
        purpose = .newTicket
        fields = [.grid, .place, .category, .what, .reporter, .phone, .unit, .priority].map { FormField($0) }
    }

    init(editing row: TicketRow, _ look: Look) {
        let site = look.names.site
        purpose = .edit
        self.row = row
        fields = [
            FormField(.grid, Self.text(row.grid, site.grids, look.language)), FormField(.place, row.place),
            FormField(.category, Self.text(row.category, site.categories, look.language)),
            FormField(.what, row.what), FormField(.reporter, row.reporter.name ?? ""),
            FormField(.phone, row.reporter.phone ?? ""), FormField(.unit, row.reporter.unit ?? ""),
        ]
    }

    init(feeOf row: TicketRow) {
        purpose = .fee
        self.row = row
        fields = [FormField(.part), FormField(.quantity), FormField(.unitPrice), FormField(.labour)]
    }

    /// The name where it names one thing only, else the slug.
    private static func text<Item: SiteItem>(
        _ id: ID<Item.Kind>, _ items: [Item], _ language: Language
    ) -> String {
        guard let name = items.first(where: { $0.id == id })?.name[language], items.called(name).count == 1
        else { return id.text }
        return name
    }

    /// The fields that were changed.
    var draft: Draft? {
        let changed = fields.filter(\.isChanged).map { ($0.kind.rawValue, $0.entry.text) }
        guard !changed.isEmpty else { return nil }
        return Draft(Dictionary(changed, uniquingKeysWith: { first, _ in first }))
    }

    mutating func take(_ draft: Draft) {
        for index in fields.indices {
            guard let text = draft.texts[fields[index].kind.rawValue] else { continue }
            fields[index].entry.replace(with: text)
            focus = index
        }
    }

    var draftKey: DraftKey? {
        switch purpose {
        case .newTicket: .newTicket
        case .edit: row.map { .edit($0.number) }
        case .fee: row.map { .fee($0.number) }
        }
    }

    func text(_ kind: FormField.Kind) -> String {
        fields.first { $0.kind == kind }?.text ?? ""
    }

    func isChanged(_ kind: FormField.Kind) -> Bool {
        fields.contains { $0.kind == kind && $0.isChanged }
    }
}

extension Form {
    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .tab, .down: focus = (focus + 1) % fields.count
        case .backTab, .up: focus = (focus + fields.count - 1) % fields.count
        default: _ = fields[focus].entry.edit(key)
        }
        return .stay
    }

    mutating func paste(_ text: String) -> Bool {
        fields[focus].entry.paste(text)
    }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        do throws(FormProblem) {
            return .submit(try order(look))
        } catch {
            focus = fields.firstIndex { $0.kind == error.field } ?? focus
            return .complain(look.words(error.words))
        }
    }

    private func order(_ look: Look) throws(FormProblem) -> Order {
        switch purpose {
        case .newTicket: return Order(.report(try draft(look)))
        case .edit: return try edit(look)
        case .fee: return try fee()
        }
    }
}

/// What keeps a form from being saved, and where.
struct FormProblem: Error {
    var field: FormField.Kind
    var words: Name
}
