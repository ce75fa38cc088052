import Domain

extension SourceReader<ImportedInspection> {
    /// Reads inspections; checks the mapping against the site, and the file's header against the mapping.
    ///
    /// `zone` is the site's; what happened behind `now` is a bad line. A clause that `standards` lack stays as it is
    /// cited, and is told as a fallback.
    package init(
        _ file: SourceFile, _ mapping: InspectionsMapping, site: Site, zone: Zone, now: Instant,
        standards: Standards
    ) throws(InputProblems) {
        let problems = mapping.grid?.problems(.grid, Set(site.grids.map(\.id.text))) ?? []
        guard problems.isEmpty else { throw InputProblems(problems) }
        let rows = try file.rows(mapping.shape, columns: mapping.columns)
        let fields = RowFields(
            columns: mapping.columns, parts: mapping.faults.parts, zone: mapping.shape.zone ?? zone, now: now)
        var builder = InspectionBuilder(mapping, fields, site, standards)
        self.init(rows) { builder.build($0) }
    }
}

/// Makes inspections of rows.
private struct InspectionBuilder {
    private let mapping: InspectionsMapping
    private let slots: [String: Int]
    private let width: Int
    private let premises: CompiledTemplate
    private let number: CompiledTemplate?
    private let place: CompiledTemplate?
    private let verdict: CompiledTemplate?
    private let inspectors: CompiledTemplate?
    private let inspected: CompiledTemplate
    private let clause: CompiledTemplate?
    private let what: CompiledTemplate?
    private let grid: CompiledChoice?
    private let kind: CompiledChoice?
    private let way: CompiledChoice?
    private let side: CompiledChoice?
    private let followUp: CompiledChoice?
    private let severity: CompiledChoice?
    private let counts: [(template: CompiledTemplate, severity: Severity)]
    private let known: Set<String>
    private var fields: RowFields

    init(_ mapping: InspectionsMapping, _ fields: RowFields, _ site: Site, _ standards: Standards) {
        let slots = fields.slots
        let template = { (field: FieldTemplate?) in field.map { CompiledTemplate($0, slots: slots) } }
        let choice = { (choice: Mapping.Choice?, known: [String]) in
            choice.map { CompiledChoice($0, slots: slots, known: known) }
        }
        self.mapping = mapping
        self.slots = slots
        self.fields = fields
        width = mapping.columns.count
        premises = CompiledTemplate(mapping.premises, slots: slots)
        inspected = CompiledTemplate(mapping.inspected, slots: slots)
        number = template(mapping.number)
        place = template(mapping.place)
        verdict = template(mapping.verdict)
        inspectors = template(mapping.inspectors)
        clause = template(mapping.faults.clause)
        what = template(mapping.faults.what)
        grid = choice(mapping.grid, site.grids.map(\.id.text))
        kind = choice(mapping.kind, Inspection.Kind.allCases.map(\.rawValue))
        way = choice(mapping.way, Inspection.Way.allCases.map(\.rawValue))
        side = choice(mapping.side, Inspection.Side.allCases.map(\.rawValue))
        followUp = choice(mapping.followUp, ["yes", "no"])
        severity = choice(mapping.severity, Severity.allCases.map(\.rawValue))
        counts = mapping.counts.map { (CompiledTemplate($0.column, slots: slots), $0.severity) }
        known = Set(standards.search([]).map(\.text))
    }

    mutating func build(_ rows: borrowing RowReader) -> SourceLine<ImportedInspection>.Outcome {
        fields.clear()
        fields.turn(to: rows.row)
        let inspection = inspection(rows)
        guard let inspection, fields.problems.isEmpty else { return .bad(fields.problems) }
        return .item(inspection, fallbacks: fields.fallbacks)
    }

    private mutating func inspection(_ rows: borrowing RowReader) -> ImportedInspection? {
        let premises = fields.required(premises, TextLimit.reporter, rows)
        let at = fields.instant(inspected, mapping.formats, rows)
        let isFollowUp = fields.choose(followUp, .followUp, rows) == "yes"
        let grid = fields.choose(grid, .grid, rows).map { ID<Grid>($0) }
        let made = made(rows, premises ?? "")
        let number = number.flatMap { fields.required($0, TextLimit.reporter, rows) }
        let faults = faults(rows)
        check(faults, rows)
        guard let premises, let at else { return nil }
        let told = fields.text(inspected, 60, rows) ?? ""
        let key = number ?? ([premises, told] + (isFollowUp ? ["again"] : [])).joined(separator: "|")
        return ImportedInspection(
            InspectionDraft(made, grid: grid, faults: faults), premises: premises, at: at,
            isFollowUp: isFollowUp, source: Source(name: mapping.shape.name, key: key),
            digest: digest(rows.row))
    }

    private mutating func made(_ rows: borrowing RowReader, _ premises: String) -> Inspection {
        let names = fields.text(inspectors, TextLimit.reporter, rows)?.split { ",;，；、".contains($0) } ?? []
        return Inspection(
            kind: fields.choose(kind, .kind, rows).flatMap(Inspection.Kind.init) ?? .scheduled,
            way: fields.choose(way, .way, rows).flatMap(Inspection.Way.init) ?? .block,
            side: fields.choose(side, .side, rows).flatMap(Inspection.Side.init) ?? .outside,
            others: names.map { OutsideText.clean(String($0)) }.filter { !$0.isEmpty },
            place: place == nil ? premises : fields.text(place, TextLimit.place, rows) ?? premises,
            verdict: fields.text(verdict, TextLimit.reporter, rows))
    }

    private func digest(_ row: Row) -> String {
        var fingerprint = Fingerprint()
        for slot in 0..<width {
            fingerprint.add(row[slot])
            fingerprint.add(0x1F)
        }
        return fingerprint.text
    }
}

extension InspectionBuilder {
    private mutating func faults(_ rows: borrowing RowReader) -> [InspectionDraft.Fault] {
        guard let parts = mapping.faults.parts else { return [fault(rows)].compactMap { $0 } }
        let found = parts.parts(of: rows.row, slots, width: width)
        defer { fields.turn(to: rows.row) }
        return found.compactMap { part in
            switch part {
            case .row(let row):
                fields.turn(to: row)
                return fault(rows)
            case .cut(let text):
                fields.report(.row(.cutPart(text)), at: slots[parts.columns[0]], rows)
                return nil
            }
        }
    }

    /// Nil where a row that is one finding has none.
    private mutating func fault(_ rows: borrowing RowReader) -> InspectionDraft.Fault? {
        let clause = fields.text(clause, 32, rows)
        let what = fields.text(what, TextLimit.what, rows)
        guard clause != nil || what != nil else {
            if mapping.faults.parts != nil, fields.problems.isEmpty,
                let slot = (self.clause ?? self.what)?.slot
            {
                fields.report(.missingValue(column: fields.columns[slot]), at: slot, rows)
            }
            return nil
        }
        let severity = fields.choose(severity, .severity, rows).flatMap(Severity.init)
        guard let clause else { return InspectionDraft.Fault(what: what, severity: severity) }
        let text = cited(clause)
        return InspectionDraft.Fault(
            clause: text, what: known.contains(text) ? what : what ?? clause, severity: severity)
    }

    /// As the catalogue's where it has it.
    private mutating func cited(_ clause: String) -> String {
        let text = mapping.faults.catalogue.map { "\($0.text):\(clause)" } ?? clause
        guard mapping.faults.catalogue != nil, !known.contains(text) else { return text }
        fields.note(Fallback(field: .clause, value: clause, target: clause))
        return clause
    }

    /// What the row itself says of how many it holds.
    private mutating func check(_ faults: [InspectionDraft.Fault], _ rows: borrowing RowReader) {
        guard fields.problems.isEmpty else { return }
        for count in counts {
            let held = faults.count { $0.severity == count.severity }
            let (column, slot) = (fields.columns[count.template.slot], count.template.slot)
            if let told = fields.number(count.template, rows) {
                if told != held {
                    fields.report(.row(.otherCount(column: column, told: told, held: held)), at: slot, rows)
                }
            } else if fields.problems.isEmpty {
                fields.report(.missingValue(column: column), at: slot, rows)
            }
        }
    }
}
