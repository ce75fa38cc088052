import Domain

/// Makes checks of rows.
struct CheckBuilder {
    /// What is wrong with the row was noted.
    struct Bad: Error {}

    /// Milliseconds beyond which a clock is off.
    private static let tolerance: Int64 = 120_000

    private let columns: [String]
    private let zone: Zone
    private let now: Instant
    let fields: [CheckMapping.Field: CompiledTemplate]
    let choices: [CheckMapping.Choice: CompiledChoice]
    private let at: CompiledTime
    private let clock: CompiledTime?
    private let synced: CompiledTime?
    private let ahead: Int64
    var names: CheckLookup
    var scratch: [UInt8] = []
    private var problems: [InputProblem] = []

    init(_ mapping: CheckMapping, columns: [String], names: CheckNames, zone: Zone, now: Instant) {
        let slots = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        self.columns = columns
        self.zone = zone
        self.now = now
        fields = mapping.fields.mapValues { CompiledTemplate($0, slots: slots) }
        choices = Dictionary(
            uniqueKeysWithValues: mapping.choices.map { kind, choice in
                (kind, CompiledChoice(choice, slots: slots, known: kind.names))
            })
        at = CompiledTime(mapping.at, slots: slots)
        clock = mapping.clock.map { CompiledTime($0, slots: slots) }
        synced = mapping.synced.map { CompiledTime($0, slots: slots) }
        ahead = Int64(mapping.ahead) * 1000
        self.names = CheckLookup(names, mapping)
    }

    /// What the current row of `rows` becomes.
    mutating func build(_ rows: borrowing RowReader) -> CheckLine.Outcome {
        problems.removeAll()
        guard let check = check(rows), problems.isEmpty else { return .bad(problems) }
        return .check(check)
    }

    private mutating func check(_ rows: borrowing RowReader) -> ReadCheck? {
        let spot = try? spot(rows)
        let time = try? time(rows)
        let person = try? person(rows)
        guard let spot, let said = try? said(at: spot.point, rows), let time else { return nil }
        return ReadCheck(
            said.answer, route: spot.route.id, point: spot.point.id, item: said.item, at: time.at,
            by: person ?? nil, isClockOff: time.isOff)
    }

    /// Notes what is wrong with a field.
    mutating func bad(_ reason: InputProblem.Reason, at slot: Int?, _ rows: borrowing RowReader) -> Bad {
        problems.append(rows.problem(reason, at: slot))
        return Bad()
    }

    mutating func missing(_ field: CheckMapping.Field, _ rows: borrowing RowReader) -> Bad {
        let slot = fields[field]?.slot
        return bad(.missingValue(column: slot.map { columns[$0] } ?? field.rawValue), at: slot, rows)
    }

    mutating func text(_ field: CheckMapping.Field, _ rows: borrowing RowReader) -> String {
        guard let template = fields[field] else { return "" }
        return String(decoding: template.value(rows.row, scratch: &scratch), as: UTF8.self)
    }

    mutating func found<Value>(
        _ result: Result<Value, InputProblem.Reason>, _ field: CheckMapping.Field, _ rows: borrowing RowReader
    ) throws(Bad) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let reason): throw bad(reason, at: fields[field]?.slot, rows)
        }
    }
}

extension CheckBuilder {
    private mutating func spot(_ rows: borrowing RowReader) throws(Bad) -> CheckNames.Spot {
        let (route, point, tag) = (text(.route, rows), text(.point, rows), text(.tag, rows))
        if !tag.isEmpty { return try found(names.spot(tag: tag), .tag, rows) }
        guard !point.isEmpty else { throw missing(fields[.point] == nil ? .tag : .point, rows) }
        guard !route.isEmpty else { return try found(names.point(point), .point, rows) }
        return try found(names.point(point, of: try found(names.route(route), .route, rows)), .point, rows)
    }

    /// Nil where nobody is named.
    private mutating func person(_ rows: borrowing RowReader) throws(Bad) -> ID<Person>? {
        let text = text(.person, rows)
        return text.isEmpty ? nil : try found(names.person(text), .person, rows)
    }

    /// As it was, whatever the reader's clock showed.
    private mutating func time(_ rows: borrowing RowReader) throws(Bad) -> (at: Instant, isOff: Bool) {
        let shown = try instant(at, rows)
        let ahead = try measuredAhead(rows) ?? ahead
        let instant = Instant(milliseconds: shown.milliseconds - ahead)
        // Clocks differ a little.
        guard instant <= now.adding(seconds: 60) else {
            let value = at.shown(rows.row, scratch: &scratch)
            throw bad(.inTheFuture(column: columns[at.slot], value: value), at: at.slot, rows)
        }
        return (instant, ahead.magnitude > CheckBuilder.tolerance)
    }

    /// By how much the reader's clock was ahead when it was read out.
    private mutating func measuredAhead(_ rows: borrowing RowReader) throws(Bad) -> Int64? {
        guard let clock, let synced else { return nil }
        return try instant(clock, rows).milliseconds - instant(synced, rows).milliseconds
    }

    private mutating func instant(_ time: CompiledTime, _ rows: borrowing RowReader) throws(Bad) -> Instant {
        let column = columns[time.slot]
        switch time.read(rows.row, zone, column: column, scratch: &scratch) {
        case .instant(let instant): return instant
        case .none: throw bad(.missingValue(column: column), at: time.slot, rows)
        case .bad(let reason): throw bad(reason, at: time.slot, rows)
        }
    }
}
