import Domain

extension CheckMapping {
    /// Checks everything that can be without a site; what is wrong is told all at once.
    package static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> CheckMapping {
        var reader = MappingReader(checker: ConfigChecker(try ConfigSource(bytes, file: file)))
        let mapping = reader.checkMapping()
        try reader.checker.finish()
        guard let mapping else { throw InputProblems([InputProblem(file: file, reason: .emptyFile)]) }
        return mapping
    }

    /// For files with the columns of a desk's own names.
    package static let usual = "checks"

    /// The text of the mapping that is compiled in.
    package static var usualText: String { String(decoding: PackageResources.checks_toml, as: UTF8.self) }
}

extension MappingReader {
    fileprivate mutating func checkMapping() -> CheckMapping? {
        let root = checker.root
        checker.allow(
            ["kind", "source", "fields", "times", "tags", "people"]
                + CheckMapping.Choice.allCases.map(\.rawValue), in: root)
        for key in ["source", "fields", "times"] { _ = checker.require(key, in: root) }
        _ = oneOf("kind", ["checks"], in: root)
        let file = source(in: root, besides: ["clock_ahead", "optional"])
        let section = checker.section("source", in: root)
        let ahead = section.flatMap { seconds("clock_ahead", in: $0) }
        let optional = section.map { checker.labels("optional", in: $0) } ?? []
        let fields = checker.section("fields", in: root)
        if let fields { requirePlace(in: fields) }
        let times = checker.section("times", in: root)
        if let times {
            checker.allow(["at", "clock", "synced"], in: times)
            _ = checker.require("at", in: times)
            for (key, other) in [("clock", "synced"), ("synced", "clock")] where times.values[key] != nil {
                _ = times.values[other] ?? checker.require(other, in: times)
            }
        }
        let (tags, people) = (codes("tags", in: root), codes("people", in: root))
        guard let file, let fields, let times, let at = timed("at", in: times) else { return nil }
        return CheckMapping(
            source: file.name, format: file.format, encoding: file.encoding, zone: file.zone,
            optional: optional,
            ahead: ahead ?? 0, fields: templates(in: fields), at: at, clock: timed("clock", in: times),
            synced: timed("synced", in: times), choices: choices(in: root), tags: tags, people: people)
    }

    private mutating func templates(in fields: ConfigSection) -> [CheckMapping.Field: FieldTemplate] {
        var templates: [CheckMapping.Field: FieldTemplate] = [:]
        for field in CheckMapping.Field.allCases { templates[field] = template(field.rawValue, in: fields) }
        return templates
    }

    private mutating func choices(in root: ConfigSection) -> [CheckMapping.Choice: Mapping.Choice] {
        var choices: [CheckMapping.Choice: Mapping.Choice] = [:]
        for kind in CheckMapping.Choice.allCases {
            choices[kind] = choice(kind.rawValue, in: root, names: kind.names)
        }
        return choices
    }

    private mutating func requirePlace(in fields: ConfigSection) {
        checker.allow(CheckMapping.Field.allCases.map(\.rawValue), in: fields)
        if fields.values["tag"] == nil { _ = checker.require("point", in: fields) }
    }

    /// `58m`, or `-1h` where the clock was behind.
    private mutating func seconds(_ key: String, in section: ConfigSection) -> Int? {
        guard let text = checker.text(key, in: section) else { return nil }
        let isBehind = text.hasPrefix("-")
        guard let minutes = ClockText.duration(isBehind ? String(text.dropFirst()) : text) else {
            checker.report(.badDuration(text), at: section.path.key(key))
            return nil
        }
        return (isBehind ? -60 : 60) * minutes
    }

    /// What the source calls things, and what they are here.
    private mutating func codes(_ key: String, in root: ConfigSection) -> [String: Mapping.Choice.Target] {
        guard let section = checker.section(key, in: root) else { return [:] }
        var codes: [String: Mapping.Choice.Target] = [:]
        for (code, value) in section.values.sorted(by: { $0.key < $1.key }) {
            let path = section.path.key(code)
            guard let text = checker.text(value, at: path) else { continue }
            codes[OutsideText.clean(code).lowercased()] = .init(
                text: OutsideText.clean(text), place: checker.problem(.emptyText, at: path))
        }
        return codes
    }
}
