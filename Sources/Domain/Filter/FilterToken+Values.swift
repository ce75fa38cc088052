extension FilterToken {
    func condition(
        key: String, values: [String], _ names: Filter.Names
    ) throws(FilterProblem) -> Filter.Condition {
        let site = names.site
        switch key {
        case "grid", "网格": return .grid(try ids(site.grids, key, values))
        case "svc", "service", "专业": return .specialist(try ids(site.specialists, key, values))
        case "category", "cat", "事项", "类别": return .category(try ids(site.categories, key, values))
        case "team", "班组":
            return try orNone(.team, values) { values throws(FilterProblem) in
                .team(try ids(site.teams, key, values))
            }
        case "tech", "人员":
            return try orNone(.technician, values) { values throws(FilterProblem) in
                .technician(try ids(site.people, key, values))
            }
        case "by", "首问":
            return try orNone(.owner, values) { values throws(FilterProblem) in
                .owner(try owners(names.operators, key, values))
            }
        case "unit", "单位": return try orNone(.unit, values) { values throws(FilterProblem) in .unit(values) }
        case "rating", "满意度", "评价":
            return try orNone(.rating, values) { values throws(FilterProblem) in
                .rating(try each(key, values, Filter.rating))
            }
        case "pri", "priority", "优先": return .priority(try each(key, values, Priority.init(typed:)))
        case "state", "状态": return .any(of: try each(key, values, Filter.Condition.init(state:)))
        case "channel", "渠道": return .channel(try each(key, values, Channel.init(typed:)))
        case "source", "来源": return .source(values)
        case "due", "到期": return .due(try due(values.joined(separator: ",").halfWidth, names))
        case "since", "自": return .since(try moment(values.joined(separator: ",").halfWidth, names, .start))
        case "until", "至": return .until(try moment(values.joined(separator: ",").halfWidth, names, .end))
        case "closed", "办结":
            return .closed(try moment(values.joined(separator: ",").halfWidth, names, .start))
        case "report", "报表":
            let counts = try each(key, values, ReportCount.init(typed:))
            return .any(of: counts.map { .counted($0) })
        default: throw problem(.unknownKey(key), at: 0..<key.count)
        }
    }

    /// What the values name, or tickets without any, or both.
    private func orNone(
        _ field: Filter.Field, _ values: [String],
        _ read: ([String]) throws(FilterProblem) -> Filter.Condition
    ) throws(FilterProblem) -> Filter.Condition {
        guard let place = values.firstIndex(where: Filter.isNone) else { return try read(values) }
        var others = values
        others.remove(at: place)
        return others.isEmpty ? .absent(field) : .any([try orNone(field, others, read), .absent(field)])
    }

    func ids<Item: SiteItem>(
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

    func each<Value>(
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
}

extension Filter {
    static func isNone(_ text: String) -> Bool {
        ["无", "none", "未派", "未指派", "unassigned"].contains(text.lowercased())
    }

    fileprivate static func rating(_ text: String) -> Int? {
        let named = (1...5).first { rating in
            let name = Rating.satisfaction(rating)
            return [name.zh, name.en].contains { $0.joinedLowercased == text.joinedLowercased }
        }
        return named ?? text.digits.flatMap { (1...5).contains($0) ? $0 : nil }
    }
}

extension Filter.Condition {
    /// A state, `open`, `all`, `ended`, or what else screens show in its place.
    fileprivate init?(state text: String) {
        if let states = TicketState.typed(text) {
            self = .state(states)
        } else if let badge = FilterBadge.called(text) {
            self = badge.condition
        } else {
            return nil
        }
    }
}
