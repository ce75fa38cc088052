import Domain
import Screen

extension Names {
    /// Number and name: `b05 5号楼`.
    package func numbered(_ key: GridKey) -> String {
        switch key {
        case .base(let id): Self.joined(id.text, name(of: key))
        case .specialist(let id): Self.joined(id.text, name(of: key))
        }
    }

    package func name(of key: GridKey) -> String {
        switch key {
        case .base(let id): self[id].name
        case .specialist(let id): self[id].name
        }
    }

    private static func joined(_ slug: String, _ name: String) -> String {
        slug == name ? name : "\(slug) \(name)"
    }

    /// A grid and who answers for it; where there is no room for all, never the telephone is cut.
    package func answering(_ key: GridKey, cells: Int) -> String {
        let (name, short) =
            switch key {
            case .base(let id): (self[id].name, self[id].short)
            case .specialist(let id): (self[id].name, self[id].short)
            }
        let officer = site.officer(of: key)
        let contact = contact(officer)
        for text in ["\(name) \(contact)", "\(short) \(contact)", contact] where text.cellWidth <= cells {
            return text
        }
        let phone = officer.flatMap { site.person($0)?.phone?.escapedForTerminal() } ?? ""
        let rest = officer.map { self[$0].name } ?? contact
        return (rest.clipped(toCells: max(0, cells - phone.cellWidth - 1)) + " " + phone).clipped(
            toCells: cells)
    }

    /// Name and telephone, as far as known.
    package func contact(_ id: ID<Person>?) -> String {
        guard let id else { return Phrase("未指定", "nobody named")[language] }
        let phone = site.person(id)?.phone?.escapedForTerminal()
        return [self[id].name, phone].compactMap { $0 }.joined(separator: " ")
    }
}
