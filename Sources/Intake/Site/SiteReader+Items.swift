import Domain

/// An item, and where the file has it.
struct ListedItem {
    var id: ID<CheckItem>
    var path: ConfigPath
}

extension SiteReader {
    /// The `[[….item]]` of a list or a checkpoint.
    mutating func items(in owner: ConfigSection) -> [(item: CheckItem, listed: ListedItem)] {
        var ids: [String: ConfigPath] = [:]
        var calls: [String: String] = [:]
        return checker.sections("item", in: owner).compactMap { section in
            item(in: section, &ids, &calls).map { ($0, ListedItem(id: $0.id, path: section.path.key("id"))) }
        }
    }

    private mutating func item(
        in section: ConfigSection, _ ids: inout [String: ConfigPath], _ calls: inout [String: String]
    ) -> CheckItem? {
        checker.allow(
            ["id", "name", "aliases", "class", "category", "severity", "clause"] + Self.gaugeKeys,
            in: section)
        let id: ID<CheckItem>? = id(in: section, among: &ids)
        let name = name(in: section)
        let aliases = checker.labels("aliases", in: section)
        call(name, aliases, of: id, in: section, among: &calls)
        let itemClass: ID<ItemClass>? = reference("class", to: .itemClass, in: section)
        let category: ID<Category>? = reference("category", to: .category, in: section)
        let severity: Severity? = checker.choice("severity", in: section)
        let clause = checker.label("clause", limit: TextLimit.place, in: section)
        let gauge = gauge(in: section)
        guard let id, let name else { return nil }
        return CheckItem(
            id: id, name: name, aliases: aliases, itemClass: itemClass, category: category,
            severity: severity ?? .minor, clause: clause, gauge: gauge)
    }

    /// Reports a name that something beside it has already.
    mutating func call<Kind>(
        _ name: Name?, _ aliases: [String], of id: ID<Kind>?, in section: ConfigSection,
        among calls: inout [String: String]
    ) {
        guard let name, let id else { return }
        let names = [name.zh, name.en].map { ($0, section.path.key("name")) }
        let others = aliases.enumerated().map { ($1, section.path.key("aliases").item($0 + 1)) }
        for (text, path) in names + others {
            let owner = calls.updateValue(id.text, forKey: text.lowercased())
            guard let owner, owner != id.text else { continue }
            checker.report(.nameTaken(text, by: owner), at: path)
            return
        }
    }

    // MARK: Readings

    private static let limits = ["low", "warn_low", "warn_high", "high"]
    private static let gaugeKeys = ["unit", "counter"] + limits

    private mutating func gauge(in section: ConfigSection) -> Gauge? {
        guard let first = Self.gaugeKeys.first(where: { section.values[$0] != nil }) else { return nil }
        let unit = checker.label("unit", limit: 12, in: section)
        if section.values["unit"] == nil {
            checker.report(.round(.needs(key: "unit", by: first)), at: section.path.key(first))
        }
        let isCounter = checker.truth("counter", in: section) ?? false
        let readings = Self.limits.map { reading($0, in: section) }
        checkOrder(readings, in: section)
        return Gauge(
            unit: unit ?? "", low: readings[0], high: readings[3], warnLow: readings[1],
            warnHigh: readings[2], isCounter: isCounter)
    }

    /// Limits may be equal, and none may be above one that stands for more.
    private mutating func checkOrder(_ readings: [MeterReading?], in section: ConfigSection) {
        let known = zip(Self.limits, readings).compactMap { key, reading in reading.map { (key, $0) } }
        for (lower, upper) in zip(known, known.dropFirst()) where upper.1 < lower.1 {
            let texts = [lower, upper].map { "\($0.0) = \($0.1.text)" }
            checker.report(
                .round(.limitsOutOfOrder(lower: texts[0], upper: texts[1])), at: section.path.key(lower.0))
        }
    }

    private mutating func reading(_ key: String, in section: ConfigSection) -> MeterReading? {
        guard let value = section.values[key] else { return nil }
        let path = section.path.key(key)
        let text: String
        switch value {
        case .number(let number): text = String(number)
        case .decimal(let number): text = String(number)
        case .text(let written): text = written
        case .truth, .date, .list, .table, .other:
            checker.report(.wrongKind(expected: .number, found: value.kind), at: path)
            return nil
        }
        if let reading = MeterReading(text) { return reading }
        checker.report(.round(.badReading(text)), at: path)
        return nil
    }
}
