import Domain
import Screen

/// What can be typed at the cursor of a filter: its keys and, behind a key, what the site has.
struct FilterCompletion: Equatable, Sendable {
    struct Choice: Equatable, Sendable {
        /// What goes into the filter.
        var text: String
        /// What it is called, where the text does not say so.
        var note = ""
    }

    /// The characters that a choice takes the place of.
    let range: Range<Int>
    let choices: [Choice]

    init() {
        (range, choices) = (0..<0, [])
    }

    init(of text: String, at cursor: Int, _ site: FilterWords) {
        let typed = Array(text).prefix(cursor)
        let start = typed.wordStart
        let word = typed[start...]
        guard let colon = word.firstIndex(where: { ":：".contains($0) }) else {
            let keyStart = ["-", "－"].contains(word.first) ? start + 1 : start
            range = keyStart..<cursor
            choices = FilterCompletion.keys(String(typed[keyStart...]))
            return
        }
        let valueStart = word.lastIndex { ",，".contains($0) }.map { max($0, colon) } ?? colon
        range = valueStart + 1..<cursor
        let key = String(word[..<colon]).asTypedKeys.lowercased().drop { $0 == "-" }
        let partial = PaletteQuery(String(typed[(valueStart + 1)...]))
        choices = FilterCompletion.values(String(key), site.names, site.language)
            .filter { $0.answers(partial) }.map(\.choice)
    }

    private static func keys(_ typed: String) -> [Choice] {
        let typed = typed.asTypedKeys.lowercased()
        let all = Filter.keys.map { $0 + ":" } + ["overdue"]
        return all.filter { $0.hasPrefix(typed) && $0 != typed }.map { Choice(text: $0) }
    }

    private static func values(_ key: String, _ names: Filter.Names, _ language: Language) -> [Value] {
        let site = names.site
        switch key {
        case "grid", "网格": return site.grids.map { Value($0, language) }
        case "svc", "service", "专业": return site.specialists.map { Value($0, language) }
        case "category", "cat", "事项": return site.categories.map { Value($0, language) }
        case "team", "班组": return site.teams.map { Value($0, language) }
        case "tech", "人员": return site.people.filter { $0.team != nil }.map { Value($0, language) }
        case "by", "首问": return names.operators.map { Value($0.id.text, $0.name, language) }
        case "pri", "priority", "优先":
            return Priority.allCases.map { Value("\($0.rank)", note: $0.words(in: language)) }
        case "state", "状态":
            let all = [Value("open", "未结", language), Value("all", "全部", language)]
            return all
                + TicketState.allCases.map { Value($0.rawValue, $0.words(in: .chinese), language) }
        case "channel", "渠道":
            return Channel.allCases.map { Value($0.rawValue, $0.words(in: .chinese), language) }
        case "due": return ["30m", "2h", "1d"].map { Value($0) }
        case "since", "until": return ["-2h", "-1d", "-1w"].map { Value($0) }
        default: return []
        }
    }
}

/// What may stand behind a key, and all it is found by.
private struct Value {
    var choice: FilterCompletion.Choice
    private var names: [String]

    init(_ text: String, note: String = "") {
        choice = .init(text: text, note: note)
        names = [text, note]
    }

    /// Chinese is typed by its name; English names have spaces, slugs have none.
    init(_ slug: String, _ zh: String, _ language: Language) {
        let isName = language == .chinese && zh.isOneWord
        choice = .init(text: isName ? zh : slug)
        names = [slug, zh]
    }

    init(_ item: some SiteItem, _ language: Language) {
        self.init(item.id.text, item.name.zh, language)
        if choice.text == item.id.text { choice.note = item.name[language] }
        names += [item.name.en] + item.aliases
    }

    func answers(_ typed: PaletteQuery) -> Bool {
        typed.isEmpty || names.contains { typed.match(name: $0).map { $0.rank < .subsequence } ?? false }
    }
}

extension String {
    /// Needs no quotes in a filter.
    fileprivate var isOneWord: Bool {
        !isEmpty && allSatisfy { !$0.isWhitespace && !"\"“”＂,，:：".contains($0) }
    }
}

extension ArraySlice<Character> {
    /// Where the word begins that ends here; quotes hold words together.
    fileprivate var wordStart: Int {
        var (start, isQuoted) = (startIndex, false)
        for (index, character) in zip(indices, self) {
            if "\"“”＂".contains(character) { isQuoted.toggle() }
            if character.isWhitespace && !isQuoted { start = index + 1 }
        }
        return start
    }
}
