/// A line with what is typed in pinyin as the characters it stands for.
struct PinyinLine {
    private(set) var characters: [Character] = []
    /// Of each character, where it was typed.
    private(set) var origins: [Range<Int>] = []
    /// What was typed in pinyin.
    private(set) var spelled: [Range<Int>] = []
    private(set) var problems: [CallLine.Problem] = []
    private(set) var spellings: [CallLine.Spelling] = []
    private let habits: CallHabits
    private var endsInWord = false

    init(_ text: String, _ site: LineSite, _ habits: CallHabits = CallHabits()) {
        self.habits = habits
        let typed = Array(text)
        let tokens = LineToken.split(typed.map(\.folded))
        let words = tokens.map { $0.wordTyped(typed) }
        let isEnglish = Self.isEnglish(words.compactMap(\.self), site)
        var end = 0
        var next = 0
        while next < tokens.count {
            let index = next
            var token = tokens[index]
            var meant: [Character]?
            let isCounter =
                index > 0 && tokens[index - 1].digits != nil
                && tokens[index - 1].range.upperBound == token.range.lowerBound
            let apart = isEnglish || isCounter ? nil : Self.apart(index, tokens, typed, site)
            if let apart {
                meant = Array(apart.text)
                token.range = token.range.lowerBound..<tokens[index + apart.count - 1].range.upperBound
            } else if let word = words[index], !Self.isEnglishName(index, tokens, typed) {
                let before = index > 0 ? tokens[index - 1] : nil
                meant = self.meant(by: word, behind: before, token, site, isEnglish: isEnglish)
                if meant == nil, word == "le", !spelled.isEmpty, spelled.last?.upperBound == end {
                    meant = ["了"]
                }
            }
            next += apart?.count ?? 1
            let joins =
                endsInWord && meant != nil && typed[end..<token.range.lowerBound].allSatisfy { $0 == " " }
            if !joins { keep(typed, end..<token.range.lowerBound) }
            if let meant {
                characters += meant
                origins += Array(repeating: token.range, count: meant.count)
                spelled.append(token.range)
            } else {
                keep(typed, token.range)
            }
            endsInWord =
                meant.map { site.isOfCategory(String($0)) || CallWords.full.contains(String($0)) } ?? false
            end = token.range.upperBound
        }
        keep(typed, end..<typed.count)
    }

    /// By how often the desk used them, else in the order given; for sure only where that is clear.
    private mutating func likeliest(_ texts: [String], of word: String, _ range: Range<Int>, _ site: LineSite)
        -> String
    {
        var kinds: Set<[ID<Category>]> = []
        let apart = texts.filter { text in
            let categories = site.categories(named: text)
            return categories.isEmpty || kinds.insert(categories).inserted
        }
        let counted = apart.map { (text: $0, count: habits.count(of: $0)) }
        let order = counted.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }
        .map(\.element)
        guard order.count > 1 else { return texts[0] }
        spellings.append(.init(typed: word, texts: order.map(\.text), range: range))
        // Of two people of one spelling only the caller knows which they are.
        let isPerson = habits.names(of: word).contains(order[0].text)
        let isAhead = !isPerson && order[0].count >= 3 && order[0].count >= 3 * order[1].count
        if !isAhead { problems.append(.severalSpellings(word, order.map(\.text), range)) }
        return order[0].text
    }

    /// Words that are English and no syllables, or such as both and nothing that is pinyin for sure.
    private static func isEnglish(_ words: [String], _ site: LineSite) -> Bool {
        let english = words.filter { $0.count >= 3 && site.isEnglish($0.singular) }
        guard english.allSatisfy({ Pinyin.syllables(of: $0[...]) != nil }) else { return true }
        guard !english.isEmpty else { return false }
        return !words.contains { word in
            word.count >= 4 && !site.isEnglish(word)
                && !site.pinyin.texts(of: word, takesShort: false).isEmpty
        }
    }

    /// Li Mei: two words with a capital each.
    private static func isEnglishName(_ index: Int, _ tokens: [LineToken], _ typed: [Character]) -> Bool {
        let isCapital = { (index: Int) in
            guard tokens.indices.contains(index), case .word = tokens[index].key else { return false }
            let text = typed[tokens[index].range]
            return text.first?.isUppercase ?? false && text.dropFirst().contains(where: \.isLowercase)
        }
        return isCapital(index) && (isCapital(index - 1) || isCapital(index + 1))
    }

    /// Two to eight words that are one only together.
    private static func apart(
        _ start: Int, _ tokens: [LineToken], _ typed: [Character], _ site: LineSite
    ) -> (text: String, count: Int)? {
        var words: [String] = []
        for index in start..<min(tokens.count, start + 8) {
            guard let word = tokens[index].wordTyped(typed), Pinyin.syllables(of: word[...]) != nil,
                typed[tokens[index].range].allSatisfy(\.isLowercase),
                index == start
                    || typed[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound] == [" "]
            else { break }
            words.append(word)
        }
        while words.count > 1 {
            let isSplit = words.allSatisfy {
                !site.isEnglish($0) && !site.pinyin.texts(of: $0, takesShort: false).isEmpty
            }
            if !isSplit, let text = site.pinyin.text(ofApart: words) { return (text, words.count) }
            words.removeLast()
        }
        return nil
    }

    private mutating func keep(_ typed: [Character], _ range: Range<Int>) {
        characters += typed[range]
        origins += range.map { $0..<($0 + 1) }
    }

    private mutating func meant(
        by word: String, behind before: LineToken?, _ token: LineToken, _ site: LineSite, isEnglish: Bool
    ) -> [Character]? {
        if let before, before.digits != nil, before.range.upperBound == token.range.lowerBound {
            return site.pinyin.counted(word, takesShort: !isEnglish).map(Array.init)
        }
        guard !site.isEnglish(word), !NameWords.pinyinSurnames.contains(word) else { return nil }
        let texts = (site.pinyin.texts(of: word, takesShort: !isEnglish) + habits.names(of: word)).unique
        if !texts.isEmpty { return Array(likeliest(texts, of: word, token.range, site)) }
        guard let near = site.pinyin.nearName(word) else { return nil }
        problems.append(.spelledLike(word, near, token.range))
        return Array(near)
    }

    /// Where a range of the read line was typed.
    func origin(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, origins.indices.contains(range.lowerBound), range.upperBound <= origins.count
        else {
            return range
        }
        return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
    }
}

extension LineToken {
    /// A word in small letters, with the s at its end that its key may lack.
    fileprivate func wordTyped(_ typed: [Character]) -> String? {
        guard case .word = key else { return nil }
        let word = String(typed[range].map(\.folded))
        return word.allSatisfy { ("a"..."z").contains($0) } ? word : nil
    }
}
