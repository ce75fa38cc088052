extension LineReading {
    /// The first grid that is named beyond doubt, else the first that may be meant.
    mutating func findGrid() {
        let all = site.grids.matches(in: tokens, among: { marks[$0] == .free }).filter {
            !isWithinPlace($0.tokens) && !isStreetName($0.tokens)
        }
        let taken = takeBack(all.map(\.tokens))
        let named = all.filter { !taken.contains($0.tokens) }
        keepUnknownGrids(but: all)
        let matches = named.filter { match in !named.contains { isWithin($0, match) } }
        let sure = matches.filter { isSure($0) }
        let likely = matches.filter { !$0.isWeak && !isSure($0) }
        guard let first = sure.first ?? likely.first ?? matches.first(where: isLikelyCount) else {
            return findGridBeforeRoom()
        }
        guard let id = first.values.first?.id else { return }
        if site.places.longest(at: first.tokens.lowerBound, in: tokens)?.tokens == first.tokens {
            line.grid = CallLine.Found(id, [range(first.tokens)])
        } else {
            line.grid = take(placeSpan(first.tokens), as: id)
        }
        for other in sure + likely where other.tokens.lowerBound > first.tokens.lowerBound {
            keep(other, besides: id)
        }
        let said = named.filter { name in named.contains { isWithin($0, name) } || isSaidAgain(name, id) }
        for name in said where name.tokens != first.tokens && areFree(name.tokens) {
            mark(name.tokens)
            let place = range(name.tokens)
            line.grid?.ranges.append(place)
        }
        line.grid?.ranges.sort { $0.lowerBound < $1.lowerBound }
    }

    /// 臺北市 in 臺北市大安區: the name that follows is within it.
    private func isWithin(
        _ inner: PhraseTable<LineSite.GridName>.Match, _ outer: PhraseTable<LineSite.GridName>.Match
    ) -> Bool {
        inner.tokens.lowerBound == outer.tokens.upperBound && isJoined(inner.tokens.lowerBound)
            && !(inner.tokens.lowerBound..<inner.tokens.upperBound).contains { number($0) != nil }
            && !outer.tokens.contains { number($0) != nil }
    }

    /// The same grid by a full name.
    private func isSaidAgain(_ match: PhraseTable<LineSite.GridName>.Match, _ id: ID<Grid>) -> Bool {
        match.tokens.count >= 3 && match.values.first?.id == id
    }

    /// 信義 in 信義路, 中山 in 中山北路.
    private func isStreetName(_ span: Range<Int>) -> Bool {
        guard !span.contains(where: { number($0) != nil }), isJoined(span.upperBound),
            let next = han(span.upperBound)
        else { return false }
        if next == "路" || next == "街" {
            return han(span.upperBound + 1).map { !"灯面边沿牌障口树".contains($0) } ?? true
        }
        return "东西南北".contains(next) && han(span.upperBound + 1).map { "路街".contains($0) } ?? false
    }

    /// 广场 in 南广场.
    private func isWithinPlace(_ span: Range<Int>) -> Bool {
        let start = max(0, span.lowerBound - 3)
        return (start...span.lowerBound).contains { index in
            guard let place = site.places.longest(at: index, in: tokens)?.tokens else { return false }
            return place.count > span.count && place.lowerBound <= span.lowerBound
                && place.upperBound >= span.upperBound
        }
    }

    /// `5-502`.
    private mutating func findGridBeforeRoom() {
        for index in tokens.indices.dropFirst(2) {
            guard sign(index - 1) == "-", isJoined(index), isJoined(index - 1),
                tokens[index].digits?.count == 3,
                !(isJoined(index - 2) && (sign(index - 3) != nil || word(index - 3) != nil)),
                let number = number(index - 2), let id = site.gridOfNumber[number],
                areFree((index - 2)..<(index + 1)), sign(index + 1) != "-"
            else { continue }
            line.grid = take((index - 2)..<index, as: id)
            return
        }
    }

    private mutating func keep(_ match: PhraseTable<LineSite.GridName>.Match, besides id: ID<Grid>) {
        guard let other = match.values.first?.id, other != id,
            isSure(match) || isLinked(match.tokens.lowerBound)
        else { return }
        mark(match.tokens, .kept)
        line.problems.append(.anotherGrid(other, range(match.tokens)))
    }

    private mutating func keepUnknownGrids(but known: [PhraseTable<LineSite.GridName>.Match]) {
        guard tokens.contains(where: { $0.key.number != nil }) else { return }
        let isKnown = known.reduce(into: Set<Int>()) { $0.formUnion($1.tokens) }
        for match in site.gridForms.matches(in: tokens.map(\.withOpenNumber)) {
            guard areFree(match.tokens), !match.tokens.contains(where: isKnown.contains) else { continue }
            mark(match.tokens, .kept)
            line.problems.append(.unknownGrid(text(match.tokens), range(match.tokens)))
        }
    }

    /// Neither weak nor a possible basement: `b1`.
    private func isSure(_ match: PhraseTable<LineSite.GridName>.Match) -> Bool {
        guard !match.isWeak else { return false }
        let first = match.tokens.lowerBound
        guard word(first) == "b", match.tokens.count == 2, let number = number(first + 1) else { return true }
        return number > 4
    }

    private func isLinked(_ index: Int) -> Bool {
        if word(index - 1) == "and" || sign(index - 1) == "&" || sign(index - 1) == "、" { return true }
        return han(index - 1).map { "和与及".contains($0) } ?? false
    }

    /// `5号` without a thing that is numbered and without a month before.
    private func isLikelyCount(_ match: PhraseTable<LineSite.GridName>.Match) -> Bool {
        if han(match.tokens.lowerBound - 1) == "月" { return false }
        let end = match.tokens.upperBound
        guard isJoined(end), let next = han(end) else { return isJoined(end) == false || sign(end) != nil }
        return !"电会机泵线桌门窗车厅包灯柜井库位闸房".contains(next)
    }
}

extension PhraseTable<LineSite.GridName>.Match {
    fileprivate var isWeak: Bool { values.allSatisfy(\.isWeak) }
}

extension LineToken {
    fileprivate var withOpenNumber: LineToken {
        var token = self
        token.key = key.withOpenNumber
        return token
    }
}
