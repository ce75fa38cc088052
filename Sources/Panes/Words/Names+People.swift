import Domain
import Screen

extension Names {
    /// Number and name: `b05 5号楼`.
    func numbered(_ key: GridKey) -> String {
        switch key {
        case .base(let id): Self.joined(id.text, self[id].name)
        case .specialist(let id): Self.joined(id.text, self[id].name)
        }
    }

    private static func joined(_ slug: String, _ name: String) -> String {
        slug == name ? name : "\(slug) \(name)"
    }

    /// Name and telephone, as far as known.
    func contact(_ id: ID<Person>?) -> String {
        guard let id else { return Phrase.nobody[language] }
        let phone = site.person(id)?.phone?.escapedForTerminal()
        return [self[id].name, phone].compactMap { $0 }.joined(separator: " ")
    }
}
