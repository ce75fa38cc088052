import Domain
import Screen
import Words

/// Fields one below the other: changes to a ticket, or a line of its bill.
struct Form: TicketPopup {
    enum Purpose: Sendable {
        case edit
        case fee
    }

    let purpose: Purpose
    /// The ticket it is about.
    var row: TicketRow
    private(set) var fields: [FormField]
    private(set) var focus = 0

    init(editing row: TicketRow, _ look: Look) {
        let site = look.names.site
        purpose = .edit
        self.row = row
        fields = [
            FormField(.grid, site.grids.typed(row.grid, look.language)), FormField(.place, row.place),
            FormField(.category, site.categories.typed(row.category, look.language)),
            FormField(.what, row.what), FormField(.reporter, row.reporter.name ?? ""),
            FormField(.phone, row.reporter.phone ?? ""), FormField(.unit, row.reporter.unit ?? ""),
        ]
    }

    init(feeOf row: TicketRow) {
        purpose = .fee
        self.row = row
        fields = [FormField(.part), FormField(.quantity), FormField(.unitPrice), FormField(.labour)]
    }

    /// The fields that were changed.
    var draft: Draft? {
        let changed = fields.filter(\.isChanged).map { ($0.kind.rawValue, $0.entry.text) }
        guard !changed.isEmpty else { return nil }
        return Draft(Dictionary(changed, uniquingKeysWith: { first, _ in first }))
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        for index in fields.indices {
            guard let text = draft.texts[fields[index].kind.rawValue] else { continue }
            fields[index].entry.replace(with: text)
            focus = index
        }
    }

    var draftKey: DraftKey? {
        switch purpose {
        case .edit: .edit(row.number)
        case .fee: .fee(row.number)
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

    mutating func paste(_ text: String, _ look: Look) -> Bool {
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
        case .edit: return try edit(look)
        case .fee: return try fee()
        }
    }
}

/// What keeps a form from being saved, and where.
struct FormProblem: Error {
    var field: FormField.Kind
    var words: Phrase
}

extension Form {
    var hasField: Bool { true }

    var helpTitle: Phrase { Phrase("表单", "Form") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("保存", "save"), Phrase("有错则停在该栏", "stops at a field that is wrong")),
            KeyLine("Tab", Phrase("下一栏", "next field"), Phrase("Shift-Tab 上一栏", "Shift-Tab goes back")),
            .keep,
        ] + KeyLine.typing
    }
}
