/// A time or how bad something is, which belongs to what is said beside it.
struct RoundLineMark {
    enum Meaning {
        /// Minutes after midnight; of a short one nobody said whether it is before noon.
        case time(Int, isShort: Bool)
        case severity(Severity)
    }

    var meaning: Meaning
    var span: Range<Int>

    var isTime: Bool { if case .time = meaning { true } else { false } }
}

extension RoundLineReading {
    /// Times and severities that stand apart; what stands between them is another's.
    mutating func findMarks() {
        var index = 0
        while index < tokens.count {
            guard isFree(index), let mark = clock(at: index) ?? apart(at: index) else {
                index += 1
                continue
            }
            take(mark.span)
            marks.append(mark)
            index = mark.span.upperBound
        }
    }

    private func apart(at index: Int) -> RoundLineMark? {
        guard let match = match(RoundWords.severities, at: index), isApart(match.tokens),
            let severity = match.values.first ?? nil, !isDenied(match.tokens)
        else { return nil }
        return RoundLineMark(meaning: .severity(severity), span: match.tokens)
    }

    /// No word of what is told beside it: spaces part Chinese, and only signs English.
    private func isApart(_ span: Range<Int>) -> Bool {
        if tokens[span.lowerBound].isHan { return isEdge(span.lowerBound) && isEdge(span.upperBound) }
        return ![span.lowerBound - 1, span.upperBound].contains { index in
            if isFree(index), case .word = tokens[index].key { true } else { false }
        }
    }

    /// How bad the words are that stay as they were said: 严重漏水, but neither 不严重 nor 危险品.
    func severity(in words: [Int]) -> Severity? {
        RoundWords.severities.matches(in: tokens, among: words.contains)
            .filter { !isDenied($0.tokens) && !isJoinedTo("品源标化废警", $0.tokens) }
            .compactMap { $0.values.first ?? nil }.max()
    }

    private func isJoinedTo(_ characters: String, _ span: Range<Int>) -> Bool {
        isJoined(span.upperBound) && isHan(span.upperBound, characters)
    }

    private func isDenied(_ span: Range<Int>) -> Bool {
        let before = tokens[..<span.lowerBound].suffix(3)
        guard let last = before.last else { return false }
        if last.isHan {
            return isJoined(span.lowerBound)
                && before.contains { token in
                    if case .han(let character) = token.key { "不没未无非".contains(character) } else { false }
                }
        }
        return before.contains { token in
            if case .word(let word) = token.key { DenialWords.english.contains(word) } else { false }
        }
    }
}

extension RoundLineReading {
    /// `22:10`, `at 10:10 pm`, 十点一刻, 22点10分; neither 3F nor 301, nor 3点 that goes on as 3点漏水.
    private func clock(at index: Int) -> RoundLineMark? {
        let lead = match(RoundWords.clockLeads, at: index)?.tokens.upperBound ?? index
        guard let hour = number(at: lead), (0...23).contains(hour), isClear(before: lead, from: index) else {
            return nil
        }
        let (minute, end) = digitalMinute(behind: lead) ?? spokenMinute(behind: lead) ?? (0, lead + 1)
        let half = half(at: end)
        guard end > lead + 1 || half != nil else { return nil }
        var close = half == nil ? end : end + 1
        if let tail = match(RoundWords.clockTails, at: close)?.tokens { close = tail.upperBound }
        let isShort = half == nil && hour <= 12 && tokens[lead].digits?.hasPrefix("0") != true
        let hours = half.map { hour % 12 + $0 } ?? hour
        return RoundLineMark(
            meaning: .time(hours * 60 + minute, isShort: isShort), span: index..<close)
    }

    private func number(at index: Int) -> Int? {
        guard isFree(index), tokens[index].digits.map({ $0.count <= 2 }) ?? true else { return nil }
        return tokens[index].key.number
    }

    /// Nothing that a figure or a name goes on from.
    private func isClear(before lead: Int, from index: Int) -> Bool {
        guard lead == index, isJoined(index), isFree(index - 1) else { return true }
        return tokens[index - 1].isHan && tokens[index - 1].key != .han("第")
    }

    private func digitalMinute(behind hour: Int) -> (minute: Int, end: Int)? {
        guard isJoined(hour + 1), tokens[hour + 1].key == .sign(":"), isJoined(hour + 2),
            let minute = twoDigits(hour + 2)
        else { return nil }
        var end = hour + 3
        if isJoined(end), tokens[end].key == .sign(":"), isJoined(end + 1), twoDigits(end + 1) != nil {
            end += 2
        }
        let goesOn =
            isJoined(end) && isFree(end) && !tokens[end].isHan && half(at: end) == nil
            && !isSeparator(end)
        return goesOn ? nil : (minute, end)
    }

    private func twoDigits(_ index: Int) -> Int? {
        guard isFree(index), let digits = tokens[index].digits, digits.count == 2,
            let minute = Int(digits),
            minute < 60
        else { return nil }
        return minute
    }

    private func spokenMinute(behind hour: Int) -> (minute: Int, end: Int)? {
        guard isJoined(hour + 1), isHan(hour + 1, "点时") else { return nil }
        let start = hour + 2
        if isJoined(start), isHan(start, "半") { return (30, start + 1) }
        if isJoined(start), isHan(start, "整") { return (0, start + 1) }
        if isJoined(start), let count = number(at: start) {
            if isJoined(start + 1), isHan(start + 1, "刻"), count == 1 || count == 3 {
                return (count * 15, start + 2)
            }
            if count < 60, isJoined(start + 1), isHan(start + 1, "分") { return (count, start + 2) }
            let ends = isEdge(start + 1) || match(RoundWords.clockTails, at: start + 1) != nil
            return count < 60 && ends ? (count, start + 1) : nil
        }
        return isEdge(start) ? (0, start) : nil
    }

    private func isHan(_ index: Int, _ characters: String) -> Bool {
        guard isFree(index), case .han(let character) = tokens[index].key else { return false }
        return characters.contains(character)
    }

    /// Hours that `am` and `pm` add.
    private func half(at index: Int) -> Int? {
        guard isFree(index), case .word(let word) = tokens[index].key else { return nil }
        return word == "am" ? 0 : word == "pm" ? 12 : nil
    }
}

extension RoundLineReading {
    /// Gives each mark to what it stands with: within it, else behind it, or before it where a line tells times first.
    mutating func giveMarks() {
        let spans = parts.map(\.span) + [restTokens].compactMap { $0 }
        guard let first = spans.map(\.lowerBound).min() else { return }
        let isTimeFirst = marks.contains { $0.isTime && $0.span.lowerBound < first }
        for mark in marks {
            let places = places(of: mark.span, among: spans, mark.isTime && isTimeFirst)
            guard let place = places.first(where: { !mark.isTime || !hasTime($0) }) ?? places.first else {
                continue
            }
            if place < parts.count { parts[place].marks.append(mark) } else { restMarks.append(mark) }
        }
    }

    private func hasTime(_ place: Int) -> Bool {
        (place < parts.count ? parts[place].marks : restMarks).contains(where: \.isTime)
    }

    /// Those that it may belong to, the likelier first.
    private func places(of span: Range<Int>, among spans: [Range<Int>], _ isFirst: Bool) -> [Int] {
        let order = spans.indices.sorted { spans[$0].lowerBound < spans[$1].lowerBound }
        if let within = order.first(where: { spans[$0].contains(span.lowerBound) }) { return [within] }
        let before = order.last { spans[$0].upperBound <= span.lowerBound }
        let behind = order.first { spans[$0].lowerBound >= span.upperBound }
        return (isFirst ? [behind, before] : [before, behind]).compactMap { $0 }
    }

    /// What is told with what its marks say: when, and how bad a finding is.
    func marked(_ told: Told, _ marks: [RoundLineMark], _ severity: Severity? = nil) -> Told {
        var told = told
        var severity = severity
        for mark in marks {
            switch mark.meaning {
            case .time(let minute, let isShort): told.at = instant(minute, isShort)
            case .severity(let value): severity = max(value, severity ?? value)
            }
        }
        if case .finding(let what, nil, let photo) = told.answer {
            told.answer = .finding(what, severity, photo: photo)
        }
        return told
    }

    /// The first time that the wall shows it from three hours before the round on; of a short one, before noon or after.
    private func instant(_ minute: Int, _ isShort: Bool) -> Instant? {
        guard let start = names?.candidate.round.start else { return nil }
        let ahead =
            (isShort ? [minute, minute + 720] : [minute]).map { minute in
                let early = 180
                return (minute - start.hour * 60 - start.minute + early + 2880) % 1440 - early
            }.min() ?? 0
        let local = LocalTime(utcMilliseconds: start.utcMilliseconds + Int64(ahead) * 60_000)
        return reader.zone.instant(of: local)
    }
}
