/// The words of a site and of all calls as they are typed in pinyin or by its first letters.
struct PinyinWords: Sendable {
    /// What a spelling may stand for, the likeliest first.
    private var full: [String: [String]] = [:]
    private var short: [String: [String]] = [:]
    /// Behind a number: `hl` for `号楼`.
    private var behindNumber: [String: String] = [:]
    /// Names of grids by their syllables, for those typed with one wrong.
    private var names: [(syllables: [Substring], text: String)] = []

    mutating func add(_ text: some StringProtocol) {
        let text = String(text)
        guard (1...8).contains(text.count), text.allSatisfy(\.isHan) else { return }
        let spellings = Pinyin.spellings(of: text)
        for spelling in spellings.full where spelling.count > 2 { Self.add(text, to: &full, at: spelling) }
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
        if takesShort, let texts = short[word] { return texts }
        return (8...32).contains(word.count) ? joined(word[...]).map { [$0] } ?? [] : []
    }

    /// Several words without a space.
    private func joined(_ word: Substring) -> String? {
        for length in stride(from: word.count - 4, through: 4, by: -1) {
            guard let first = full[String(word.prefix(length))]?.first else { continue }
            let rest = word.dropFirst(length)
            if let next = full[String(rest)]?.first ?? joined(rest) { return first + next }
        }
        return nil
    }

    /// A counter behind a number, and what follows it in the same word: `hl`, `hldianti`.
    func counted(_ word: String, takesShort: Bool) -> String? {
        if let counter = behindNumber[word] { return counter }
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

/// A line with what is typed in pinyin as the characters it stands for.
struct PinyinLine {
    private(set) var characters: [Character] = []
    /// Of each character, where it was typed.
    private(set) var origins: [Range<Int>] = []
    /// What was typed in pinyin.
    private(set) var spelled: [Range<Int>] = []
    private(set) var problems: [CallLine.Problem] = []
    private var endsInWord = false

    init(_ text: String, _ site: LineSite) {
        let typed = Array(text)
        let tokens = LineToken.split(typed.map(\.folded))
        let isEnglish = tokens.contains { token in
            if case .word(let word) = token.key { word.count >= 3 && site.isEnglish(word) } else { false }
        }
        var end = 0
        for (index, token) in tokens.enumerated() {
            var meant: [Character]?
            if let word = token.wordTyped(typed) {
                let before = index > 0 ? tokens[index - 1] : nil
                meant = self.meant(by: word, behind: before, token, site, isEnglish: isEnglish)
            }
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
            endsInWord = meant.map { site.isOfCategory(String($0)) } ?? false
            end = token.range.upperBound
        }
        keep(typed, end..<typed.count)
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
        let texts = site.pinyin.texts(of: word, takesShort: !isEnglish)
        if let first = texts.first { return Array(first) }
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
