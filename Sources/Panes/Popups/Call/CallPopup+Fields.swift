import Domain
import Words

extension CallPopup {
    /// What counts for a field, and where it comes from.
    struct Understood: Equatable, Sendable {
        enum Origin: Sendable {
            case line
            case overruled
            /// The category's.
            case usual
            /// The line's, and something about it is doubtful.
            case doubtful
            /// Whoever has that telephone.
            case known
            /// Where whoever has that telephone mostly is: it counts once it is chosen.
            case usualPlace
            /// Nothing is said, and nothing needs to be.
            case empty
            case missing
            /// Several things, or none, are called so.
            case unclear
        }

        /// Not escaped.
        var text: String
        var origin: Origin
    }

    /// Typed for a field that is to stay empty whatever the line says.
    private static let nothing = "-"

    func understood(_ kind: FormField.Kind, _ look: Look) -> Understood {
        let site = look.names.site
        if let text = overruled[kind] {
            switch kind {
            case .grid: return Self.overruled(Reading.item(text, of: site.grids, look.language), text)
            case .category:
                return Self.overruled(Reading.item(text, of: site.categories, look.language), text)
            case .priority: return Self.overruled(Reading.priority(text, look.language), text)
            default:
                return text == Self.nothing
                    ? Understood(text: "", origin: .empty) : Understood(text: text, origin: .overruled)
            }
        }
        let text = lineText(kind, look)
        if !text.isEmpty {
            let title = kind == .priority ? said(look)?.title[look.language] : nil
            return Understood(text: title ?? text, origin: isDoubtful(kind) ? .doubtful : .line)
        }
        switch kind {
        case .grid:
            guard let spot = usualSpot(look) else { return Understood(text: "", origin: .missing) }
            return Understood(text: site.grids.typed(spot.grid, look.language), origin: .usualPlace)
        case .place:
            guard call.grid == nil, let spot = usualSpot(look), !spot.place.isEmpty else {
                return Understood(text: "", origin: .empty)
            }
            return Understood(text: spot.place, origin: .usualPlace)
        case .category, .what: return Understood(text: "", origin: .missing)
        case .priority:
            guard let usual = category(look)?.priority else { return Understood(text: "", origin: .empty) }
            return Understood(text: usual.title[look.language], origin: .usual)
        case .reporter: return known(known(look)?.name)
        case .unit: return known(known(look)?.unit)
        default: return Understood(text: "", origin: .empty)
        }
    }

    private func known(_ text: String?) -> Understood {
        Understood(text: text ?? "", origin: text == nil ? .empty : .known)
    }

    /// Whether what was understood of a field may be wrong.
    private func isDoubtful(_ kind: FormField.Kind) -> Bool {
        call.problems.contains { problem in
            switch problem {
            case .anotherGrid, .unknownGrid, .takenBack: kind == .grid
            case .severalCategories, .anotherCategory, .guessedCategory, .spelling: kind == .category
            case .phoneMayBeRoom, .anotherPhone: kind == .phone
            case .roomMayBePhone: kind == .place
            case .anotherReporter, .reporterIsStaff: kind == .reporter
            case .severalSpellings(_, _, let range), .spelledLike(_, _, let range):
                call.ranges(of: kind).contains { $0.overlaps(range) }
            case .anotherPriority: false
            }
        }
    }

    /// Where the caller mostly is, while no place is known; nothing is taken from it unasked.
    func usualSpot(_ look: Look) -> KnownCaller.Spot? {
        guard call.grid == nil, overruled[.grid] == nil, call.phone != nil || overruled[.phone] != nil,
            let spot = caller?.usual,
            look.names.site.grids.contains(where: { $0.id == spot.grid && !$0.isRetired })
        else { return nil }
        return spot
    }

    /// Who is known to ring from the telephone: of earlier tickets, else of the compound. What was said of another
    /// office tells that somebody else rings.
    private func known(_ look: Look) -> Reporter? {
        let phone = text(.phone, look)
        guard !phone.isEmpty else { return nil }
        if let caller, caller.name != nil || caller.unit != nil {
            let unit = overruled[.unit] ?? call.unit?.value
            guard unit == nil || caller.unit == nil || unit == caller.unit else { return nil }
            return Reporter(name: caller.name, unit: caller.unit)
        }
        let person = look.names.site.people.first { $0.phone == phone }
        return person.map { Reporter(name: $0.name[look.language]) }
    }

    private static func overruled<Value>(_ reading: Reading<Value>, _ text: String) -> Understood {
        guard case .one(_, let name) = reading else { return Understood(text: text, origin: .unclear) }
        return Understood(text: name, origin: .overruled)
    }

    /// What the line says of a field, as it could be typed there.
    func lineText(_ kind: FormField.Kind, _ look: Look) -> String {
        let site = look.names.site
        switch kind {
        case .grid: return call.grid.map { site.grids.typed($0.value, look.language) } ?? ""
        case .category: return call.category.map { site.categories.typed($0.value, look.language) } ?? ""
        case .place: return call.place?.value ?? ""
        case .what: return call.what
        case .reporter: return call.reporter?.value ?? ""
        case .phone: return call.phone?.value ?? ""
        case .unit: return call.unit?.value ?? ""
        case .priority: return call.isCalmer(than: usual(look)) ? "" : said(look)?.rawValue ?? ""
        case .part, .quantity, .unitPrice, .labour, .title, .start, .end, .heads: return ""
        }
    }

    func grid(_ look: Look) -> ID<Grid>? {
        guard let text = overruled[.grid] else { return call.grid?.value }
        return Reading<ID<Grid>>.item(text, of: look.names.site.grids, look.language).value
    }

    func category(_ look: Look) -> Category? {
        let site = look.names.site
        guard let text = overruled[.category] else { return (call.category?.value).flatMap(site.category) }
        return Reading<ID<Category>>.item(text, of: site.categories, look.language).value.flatMap(
            site.category)
    }

    private func usual(_ look: Look) -> Priority? { category(look)?.priority }

    /// What the line asks for; its words may only raise.
    private func said(_ look: Look) -> Priority? { call.priority(over: usual(look)) }

    /// The words of danger, where the ticket would be no emergency.
    func danger(_ look: Look) -> String? {
        let typed = overruled[.priority].map { Reading.priority($0, look.language).value }
        return call.danger(unless: typed ?? said(look) ?? usual(look))
    }

    /// How far the priority is not the category's usual one; nil where nothing needs to be said.
    func calm(_ look: Look) -> Phrase? {
        guard let usual = usual(look) else { return nil }
        if let text = overruled[.priority] {
            let typed = Reading.priority(text, look.language).value
            return typed.flatMap { $0 > usual ? usual.belowUsual : nil }
        }
        guard call.isCalmer(than: usual) else { return nil }
        return Phrase(
            "说的话不降级，仍为 \(usual.rawValue)：要降改此栏", "words do not lower \(usual.rawValue): this field does")
    }

    private func text(_ kind: FormField.Kind, _ look: Look) -> String {
        understood(kind, look).text.trimmingSpace
    }

    private func optional(_ kind: FormField.Kind, _ look: Look) -> String? {
        let text = text(kind, look)
        return text.isEmpty ? nil : text
    }

    /// - Parameter other: a ticket that says what this one does not: with the category its priority.
    func ticket(_ look: Look, like other: TicketRow? = nil) throws(FormProblem) -> TicketDraft {
        guard let grid = grid(look) ?? unsaid(.grid, other?.grid) else { throw problem(.grid, look) }
        guard let category = category(look)?.id ?? unsaid(.category, other?.category) else {
            throw problem(.category, look)
        }
        guard let what = optional(.what, look) ?? other?.what else { throw problem(.what, look) }
        let place = understood(.place, look)
        var draft = TicketDraft(
            grid: grid, category: category,
            place: place.origin == .usualPlace ? "" : place.text.trimmingSpace, what: what)
        draft.reporter = Reporter(
            name: optional(.reporter, look), phone: optional(.phone, look), unit: optional(.unit, look))
        draft.priority = try priority(look) ?? (self.category(look) == nil ? other?.priority : nil)
        let said = line.text.trimmingSpace
        draft.said = said.isEmpty ? nil : said
        return draft
    }

    private func unsaid<Value>(_ kind: FormField.Kind, _ value: Value?) -> Value? {
        overruled[kind] == nil ? value : nil
    }

    private func priority(_ look: Look) throws(FormProblem) -> Priority? {
        guard let text = overruled[.priority] else { return said(look) }
        guard let priority = Reading.priority(text, look.language).value else {
            throw problem(.priority, look)
        }
        return priority
    }

    private func problem(_ kind: FormField.Kind, _ look: Look) -> FormProblem {
        let (zh, en) = (kind.name.zh, kind.name.en)
        guard let text = overruled[kind] else {
            return FormProblem(
                field: kind, words: Phrase("缺\(zh)，请选或输入", "\(en) is missing: choose or type it"))
        }
        return FormProblem(field: kind, words: Phrase("\(zh)看不懂：\(text)", "\(en): “\(text)” is not known"))
    }
}

extension CallLine {
    /// Where the line says a field.
    fileprivate func ranges(of kind: FormField.Kind) -> [Range<Int>] {
        switch kind {
        case .grid: grid?.ranges ?? []
        case .place: place?.ranges ?? []
        case .category: category?.ranges ?? []
        case .reporter: reporter?.ranges ?? []
        case .unit: unit?.ranges ?? []
        default: []
        }
    }
}

extension Array where Element: SiteItem {
    /// The name where it names one thing only, else the slug.
    func typed(_ id: ID<Element.Kind>, _ language: Language) -> String {
        guard let name = first(where: { $0.id == id })?.name[language], called(name).count == 1 else {
            return id.text
        }
        return name
    }
}
