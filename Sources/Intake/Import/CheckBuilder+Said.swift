import Domain

extension CheckBuilder {
    /// What was found, and of which item; nil is all of the checkpoint.
    typealias Said = (answer: Told.Answer, item: ID<CheckItem>?)

    mutating func said(at point: Route.Point, _ rows: borrowing RowReader) throws(Bad) -> Said {
        let item = try item(at: point, rows)
        let (what, reading) = (text(.what, rows), text(.reading, rows))
        switch try result(what, reading, rows) {
        case .fine where !reading.isEmpty: return try read(reading, item, at: point, rows)
        case .fine:
            guard item != nil || point.seen?.isEmpty != true else {
                throw bad(.check(.needsReading(point.id.text)), at: fields[.reading]?.slot, rows)
            }
            return (.fine, item?.id)
        case .finding:
            let words = reading.isEmpty ? what : "\(what) \(reading)"
            let photo = text(.photo, rows)
            let severity = try chosen(.severity, rows).flatMap { Severity(rawValue: $0) }
            guard !what.isEmpty else { throw missing(.what, rows) }
            return (
                .finding(words, severity, photo: photo.isEmpty ? nil : photo),
                item?.id ?? point.items.first?.id
            )
        case .skipped:
            guard !what.isEmpty else { throw missing(.what, rows) }
            return (.skipped(what), item?.id)
        }
    }

    /// As the mapping chooses, else what there is: words are a finding, and being there is fine.
    private mutating func result(
        _ what: String, _ reading: String, _ rows: borrowing RowReader
    ) throws(Bad) -> Answer.Result {
        if let chosen = try chosen(.result, rows).flatMap({ Answer.Result(rawValue: $0) }) { return chosen }
        return reading.isEmpty && !what.isEmpty ? .finding : .fine
    }

    private mutating func item(
        at point: Route.Point, _ rows: borrowing RowReader
    ) throws(Bad) -> CheckItem? {
        let text = text(.item, rows)
        return text.isEmpty ? nil : try found(names.item(text, at: point), .item, rows)
    }

    private mutating func read(
        _ text: String, _ item: CheckItem?, at point: Route.Point, _ rows: borrowing RowReader
    ) throws(Bad) -> Said {
        let slot = fields[.reading]?.slot
        guard let reading = MeterReading(text) else { throw bad(.check(.badReading(text)), at: slot, rows) }
        guard let gauged = item ?? point.items.first(where: { $0.gauge != nil }), gauged.gauge != nil else {
            throw bad(.check(.notRead(item?.id.text ?? point.id.text)), at: slot, rows)
        }
        let turn = try chosen(.turn, rows).flatMap { Told.Turn(rawValue: $0) }
        return (.reading(reading, turn), gauged.id)
    }

    /// Nil where the mapping chooses nothing, or the column says nothing.
    private mutating func chosen(
        _ kind: CheckMapping.Choice, _ rows: borrowing RowReader
    ) throws(Bad) -> String? {
        guard let choice = choices[kind] else { return nil }
        switch choice.choose(rows.row, scratch: &scratch) {
        case .target(let target), .fallback(let target, _): return target
        case .nothing(let value) where value.isEmpty: return nil
        case .nothing(let value):
            throw bad(.noRule(field: kind.rawValue, value: value), at: choice.slot, rows)
        }
    }
}
