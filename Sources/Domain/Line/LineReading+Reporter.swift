extension LineReading {
    private struct Person {
        var span: Range<Int>
        /// The surer, the higher.
        var rank: Int
    }

    /// Who reports: with a label or title, before the telephone, behind the office, else a name that stands alone.
    mutating func findReporter() {
        let people = people()
        guard let best = people.max(by: { ($0.rank, -$0.span.lowerBound) < ($1.rank, -$1.span.lowerBound) })
        else { return takeTeam(before: phoneToken) }
        takeTeam(before: best.span.lowerBound)
        let start = labelStart(before: best.span.lowerBound)
        line.reporter = take(start..<best.span.upperBound, as: called(best.span))
        if best.rank < 4, line.phone == nil, isStaff(best.span) {
            line.problems.append(.reporterIsStaff(text(best.span), range(best.span)))
        }
        for other in people
        where other.rank >= 3 && other.rank >= best.rank && !other.span.overlaps(best.span) {
            mark(other.span, .kept)
            line.problems.append(.anotherReporter(text(other.span), range(other.span)))
        }
    }

    /// 李女士 for 姓李的女士.
    private func called(_ span: Range<Int>) -> String {
        guard let surname = span.first(where: { han($0) == "姓" }), span.contains(surname + 3),
            let link = span.last(where: { han($0) == "的" })
        else { return text(span) }
        return text((surname + 1)..<link) + text((link + 1)..<span.upperBound)
    }

    /// 姓李的女士, 一个姓钱的先生.
    private func surnameAndTitle(at index: Int) -> Range<Int>? {
        guard han(index) == "姓", isFree(index), let length = surnameLength(at: index + 1) else { return nil }
        let link = index + 1 + length
        guard han(link) == "的", isJoined(link),
            let title = NameWords.titles.longest(at: link + 1, in: tokens)?.tokens, isJoined(link + 1)
        else { return nil }
        let isCounted = number(index - 2) == 1 || han(index - 2) == "有"
        let start = isCounted && han(index - 1).map { "个位".contains($0) } ?? false ? index - 2 : index
        return start..<title.upperBound
    }

    private func people() -> [Person] {
        var found: [Person] = []
        var index = 0
        while index < tokens.count {
            if let span = surnameAndTitle(at: index) {
                found.append(Person(span: span, rank: 4))
                index = span.upperBound
                continue
            }
            guard isFree(index), let span = person(at: index), !isSentFor(span) else {
                index += 1
                continue
            }
            found.append(Person(span: span, rank: rank(span)))
            index = span.upperBound
        }
        return found
    }

    private func person(at index: Int) -> Range<Int>? {
        if let titled = titledName(at: index) { return titled }
        if let lone = loneSurname(at: index) { return lone }
        guard let span = chineseName(at: index) ?? englishName(at: index) else { return nil }
        let isNamed =
            isBeforePhone(span)
            && (isEdge(before: index) || isJoined(span.upperBound) || !isIntense(index - 1))
            || isEdge(before: index) || hasReporterLabel(before: index)
            || isBehindUnit(index) || isTeam(before: index)
        return isNamed || isStaff(span) ? span : nil
    }

    /// 很 of 很厉害: what follows is nobody.
    private func isIntense(_ index: Int) -> Bool {
        han(index).map { "很太真好最更不挺蛮特别".contains($0) } ?? false
    }

    /// 姓陈; 周 of 我姓周; 王 alone before the telephone.
    private func loneSurname(at index: Int) -> Range<Int>? {
        if han(index) == "姓", isFree(index), let length = surnameLength(at: index + 1), isJoined(index + 1) {
            let end = index + 1 + length
            let isMine = han(index - 1) == "我" || han(index - 1) == "贵"
            guard isEdge(after: end - 1) || han(end) == "的" || tokens[end].digits != nil else { return nil }
            return isMine ? (index + 1)..<end : index..<end
        }
        guard let length = surnameLength(at: index), isEdge(before: index) else { return nil }
        let span = index..<(index + length)
        guard isEdge(after: span.upperBound - 1) else { return nil }
        return isBeforePhone(span) || hasReporterLabel(before: index) ? span : nil
    }

    private func rank(_ span: Range<Int>) -> Int {
        if hasReporterLabel(before: span.lowerBound) { return 5 }
        if isBeforePhone(span) { return 4 }
        if titledName(at: span.lowerBound) != nil { return 3 }
        if isBehindUnit(span.lowerBound) { return 2 }
        return 1
    }

    /// 王老师, 欧阳主任, 小赵, 老李, Ms Li.
    func titledName(at index: Int) -> Range<Int>? {
        englishTitledName(at: index) ?? familiarName(at: index) ?? honouredName(at: index)
    }

    private func honouredName(at index: Int) -> Range<Int>? {
        guard let length = surnameLength(at: index) else { return nil }
        if isDoubtful(index), !isEdge(before: index), !hasReporterLabel(before: index) { return nil }
        for given in 0...2 where index + length + given < tokens.count {
            let start = index + length + given
            guard (index..<start).allSatisfy(isFree), given == 0 || isGiven((index + length)..<start),
                let match = NameWords.titles.longest(at: start, in: tokens), isJoined(start),
                match.tokens.allSatisfy(isFree)
            else { continue }
            let isShort = match.tokens.count == 1
            if isShort, given > 0 || !isNameEnd(match.tokens.upperBound - 1) { continue }
            if NameWords.noNames.contains(text(index..<match.tokens.upperBound)) { continue }
            return index..<match.tokens.upperBound
        }
        return nil
    }

    /// 小赵, 老李.
    private func familiarName(at index: Int) -> Range<Int>? {
        guard let first = han(index), first == "小" || first == "老", isFree(index), isFree(index + 1),
            isJoined(index + 1), let surname = han(index + 1), NameWords.surnames.contains(surname),
            !NameWords.doubtful.contains(surname) || hasReporterLabel(before: index),
            isNameEnd(index + 1)
        else { return nil }
        return index..<(index + 2)
    }

    /// Two to four characters that a surname begins and where the name must end.
    func chineseName(at index: Int) -> Range<Int>? {
        guard let length = surnameLength(at: index) else { return nil }
        if isDoubtful(index), !isEdge(before: index), !hasReporterLabel(before: index) { return nil }
        for given in [2, 1] {
            let end = index + length + given
            guard end <= tokens.count, isNameEnd(end - 1), (index..<end).allSatisfy(isFree),
                isGiven((index + length)..<end), !NameWords.noNames.contains(text(index..<end)),
                !NameWords.noNames.contains(text(index..<(index + 2)))
            else { continue }
            return site.teams.longest(at: index, in: tokens)?.tokens == index..<end ? nil : index..<end
        }
        return nil
    }

    private func surnameLength(at index: Int) -> Int? {
        guard isFree(index), let first = han(index) else { return nil }
        if NameWords.compoundFirst.contains(first), isFree(index + 1), isJoined(index + 1),
            NameWords.compound.contains(text(index..<(index + 2)))
        {
            return 2
        }
        return NameWords.surnames.contains(first) ? 1 : nil
    }

    private func isDoubtful(_ index: Int) -> Bool {
        han(index).map(NameWords.doubtful.contains) ?? false
    }

    private func isGiven(_ span: Range<Int>) -> Bool {
        span.allSatisfy { index in
            guard isJoined(index) else { return false }
            if case .number = key(index) {
                return tokens[index].digits == nil && tokens[index].range.count == 1
            }
            return han(index).map { !NameWords.sentence.contains($0) } ?? false
        }
    }

    private func isNameEnd(_ index: Int) -> Bool {
        isEdge(after: index) || tokens[index + 1].digits != nil
            || FillerWords.quotes.longest(at: index + 1, in: tokens) != nil
            || LineWords.phoneLabels.longest(at: index + 1, in: tokens) != nil
    }

    /// With at most a comma or a label between.
    private func isBeforePhone(_ span: Range<Int>) -> Bool {
        guard let phone = line.phone?.ranges.first?.lowerBound else { return false }
        var next = span.upperBound
        while sign(next) != nil, marks[next] == .free { next += 1 }
        return next < tokens.count && tokens[next].range.lowerBound == phone
    }

    /// The token before which the telephone and the signs before it begin.
    private var phoneToken: Int {
        guard let phone = line.phone?.ranges.first?.lowerBound,
            var index = tokens.firstIndex(where: { $0.range.lowerBound >= phone })
        else { return 0 }
        while sign(index - 1) != nil, marks[index - 1] == .free { index -= 1 }
        return index
    }

    private func isBehindUnit(_ index: Int) -> Bool {
        guard index > 0, let unit = line.unit?.ranges.first else { return false }
        let before = sign(index - 1) != nil && index > 1 ? index - 2 : index - 1
        return tokens[before].range.upperBound == unit.upperBound
    }

    func isStaff(_ span: Range<Int>) -> Bool {
        site.staff.longest(at: span.lowerBound, in: tokens)?.tokens == span
    }

    /// Somebody who is to come or has been told: 请张强去看, 王伟在修.
    private func isSentFor(_ span: Range<Int>) -> Bool {
        if han(span.lowerBound - 1).map({ "请找让派叫给问".contains($0) }) ?? false, isFree(span.lowerBound - 1) {
            return true
        }
        if let before = word(span.lowerBound - 1), ["ask", "send", "tell", "told", "for"].contains(before) {
            return true
        }
        let end = span.upperBound
        return isJoined(end) && (han(end).map { "去来在已修".contains($0) } ?? false)
    }
}

extension LineReading {
    func hasReporterLabel(before index: Int) -> Bool { labelStart(before: index) < index }

    /// Where the label before a name begins, the name's own begin where there is none.
    func labelStart(before index: Int) -> Int {
        var end = index
        while end > 0, let sign = sign(end - 1), ":：".contains(sign), marks[end - 1] == .free { end -= 1 }
        for start in max(0, end - 4)..<max(0, end) {
            guard let match = LineWords.reporterLabels.longest(at: start, in: tokens),
                match.tokens.upperBound == end,
                match.tokens.allSatisfy(isFree)
            else { continue }
            return start
        }
        return end > 0 && end < index && marks[end - 1] == .taken ? end : index
    }

    /// A team of the compound before its member: 门岗小赵.
    private func team(before index: Int) -> Range<Int>? {
        for start in max(0, index - 4)..<max(0, index) {
            if let match = site.teams.longest(at: start, in: tokens), match.tokens.upperBound == index,
                match.tokens.allSatisfy(isFree)
            {
                return match.tokens
            }
        }
        return nil
    }

    func isTeam(before index: Int) -> Bool { team(before: index) != nil }

    /// 门岗 of 门岗报, 保洁 of 保洁反映.
    mutating func takeQuotedTeam() {
        guard line.unit == nil, line.reporter == nil else { return }
        for index in tokens.indices where isFree(index) && isEdge(before: index) {
            guard let team = site.teams.longest(at: index, in: tokens, among: { marks[$0] == .free })?.tokens,
                isJoined(team.upperBound),
                FillerWords.quotes.longest(at: team.upperBound, in: tokens) != nil
            else { continue }
            for index in team { isCategory[index] = false }
            line.unit = take(team, as: text(team))
            return
        }
    }

    mutating func takeTeam(before index: Int) {
        guard line.unit == nil, let team = team(before: index) else { return }
        line.unit = take(team, as: text(team))
    }
}
