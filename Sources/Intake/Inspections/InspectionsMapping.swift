import Domain

/// How the rows of one source become inspections, as a mapping file states it.
package struct InspectionsMapping: Sendable {
    /// What one row is.
    enum Row: String, CaseIterable, Sendable {
        case inspection
        /// Those of one inspection are its findings.
        case finding
    }

    /// A column that counts the findings of one severity.
    struct Count: Sendable {
        var column: FieldTemplate
        var severity: Severity
    }

    /// What one finding says.
    struct FaultFields: Sendable {
        /// Nil where each row is one finding.
        var parts: PartsField?
        /// The catalogue that its clauses are of.
        var catalogue: ID<Catalogue>?
        var clause: FieldTemplate?
        var what: FieldTemplate?
    }

    var shape: SourceShape
    var row: Row
    var premises: FieldTemplate
    /// Nil knows an inspection by its premises, its time and whether it is a follow-up.
    var number: FieldTemplate?
    var place: FieldTemplate?
    var verdict: FieldTemplate?
    /// Names between commas, semicolons or their Chinese forms.
    var inspectors: FieldTemplate?
    var inspected: FieldTemplate
    var formats: [DatePattern]
    var grid: Mapping.Choice?
    var kind: Mapping.Choice?
    var way: Mapping.Choice?
    var side: Mapping.Choice?
    var followUp: Mapping.Choice?
    var severity: Mapping.Choice?
    var faults: FaultFields
    var counts: [Count]

    /// The columns that are read of each row.
    var columns: [String] {
        let choices = [grid, kind, way, side, followUp, severity].compactMap { $0 }
        let templates =
            [premises, number, place, verdict, inspectors, inspected, faults.clause, faults.what]
            .compactMap { $0 } + counts.map(\.column)
            + choices.flatMap { [$0.from].compactMap { $0 } + $0.rules.compactMap(\.from) }
        let own = Set(faults.parts?.pattern.names ?? [])
        let named = templates.flatMap(\.columns).filter { !own.contains($0) }
        return ((faults.parts?.columns ?? []) + named).unique
    }
}

extension InspectionsMapping {
    /// What makes rows one inspection.
    package enum Grouping: Sendable {
        /// Each row is one.
        case byRow
        /// Each is one, and known by a number of its own.
        case byNumber
        case byFinding
    }

    package var grouping: Grouping {
        row == .finding ? .byFinding : number == nil ? .byRow : .byNumber
    }

    /// Everything that is wrong is told at once.
    package static func parse(_ bytes: [UInt8], file: String) throws(InputProblems) -> InspectionsMapping {
        var reader = MappingReader(checker: ConfigChecker(try ConfigSource(bytes, file: file)))
        let mapping = reader.inspections()
        try reader.checker.finish()
        guard let mapping else { throw InputProblems([InputProblem(file: file, reason: .emptyFile)]) }
        return mapping
    }

    /// The first is that of a file in the desk's own words.
    package static let builtInNames = ["inspections", "surrey-inspections"]

    package static func builtIn(_ name: String) throws(InputProblems) -> InspectionsMapping {
        switch name {
        case "inspections": try parse(PackageResources.inspections_toml, file: "inspections.toml")
        case "surrey-inspections":
            try parse(PackageResources.surrey_inspections_toml, file: "surrey-inspections.toml")
        default:
            throw InputProblems([
                InputProblem(
                    file: name, reason: .noSuchMapping(name, near: Nearest.to(name, among: builtInNames)))
            ])
        }
    }
}
