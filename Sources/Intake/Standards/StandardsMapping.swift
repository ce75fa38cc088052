import Domain

/// How the rows of one source become the clauses of a catalogue, as a mapping file states it.
package struct StandardsMapping: Sendable {
    var shape: SourceShape
    /// What people call the catalogue; its slug without one.
    var title: String?
    /// Where one column holds all the others.
    var line: PartsField?
    var clause: FieldTemplate
    var words: FieldTemplate
    var service: FieldTemplate?
    var group: FieldTemplate?
    var short: FieldTemplate?
    var points: FieldTemplate?
    var severity: Mapping.Choice?

    /// The columns that are read of each row.
    var columns: [String] {
        let templates =
            [clause, words, service, group, short, points, severity?.from].compactMap { $0 }
            + (severity?.rules.compactMap(\.from) ?? [])
        let own = Set(line?.pattern.names ?? [])
        return ((line?.columns ?? []) + templates.flatMap(\.columns).filter { !own.contains($0) }).unique
    }
}

extension StandardsMapping {
    /// Everything that is wrong is told at once.
    package static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> StandardsMapping {
        var reader = MappingReader(checker: ConfigChecker(try ConfigSource(bytes, file: file)))
        let mapping = reader.standards()
        try reader.checker.finish()
        guard let mapping else { throw InputProblems([InputProblem(file: file, reason: .emptyFile)]) }
        return mapping
    }

    /// The first is that of a file in the desk's own words.
    package var catalogue: ID<Catalogue> { ID(shape.name) }

    /// What people call it, be it under another slug.
    package func name(as id: ID<Catalogue>) -> String { title ?? id.text }

    package static let builtInNames = ["standards", "surrey-clauses"]

    package static func builtIn(_ name: String) throws(InputProblems) -> StandardsMapping {
        switch name {
        case "standards": try parse(PackageResources.standards_toml, file: "standards.toml")
        case "surrey-clauses": try parse(PackageResources.surrey_clauses_toml, file: "surrey-clauses.toml")
        default:
            throw InputProblems([
                InputProblem(
                    file: name,
                    reason: .noSuchMapping(name, near: Nearest.to(name, among: builtInNames)))
            ])
        }
    }
}

extension MappingReader {
    mutating func standards() -> StandardsMapping? {
        let root = checker.root
        checker.allow(["source", "line", "fields", "severity"], in: root)
        for key in ["source", "fields"] { _ = checker.require(key, in: root) }
        let shape = shape(in: root, more: ["title"])
        let title = checker.section("source", in: root).flatMap { checker.label("title", in: $0) }
        let line = checker.section("line", in: root).flatMap { parts(in: $0, more: []) }
        guard let fields = checker.section("fields", in: root) else { return nil }
        checker.allow(["clause", "words", "service", "class", "short", "points"], in: fields)
        for key in ["clause", "words"] { _ = checker.require(key, in: fields) }
        let severity = choice("severity", in: root, names: Severity.allCases.map(\.rawValue))
        guard let shape, let clause = template("clause", in: fields),
            let words = template("words", in: fields)
        else { return nil }
        return StandardsMapping(
            shape: shape, title: title, line: line, clause: clause, words: words,
            service: template("service", in: fields), group: template("class", in: fields),
            short: template("short", in: fields), points: template("points", in: fields), severity: severity)
    }

    /// What `[source]` says of the file.
    mutating func shape(in root: ConfigSection, more: [String]) -> SourceShape? {
        guard let source = source(in: root, besides: ["columns", "optional"] + more) else { return nil }
        guard let section = checker.section("source", in: root) else { return nil }
        if !ID<Catalogue>(source.name).isWellFormed {
            checker.report(.malformedID(source.name), at: section.path.key("name"))
        }
        let columns = checker.labels("columns", in: section)
        return SourceShape(
            name: source.name, format: source.format, encoding: source.encoding,
            columns: columns.isEmpty ? nil : columns, optional: Set(checker.labels("optional", in: section)),
            zone: source.zone)
    }

    /// A table with `from`, `separator` and `pattern`, and more keys that others read.
    mutating func parts(in section: ConfigSection, more: [String]) -> PartsField? {
        checker.allow(["from", "separator", "pattern"] + more, in: section)
        _ = checker.require("from", in: section)
        let columns = texts("from", in: section).map { OutsideText.clean($0.text) }
        let separator = checker.text("separator", in: section)
        let text = checker.text("pattern", in: section) ?? "{text*}"
        guard let pattern = PartPattern(text) else {
            checker.report(.row(.badPattern(text)), at: section.path.key("pattern"))
            return nil
        }
        guard !columns.isEmpty else { return nil }
        return PartsField(columns: columns, separator: separator, pattern: pattern)
    }
}
