extension Filter {
    /// What a filter may name: the site, the operators and the zone of its times; and the language in which names are
    /// seen, which is what a bare word is looked for in.
    package struct Names: Sendable {
        package var site: Site
        package var operators: [Operator]
        package var zone: Zone
        package var now: Instant
        package var language: Language

        package init(site: Site, operators: [Operator], zone: Zone, now: Instant, language: Language) {
            self.site = site
            self.operators = operators
            self.zone = zone
            self.now = now
            self.language = language
        }
    }

    /// The keys a filter knows, in the order help shows them.
    package static let keys = [
        "grid", "svc", "category", "team", "tech", "by", "pri", "state", "channel", "source", "unit",
        "rating", "due",
        "since", "until", "closed", "report",
    ]

    /// What stands for "none" behind a key that a ticket may lack.
    package static let none = Phrase("无", "none")

    /// Reads `grid:b03 svc:设备 -category:lift pri:1,2 漏水`: a space is and, a comma or, a leading `-` not; quotes hold
    /// spaces together; full-width signs count as their keys. A word that screens show as a state or sign is that one.
    package static func parse(_ text: String, _ names: Names) throws(FilterProblem) -> Filter {
        var filter = Filter()
        for token in try FilterToken.split(text) {
            filter.terms.append(try token.term(names))
        }
        return filter
    }

    /// What leads to the tickets of `text` in the states that it leaves out, as it would be typed; nil where it leaves
    /// out none or is not understood.
    package static func elsewhere(_ text: String, _ names: Names) -> (text: String, states: Set<TicketState>)?
    {
        guard let filter = try? parse(text, names), let tokens = try? FilterToken.split(text),
            let left = filter.statesLeftOut, !left.isEmpty
        else { return nil }
        let characters = Array(text)
        let kept = zip(tokens, filter.terms).filter { !$0.1.condition.isState }
            .map { String(characters[$0.0.range]) }
        let words = TicketState.words(for: left)[names.language]
        return ((kept + ["state:\(words)"]).joined(separator: " "), left)
    }

    /// Nil where a term about states is among others in a choice.
    private var statesLeftOut: Set<TicketState>? {
        let all = Set(TicketState.allCases)
        guard !isOpenOnly else { return all.filter { !$0.isOpen } }
        var seen = all
        for term in terms {
            guard case .state(let named) = term.condition else { continue }
            if term.isNegated { seen.subtract(named) } else { seen.formIntersection(named) }
        }
        return all.subtracting(seen)
    }
}

extension TicketState {
    /// As `typed` reads them.
    fileprivate static func words(for states: Set<TicketState>) -> Phrase {
        if states == Set(allCases.filter(\.isOpen)) { return Phrase("未结", "open") }
        if states == Set(allCases.filter { !$0.isOpen }) { return Phrase("已结", "ended") }
        let states = allCases.filter(states.contains)
        return Phrase(
            states.map { FilterBadge.name(of: $0)?.zh ?? $0.rawValue }.joined(separator: ","),
            states.map(\.rawValue).joined(separator: ","))
    }
}

extension Filter.Condition {
    fileprivate var isState: Bool {
        if case .state = self { true } else { false }
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
