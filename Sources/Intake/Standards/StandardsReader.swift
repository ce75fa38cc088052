import Domain

extension SourceReader<Clause> {
    /// Reads the clauses of a catalogue; checks the file's header against the mapping.
    package init(_ file: SourceFile, _ mapping: StandardsMapping) throws(InputProblems) {
        let rows = try file.rows(mapping.shape, columns: mapping.columns)
        var builder = ClauseBuilder(mapping)
        self.init(rows) { builder.build($0) }
    }
}

/// Makes clauses of rows.
private struct ClauseBuilder {
    private let line: PartsField?
    private let width: Int
    private let slots: [String: Int]
    private let clause: CompiledTemplate
    private let words: CompiledTemplate
    private let service: CompiledTemplate?
    private let group: CompiledTemplate?
    private let short: CompiledTemplate?
    private let points: CompiledTemplate?
    private let severity: CompiledChoice?
    private var fields: RowFields

    init(_ mapping: StandardsMapping) {
        let fields = RowFields(
            columns: mapping.columns, parts: mapping.line, zone: .utc, now: Instant(milliseconds: 0))
        let slots = fields.slots
        let template = { (field: FieldTemplate?) in field.map { CompiledTemplate($0, slots: slots) } }
        line = mapping.line
        width = mapping.columns.count
        self.slots = slots
        self.fields = fields
        clause = CompiledTemplate(mapping.clause, slots: slots)
        words = CompiledTemplate(mapping.words, slots: slots)
        service = template(mapping.service)
        group = template(mapping.group)
        short = template(mapping.short)
        points = template(mapping.points)
        severity = mapping.severity.map {
            CompiledChoice($0, slots: slots, known: Severity.allCases.map(\.rawValue))
        }
    }

    mutating func build(_ rows: borrowing RowReader) -> SourceLine<Clause>.Outcome {
        fields.clear()
        let clause = turn(rows) ? read(rows) : nil
        guard let clause, fields.problems.isEmpty else { return .bad(fields.problems) }
        return .item(clause, fallbacks: fields.fallbacks)
    }

    /// Whether the row has the columns that the mapping tells of.
    private mutating func turn(_ rows: borrowing RowReader) -> Bool {
        guard let line else {
            fields.turn(to: rows.row)
            return true
        }
        switch line.parts(of: rows.row, slots, width: width).first {
        case .row(let row):
            fields.turn(to: row)
            return true
        case .cut(let text): fields.report(.row(.cutPart(text)), at: slots[line.columns[0]], rows)
        case nil: fields.report(.missingValue(column: line.columns[0]), at: slots[line.columns[0]], rows)
        }
        return false
    }

    private mutating func read(_ rows: borrowing RowReader) -> Clause? {
        let id = fields.required(clause, 32, rows)
        let words = fields.required(words, TextLimit.what, rows)
        var read = Clause(id: id ?? "", words: words ?? "")
        read.service = fields.text(service, TextLimit.reporter, rows)
        read.group = fields.text(group, TextLimit.reporter, rows)
        read.short = fields.text(short, TextLimit.reporter, rows)
        read.points = fields.number(points, rows)
        read.severity = fields.choose(severity, .severity, rows).flatMap(Severity.init)
        return id == nil || words == nil ? nil : read
    }
}
