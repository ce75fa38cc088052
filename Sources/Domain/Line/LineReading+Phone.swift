extension LineReading {
    /// Mobile, fixed and service numbers, with their extension: 138 1234 5678, 0512-65123456-801, 400-800-1234.
    mutating func findLongPhones() {
        var index = 0
        while index < tokens.count {
            guard let (span, value) = longPhone(at: index) else {
                index += 1
                continue
            }
            takePhone(span, value)
            index = span.upperBound
        }
    }

    /// Four or five digits that nothing else claims.
    mutating func findShortPhones() {
        let likely = tokens.indices.filter { index in
            guard let digits = lonelyDigits(index), digits.count >= 3 else { return false }
            if hasPhoneLabel(before: index) != nil { return true }
            return (4...5).contains(digits.count) && !isNextRoom(digits)
        }
        let first =
            likely.first { hasPhoneLabel(before: $0) != nil }
            ?? likely.first { site.isExtension(tokens[$0].digits ?? "") } ?? likely.first
        if let first { takePhone(first..<(first + 1), tokens[first].digits ?? "") }
        for index in likely where index != first {
            takePhone(index..<(index + 1), tokens[index].digits ?? "")
        }
    }

    /// 隔壁1002 beside 1001, unlike the telephones of the compound.
    private func isNextRoom(_ digits: String) -> Bool {
        !site.isExtension(digits)
            && placeParts.contains {
                $0.isRoom && $0.value.count == digits.count && $0.value.prefix(2) == digits.prefix(2)
            }
    }

    private mutating func takePhone(_ span: Range<Int>, _ value: String) {
        if line.phone != nil {
            mark(span, .kept)
            line.problems.append(.anotherPhone(value, range(span)))
            return
        }
        let start = hasPhoneLabel(before: span.lowerBound) ?? span.lowerBound
        line.phone = take(start..<span.upperBound, as: value)
    }

    /// Where the label of a telephone before a number begins.
    func hasPhoneLabel(before index: Int) -> Int? {
        var end = index
        while end > 0, let sign = sign(end - 1), ":：.#是".contains(sign), marks[end - 1] == .free { end -= 1 }
        if han(end - 1) == "是" || han(end - 1) == "为" { end -= 1 }
        for start in max(0, end - 4)..<max(0, end) {
            guard let match = LineWords.phoneLabels.longest(at: start, in: tokens),
                match.tokens.upperBound == end,
                areFree(match.tokens)
            else { continue }
            return start
        }
        return nil
    }

    private func longPhone(at index: Int) -> (Range<Int>, String)? {
        guard let first = tokens[index].digits,
            !(isJoined(index) && word(index - 1).map { $0.count > 1 } == false)
        else { return nil }
        var (end, groups, total) = (index + 1, [first], first.count)
        while end < tokens.count, let step = nextGroup(end, after: groups, total: total) {
            end = step + 1
            groups.append(tokens[step].digits ?? "")
            total += groups[groups.count - 1].count
        }
        guard LongPhone.isOne(groups) else { return nil }
        var start = index
        if sign(start - 1) == "+" || sign(start - 1) == "(" { start -= 1 }
        return (start..<end, LongPhone.written(groups))
    }

    /// The index of the next group of digits of the same number.
    private func nextGroup(_ end: Int, after groups: [String], total: Int) -> Int? {
        guard total < 16, groups.count < 4 else { return nil }
        if tokens[end].digits != nil, !isJoined(end) {
            return LongPhone.isOne(groups) ? nil : LongPhone.mayGoOn(groups) ? end : nil
        }
        let isLink = sign(end).map { "-)转".contains($0) } ?? (han(end) == "转")
        guard isLink, end + 1 < tokens.count, tokens[end + 1].digits != nil else { return nil }
        if sign(end) == "-", !isJoined(end) || !isJoined(end + 1) { return nil }
        return end + 1
    }
}

/// What groups of digits make a telephone number of more than five digits.
enum LongPhone {
    static func isOne(_ groups: [String]) -> Bool {
        let all = groups.joined()
        let first = groups[0]
        if isMobile(all) || isMobile(String(all.dropFirst(2))) && all.hasPrefix("86") { return true }
        if groups.count == 1 {
            if first.count == 8, isDate(first) { return false }
            return [7, 8].contains(first.count) && first.first != "0" && first.first != "1"
                || first.hasPrefix("0") && (10...12).contains(first.count)
        }
        if first.hasPrefix("0"), (2...4).contains(first.count) {
            return [7, 8].contains(groups[1].count)
                || groups.count >= 3 && (9...12).contains(all.count) && groups[1].count + groups[2].count <= 8
        }
        if ["400", "800"].contains(first) { return all.count == 10 }
        return [7, 8].contains(first.count) && groups.count == 2 && groups[1].count <= 5 && !isDate(first)
    }

    /// Groups with white space between.
    static func mayGoOn(_ groups: [String]) -> Bool {
        let first = groups[0]
        return first.hasPrefix("0") && (2...4).contains(first.count)
            || first.hasPrefix("1") && first.count == 3 || first == "86" || ["400", "800"].contains(first)
    }

    /// Mobile numbers without signs, others with a hyphen between the groups.
    static func written(_ groups: [String]) -> String {
        let all = groups.joined()
        return isMobile(all) ? all : groups.joined(separator: "-")
    }

    private static func isMobile(_ digits: String) -> Bool {
        digits.count == 11 && digits.hasPrefix("1") && !digits.hasPrefix("10") && !digits.hasPrefix("11")
            && !digits.hasPrefix("12")
    }

    /// `20261120`.
    private static func isDate(_ digits: String) -> Bool {
        guard let month = Int(digits.dropFirst(4).prefix(2)), let day = Int(digits.suffix(2)) else {
            return false
        }
        return (digits.hasPrefix("20") || digits.hasPrefix("19")) && (1...12).contains(month)
            && (1...31).contains(day)
    }
}
