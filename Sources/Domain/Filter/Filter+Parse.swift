extension Filter {
    /// What a filter may name: the site, the operators and the zone of its times.
    package struct Names: Sendable {
        package var site: Site
        package var operators: [Operator]
        package var zone: Zone
        package var now: Instant

        package init(site: Site, operators: [Operator], zone: Zone, now: Instant) {
            self.site = site
            self.operators = operators
            self.zone = zone
            self.now = now
        }
    }

    /// The keys a filter knows, in the order help shows them.
    package static let keys = [
        "grid", "svc", "category", "team", "tech", "by", "pri", "state", "channel", "source", "due", "since",
        "until",
    ]

    /// Reads `grid:b03 svc:设备 -category:lift pri:1,2 漏水`: a space is and, a comma or, a leading `-` not; quotes hold
    /// spaces together; full-width signs count as their keys.
    package static func parse(_ text: String, _ names: Names) throws(FilterProblem) -> Filter {
        var filter = Filter()
        for token in try FilterToken.split(text) {
            filter.terms.append(try token.term(names))
        }
        return filter
    }
}

/// A word of a filter with its place in the text.
private struct FilterToken {
    /// As typed, without its quotes.
    var typed = ""
    /// The same, as long, with the signs of an input method outside quotes as the keys they stand for.
    var text = ""
    var range = 0..<0
    /// Where the first quote stood, so that `"a:b"` is a word.
    var firstQuote: Int?

    static func split(_ text: String) throws(FilterProblem) -> [FilterToken] {
        var tokens: [FilterToken] = []
        var current = FilterToken()
        var start: Int?
        var openQuote: Int?
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            if character.isWhitespace && openQuote == nil {
                tokens += current.ended(from: start, at: index)
                (current, start) = (FilterToken(), nil)
                continue
            }
            start = start ?? index
            if character.isQuote {
                current.firstQuote = current.firstQuote ?? current.text.count
                openQuote = openQuote == nil ? index : nil
            } else {
                current.typed.append(character)
                current.text.append(openQuote == nil ? character.halfWidthSign : character)
            }
        }
        if let openQuote {
            throw FilterProblem(range: openQuote..<characters.count, reason: .openQuote)
        }
        return tokens + current.ended(from: start, at: characters.count)
    }

    private func ended(from start: Int?, at end: Int) -> [FilterToken] {
        guard let start, !text.isEmpty else { return [] }
        var token = self
        token.range = start..<end
        return [token]
    }

    func term(_ names: Filter.Names) throws(FilterProblem) -> Filter.Term {
        let isNegated = text.first == "-" && text.count > 1 && firstQuote != 0
        return Filter.Term(isNegated: isNegated, try condition(behind: isNegated ? 1 : 0, names))
    }

    private func condition(
        behind signs: Int, _ names: Filter.Names
    ) throws(FilterProblem) -> Filter.Condition {
        let bare = text.dropFirst(signs)
        let word = word(String(typed.dropFirst(signs)), names.site)
        guard firstQuote != signs else { return word }
        if ["overdue", "超时"].contains(bare.halfWidth.lowercased()) { return .overdue }
        if let number = TicketNumber(bare.halfWidth) { return .number([number]) }
        let halves = bare.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, signs + halves[0].count < firstQuote ?? .max else {
            return word
        }
        let key = halves[0].halfWidth.lowercased()
        let values = halves[1].split(separator: ",").map(String.init)
        guard !values.isEmpty else { throw problem(.missingValue(key)) }
        return try condition(key: key, values: values, names)
    }

    private func word(_ text: String, _ site: Site) -> Filter.Condition {
        .word(
            text, grids: site.grids.filter { $0.isCalledLike(text) }.map(\.id),
            categories: site.categories.filter { $0.isCalledLike(text) }.map(\.id),
            teams: site.teams.filter { $0.isCalledLike(text) }.map(\.id))
    }

    private func condition(
        key: String, values: [String], _ names: Filter.Names
    ) throws(FilterProblem) -> Filter.Condition {
        let site = names.site
        switch key {
        case "grid", "网格": return .grid(try ids(site.grids, key, values))
        case "svc", "service", "专业": return .specialist(try ids(site.specialists, key, values))
        case "category", "cat", "事项": return .category(try ids(site.categories, key, values))
        case "team", "班组": return .team(try ids(site.teams, key, values))
        case "tech", "人员": return .technician(try ids(site.people, key, values))
        case "by", "首问": return .owner(try owners(names.operators, key, values))
        case "pri", "priority", "优先": return .priority(try each(key, values, Priority.init(typed:)))
        case "state", "状态": return .state(try each(key, values, TicketState.typed).flatMap { $0 })
        case "channel", "渠道": return .channel(try each(key, values, Channel.init(typed:)))
        case "source", "来源": return .source(values)
        case "due": return .due(minutes: try duration(values.joined(separator: ",").halfWidth))
        case "since": return .since(try moment(values.joined(separator: ",").halfWidth, names))
        case "until": return .until(try moment(values.joined(separator: ",").halfWidth, names))
        default: throw problem(.unknownKey(key), at: 0..<key.count)
        }
    }

    private func ids<Item: SiteItem>(
        _ items: [Item], _ key: String, _ values: [String]
    ) throws(FilterProblem) -> [ID<Item.Kind>] {
        try each(key, values) { text in
            let found = items.called(text)
            return found.isEmpty ? nil : found.map(\.id)
        }
        .flatMap { $0 }
    }

    private func owners(
        _ operators: [Operator], _ key: String, _ values: [String]
    ) throws(FilterProblem) -> [ID<Operator>] {
        try each(key, values) { text in
            let wanted = text.lowercased()
            return operators.first { $0.id.text == wanted || $0.name.lowercased() == wanted }?.id
        }
    }

    private func each<Value>(
        _ key: String, _ values: [String], _ read: (String) -> Value?
    ) throws(FilterProblem) -> [Value] {
        var result: [Value] = []
        var start = key.count + 1
        for value in values {
            guard let read = read(value) ?? read(value.halfWidth) else {
                throw problem(.unknownValue(key: key, value: value), at: start..<start + value.count)
            }
            result.append(read)
            start += value.count + 1
        }
        return result
    }

    private func moment(_ text: String, _ names: Filter.Names) throws(FilterProblem) -> Filter.Moment {
        if (text.first == "-" || text.first == "+") && !text.contains(",") {
            guard let minutes = Filter.minutes(String(text.dropFirst())) else {
                throw problem(.badDuration(text))
            }
            return .relative(minutes: text.first == "-" ? -minutes : minutes)
        }
        guard let instant = Instant(typed: text, in: names.zone, now: names.now) else {
            throw problem(.badTime(text))
        }
        return .absolute(instant)
    }

    private func duration(_ text: String) throws(FilterProblem) -> Int {
        guard let minutes = Filter.minutes(text) else { throw problem(.badDuration(text)) }
        return minutes
    }

    private func problem(_ reason: FilterProblem.Reason) -> FilterProblem {
        FilterProblem(range: range, reason: reason)
    }

    /// - Parameter part: characters behind the sign, where quotes do not hide their place.
    private func problem(_ reason: FilterProblem.Reason, at part: Range<Int>) -> FilterProblem {
        let start = range.lowerBound + (text.first == "-" ? 1 : 0)
        guard firstQuote == nil, range.upperBound - start == text.count - (text.first == "-" ? 1 : 0) else {
            return problem(reason)
        }
        return FilterProblem(range: start + part.lowerBound..<start + part.upperBound, reason: reason)
    }
}

extension Filter {
    /// Reads `30m`, `2h`, `1d`, `1w` as minutes.
    package static func minutes(_ text: String) -> Int? {
        guard let unit = text.last, let count = text.dropLast().digits, (0...100_000).contains(count) else {
            return nil
        }
        switch unit {
        case "m": return count
        case "h": return count * 60
        case "d": return count * 1440
        case "w": return count * 10_080
        default: return nil
        }
    }
}

extension Character {
    fileprivate var isQuote: Bool {
        switch self {
        case "\"", "“", "”", "＂": true
        default: false
        }
    }

    /// Full-width `：，－` as the sign an input method stands for.
    fileprivate var halfWidthSign: Character {
        switch self {
        case "：": ":"
        case "，": ","
        case "－": "-"
        default: self
        }
    }
}

extension StringProtocol {
    /// With full-width letters, digits and signs as ASCII.
    fileprivate var halfWidth: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(scalars)
    }
}
