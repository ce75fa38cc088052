/// A category and the words of a line that name it.
private struct CategoryCandidate {
    var id: ID<Category>
    var weight = 0
    /// Added where it is the graver of several faults.
    var gravity = 0
    var isStrong = false
    /// Nothing names it; something hints at it.
    var isGuess = false
    /// Some of its words tell what happens, not only to what.
    var isFault = false
    var spans: [Range<Int>] = []

    /// Once something names it for sure, what may only be a spot does not count.
    mutating func add(_ span: Range<Int>, weight: Int, isStrong: Bool) {
        if isStrong, !self.isStrong { spans = [] }
        if isStrong, !self.isStrong { self.weight = 0 }
        if isStrong || !self.isStrong { self.weight += weight }
        if isStrong || !self.isStrong { spans.append(span) }
        self.isStrong = self.isStrong || isStrong
    }
}

extension LineReading {
    /// The category most of whose words are named; an emergency goes before.
    mutating func findCategory() {
        let (spelled, corrected) = correctedTokens()
        let candidates = candidates(in: spelled)
        guard let best = candidates.max(by: { rank($0) < rank($1) }) else { return }
        line.category = CallLine.Found(best.id, best.spans.map(range))
        for span in best.spans {
            for index in span { isCategory[index] = true }
        }
        let corrections = best.spans.flatMap { Array($0) }.filter(corrected.contains)
        for index in corrections {
            line.problems.append(
                .spelling(text(index..<(index + 1)), best.id, tokens[index].range))
        }
        let alike = candidates.filter {
            $0.id != best.id && rank($0).0 - $0.gravity == rank(best).0 - best.gravity && $0.isStrong
        }
        judge(best, among: candidates.filter { other in !alike.contains { $0.id == other.id } })
        guard best.isStrong, !alike.isEmpty else { return }
        line.problems.append(.severalCategories([best.id] + alike.map(\.id)))
    }

    /// Says what only half fits, and what else was told.
    private mutating func judge(_ best: CategoryCandidate, among candidates: [CategoryCandidate]) {
        if best.isGuess || !best.isStrong || best.spans.allSatisfy(isHalfWord) {
            line.problems.append(.guessedCategory(best.id, range(best.spans[0])))
        }
        let others = candidates.filter { $0.id != best.id && $0.isStrong && !$0.isGuess && $0.isFault }
        for other in others.filter({ isApart($0.spans[0], best.spans) }).prefix(2) {
            line.problems.append(.anotherCategory(other.id, range(other.spans[0])))
        }
    }

    /// 门 of 柜门, 灯 of 红绿灯: the rest of the word may be what counts.
    private func isHalfWord(_ span: Range<Int>) -> Bool {
        guard span.count == 1, han(span.lowerBound) != nil, isJoined(span.lowerBound),
            let before = han(span.lowerBound - 1), marks[span.lowerBound - 1] == .free
        else { return false }
        return !LineWords.beforeNouns.contains(before)
    }

    /// Told in another clause, or behind 也, 还, 另外 or and.
    private func isApart(_ span: Range<Int>, _ others: [Range<Int>]) -> Bool {
        let clauses = clauses
        let clause = clauses.firstIndex { $0.overlaps(span) }
        guard others.allSatisfy({ !$0.overlaps(span) }) else { return false }
        if !others.contains(where: { other in clauses.firstIndex { $0.overlaps(other) } == clause }) {
            return true
        }
        return others.allSatisfy { other in
            let between = min(span.upperBound, other.upperBound)..<max(span.lowerBound, other.lowerBound)
            return between.contains { word($0) == "and" || han($0).map { "也还和跟".contains($0) } ?? false }
        }
    }

    /// An emergency, then what is dangerous, then the heavier, then the one named first.
    private func rank(_ candidate: CategoryCandidate) -> (Int, Int) {
        guard candidate.isStrong else { return (candidate.weight, -candidate.spans[0].lowerBound) }
        let isEmergency = site.priorities[candidate.id] == .p1
        let isDangerous = candidate.spans.contains(where: isDanger)
        let isStated = candidate.spans.contains { isTold($0) }
        let bonus = (isEmergency ? 1000 : 0) + (isDangerous ? 500 : 0) + (isStated ? 100 : 0)
        return (candidate.weight + candidate.gravity + bonus, -candidate.spans[0].lowerBound)
    }

    /// 是停电了, behind 不是漏水 or 电梯没坏.
    private func isTold(_ span: Range<Int>) -> Bool {
        han(span.lowerBound - 1) == "是" && isJoined(span.lowerBound)
            && (span.lowerBound < 2 || !isJoined(span.lowerBound - 1) || sign(span.lowerBound - 2) != nil)
    }

    /// 没有漏水; 没灯 lacks a thing and is about it.
    private func isDeniedEvent(_ span: Range<Int>) -> Bool {
        let isEvent = span.contains { index in
            han(index).map(LineWords.events.contains) ?? word(index).map(LineWords.englishEvents.contains)
                ?? false
        }
        return isEvent && isDenied(span)
    }

    private func candidates(in tokens: [LineToken]) -> [CategoryCandidate] {
        var found: [ID<Category>: CategoryCandidate] = [:]
        let asides = LineWords.asides.matches(in: tokens).map(\.tokens)
        for match in site.categories.matches(in: tokens)
        where canName(match.tokens) && !isDeniedEvent(match.tokens)
            && !asides.contains(where: match.tokens.overlaps)
            && !over.contains(where: match.tokens.overlaps) && !isNearMiss(match.tokens)
        {
            let isStrong = match.tokens.contains { marks[$0] == .free }
            for id in match.values {
                found[id, default: CategoryCandidate(id: id)].add(
                    match.tokens, weight: isStrong ? weight(match.tokens) : 1, isStrong: isStrong)
            }
        }
        let clauses = clauses
        found = found.mapValues { candidate in
            var told = candidate
            told.isFault = candidate.spans.prefix(8).contains { isTrouble($0, clauses) }
            return told
        }
        addHints(&found)
        for span in shutIn where span.allSatisfy({ marks[$0] == .free }) {
            for id in site.trapped {
                found[id, default: CategoryCandidate(id: id)].add(span, weight: weight(span), isStrong: true)
            }
        }
        graverFirst(&found)
        return found.values.sorted { $0.spans[0].lowerBound < $1.spans[0].lowerBound }
    }

    /// 差点滑倒, 怕有人摔倒: it has not happened.
    private func isNearMiss(_ span: Range<Int>) -> Bool {
        isDanger(span)
            && (max(0, span.lowerBound - 4)..<span.lowerBound).contains { start in
                guard let match = DangerWords.nearly.longest(at: start, in: tokens)?.tokens else {
                    return false
                }
                return match.upperBound == span.lowerBound
                    || han(span.lowerBound - 1) == "人"
                        && (match.upperBound...span.lowerBound).count <= 3
                    || match.upperBound < span.lowerBound && isJoined(span.lowerBound) == false
            }
    }

    private func isDanger(_ span: Range<Int>) -> Bool {
        line.danger?.ranges.contains { $0.overlaps(range(span)) } ?? false
    }

    /// A car by its plate, and a temperature where nothing else is named.
    private func addHints(_ found: inout [ID<Category>: CategoryCandidate]) {
        let isBlocking = tokens.indices.contains { index in
            han(index).map { "挡堵占拦".contains($0) } ?? word(index).map {
                $0.hasPrefix("block") || $0 == "parked"
            } ?? false
        }
        for plate in plates {
            for id in site.parking {
                var candidate = found[id] ?? CategoryCandidate(id: id)
                candidate.isGuess = !isBlocking && !candidate.isStrong
                candidate.add(plate, weight: isBlocking ? 6 : 3, isStrong: true)
                found[id] = candidate
            }
        }
        guard !found.values.contains(where: \.isStrong), let span = temperature else { return }
        for id in site.temperature {
            found[id] = CategoryCandidate(id: id, weight: 1, isStrong: true, isGuess: true, spans: [span])
        }
    }

    /// 12度, 34 degrees.
    private var temperature: Range<Int>? {
        for index in tokens.indices {
            if han(index) == "温", han(index + 1) == "度" { return index..<(index + 2) }
            guard number(index) != nil else { continue }
            if han(index + 1) == "度", isJoined(index + 1) { return index..<(index + 2) }
            if let unit = word(index + 1), ["degree", "celsius"].contains(unit) {
                return index..<(index + 2)
            }
        }
        return nil
    }

    /// The words themselves, or what the clause says of them: 坏, 不, 没, broken.
    private func isTrouble(_ span: Range<Int>, _ clauses: [Range<Int>]) -> Bool {
        let clause = clauses.first { $0.overlaps(span) } ?? span
        return clause.contains { index in
            han(index).map { LineWords.events.contains($0) || "不没漏脏".contains($0) }
                ?? word(index).map { LineWords.englishEvents.contains($0) || LineWords.troubles.contains($0) }
                ?? false
        }
    }

    /// Of faults told in different clauses the graver counts.
    private func graverFirst(_ found: inout [ID<Category>: CategoryCandidate]) {
        let clauses = clauses
        let clause = { (candidate: CategoryCandidate) in
            clauses.firstIndex { $0.overlaps(candidate.spans[0]) }
        }
        let strong = found.values.filter(\.isStrong)
        guard Set(strong.map(clause)).count > 1, Set(strong.compactMap { site.priorities[$0.id] }).count > 1
        else { return }
        for candidate in strong {
            found[candidate.id]?.gravity = 20 * (4 - (site.priorities[candidate.id]?.rank ?? 4))
        }
    }

    /// What another field has taken names no category, but for the head of a spot: 厕所 in 男厕所.
    private func canName(_ span: Range<Int>) -> Bool {
        if areFree(span) { return true }
        if span.contains(where: { marks[$0] == .kept }) { return false }
        let parts = placeParts.filter { $0.span.overlaps(span) }
        let taken = span.filter { marks[$0] == .taken }
        if span.count == 1, han(span.lowerBound) != nil, parts.contains(where: { $0.span.count > 1 }) {
            return false
        }
        return !parts.isEmpty
            && taken.allSatisfy { index in parts.contains { $0.span.contains(index) && $0.isSpot } }
            && parts.allSatisfy { $0.span.upperBound <= span.upperBound }
    }

    private func weight(_ span: Range<Int>) -> Int {
        if LineWords.asking.contains(text(span)) { return 1 }
        return span.reduce(0) { sum, index in
            if let word = word(index) { return sum + max(2, word.count / 3) }
            return sum + 1
        }
    }

    /// The tokens with English words of five letters and more put right by one letter, and which those are.
    private func correctedTokens() -> ([LineToken], Set<Int>) {
        var (corrected, which) = (tokens, Set<Int>())
        for index in tokens.indices where marks[index] == .free {
            guard let word = word(index), word.count >= 5, !site.words.contains(word),
                !LineWords.known.contains(word), let first = word.first,
                let right = site.vocabulary[first]?.first(where: { OneEdit.lies(between: word, $0) })
            else { continue }
            corrected[index].key = .word(right)
            which.insert(index)
        }
        return (corrected, which)
    }
}

/// One letter more, less or other, or two neighbours swapped.
enum OneEdit {
    static func lies(between left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard abs(left.count - right.count) <= 1, left != right else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let (a, b) = (left[start...], right[start...])
        if a.count != b.count {
            return a.count > b.count ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
        }
        if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
        return a.count >= 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
            && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
}
