import Domain
import Screen
import Words

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
    /// The key whose value is typed, in lower case.
    private(set) var key = ""
    private var things = FilterWords.Things.tickets

    init() {
        (range, choices) = (0..<0, [])
    }

    init(of text: String, at cursor: Int, _ site: FilterWords) {
        things = site.things
        let typed = Array(text).prefix(cursor)
        let start = typed.wordStart
        let word = typed[start...]
        guard let colon = word.firstIndex(where: { ":：".contains($0) }) else {
            let keyStart = ["-", "－"].contains(word.first) ? start + 1 : start
            range = keyStart..<cursor
            choices = FilterCompletion.keys(String(typed[keyStart...]), site)
            return
        }
        let valueStart = word.lastIndex { ",，".contains($0) }.map { max($0, colon) } ?? colon
        range = valueStart + 1..<cursor
        key = String(String(word[..<colon]).asTypedKeys.lowercased().drop { $0 == "-" })
        let partial = PaletteQuery(String(typed[(valueStart + 1)...]))
        choices = FilterCompletion.values(key, site)
            .filter { $0.answers(partial) }.map(\.choice)
    }

    /// The keys, and the words of states and signs, found by their beginnings in either language.
    private static func keys(_ typed: String, _ site: FilterWords) -> [Choice] {
        let (typed, language) = (typed.asTypedKeys.lowercased(), site.language)
        let keys = site.things.keys.map { $0 + ":" }.filter { $0.hasPrefix(typed) && $0 != typed }
        let signs = site.things.signs.filter { name in
            name[language] != typed && Language.allCases.contains { name[$0].hasPrefix(typed) }
        }
        return (keys + signs.map { $0[language].inOneWord }).map { Choice(text: $0) }
    }

    private static func values(_ key: String, _ site: FilterWords) -> [Value] {
        switch site.things {
        case .tickets: values(key, site.names, site.language)
        case .rounds: valuesOfRounds(key, site.names, site.language)
        case .entries: valuesOfEntries(key, site.names, site.language)
        }
    }

    private static func valuesOfRounds(
        _ key: String, _ names: Filter.Names, _ language: Language
    ) -> [Value] {
        let site = names.site.inUse
        switch key {
        case "grid", "网格":
            return site.grids.map { Value($0, language) } + [Value("compound", "全院", language)]
        case "route", "路线":
            let plans = site.rounds.routes.map { Value($0, language) }
            return plans + site.routes.map { Value($0.id.text, $0.name.zh, language) }
        case "kind", "类型": return site.rounds.kinds.map { Value($0, language) }
        case "state", "状态":
            return RoundState.allCases.map { Value($0.name.en.inOneWord, $0.name.zh, language) }
        case "officer", "人员": return site.people.map { Value($0, language) } + [none(language)]
        case "team", "班组": return site.teams.map { Value($0, language) } + [none(language)]
        case "finding", "问题":
            return RoundFilter.Findings.allCases.map { Value($0.name.en, $0.name.zh, language) }
        case "since", "until", "自", "至": return times(language)
        default: return []
        }
    }

    private static func valuesOfEntries(
        _ key: String, _ names: Filter.Names, _ language: Language
    ) -> [Value] {
        switch key {
        case "kind": LogFilter.kindNames.map { Value($0.name.en, $0.name.zh, language) }
        case "by": names.operators.map { Value($0.id.text, $0.name, language) }
        case "since", "until": times(language)
        default: []
        }
    }

    private static func times(_ language: Language) -> [Value] {
        ["-2h", "-1d", "-1w"].map { Value($0) } + Filter.dayWords.map { Value($0.en, $0.zh, language) }
    }

    private static func values(_ key: String, _ names: Filter.Names, _ language: Language) -> [Value] {
        let site = names.site.inUse
        switch key {
        case "grid", "网格": return site.grids.map { Value($0, language) }
        case "svc", "service", "专业": return site.specialists.map { Value($0, language) }
        case "category", "cat", "事项": return site.categories.map { Value($0, language) }
        case "team", "班组": return site.teams.map { Value($0, language) } + [none(language)]
        case "tech", "人员":
            return site.people.filter { $0.team != nil }.map { Value($0, language) } + [none(language)]
        case "by", "首问":
            return names.operators.map { Value($0.id.text, $0.name, language) } + [none(language)]
        case "unit", "单位": return [none(language)]
        case "rating", "满意度", "评价": return (1...5).map { Value("\($0)") } + [none(language)]
        case "pri", "priority", "优先":
            return Priority.allCases.map { Value("\($0.rank)", note: $0.words[language]) }
        case "state", "状态":
            let all = [("open", "未结"), ("ended", "已结"), ("all", "全部")].map { Value($0, $1, language) }
            return all + FilterBadge.all.map { Value($0.name.en, $0.name.zh, language) }
        case "channel", "渠道":
            return Channel.allCases.map { Value($0.rawValue, $0.words.zh, language) }
        case "due", "到期":
            return ["30m", "2h", "1d"].map { Value($0) }
                + [("today", "今天"), ("tomorrow", "明天")].map { Value($0, $1, language) }
        case "since", "until", "closed", "自", "至", "办结": return times(language)
        default: return []
        }
    }
}

extension FilterCompletion {
    private static func none(_ language: Language) -> Value {
        Value(Filter.none.en, Filter.none.zh, language)
    }

    /// What the key at the cursor means, where its name does not say so, else an example.
    var hint: Phrase {
        switch things {
        case .tickets: help ?? things.hint
        case .rounds: helpOfRounds ?? things.hint
        case .entries: things.hint
        }
    }

    private var helpOfRounds: Phrase? {
        switch key {
        case "until", "至":
            Phrase("until: 时段在此之前开始；某天即含当天全天", "until: windows that start before then; a day counts whole")
        case "since", "自":
            Phrase("since: 时段自此起开始；屏幕改为显示这段时间", "since: windows from then on; the screen shows that stretch")
        case "officer", "人员": Phrase("officer: 查的人，没查的为负责人", "officer: who walked, else who answers for it")
        case "team", "班组": Phrase("team: 负责这一轮的班组", "team: the team that answers for it")
        case "finding", "问题":
            Phrase("finding: 未结为还没复查合格的", "finding: open is not yet seen to be gone")
        default: nil
        }
    }

    private var help: Phrase? {
        switch key {
        case "until", "至":
            Phrase("until: 报单时间在此之前；某天即含当天全天", "until: reported before then; a day counts whole")
        case "since", "自":
            Phrase("since: 报单时间自此起；昨天、本周即自其零点", "since: reported from then on; a day from its first minute")
        case "closed", "办结": Phrase("closed: 自此起办结的工单", "closed: tickets closed since then")
        case "due", "到期":
            Phrase("due: 此时限以内到期，含已超时；今天即到今天末", "due: due within, overdue ones too; today is to its end")
        case "cat", "category", "事项", "类别":
            Phrase("cat: 类别名或来电人的说法都可", "cat: the category's name or what callers call it")
        case "unit", "单位": Phrase("unit: 报修单位名中的字", "unit: a part of the office's name")
        case "report", "报表":
            Phrase(
                "report: 报表的一个数字，如 daily@2026-11-20/完成",
                "report: what a report counts, such as daily@2026-11-20/done")
        case "rating", "满意度", "评价": Phrase("rating: 回访评分，如 1,2", "rating: of the callback, such as 1,2")
        case "state", "状态":
            Phrase("state: 屏上见到的状态都可；all 为全部", "state: any state or sign that is shown; all is all")
        default: nil
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
        let isName = language.pick(zh: zh.isOneWord, en: false)
        choice = .init(text: isName ? zh : slug)
        names = [slug, slug.filter { $0 != "-" }, zh]
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
    /// Several Latin words as a filter reads them without quotes.
    fileprivate var inOneWord: String { replacing(" ", with: "-") }

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
