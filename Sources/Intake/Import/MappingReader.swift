import Domain

extension Mapping {
    /// Checks everything that can be without a site; what is wrong is told all at once.
    package static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> Mapping {
        var reader = MappingReader(checker: ConfigChecker(try ConfigSource(bytes, file: file)))
        let mapping = reader.mapping()
        try reader.checker.finish()
        guard let mapping else { throw InputProblems([InputProblem(file: file, reason: .emptyFile)]) }
        return mapping
    }

    package static let builtInNames = ["griddesk", "sf311", "taipei-1999"]

    /// The text of a mapping that is compiled in; nil where there is none of that name.
    package static func builtInText(_ name: String) -> String? {
        switch name {
        case "griddesk": String(decoding: PackageResources.griddesk_toml, as: UTF8.self)
        case "sf311": String(decoding: PackageResources.sf311_toml, as: UTF8.self)
        case "taipei-1999": String(decoding: PackageResources.taipei_1999_toml, as: UTF8.self)
        default: nil
        }
    }

    /// The mapping of that name that is compiled in; throws where there is none.
    package static func builtIn(_ name: String) throws(InputProblems) -> Mapping {
        guard let text = builtInText(name) else {
            let near = Nearest.to(name, among: builtInNames)
            throw InputProblems([InputProblem(file: name, reason: .noSuchMapping(name, near: near))])
        }
        return try parse(Array(text.utf8), file: "\(name).toml")
    }
}

struct MappingReader {
    var checker: ConfigChecker

    mutating func mapping() -> Mapping? {
        let root = checker.root
        checker.allow(
            ["source", "fields", "times", "grid", "category", "team", "priority", "channel", "state"],
            in: root)
        for key in ["source", "fields", "times", "grid", "category"] { _ = checker.require(key, in: root) }
        let source = source(in: root)
        let fields = checker.section("fields", in: root)
        if let fields {
            checker.allow(["number", "what", "place", "reporter", "phone", "unit"], in: fields)
            _ = checker.require("what", in: fields)
        }
        let times = times(in: root)
        let grid = choice("grid", in: root, names: nil)
        let category = choice("category", in: root, names: nil)
        guard let source, let fields, let grid, let category else { return nil }
        guard let what = template("what", in: fields) else { return nil }
        return Mapping(
            source: source.name, clocks: source.clocks, format: source.format, encoding: source.encoding,
            isDesk: source.isDesk,
            zone: source.zone,
            number: template("number", in: fields), what: what, place: place(in: fields),
            reporter: template("reporter", in: fields), phone: template("phone", in: fields),
            unit: template("unit", in: fields), times: times, grid: grid, category: category,
            team: choice("team", in: root, names: nil),
            priority: choice("priority", in: root, names: Priority.allCases.map(\.rawValue)),
            channel: choice("channel", in: root, names: Channel.allCases.map(\.rawValue)),
            state: choice("state", in: root, names: TicketState.allCases.map(\.rawValue)))
    }

    // MARK: [source]

    struct Source {
        var name: String
        var clocks: Mapping.Clocks
        var format: RowReader.Format?
        var encoding: TextEncoding
        var isDesk: Bool
        var zone: Zone?
    }

    /// - Parameter keys: what else may stand in it.
    mutating func source(in root: ConfigSection, besides keys: [String] = []) -> Source? {
        guard let section = checker.section("source", in: root) else { return nil }
        checker.allow(
            ["name", "format", "delimiter", "encoding", "zone", "clocks", "desk"] + keys, in: section)
        _ = checker.require("name", in: section)
        let name = checker.label("name", in: section)
        if name == Domain.Source.line {
            checker.report(
                .nameTaken(Domain.Source.line, by: "ticket new --key"), at: section.path.key("name"))
        }
        let clocks = oneOf("clocks", Mapping.Clocks.allCases.map(\.rawValue), in: section)
        let format = format(in: section)
        let encoding = encoding(in: section)
        let zone = zone(in: section)
        guard let name else { return nil }
        return Source(
            name: name, clocks: clocks.flatMap(Mapping.Clocks.init) ?? .none, format: format,
            encoding: encoding, isDesk: checker.truth("desk", in: section) ?? false, zone: zone)
    }

    /// In small or large letters.
    private mutating func encoding(in section: ConfigSection) -> TextEncoding {
        guard let text = checker.text("encoding", in: section) else { return .utf8 }
        let known = TextEncoding.allCases.map(\.rawValue)
        let name = oneOf(text.lowercased(), known, at: section.path.key("encoding"))
        return name.flatMap(TextEncoding.init) ?? .utf8
    }

    private mutating func format(in section: ConfigSection) -> RowReader.Format? {
        let delimiter = oneOf("delimiter", [",", ";", "\t", "|"], in: section)?.utf8.first
        switch oneOf("format", ["csv", "jsonl"], in: section) {
        case "jsonl": return .jsonLines
        case "csv": return .csv(delimiter: delimiter ?? UInt8(ascii: ","))
        default: return delimiter.map { .csv(delimiter: $0) }
        }
    }

    private mutating func zone(in section: ConfigSection) -> Zone? {
        guard let text = checker.text("zone", in: section) else { return nil }
        let zone = Zone.system(text)
        if zone == nil { checker.report(.unknownZone(text), at: section.path.key("zone")) }
        return zone
    }

    mutating func oneOf(_ key: String, _ choices: [String], in section: ConfigSection) -> String? {
        guard let text = checker.text(key, in: section) else { return nil }
        return oneOf(text, choices, at: section.path.key(key))
    }

    private mutating func oneOf(_ text: String, _ choices: [String], at path: ConfigPath) -> String? {
        if choices.contains(text) { return text }
        checker.report(.notOneOf(choices, found: text, near: Nearest.to(text, among: choices)), at: path)
        return nil
    }

    // MARK: [fields] and [times]

    mutating func template(_ key: String, in section: ConfigSection) -> FieldTemplate? {
        guard let text = checker.text(key, in: section) else { return nil }
        if let template = FieldTemplate(text) { return template }
        checker.report(.badTemplate(text), at: section.path.key(key))
        return nil
    }

    private mutating func place(in fields: ConfigSection) -> Mapping.PlaceField? {
        guard let value = fields.values["place"] else { return nil }
        if case .text = value {
            return template("place", in: fields).map { .init(from: $0, repeated: 0, noise: []) }
        }
        guard let section = checker.section("place", in: fields) else { return nil }
        checker.allow(["from", "repeated", "noise"], in: section)
        _ = checker.require("from", in: section)
        let repeated = checker.number("repeated", 1...20, in: section) ?? 0
        let noise = checker.labels("noise", in: section)
        return template("from", in: section).map { .init(from: $0, repeated: repeated, noise: noise) }
    }

    private mutating func times(in root: ConfigSection) -> [Mapping.TimeField] {
        guard let section = checker.section("times", in: root) else { return [] }
        let names = InputProblem.Milestone.allCases.map { "\($0)" }
        checker.allow(names, in: section)
        _ = checker.require("reported", in: section)
        return InputProblem.Milestone.allCases.compactMap { time($0, in: section) }
    }

    private mutating func time(
        _ milestone: InputProblem.Milestone, in times: ConfigSection
    ) -> Mapping.TimeField? {
        timed("\(milestone)", in: times).map { .init(milestone: milestone, timed: $0) }
    }

    /// A column of times, or a table that says how it writes them.
    mutating func timed(_ key: String, in times: ConfigSection) -> Mapping.Timed? {
        guard let value = times.values[key] else { return nil }
        if case .text = value {
            return template(key, in: times).map { .init(from: $0, formats: [.iso]) }
        }
        guard let section = checker.section(key, in: times) else { return nil }
        checker.allow(["from", "format"], in: section)
        _ = checker.require("from", in: section)
        let formats = formats(in: section)
        return template("from", in: section).map {
            .init(from: $0, formats: formats.isEmpty ? [.iso] : formats)
        }
    }

    mutating func formats(in section: ConfigSection) -> [DatePattern] {
        texts("format", in: section).compactMap { item in
            let pattern = DatePattern(item.text)
            if pattern == nil { checker.report(.badDateFormat(item.text), at: item.path) }
            return pattern
        }
    }

    /// One text, or a list of them.
    mutating func texts(_ key: String, in section: ConfigSection) -> [(
        text: String, path: ConfigPath
    )] {
        guard case .text(let text) = section.values[key] else { return checker.texts(key, in: section) }
        return [(text, section.path.key(key))]
    }

    // MARK: Choices

    /// `names` are the stored names to choose among; nil are slugs, which only a site can check.
    mutating func choice(_ key: String, in root: ConfigSection, names: [String]?) -> Mapping.Choice? {
        guard let section = checker.section(key, in: root) else { return nil }
        checker.allow(["from", "rules", "same", "fallback", "always", "unknown"], in: section)
        let from = template("from", in: section)
        let always = targets("always", in: section, names: names).first
        let rules = checker.sections("rules", in: section).compactMap {
            rule(in: $0, hasFrom: section.values["from"] != nil, names: names)
        }
        let fallback = targets("fallback", in: section, names: names, star: true)
        let unknown = oneOf("unknown", ["refuse", "skip"], in: section)
        let isSame = checker.truth("same", in: section) ?? false
        if section.values["always"] == nil, section.values["rules"] == nil, !isSame {
            _ = checker.require("rules", in: section)
        }
        return Mapping.Choice(
            from: from, rules: rules, fallback: fallback, isSame: isSame, always: always,
            skipsUnknown: unknown == "skip")
    }

    private mutating func rule(
        in section: ConfigSection, hasFrom: Bool, names: [String]?
    ) -> Mapping.Choice.Rule? {
        let tests = Mapping.Choice.Test.allCases
        checker.allow(tests.map(\.rawValue) + ["from", "to"], in: section)
        if !hasFrom { _ = checker.require("from", in: section) }
        _ = checker.require("to", in: section)
        let from = template("from", in: section)
        let targets = targets("to", in: section, names: names)
        let present = tests.filter { section.values[$0.rawValue] != nil }
        guard present.count == 1 else {
            checker.report(.ruleNeedsOneTest, at: section.path)
            return nil
        }
        let items = texts(present[0].rawValue, in: section)
        for item in items where item.text.isEmpty && present[0] != .equal {
            checker.report(.emptyText, at: item.path)
        }
        guard !targets.isEmpty else { return nil }
        return Mapping.Choice.Rule(
            test: present[0], texts: items.map { OutsideText.clean($0.text) }, from: from, targets: targets)
    }

    private mutating func targets(
        _ key: String, in section: ConfigSection, names: [String]?, star: Bool = false
    ) -> [Mapping.Choice.Target] {
        texts(key, in: section).compactMap { item in
            if let names, oneOf(item.text, names, at: item.path) == nil { return nil }
            if let state = TicketState(rawValue: item.text), names != nil, !state.isImportable {
                checker.report(.cannotBeImported(state), at: item.path)
                return nil
            }
            if names == nil, !(star && item.text == "*"), !ID<Grid>(item.text).isWellFormed {
                checker.report(.malformedID(item.text), at: item.path)
                return nil
            }
            return .init(text: item.text, place: checker.problem(.emptyText, at: item.path))
        }
    }
}

extension TicketState {
    /// A hold without its end and a merge without its survivor say nothing.
    fileprivate var isImportable: Bool {
        switch self {
        case .reported, .accepted, .dispatched, .inProgress, .done, .closed, .rejected: true
        case .onHold, .merged: false
        }
    }
}
