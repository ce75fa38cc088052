/// A word of a filter with its place in the text.
struct FilterToken {
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
        return joined(tokens + current.ended(from: start, at: characters.count))
    }

    /// A sign that screens show as several Latin words is one.
    private static func joined(_ tokens: [FilterToken]) -> [FilterToken] {
        var (result, rest) = ([FilterToken](), tokens[...])
        while let first = rest.first {
            let length = [3, 2].first { isSign(rest.prefix($0), of: $0) } ?? 1
            var token = first
            for next in rest.prefix(length).dropFirst() {
                token.typed += " " + next.typed
                token.text += " " + next.text
                token.range = token.range.lowerBound..<next.range.upperBound
            }
            result.append(token)
            rest = rest.dropFirst(length)
        }
        return result
    }

    private static func isSign(_ tokens: ArraySlice<FilterToken>, of length: Int) -> Bool {
        guard tokens.count == length, tokens.allSatisfy({ $0.firstQuote == nil && $0.text.isLatin }) else {
            return false
        }
        return FilterBadge.called(tokens.map(\.text).joined(separator: " ")) != nil
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
        let word = word(String(typed.dropFirst(signs)), names)
        guard firstQuote != signs else { return word }
        if let badges = FilterToken.badges(bare) { return badges }
        if let number = TicketNumber(bare.halfWidth) { return .number([number]) }
        let halves = bare.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, signs + halves[0].count < firstQuote ?? .max else {
            return firstQuote == nil ? choice(behind: signs, names) ?? word : word
        }
        let key = halves[0].halfWidth.lowercased()
        let values = halves[1].split(separator: ",").map(String.init)
        guard !values.isEmpty else { throw problem(.missingValue(key)) }
        return try condition(key: key, values: values, names)
    }

    /// Any of several words and signs with commas between; nil where there is one.
    private func choice(behind signs: Int, _ names: Filter.Names) -> Filter.Condition? {
        let commas = text.indices.filter { text[$0] == "," }
        var (parts, start) = ([Substring](), typed.index(typed.startIndex, offsetBy: signs))
        for comma in commas {
            let end = typed.index(typed.startIndex, offsetBy: text.distance(from: text.startIndex, to: comma))
            parts.append(typed[start..<end])
            start = typed.index(after: end)
        }
        parts.append(typed[start...])
        parts.removeAll(where: \.isEmpty)
        guard !commas.isEmpty, !parts.isEmpty else { return nil }
        return .any(
            of: parts.map { part in
                if let badge = FilterBadge.called(part.halfWidth) { return badge.condition }
                return TicketNumber(part.halfWidth).map { .number([$0]) } ?? word(String(part), names)
            })
    }

    /// One word of a screen, or several with commas between.
    private static func badges(_ text: Substring) -> Filter.Condition? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let badges = parts.compactMap { FilterBadge.called($0.halfWidth) }
        return badges.count == parts.count ? .any(of: badges.map(\.condition)) : nil
    }

    private func word(_ text: String, _ names: Filter.Names) -> Filter.Condition {
        let site = names.site
        let technicians = site.people.filter { $0.team != nil }
        return .word(
            text, grids: site.grids.filter { $0.isSeen(text, names.language, $0.short) }.map(\.id),
            categories: site.categories.filter { $0.isSeen(text, names.language) }.map(\.id),
            teams: site.teams.filter { $0.isSeen(text, names.language, $0.short) }.map(\.id),
            technicians: technicians.filter { $0.isSeen(text, names.language) }.map(\.id))
    }

    func problem(_ reason: FilterProblem.Reason) -> FilterProblem {
        FilterProblem(range: range, reason: reason)
    }

    /// - Parameter part: characters behind the sign, where quotes do not hide their place.
    func problem(_ reason: FilterProblem.Reason, at part: Range<Int>) -> FilterProblem {
        let start = range.lowerBound + (text.first == "-" ? 1 : 0)
        guard firstQuote == nil, range.upperBound - start == text.count - (text.first == "-" ? 1 : 0) else {
            return problem(reason)
        }
        return FilterProblem(range: start + part.lowerBound..<start + part.upperBound, reason: reason)
    }
}

extension Character {
    fileprivate var isQuote: Bool {
        switch self {
        case "\"", "“", "”", "＂": true
        default: false
        }
    }

    /// Full-width `：，－`, and `、`, as the sign an input method stands for.
    fileprivate var halfWidthSign: Character {
        switch self {
        case "：": ":"
        case "，", "、": ","
        case "－": "-"
        default: self
        }
    }
}

extension StringProtocol {
    /// With full-width letters, digits and signs as ASCII.
    var halfWidth: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        return String(scalars)
    }
}

extension String {
    fileprivate var isLatin: Bool { allSatisfy { $0.isASCII && $0.isLetter } }
}

extension SiteItem {
    /// Whether its name, or the short one, has `text` in it as a screen of the language shows it, in any case.
    fileprivate func isSeen(_ text: String, _ language: Language, _ short: Name? = nil) -> Bool {
        let wanted = text.lowercased()
        return [name, short].contains { $0?[language].lowercased().contains(wanted) ?? false }
    }
}
