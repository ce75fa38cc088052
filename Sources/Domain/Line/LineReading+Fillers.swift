extension LineReading {
    /// Takes greetings and polite requests out of the words, but never all there is.
    mutating func dropFillers() {
        let clauses = clauses
        var hasBegun = false
        for clause in clauses {
            let open = clause.filter { !isGone($0) }
            guard !open.isEmpty else { continue }
            if isRequest(clause), hasCore(besides: clause) {
                mark(open[0]..<(open[open.count - 1] + 1), as: .filler)
                continue
            }
            if !hasBegun { dropLead(clause) } else { dropPlaceLead(clause) }
            dropTail(clause)
            hasBegun = hasBegun || clause.contains { !isGone($0) }
        }
    }

    /// In no field, or naming the category.
    func isLeft(_ index: Int) -> Bool { !isGone(index) }

    private func isGone(_ index: Int) -> Bool {
        (marks[index] == .taken || marks[index] == .filler) && !isCategory[index]
    }

    private mutating func mark(_ span: Range<Int>, as mark: Mark) {
        for index in span where !isGone(index) {
            marks[index] = mark
            line.fillers.append(tokens[index].range)
        }
    }

    private func hasCore(besides clause: Range<Int>) -> Bool {
        tokens.indices.contains { !clause.contains($0) && !isGone($0) && sign($0) == nil }
    }

    private func isRequest(_ clause: Range<Int>) -> Bool {
        var index = clause.lowerBound
        while index < clause.upperBound {
            if isGone(index) {
                index += 1
            } else if let match = FillerWords.requests.longest(
                at: index, in: tokens, among: { clause.contains($0) && isFree($0) })
            {
                index = match.tokens.upperBound
            } else {
                return false
            }
        }
        return true
    }

    private mutating func dropLead(_ clause: Range<Int>) {
        var index = clause.lowerBound
        while index < clause.upperBound {
            if isGone(index) {
                index += 1
                continue
            }
            let isFirst = (clause.lowerBound..<index).allSatisfy(isGone)
            let table = index > 0 && isFirst ? [FillerWords.quotes, FillerWords.leads] : [FillerWords.leads]
            let matches = table.compactMap {
                $0.longest(at: index, in: tokens, among: { clause.contains($0) && isFree($0) })?.tokens
            }
            guard var span = matches.max(by: { $0.count < $1.count }), isLead(span, in: clause) else {
                return
            }
            if isPointing(span) { span = span.dropLast() }
            mark(span, as: .filler)
            index = span.upperBound
        }
    }

    /// 我们 of 我们7号楼四楼.
    private mutating func dropPlaceLead(_ clause: Range<Int>) {
        guard let start = clause.first(where: { !isGone($0) }),
            let span = FillerWords.placeLeads.longest(
                at: start, in: tokens, among: { clause.contains($0) && isFree($0) })?.tokens,
            clause.contains(span.upperBound), isGone(span.upperBound)
        else { return }
        mark(span, as: .filler)
    }

    /// 这 of 我们这屋 belongs to what follows.
    private func isPointing(_ span: Range<Int>) -> Bool {
        let last = span.upperBound - 1
        return span.count > 1 && han(last).map { "这那".contains($0) } ?? false
            && isJoined(span.upperBound) && isFree(span.upperBound) && han(span.upperBound) != nil
    }

    /// 我 of 我们, 就是 of 就是这样 and 的 of nothing: what follows must stand by itself.
    private func isLead(_ span: Range<Int>, in clause: Range<Int>) -> Bool {
        let rest = (span.upperBound..<clause.upperBound).contains { !isGone($0) && sign($0) == nil }
        if text(span) == "的" { return span.lowerBound > 0 && isGone(span.lowerBound - 1) && rest }
        return rest || hasCore(besides: clause)
    }

    private mutating func dropTail(_ clause: Range<Int>) {
        guard let last = clause.last(where: { !isGone($0) }) else { return }
        for start in max(clause.lowerBound, last - 5)...last {
            guard let match = FillerWords.tails.longest(at: start, in: tokens, among: { isFree($0) })?.tokens,
                match.upperBound == last + 1, start > clause.lowerBound || hasCore(besides: clause)
            else { continue }
            return mark(match, as: .filler)
        }
    }
}

extension LineReading {
    /// What stands between signs and, around Chinese, white space.
    var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for index in tokens.indices {
            if index > start, isBreak(before: index) {
                clauses.append(start..<index)
                start = index
            }
            if isParting(index) {
                if index > start { clauses.append(start..<index) }
                start = index + 1
            }
        }
        if start < tokens.count { clauses.append(start..<tokens.count) }
        return clauses
    }

    private func isBreak(before index: Int) -> Bool {
        !isJoined(index) && (han(index) != nil || han(index - 1) != nil)
    }

    private func isParting(_ index: Int) -> Bool {
        guard let sign = sign(index) else { return false }
        if ".:：".contains(sign), number(index - 1) != nil, number(index + 1) != nil { return false }
        if sign == "/" { return han(index - 1) != nil || han(index + 1) != nil }
        return sign.isSeparator && !"-–—~".contains(sign) || "?？".contains(sign)
    }
}

extension LineReading {
    /// Puts back what was taken out of the middle of a sentence, and what the words before need: 漏到六楼走廊了.
    mutating func keepSentences() {
        for clause in clauses {
            let words = clause.filter { isLeft($0) && sign($0) == nil }
            guard let begin = words.first, let last = words.last else { continue }
            let first = introduced(by: begin, in: clause)
            let isChinese = clause.contains { han($0) != nil }
            var index = clause.lowerBound
            while index < clause.upperBound {
                guard marks[index] == .taken, !isCategory[index] else {
                    index += 1
                    continue
                }
                let end =
                    (index..<clause.upperBound).first { marks[$0] != .taken || isCategory[$0] }
                    ?? clause.upperBound
                let isLinked = end + 1 < clause.upperBound && isLinking(end) && marks[end + 1] == .kept
                if isLinked
                    || index > first && needs(index..<end, isWithin: end <= last, isChinese: isChinese)
                {
                    keepPlaces(index..<end)
                }
                index = end
            }
        }
    }

    /// Where what stands before a place only leads to it: 就是 of 就是8号楼不热, 明早8点半 of 明早8点半7号楼要开会.
    private func introduced(by start: Int, in clause: Range<Int>) -> Int {
        var index = start
        while clause.contains(index) {
            let next =
                SentenceWords.introductions.longest(at: index, in: tokens, among: clause.contains)?.tokens
                .upperBound
                ?? timeEnd(at: index)
            guard let next, next > index else { break }
            index = next
        }
        return clause.contains(index) && marks[index] == .taken ? index : start
    }

    /// Behind 明天, 上午, 8点半 or 15:30.
    private func timeEnd(at index: Int) -> Int? {
        if let day = SentenceWords.times.longest(at: index, in: tokens)?.tokens { return day.upperBound }
        guard number(index) != nil, isLeft(index) else { return nil }
        if let unit = han(index + 1), "点时月日号分".contains(unit), isJoined(index + 1), isLeft(index + 1) {
            return han(index + 2).map { "半钟整".contains($0) } ?? false ? index + 3 : index + 2
        }
        return ":：".contains(sign(index + 1) ?? " ") && number(index + 2) != nil ? index + 3 : nil
    }

    private func isLinking(_ index: Int) -> Bool {
        word(index) == "and" || sign(index) == "&" || han(index).map { "和与及".contains($0) } ?? false
    }

    private func needs(_ span: Range<Int>, isWithin: Bool, isChinese: Bool) -> Bool {
        let before = span.lowerBound - 1
        if isChinese, isIntroduced(span.lowerBound) { return false }
        if han(before) == "从", han(span.upperBound).map({ "到至往去".contains($0) }) ?? false { return true }
        guard isChinese else { return word(before).map(SentenceWords.holding.contains) ?? false }
        if let character = han(before), SentenceWords.holdingHan.contains(character),
            isJoined(span.lowerBound)
        {
            return true
        }
        guard isJoined(span.lowerBound), han(before) != "的" else { return false }
        if han(span.lowerBound) == "在" { return han(before).map(SentenceWords.resting.contains) ?? false }
        return isWithin
    }

    /// 发现 before 3号楼灯没关.
    private func isIntroduced(_ index: Int) -> Bool {
        (max(0, index - 3)..<max(0, index)).contains { start in
            SentenceWords.introductions.longest(at: start, in: tokens)?.tokens == start..<index
                && index - start > 1
        }
    }

    /// A person or a telephone goes all the same.
    private mutating func keepPlaces(_ span: Range<Int>) {
        let gone = ((line.reporter?.ranges ?? []) + (line.phone?.ranges ?? []))
        for index in span where !gone.contains(where: { $0.overlaps(tokens[index].range) }) {
            marks[index] = .kept
        }
    }
}

/// Words that need what follows them.
enum SentenceWords {
    static let holding: Set<String> = [
        "to", "into", "onto", "through", "between", "and", "or", "than", "with", "for", "like", "is", "via",
        "towards",
        "under", "below", "above", "next", "over",
    ]
    /// Before a place, which may go: 就是, 发现.
    static let introductions = PhraseTable(
        "就是,是不是,发现,看到,看见,看看,看一下,看下,反映,说,报,那个,然后,另外,主要是,感觉,是", true)
    static let times = PhraseTable(
        """
        今天,明天,后天,昨天,前天,今早,明早,今晚,明晚,昨晚,上午,下午,中午,晚上,早上,凌晨,刚才,刚刚,现在,周一,周二,周三,周四,周五,周六,周日,星期一,星期二,\
        星期三,星期四,星期五,星期六,星期天,上周,下周,上周三,这周,本周
        """, true)
    static let holdingHan: Set<Character> = Set("到去往向至把给和跟叫让找请从将用离与及或同被说要")
    /// Before 在, which then belongs to them: 停在5楼.
    static let resting: Set<Character> = Set("停卡掉落倒住放堵挡站坐躺待留忘丢摔撞困关")
}
