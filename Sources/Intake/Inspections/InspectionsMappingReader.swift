import Domain

extension MappingReader {
    mutating func inspections() -> InspectionsMapping? {
        let root = checker.root
        checker.allow(
            [
                "source", "fields", "times", "grid", "kind", "way", "side", "followup", "severity",
                "findings",
                "counts",
            ], in: root)
        for key in ["source", "fields", "times", "findings"] { _ = checker.require(key, in: root) }
        let shape = shape(in: root, more: ["row"])
        let row: InspectionsMapping.Row =
            checker.section("source", in: root).flatMap { checker.choice("row", in: $0) } ?? .inspection
        let fields = inspectionFields(in: root)
        let time = inspected(in: root)
        let faults = faults(in: root, row)
        let counts = counts(in: root, row)
        guard let shape, let fields, let premises = template("premises", in: fields), let time, let faults
        else { return nil }
        return InspectionsMapping(
            shape: shape, row: row, premises: premises, number: template("number", in: fields),
            place: template("place", in: fields), verdict: template("verdict", in: fields),
            inspectors: template("inspectors", in: fields), inspected: time.from, formats: time.formats,
            grid: choice("grid", in: root, names: nil),
            kind: choice("kind", in: root, names: Inspection.Kind.allCases.map(\.rawValue)),
            way: choice("way", in: root, names: Inspection.Way.allCases.map(\.rawValue)),
            side: choice("side", in: root, names: Inspection.Side.allCases.map(\.rawValue)),
            followUp: choice("followup", in: root, names: ["yes", "no"]),
            severity: choice("severity", in: root, names: Severity.allCases.map(\.rawValue)),
            faults: faults, counts: counts)
    }

    private mutating func inspectionFields(in root: ConfigSection) -> ConfigSection? {
        guard let fields = checker.section("fields", in: root) else { return nil }
        checker.allow(["premises", "number", "place", "verdict", "inspectors"], in: fields)
        _ = checker.require("premises", in: fields)
        return fields
    }

    private mutating func inspected(
        in root: ConfigSection
    ) -> (from: FieldTemplate, formats: [DatePattern])? {
        guard let times = checker.section("times", in: root) else { return nil }
        checker.allow(["inspected"], in: times)
        let usual = [DatePattern.iso] + [DatePattern("yyyy-MM-dd")].compactMap { $0 }
        if case .text? = times.values["inspected"] {
            return template("inspected", in: times).map { ($0, usual) }
        }
        guard checker.require("inspected", in: times) != nil,
            let section = checker.section("inspected", in: times)
        else { return nil }
        checker.allow(["from", "format"], in: section)
        _ = checker.require("from", in: section)
        let formats = formats(in: section)
        return template("from", in: section).map { ($0, formats.isEmpty ? usual : formats) }
    }

    private mutating func faults(
        in root: ConfigSection, _ row: InspectionsMapping.Row
    ) -> InspectionsMapping.FaultFields? {
        guard let section = checker.section("findings", in: root) else { return nil }
        let own = ["catalogue", "clause", "what"]
        if row == .finding { checker.allow(own, in: section) }
        let catalogue = checker.text("catalogue", in: section).map { ID<Catalogue>($0) }
        if let catalogue, !catalogue.isWellFormed {
            checker.report(.malformedID(catalogue.text), at: section.path.key("catalogue"))
        }
        let parts = row == .finding ? nil : parts(in: section, more: own)
        if section.values["clause"] == nil { _ = checker.require("what", in: section) }
        guard parts != nil || row == .finding else { return nil }
        return InspectionsMapping.FaultFields(
            parts: parts, catalogue: catalogue, clause: template("clause", in: section),
            what: template("what", in: section))
    }

    private mutating func counts(
        in root: ConfigSection, _ row: InspectionsMapping.Row
    ) -> [InspectionsMapping.Count] {
        if row == .finding, root.values["counts"] != nil {
            checker.report(.round(.excludes("counts", "row")), at: root.path.key("counts"))
        }
        return checker.sections("counts", in: root).compactMap { section in
            checker.allow(["column", "severity"], in: section)
            for key in ["column", "severity"] { _ = checker.require(key, in: section) }
            let severity: Severity? = checker.choice("severity", in: section)
            guard let column = template("column", in: section), let severity else { return nil }
            return InspectionsMapping.Count(column: column, severity: severity)
        }
    }
}
