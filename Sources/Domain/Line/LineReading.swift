/// A line while it is read.
struct LineReading {
    enum Mark {
        case free
        /// In a field.
        case taken
        /// Understood, but left in `what`.
        case kept
        /// Says nothing; left out of `what`.
        case filler
    }

    let site: LineSite
    let characters: [Character]
    private(set) var tokens: [LineToken]
    var marks: [Mark]
    /// Tokens that name the category; a field may have taken them as well.
    var isCategory: [Bool]
    var placeParts: [PlacePart] = []
    /// People in a lift that stands.
    var shutIn: [Range<Int>] = []
    /// Of people who were in one and are out.
    var over: [Range<Int>] = []
    /// Number plates of cars.
    var plates: [Range<Int>] = []
    var line = CallLine()

    init(_ text: String, site: LineSite) {
        self.site = site
        characters = Array(text)
        tokens = LineToken.split(characters.map(\.folded))
        marks = Array(repeating: .free, count: tokens.count)
        isCategory = Array(repeating: false, count: tokens.count)
        mendPlaceWords()
    }

    /// `bilding 5`: a word of places by one letter otherwise.
    private mutating func mendPlaceWords() {
        for index in tokens.indices {
            guard let word = word(index), word.count >= 5, !site.words.contains(word),
                !LineWords.known.contains(word),
                let right = LineWords.placeWords.first(where: { OneEdit.lies(between: word, $0) })
            else { continue }
            tokens[index].key = .word(right)
            line.problems.append(.spelledLike(text(index..<(index + 1)), right, tokens[index].range))
        }
    }
}

extension LineReading {
    /// The characters of some tokens, the first to the last.
    func range(_ span: Range<Int>) -> Range<Int> {
        tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound
    }

    /// As typed.
    func text(_ span: Range<Int>) -> String {
        String(characters[range(span)])
    }

    func key(_ index: Int) -> LineToken.Key? {
        tokens.indices.contains(index) ? tokens[index].key : nil
    }

    func word(_ index: Int) -> String? {
        if case .word(let word) = key(index) { return word }
        return nil
    }

    func han(_ index: Int) -> Character? {
        if case .han(let character) = key(index) { return character }
        return nil
    }

    func sign(_ index: Int) -> Character? {
        if case .sign(let character) = key(index) { return character }
        return nil
    }

    func number(_ index: Int) -> Int? {
        if case .number(let number) = key(index) { return number }
        return nil
    }

    /// A number typed in digits that is no part of a word, a date or an amount.
    func lonelyDigits(_ index: Int) -> String? {
        guard let digits = tokens[index].digits, isFree(index) else { return nil }
        if isJoined(index), word(index - 1) != nil || number(index - 1) != nil { return nil }
        if isJoined(index), let sign = sign(index - 1), "-.:+$¥￥#".contains(sign), index > 1,
            number(index - 2) != nil || "$¥￥".contains(sign)
        {
            return nil
        }
        guard isJoined(index + 1) else { return digits }
        if word(index + 1) != nil || number(index + 1) != nil { return nil }
        if let sign = sign(index + 1), "-.:%".contains(sign), number(index + 2) != nil || sign == "%" {
            return nil
        }
        if let han = han(index + 1), LineWords.measures.contains(han) { return nil }
        return digits
    }

    /// Whether a token follows the one before without white space.
    func isJoined(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        return tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
    }

    /// Neither a field's, nor the category's.
    func isFree(_ index: Int) -> Bool {
        tokens.indices.contains(index) && marks[index] == .free && !isCategory[index]
    }

    func areFree(_ span: Range<Int>) -> Bool {
        span.allSatisfy { marks[$0] == .free }
    }

    /// Whether something else ends before a token: the line's begin, white space, a sign, a field or the category.
    func isEdge(before index: Int) -> Bool {
        index == 0 || !isJoined(index) || sign(index - 1) != nil || !isFree(index - 1)
    }

    func isEdge(after index: Int) -> Bool {
        let next = index + 1
        return next >= tokens.count || !isJoined(next) || sign(next) != nil || !isFree(next)
    }

    mutating func mark(_ span: Range<Int>, _ mark: Mark = .taken) {
        for index in span { marks[index] = mark }
    }

    mutating func take<Value>(_ span: Range<Int>, as value: Value) -> CallLine.Found<Value> {
        mark(span)
        return CallLine.Found(value, [range(span)])
    }

    /// With the words before that only lead to a place (`in the`, `在`), and a `的` behind.
    func placeSpan(_ span: Range<Int>) -> Range<Int> {
        var (start, end) = (span.lowerBound, span.upperBound)
        while isFree(start - 1), isLeadIn(start - 1) { start -= 1 }
        if isFree(end), isJoined(end), han(end) == "的" { end += 1 }
        return start..<end
    }

    private func isLeadIn(_ index: Int) -> Bool {
        switch key(index) {
        case .word("on"): !["turn", "switch", "come", "go", "stay"].contains(word(index - 1) ?? "")
        case .word(let word): LineWords.prepositions.contains(word)
        case .han(let character): character == "在"
        case .sign(let character): character == "@"
        case .number, nil: false
        }
    }
}
