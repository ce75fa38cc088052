extension RoundFilter {
    /// Reads `grid:b05 state:漏查 夜巡 -officer:周洁` by the rules of `Filter.parse`; a word that screens show as a state is
    /// that state.
    package static func parse(_ text: String, _ names: Filter.Names) throws(FilterProblem) -> RoundFilter {
        var filter = RoundFilter()
        for token in try FilterToken.split(text) {
            filter.terms.append(try token.roundTerm(names))
        }
        return filter
    }
}

extension FilterToken {
    fileprivate func roundTerm(_ names: Filter.Names) throws(FilterProblem) -> RoundFilter.Term {
        let isNegated = text.first == "-" && text.count > 1 && firstQuote != 0
        let condition = try roundCondition(behind: isNegated ? 1 : 0, names)
        return RoundFilter.Term(isNegated: isNegated, condition: condition)
    }

    private func roundCondition(
        behind signs: Int, _ names: Filter.Names
    ) throws(FilterProblem) -> RoundFilter.Condition {
        let bare = text.dropFirst(signs)
        let word = names.roundWord(String(typed.dropFirst(signs)))
        guard firstQuote != signs else { return word }
        let parts = bare.split(separator: ",")
        let states = parts.compactMap { RoundState(called: $0.halfWidth) }
        if !states.isEmpty, states.count == parts.count { return .state(states) }
        let halves = bare.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, signs + halves[0].count < firstQuote ?? .max else {
            return word
        }
        let key = halves[0].halfWidth.lowercased()
        let values = halves[1].split(separator: ",").map(String.init)
        guard !values.isEmpty else { throw problem(.missingValue(key)) }
        return try roundCondition(key: key, values: values, names)
    }

    private func roundCondition(
        key: String, values: [String], _ names: Filter.Names
    ) throws(FilterProblem) -> RoundFilter.Condition {
        let site = names.site
        switch key {
        case "grid", "网格":
            return .grid(try each(key, values) { site.gridsWalked(called: $0) }.flatMap { $0 })
        case "route", "路线":
            return .route(
                try each(key, values) { text in
                    let routes = site.routes(called: text).map(\.id)
                    return routes.isEmpty ? nil : routes
                }.flatMap { $0 })
        case "kind", "类型": return .kind(try each(key, values, site.kindsWalked(called:)).flatMap { $0 })
        case "state", "状态": return .state(try each(key, values, RoundState.init(called:)))
        case "officer", "人员": return .officer(try idsOrNone(site.people, key, values))
        case "team", "班组": return .team(try idsOrNone(site.teams, key, values))
        case "finding", "问题": return .finding(try each(key, values, RoundFilter.Findings.init(called:)))
        case "since", "自": return .since(try moment(values.joined(separator: ",").halfWidth, names, .start))
        case "until", "至": return .until(try moment(values.joined(separator: ",").halfWidth, names, .end))
        default: throw problem(.unknownKey(key, known: RoundFilter.keys), at: 0..<key.count)
        }
    }
}

extension FilterToken {
    private func idsOrNone<Item: SiteItem>(
        _ items: [Item], _ key: String, _ values: [String]
    ) throws(FilterProblem) -> [ID<Item.Kind>?] {
        try each(key, values) { text -> [ID<Item.Kind>?]? in
            if Filter.isNone(text) { return [nil] }
            let found = items.called(text)
            return found.isEmpty ? nil : found.map { Optional($0.id) }
        }.flatMap { $0 }
    }
}

extension Filter.Names {
    fileprivate func roundWord(_ text: String) -> RoundFilter.Condition {
        let isSeen = { (name: Name) in name[language].lowercased().contains(text.lowercased()) }
        return .word(
            routes: site.routes.filter { isSeen($0.name) }.map(\.id),
            grids: site.grids.filter { isSeen($0.name) || isSeen($0.short) }.map(\.id),
            people: site.people.filter { isSeen($0.name) }.map(\.id))
    }
}

extension Site {
    /// The routes that people call `text`: one of them, or all of one plan.
    package func routes(called text: String) -> [Route] {
        let plans = Set(rounds.routes.called(text).map(\.id))
        let wanted = text.lowercased()
        return routes.filter { route in
            plans.contains(route.plan) || route.id.text == wanted || route.name.zh.lowercased() == wanted
                || route.name.en.lowercased() == wanted
        }
    }

    fileprivate func gridsWalked(called text: String) -> [ID<Grid>?]? {
        if ["全院", "compound", "无", "none"].contains(text.lowercased()) { return [nil] }
        let found = grids.called(text).map { Optional($0.id) }
        return found.isEmpty ? nil : found
    }
}

extension RoundState {
    /// In either language, in any case, with or without hyphens; or by its stored name.
    package init?(called text: String) {
        let wanted = text.joinedLowercased
        let found = Self.allCases.first { state in
            [state.rawValue, state.name.zh, state.name.en].contains { $0.joinedLowercased == wanted }
        }
        guard let found else { return nil }
        self = found
    }

    /// As screens show it, and as it is filtered by.
    package var name: Phrase {
        switch self {
        case .upcoming: Phrase("未到", "upcoming")
        case .due: Phrase("应查", "due")
        case .underWay: Phrase("在查", "under way")
        case .done: Phrase("完成", "done")
        case .doneLate: Phrase("迟完", "done late")
        case .unfinished: Phrase("未完", "unfinished")
        case .missed: Phrase("漏查", "missed")
        case .excused: Phrase("免查", "excused")
        }
    }
}

extension Site {
    /// The kinds that people call `text`, that of inspections among them.
    fileprivate func kindsWalked(called text: String) -> [ID<RoundKind>]? {
        let isInspection = ["检查", RoundKind.inspection.text].contains(text.lowercased())
        let kinds = rounds.kinds.called(text).map(\.id) + (isInspection ? [RoundKind.inspection] : [])
        return kinds.isEmpty ? nil : kinds
    }
}

extension RoundFilter.Findings {
    /// As it is filtered by.
    package var name: Phrase {
        switch self {
        case .open: Phrase("未结", "open")
        case .any: Phrase("有", "any")
        case .none: Phrase("无", "none")
        }
    }

    fileprivate init?(called text: String) {
        let wanted = text.lowercased()
        guard let found = Self.allCases.first(where: { [$0.name.zh, $0.name.en].contains(wanted) }) else {
            return nil
        }
        self = found
    }
}
