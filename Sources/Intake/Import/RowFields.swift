import Domain

/// Reads checked values of one row, or of one part of it, and gathers what is wrong with it.
struct RowFields {
    let columns: [String]
    /// Where the row's problems are said to be; a part's are where its column is.
    private let places: [Int]
    private let zone: Zone
    private let now: Instant
    private(set) var problems: [InputProblem] = []
    private(set) var fallbacks: [Fallback] = []
    private var row = Row()
    private var scratch: [UInt8] = []

    /// - Parameter parts: whose fields stand behind the `columns` of the row.
    init(columns: [String], parts: PartsField?, zone: Zone, now: Instant) {
        let home = parts?.columns.first.flatMap { columns.firstIndex(of: $0) } ?? 0
        self.columns = columns + (parts?.pattern.names ?? [])
        places = Array(columns.indices) + (parts?.pattern.names ?? []).map { _ in home }
        self.zone = zone
        self.now = now
    }

    /// Where each of the columns stands in a row.
    var slots: [String: Int] {
        Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    mutating func clear() {
        problems.removeAll()
        fallbacks.removeAll()
    }

    /// What is read from now on.
    mutating func turn(to row: Row) { self.row = row }

    mutating func report(_ reason: InputProblem.Reason, at slot: Int?, _ rows: borrowing RowReader) {
        problems.append(rows.problem(reason, at: slot.map { places[$0] }))
    }

    mutating func note(_ fallback: Fallback) { fallbacks.append(fallback) }

    /// Nil where the column says nothing, and where it says more than `limit` characters, which is a problem.
    mutating func text(
        _ template: CompiledTemplate?, _ limit: Int, _ rows: borrowing RowReader
    ) -> String? {
        guard let template else { return nil }
        let text = String(decoding: template.value(row, scratch: &scratch), as: UTF8.self)
        guard !text.isEmpty else { return nil }
        guard text.unicodeScalars.count > limit else { return text }
        report(.textTooLong(column: columns[template.slot], limit: limit), at: template.slot, rows)
        return nil
    }

    /// A column that must say something.
    mutating func required(
        _ template: CompiledTemplate, _ limit: Int, _ rows: borrowing RowReader
    ) -> String? {
        let count = problems.count
        if let text = text(template, limit, rows) { return text }
        if problems.count == count {
            report(.missingValue(column: columns[template.slot]), at: template.slot, rows)
        }
        return nil
    }

    mutating func number(_ template: CompiledTemplate?, _ rows: borrowing RowReader) -> Int? {
        guard let template, let text = text(template, 20, rows) else { return nil }
        if let number = Int(text), number >= 0 { return number }
        report(.badCell(column: columns[template.slot], value: text), at: template.slot, rows)
        return nil
    }

    /// Nil where the mapping says nothing of it, or nothing fits, which is a problem unless the column is empty.
    mutating func choose(
        _ choice: CompiledChoice?, _ field: Fallback.Field, _ rows: borrowing RowReader
    ) -> String? {
        guard let choice else { return nil }
        switch choice.choose(row, scratch: &scratch) {
        case .target(let target): return target
        case .fallback(let target, let value):
            fallbacks.append(Fallback(field: field, value: value, target: target))
            return target
        case .nothing(let value):
            guard !value.isEmpty else { return nil }
            report(.noRule(field: field.rawValue, value: value), at: choice.slot, rows)
            return nil
        }
    }

    /// A time that must be there and is not behind now.
    mutating func instant(
        _ template: CompiledTemplate, _ formats: [DatePattern], _ rows: borrowing RowReader
    ) -> Instant? {
        guard let text = required(template, 60, rows) else { return nil }
        let (column, slot) = (columns[template.slot], template.slot)
        let bytes = Array(text.utf8)[...]
        switch formats.lazy.compactMap({ [zone] in $0.reading(bytes, in: zone) }).first {
        case .one(let instant), .twice(let instant, _):
            if instant <= now.adding(seconds: 60) { return instant }
            report(.inTheFuture(column: column, value: text), at: slot, rows)
        case .skipped: report(.skippedTime(column: column, value: text), at: slot, rows)
        case nil: report(.badDate(column: column, value: text), at: slot, rows)
        }
        return nil
    }
}
