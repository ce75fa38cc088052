/// The words of a site and of all calls as they are typed in pinyin or by its first letters.
struct PinyinWords: Sendable {
    /// What a spelling may stand for, the likeliest first.
    private var full: [String: [String]] = [:]
    private var short: [String: [String]] = [:]
    /// Single syllables, which are words only beside others.
    private var single: [String: String] = [:]
    /// Behind a number: `hl` for `号楼`.
    private var behindNumber: [String: String] = [:]
    /// Names of grids by their syllables, for those typed with one wrong.
    private var names: [(syllables: [Substring], text: String)] = []

    mutating func add(_ text: some StringProtocol, takesShort: Bool = true) {
        let text = String(text)
        guard (1...8).contains(text.count), text.allSatisfy(\.isHan) else { return }
        let spellings = Pinyin.spellings(of: text)
        for spelling in spellings.full where spelling.count > 2 { Self.add(text, to: &full, at: spelling) }
        guard takesShort else { return }
        for spelling in spellings.short { Self.add(text, to: &short, at: spelling) }
    }

    private static func add(_ text: String, to words: inout [String: [String]], at spelling: String) {
        if words[spelling]?.contains(text) != true { words[spelling, default: []].append(text) }
    }

    /// `号楼` of `5号楼`, also spelled out up to twelve.
    mutating func addCounter(_ text: String) {
        let spellings = Pinyin.spellings(of: text)
        for spelling in spellings.full + spellings.short
        where spelling.count > 1 && behindNumber[spelling] == nil {
            behindNumber[spelling] = text
        }
        for numeral in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] {
            for spelling in Pinyin.spellings(of: numeral + text).full {
                Self.add(numeral + text, to: &full, at: spelling)
            }
        }
    }

    mutating func addSyllable(_ text: String) {
        for spelling in Pinyin.spellings(of: text).full where single[spelling] == nil {
            single[spelling] = text
        }
    }

    /// 张科 for `zhangke`: the surname that is met most is meant.
    mutating func addTitledNames() {
        let surnames = NameWords.frequentSurnames.reduce(into: [String: Character]()) { found, surname in
            guard let reading = Pinyin.readings(of: surname).first, found[reading] == nil else { return }
            found[reading] = surname
        }
        for surname in surnames.values {
            for title in CallWords.titles { add("\(surname)\(title)", takesShort: false) }
            for familiar in ["小", "老"] { add("\(familiar)\(surname)", takesShort: false) }
        }
    }

    mutating func addName(_ text: String) {
        add(text)
        guard text.count >= 3, let spelling = Pinyin.spellings(of: text).full.first else { return }
        names.append((Pinyin.syllables(of: spelling[...]) ?? [], text))
    }
}

extension PinyinWords {
    /// What a word stands for: `dianti`, `dtkr`, `dongmendaozha`; none where it is no pinyin of anything known.
    ///
    /// - Parameter takesShort: whether first letters count, which English words are too often.
    func texts(of word: String, takesShort: Bool) -> [String] {
        if let texts = full[word] { return texts }
        if takesShort, let texts = short[word]?.filter({ Self.mayBeShort(word, of: $0) }), !texts.isEmpty {
            return texts
        }
        return (6...32).contains(word.count) ? joined(word[...]).map { [$0] } ?? [] : []
    }

    /// Syllables typed apart: `deng huai le`, `kun ren`.
    func text(ofApart words: [String]) -> String? {
        guard let last = words.last else { return nil }
        let word = words.joined()
        if let text = full[word]?.first ?? joined(word[...]) { return text }
        let head = words.dropLast()
        guard !head.isEmpty, let tail = single[last] ?? full[last]?.first else { return nil }
        if head.count == 1 { return (single[head[0]] ?? full[head[0]]?.first).map { $0 + tail } }
        return text(ofApart: Array(head)).map { $0 + tail }
    }

    /// `shuo` is a syllable and not 失火.
    private static func mayBeShort(_ word: String, of text: String) -> Bool {
        guard word.count > 3, let syllables = Pinyin.syllables(of: word[...]) else { return true }
        return syllables.count == text.count
    }

    /// Several words without a space.
    private func joined(_ word: Substring) -> String? {
        for length in stride(from: word.count - 3, through: 4, by: -1) {
            guard let first = full[String(word.prefix(length))]?.first else { continue }
            let rest = word.dropFirst(length)
            if let next = full[String(rest)]?.first ?? joined(rest) { return first + next }
        }
        return nil
    }

    /// A counter behind a number, and what follows it in the same word: `hl`, `hldianti`.
    func counted(_ word: String, takesShort: Bool) -> String? {
        if let counter = behindNumber[word] { return counter }
        if word == "l" { return takesShort ? "楼" : nil }
        for (spelling, counter) in behindNumber.sorted(by: { $0.key.count > $1.key.count })
        where word.hasPrefix(spelling) {
            let rest = String(word.dropFirst(spelling.count))
            if let next = texts(of: rest, takesShort: takesShort).first { return counter + next }
        }
        return nil
    }

    /// A name of three syllables and more typed with one of them wrong.
    func nearName(_ word: String) -> String? {
        guard (7...24).contains(word.count), let syllables = Pinyin.syllables(of: word[...]),
            syllables.count >= 3
        else { return nil }
        let near = names.filter { name in
            name.syllables.count == syllables.count
                && zip(name.syllables, syllables).filter { $0 != $1 }.count == 1
        }
        return Set(near.map(\.text)).count == 1 ? near[0].text : nil
    }
}
