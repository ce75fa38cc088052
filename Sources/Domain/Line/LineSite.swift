/// The names of a site, ready to be found in lines.
struct LineSite: Sendable {
    struct GridName: Sendable {
        var id: ID<Grid>
        /// Could as well be something else: `3号`, or the slug `public`.
        var isWeak: Bool
    }

    private(set) var grids = PhraseTable<GridName>()
    /// How the site writes a grid with its number left open.
    private(set) var gridForms = PhraseTable<Bool>()
    private(set) var gridOfNumber: [Int: ID<Grid>] = [:]
    private(set) var categories = PhraseTable<ID<Category>>()
    private(set) var priorities: [ID<Category>: Priority] = [:]
    /// For people shut up in a lift.
    private(set) var trapped: [ID<Category>] = []
    /// For cars in the way.
    private(set) var parking: [ID<Category>] = []
    /// For what is too cold or too hot.
    private(set) var temperature: [ID<Category>] = []
    /// The words of `categories` in Latin letters, by their first letter.
    private(set) var vocabulary: [Character: [String]] = [:]
    private(set) var words: Set<String> = []
    private(set) var places = LineWords.places
    /// Places that only one grid has.
    private(set) var gridOfPlace: [String: ID<Grid>] = [:]
    private(set) var staff = PhraseTable<ID<Person>>()
    private(set) var teams = PhraseTable<ID<Team>>()
    /// All of it as it is typed without an input method.
    private(set) var pinyin = PinyinWords()
    /// Length and first digit of the telephones in the compound.
    private(set) var extensions: Set<String> = []

    /// - Parameter spoken: further words that may be typed without an input method.
    init(_ site: Site, spoken: [String] = []) {
        addGrids(site.grids)
        addCategories(site.categories)
        addPlaces(site.grids)
        for person in site.people {
            staff.add(person.name.zh, person.id)
            staff.add(person.name.en, person.id)
        }
        for team in site.teams {
            for phrase in team.phrases { teams.add(phrase, team.id) }
        }
        addPinyin(site)
        for word in spoken { pinyin.add(word) }
        extensions = Set((site.people.map(\.phone) + site.teams.map(\.phone)).compactMap { $0?.phoneForm })
    }

    /// Whether a number is like those of the compound; any may be where the site names none.
    func isExtension(_ digits: String) -> Bool {
        guard let form = digits.phoneForm else { return false }
        return extensions.isEmpty || extensions.contains(form)
    }
}

extension LineSite {
    /// Whether a word in small letters is English that calls are full of.
    func isEnglish(_ word: String) -> Bool {
        words.contains(word) || LineWords.known.contains(word) || LineWords.prepositions.contains(word)
            || NameWords.englishTitles.contains(word) || UnitWords.english.contains(word)
            || LineWords.abbreviations.contains(word)
    }

    func isOfCategory(_ text: String) -> Bool { !categories(named: text).isEmpty }

    /// Those that a text by itself names.
    func categories(named text: String) -> [ID<Category>] {
        let tokens = LineToken.split(text.map(\.folded))
        guard let match = categories.longest(at: 0, in: tokens), match.tokens.upperBound == tokens.count
        else {
            return []
        }
        return match.values
    }

    /// The likeliest first where a spelling means several: categories, then places, then people and offices.
    private mutating func addPinyin(_ site: Site) {
        for word in CallWords.short { pinyin.add(word) }
        for category in site.categories {
            for phrase in category.phrases.sorted() { pinyin.add(phrase) }
        }
        for grid in site.grids {
            for phrase in grid.phrases.sorted() { addPinyin(ofGrid: phrase) }
            for place in grid.places {
                for part in place.split(separator: " ") { pinyin.addName(String(part)) }
            }
        }
        for place in LineWords.placeNames { pinyin.add(place) }
        for counter in ["楼", "层", "室"] { pinyin.addCounter(counter) }
        for person in site.people { pinyin.add(person.name.zh) }
        for team in site.teams { for phrase in team.phrases.sorted() { pinyin.add(phrase) } }
        for stem in UnitWords.stems.sorted() {
            for head in ["处", "科", "局"] { pinyin.add(stem + head) }
            for head in ["部", "室", "办"] { pinyin.add(stem + head, takesShort: false) }
        }
        for word in ["紧急", "加急", "着急", "尽快"] { pinyin.add(word) }
        for word in ["快点", "赶紧", "马上", "赶快"] + CallWords.full { pinyin.add(word, takesShort: false) }
        for word in CallWords.syllables { pinyin.addSyllable(word) }
        pinyin.addTitledNames()
    }

    /// `5号楼` gives `号楼` behind a number, 公共区 its name.
    private mutating func addPinyin(ofGrid phrase: String) {
        let rest = phrase.drop { $0.isLineDigit }
        if rest.count < phrase.count, !rest.isEmpty, rest.allSatisfy(\.isHan) {
            pinyin.addCounter(String(rest))
        } else {
            pinyin.addName(phrase)
        }
    }

    private mutating func addGrids(_ grids: [Grid]) {
        for grid in grids {
            for phrase in grid.phrases {
                let keys = LineToken.split(phrase.map(\.folded)).map(\.key)
                let numbers = keys.compactMap(\.number)
                let isSlug = phrase == grid.id.text && numbers.isEmpty && phrase != grid.name.en.lowercased()
                let isCount = keys.count == 2 && keys.last == .han("号")
                self.grids.add(
                    phrase,
                    GridName(id: grid.id, isWeak: isSlug || isCount || keys.count < 2 && !numbers.isEmpty))
                guard numbers.count == 1, keys.count > 1, !isCount else { continue }
                if gridOfNumber[numbers[0]] == nil { gridOfNumber[numbers[0]] = grid.id }
                if !keys.contains(where: \.isLetter) { gridForms.add(keys.map(\.withOpenNumber), true) }
            }
        }
    }

    private mutating func addCategories(_ categories: [Category]) {
        for category in categories {
            priorities[category.id] = category.priority
            for phrase in category.phrases {
                self.categories.add(phrase, category.id)
                for case .word(let word) in LineToken.split(phrase.map(\.folded)).map(\.key) {
                    words.insert(word)
                }
            }
        }
        trapped = named(DangerWords.trapped)
        parking = named(["挪车", "停车", "parking"])
        temperature = named(["太冷", "空调", "too cold"])
        vocabulary = Dictionary(grouping: words.filter { $0.count >= 5 }.sorted()) { $0.first ?? " " }
    }

    private func named(_ names: [String]) -> [ID<Category>] {
        let matches = names.compactMap { categories.longest(at: 0, in: LineToken.split($0.map(\.folded))) }
        return matches.first?.values ?? []
    }

    private mutating func addPlaces(_ grids: [Grid]) {
        var owners: [String: Set<ID<Grid>>] = [:]
        for grid in grids {
            for part in grid.places.flatMap({ $0.split(separator: " ").map(String.init) }) {
                guard !part.contains(where: \.isLineDigit) else { continue }
                places.add(part, true)
                owners[String(part.map(\.folded)), default: []].insert(grid.id)
            }
        }
        gridOfPlace = owners.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}

extension SiteItem {
    /// All it is called by, once each.
    fileprivate var phrases: Set<String> { Set([id.text, name.zh, name.en] + aliases) }
}

extension LineToken.Key {
    var number: Int? {
        if case .number(let number) = self { return number }
        return nil
    }

    /// A single Latin letter.
    var isLetter: Bool {
        if case .word(let word) = self { return word.count == 1 }
        return false
    }

    var withOpenNumber: LineToken.Key {
        number == nil ? self : .number(-1)
    }
}

extension String {
    /// Length and first digit of a short number; nil for others.
    fileprivate var phoneForm: String? {
        guard (4...5).contains(utf8.count), allSatisfy(\.isLineDigit), let first else { return nil }
        return "\(utf8.count)\(first)"
    }
}
