import Domain
import Intake

/// Draws calls from the book for a site; the same numbers draw the same calls.
struct CallDraw: Sendable {
    let book: CallBook
    let site: Site
    let language: Language
    private let kinds: [CallBook.Kind]
    /// Kinds of categories that are emergencies as a rule.
    private let urgentKinds: [CallBook.Kind]
    private let calmKinds: [CallBook.Kind]
    private let indoors: [ID<Grid>]

    init(book: CallBook, site: Site, language: Language) {
        self.book = book
        self.site = site
        self.language = language
        let known = book.kinds.filter { site.category($0.category) != nil }
        kinds = known.flatMap { Array(repeating: $0, count: $0.weight) }
        urgentKinds = known.filter { $0.weight > 0 && site.category($0.category)?.priority == .p1 }
        calmKinds = kinds.filter { site.category($0.category)?.priority != .p1 }
        let inside = site.grids.map(\.id).filter { $0 != book.outdoors }
        indoors = inside.isEmpty ? site.grids.map(\.id) : inside
    }

    enum Temper {
        case any
        case urgent
        case calm
    }

    func draft(_ temper: Temper, _ numbers: inout SeededNumbers) -> TicketDraft {
        let wanted =
            switch temper {
            case .any: nil as CallBook.Kind?
            case .urgent: numbers.pick(urgentKinds)
            case .calm: numbers.pick(calmKinds)
            }
        let kind = wanted ?? kinds[numbers.below(kinds.count)]
        let isOutside = kind.isOutdoors && !numbers.isOne(in: 3) && site.grid(book.outdoors) != nil
        return TicketDraft(
            grid: isOutside ? book.outdoors : indoors[numbers.below(indoors.count)], category: kind.category,
            place: isOutside ? words(book.openPlaces, &numbers) : insidePlace(kind, &numbers),
            what: words(kind.says, &numbers), channel: temper == .urgent ? .phone : channel(&numbers),
            reporter: reporter(&numbers), priority: priority(kind, &numbers))
    }

    /// Somebody else calls about the same.
    func again(_ draft: TicketDraft, _ numbers: inout SeededNumbers) -> TicketDraft {
        var other = draft
        other.channel = .phone
        other.reporter = reporter(&numbers)
        if let kind = kind(draft.category) { other.what = words(kind.says, &numbers) }
        return other
    }

    func kind(_ category: ID<Category>) -> CallBook.Kind? {
        book.kinds.first { $0.category == category }
    }

    func words(_ names: [Name], _ numbers: inout SeededNumbers) -> String {
        numbers.pick(names)?[language] ?? "–"
    }

    private func insidePlace(_ kind: CallBook.Kind, _ numbers: inout SeededNumbers) -> String {
        let floor = "\(numbers.within(1...6))F "
        if !kind.places.isEmpty { return floor + words(kind.places, &numbers) }
        let isRoom = numbers.isOne(in: 3)
        return floor + (isRoom ? "\(numbers.within(101...128))" : words(book.places, &numbers))
    }

    private func channel(_ numbers: inout SeededNumbers) -> Channel {
        switch numbers.below(20) {
        case 0..<13: .phone
        case 13, 14: .walkIn
        case 15, 16: .hotline
        case 17, 18: .miniProgram
        default: .patrol
        }
    }

    /// Some kinds are called in as more or less urgent than their category is as a rule.
    private func priority(_ kind: CallBook.Kind, _ numbers: inout SeededNumbers) -> Priority? {
        guard site.category(kind.category)?.priority != .p1, numbers.isOne(in: 12) else { return nil }
        return numbers.isOne(in: 2) ? .p2 : .p4
    }

    private func reporter(_ numbers: inout SeededNumbers) -> Reporter {
        let (family, given) = (words(book.families, &numbers), words(book.givenNames, &numbers))
        let name = Phrase(family + given, "\(given) \(family)")[language]
        return Reporter(
            name: name, phone: "\(8200 + numbers.below(700))",
            unit: numbers.isOne(in: 2) ? words(book.units, &numbers) : nil)
    }
}
