import Domain
import Words

/// By what open tickets are found that may be about the same.
package struct Likeness: Equatable, Sendable {
    /// Nil where only the telephone is known yet.
    package var grid: ID<Grid>?
    package var category: ID<Category>?
    package var text: String
    /// Who rings again rings from there.
    package var phone: String?
    package var place: String

    package init(
        grid: ID<Grid>?, category: ID<Category>?, text: String, phone: String? = nil, place: String = ""
    ) {
        self.grid = grid
        self.category = category
        self.text = text
        self.phone = phone
        self.place = place
    }
}

extension FormField.Kind {
    /// Whether it names a thing of the site that can be picked from a list.
    var hasCandidates: Bool { self == .grid || self == .category }
}

extension CallPopup {
    struct Candidate: Equatable, Sendable {
        /// As it could be typed.
        var text: String
        /// Beside it, not escaped.
        var note: String
    }

    /// The field that must be looked at before anything can be saved, if there is one.
    func unclear(_ look: Look) -> FormField.Kind? {
        guard draft != nil else { return nil }
        if grid(look) == nil { return .grid }
        if category(look) == nil || (overruled[.category] == nil && !rivals.isEmpty) { return .category }
        return nil
    }

    /// What may be picked: for the field in focus, else for the one that is unclear.
    func candidates(_ look: Look) -> [Candidate] {
        if case .field(let kind) = focus { return candidates(kind, look) }
        return unclear(look).map { candidates($0, look) } ?? []
    }

    private func candidates(_ kind: FormField.Kind, _ look: Look) -> [Candidate] {
        let site = look.names.site
        switch kind {
        case .grid:
            let spot = usualSpot(look)
            let items = Self.items(site.grids, overruled[kind] ?? "")
            let first = items.filter { $0.id == spot?.grid }
            return (first + items.filter { $0.id != spot?.grid }).map {
                Candidate(
                    text: site.grids.typed($0.id, look.language),
                    note: $0.id == spot?.grid ? usualNote(spot?.place ?? "", look) : "")
            }
        case .category:
            let named = rivals.compactMap(site.category)
            let wanted = overruled[kind] ?? ""
            let items = wanted.isEmpty && !named.isEmpty ? named : Self.items(site.categories, wanted)
            return items.map {
                Candidate(
                    text: site.categories.typed($0.id, look.language), note: look.names[$0.specialist].name)
            }
        default: return []
        }
    }

    private func usualNote(_ place: String, _ look: Look) -> String {
        look.words(Phrase("该电话常在 \(place)", "this telephone's usual place \(place)"))
    }

    private static func items<Item: SiteItem>(_ items: [Item], _ wanted: String) -> [Item] {
        let called = items.called(wanted) + items.filter { $0.isCalledLike(wanted) }
        let found = called.filter { !$0.isRetired }
        guard !wanted.isEmpty, !found.isEmpty else { return items.filter { !$0.isRetired } }
        var seen: Set<ID<Item.Kind>> = []
        return found.filter { seen.insert($0.id).inserted }
    }

    /// Categories the line may mean, where it names several.
    private var rivals: [ID<Category>] {
        for case .severalCategories(let ids) in call.problems { return ids }
        return []
    }

    /// Nil while nothing can be compared.
    func likeness(_ look: Look) -> Likeness? {
        let grid = grid(look)
        let phone = understood(.phone, look).text.trimmingSpace
        let said = understood(.place, look)
        let place = said.origin == .usualPlace ? "" : said.text.trimmingSpace
        let text = [understood(.what, look).text, place].joined(separator: " ")
        let category = category(look)?.id
        let hasWords = category != nil || !text.trimmingSpace.isEmpty
        guard grid != nil && hasWords || !phone.isEmpty else { return nil }
        return Likeness(
            grid: grid, category: category, text: String(text.prefix(200)),
            phone: phone.isEmpty ? nil : phone,
            place: place)
    }
}
