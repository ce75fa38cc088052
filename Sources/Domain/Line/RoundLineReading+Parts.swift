/// What a sentence says of one place.
struct RoundLinePart {
    /// For each name of a place those it may be, and where it stands.
    var points: [(ids: [ID<Checkpoint>], span: Range<Int>)] = []
    /// Tokens of what is said.
    var words: [Int] = []
    var fine: Range<Int>?
    var skip: Range<Int>?
    var marks: [RoundLineMark] = []

    /// All of it in the line.
    var span: Range<Int> {
        let spans = points.map(\.span) + words.map { $0..<($0 + 1) } + [fine, skip].compactMap { $0 }
        return (spans.map(\.lowerBound).min() ?? 0)..<(spans.map(\.upperBound).max() ?? 0)
    }

    var isEmpty: Bool { points.isEmpty && words.isEmpty && fine == nil && skip == nil }
    var saysNothing: Bool { words.isEmpty && fine == nil && skip == nil }

    /// Those that all its names may be.
    var ids: [ID<Checkpoint>] {
        points.dropFirst().reduce(points.first?.ids ?? []) { all, next in all.filter(next.ids.contains)
        }
    }
}

extension RoundLineReading {
    /// The sentence by signs, joining words and new places.
    mutating func findParts() {
        var part = RoundLinePart()
        var index = 0
        while index < tokens.count {
            index = read(at: index, into: &part)
        }
        close(&part)
    }

    /// The token behind what was read.
    private mutating func read(at index: Int, into part: inout RoundLinePart) -> Int {
        if isTaken[index] || isSeparator(index) {
            if !part.saysNothing { close(&part) }
            return index + 1
        }
        if let end = readRest(at: index, &part) ?? readException(at: index, &part) { return end }
        if let join = match(RoundWords.joins, at: index),
            isEdge(index) || isEdge(join.tokens.upperBound)
        {
            if !part.saysNothing { close(&part) }
            return join.tokens.upperBound
        }
        if let point = names.flatMap({ match($0.points, at: index) }),
            !isItem(at: index, beyond: point.tokens)
        {
            let end = point.tokens.upperBound
            let isLink = isFree(end) && isJoined(end) && tokens[end].key == .han("的")
            let span = point.tokens.lowerBound..<(isLink ? end + 1 : end)
            add(point.values.unique, span, to: &part)
            return span.upperBound
        }
        if let fine = fine(at: index, behind: part) {
            if !part.words.isEmpty, !isItem(part) { close(&part) }
            part.fine = fine
            close(&part)
            return fine.upperBound
        }
        if let skip = match(RoundWords.skip, at: index)?.tokens {
            if !part.points.isEmpty, !part.words.isEmpty, isPoint(at: skip.upperBound) { close(&part) }
            part.skip = skip
            return skip.upperBound
        }
        part.words.append(index)
        return index + 1
    }

    /// `3F` of `3F灯杆`, where that is an item.
    private func isItem(at index: Int, beyond point: Range<Int>) -> Bool {
        names.flatMap { match($0.items, at: index) }.map { $0.tokens.count > point.count } ?? false
    }

    func isPoint(at index: Int) -> Bool {
        tokens.indices.contains(index) && names.flatMap { match($0.points, at: index) } != nil
    }

    mutating func close(_ part: inout RoundLinePart) {
        if !part.isEmpty { parts.append(part) }
        part = RoundLinePart()
    }

    private mutating func add(
        _ ids: [ID<Checkpoint>], _ span: Range<Int>, to part: inout RoundLinePart
    ) {
        // `leak in the` of `leak in the hall`.
        var start = span.lowerBound
        while part.words.last == start - 1, case .word(let word) = tokens[start - 1].key,
            LineWords.prepositions.contains(word)
        {
            part.words.removeLast()
            start -= 1
        }
        var known = part
        known.points.append((ids, span))
        let isAnother = !part.points.isEmpty && known.ids.isEmpty
        let beginsNext = !part.words.isEmpty && !areFillers(part.words) && !isEdge(span.upperBound)
        if isAnother || !part.words.isEmpty && !part.points.isEmpty || beginsNext && part.skip == nil {
            close(&part)
        }
        if areFillers(part.words) { part.words = [] }
        part.points.append((ids, span))
    }

    func areFillers(_ words: [Int]) -> Bool {
        words.allSatisfy { word in words.contains { covers(RoundWords.fillers, from: $0, word) } }
    }

    private func covers(_ table: PhraseTable<Bool>, from start: Int, _ index: Int) -> Bool {
        start <= index && match(table, at: start).map { $0.tokens.contains(index) } ?? false
    }

    /// A sign that parts, and not the point of a figure or its minus.
    func isSeparator(_ index: Int) -> Bool {
        guard case .sign(let sign) = tokens[index].key, sign.isSeparator || "?？".contains(sign) else {
            return false
        }
        let isBeforeNumber = isJoined(index + 1) && tokens[index + 1].key.number != nil
        if sign == "-" { return !isBeforeNumber }
        let isBehindNumber = isJoined(index) && tokens[index - 1].key.number != nil
        return !(isBeforeNumber && isBehindNumber && ".:".contains(sign)) && sign != "/"
    }
}

extension RoundLineReading {
    /// 其余都正常, `everything else is fine`, `fine otherwise`; 都正常 behind what is excepted.
    private mutating func readRest(at index: Int, _ part: inout RoundLinePart) -> Int? {
        let first = match(RoundWords.rest, at: index)?.tokens
        var end = first?.upperBound ?? index
        while first != nil, end < tokens.count, let filler = match(RoundWords.restFillers, at: end) {
            end = filler.tokens.upperBound
        }
        guard end < tokens.count, let fine = match(RoundWords.fine, at: end)?.tokens, !isDenied(end)
        else {
            return nil
        }
        let behind =
            fine.upperBound < tokens.count ? match(RoundWords.rest, at: fine.upperBound)?.tokens : nil
        let isBehind = first == nil && behind.map { isEdge($0.upperBound) } ?? false
        let isSaidOfAll = exception != nil && !part.words.isEmpty && isEnd(fine.upperBound)
        guard first != nil || isBehind || isSaidOfAll else { return nil }
        close(&part)
        let span = index..<(isBehind ? behind?.upperBound ?? fine.upperBound : fine.upperBound)
        rest = range(span)
        restTokens = span
        return span.upperBound
    }

    /// 除了, `except`; 但 and `but` behind what is fine.
    private mutating func readException(at index: Int, _ part: inout RoundLinePart) -> Int? {
        if exception != nil, let end = match(RoundWords.beyond, at: index)?.tokens.upperBound {
            close(&part)
            return end
        }
        let isFineSaid = bareFine(in: parts) != nil && part.isEmpty
        let but = isFineSaid ? match(RoundWords.but, at: index) : nil
        guard let match = but ?? match(RoundWords.except, at: index) else { return nil }
        close(&part)
        exception = range(match.tokens)
        return match.tokens.upperBound
    }

    func bareFine(in parts: [RoundLinePart]) -> Range<Int>? {
        parts.last { $0.fine != nil && $0.points.isEmpty && $0.words.isEmpty }?.fine.map(range)
    }

    /// 正常 by itself or of what stands before; none in 不正常 and in 水压不太正常.
    private func fine(at index: Int, behind part: RoundLinePart) -> Range<Int>? {
        guard let fine = match(RoundWords.fine, at: index)?.tokens, !isDenied(index) else { return nil }
        let isApart = isEdge(index) || part.words.isEmpty || isItem(part)
        return isApart && isEnd(fine.upperBound) ? fine : nil
    }

    /// Nothing goes on there: not 良好率低.
    private func isEnd(_ index: Int) -> Bool {
        isEdge(index) || isPoint(at: index) || match(RoundWords.but, at: index) != nil
            || match(RoundWords.except, at: index) != nil || match(RoundWords.rest, at: index) != nil
            || "。了的".contains(text(index..<(index + 1)))
    }

    private func isDenied(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        switch tokens[index - 1].key {
        case .han(let character): return isJoined(index) && "不没未太够".contains(character)
        case .word(let word): return DenialWords.english.contains(word)
        case .number, .sign: return false
        }
    }
}
