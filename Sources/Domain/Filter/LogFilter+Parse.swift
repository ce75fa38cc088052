extension LogFilter {
    /// The keys it knows, in the order help shows them.
    package static let keys = ["kind", "by", "about", "since", "until"]

    /// What a kind of subject is called.
    package static let kindNames: [(kind: Subject.Kind, name: Phrase)] = [
        (.ticket, Phrase("工单", "ticket")), (.round, Phrase("巡查", "round")),
        (.standing, Phrase("持续", "standing")), (.standard, Phrase("标准", "standard")),
        (.gathering, Phrase("场次", "occasion")),
        (.report, Phrase("报告", "report")), (.handover, Phrase("交接班", "handover")),
        (.watch, Phrase("当班", "duty")),
        (.journal, Phrase("记事", "journal")),
        (.site, Phrase("场所", "site")), (.operatorAccount, Phrase("值班员", "operator")),
    ]

    /// What stands for entries that were written down later than they happened.
    package static let late = Phrase("补记", "late")

    /// Reads `kind:ticket,round by:李梅 about:261120-017 since:-1d until:昨天 late 漏水`: a space is and, a comma or; quotes
    /// hold spaces together; a bare ticket number is what it is about.
    package static func parse(_ text: String, _ names: Filter.Names) throws(FilterProblem) -> LogFilter {
        var filter = LogFilter()
        for token in try FilterToken.split(text) { try filter.take(token, names) }
        return filter
    }

    private mutating func take(_ token: FilterToken, _ names: Filter.Names) throws(FilterProblem) {
        guard token.firstQuote == nil else { return words.append(token.typed) }
        if let number = TicketNumber(token.text.halfWidth) {
            subjects.insert(number.text)
            return
        }
        let halves = token.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let key = halves[0].halfWidth.lowercased()
        guard halves.count == 2, !key.isEmpty else {
            if LogFilter.late.isSaid(key) { isLate = true } else { words.append(token.typed) }
            return
        }
        let values = halves[1].split(separator: ",").map(String.init)
        guard !values.isEmpty else { throw token.problem(.missingValue(key)) }
        try take(key, values, token, names)
    }

    private mutating func take(
        _ key: String, _ values: [String], _ token: FilterToken, _ names: Filter.Names
    ) throws(FilterProblem) {
        switch key {
        case "kind": for value in values { kinds.insert(try LogFilter.kind(value, token)) }
        case "by": for value in values { operators.insert(try LogFilter.person(value, token, names)) }
        case "about":
            for value in values { subjects.insert(TicketNumber(value.halfWidth)?.text ?? value) }
        case "since": since = try token.moment(values[0], names, .start).instant(at: names.now)
        case "until": until = try token.moment(values[0], names, .end).instant(at: names.now)
        default: throw token.problem(.unknownKey(key, known: LogFilter.keys))
        }
    }

    private static func kind(_ text: String, _ token: FilterToken) throws(FilterProblem) -> Subject.Kind {
        let wanted = text.halfWidth.lowercased()
        let named = kindNames.first { $0.name.isSaid(wanted) || $0.kind.rawValue == wanted }
        guard let named else { throw token.problem(.unknownValue(key: "kind", value: text)) }
        return named.kind
    }

    private static func person(
        _ text: String, _ token: FilterToken, _ names: Filter.Names
    ) throws(FilterProblem) -> ID<Operator> {
        let wanted = text.lowercased()
        let found = names.operators.first { $0.id.text == wanted || $0.name.lowercased() == wanted }
        guard let found else { throw token.problem(.unknownValue(key: "by", value: text)) }
        return found.id
    }
}

extension Phrase {
    fileprivate func isSaid(_ word: String) -> Bool { Language.allCases.contains { self[$0] == word } }
}
