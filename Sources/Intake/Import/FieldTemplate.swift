/// A column, or texts around columns such as `{descriptor} — {status_notes}`.
struct FieldTemplate: Equatable, Sendable {
    enum Piece: Equatable, Sendable {
        case column(String)
        case literal(String)
    }

    private(set) var pieces: [Piece]

    /// A text without braces is a column's name. Nil where nothing is named or braces do not match.
    init?(_ text: String) {
        guard text.contains(where: { $0 == "{" || $0 == "}" }) else {
            guard !text.isEmpty else { return nil }
            pieces = [.column(OutsideText.clean(text))]
            return
        }
        pieces = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest.firstIndex(of: "}"), open < close else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard !name.isEmpty, !name.contains("{"), !rest[..<open].contains("}") else { return nil }
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.column(OutsideText.clean(String(name))))
            rest = rest[rest.index(after: close)...]
        }
        guard !rest.contains("}"), !columns.isEmpty else { return nil }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
    }

    var columns: [String] {
        pieces.compactMap { piece in if case .column(let name) = piece { name } else { nil } }
    }
}

/// A template over the places of a row's columns.
struct CompiledTemplate: Sendable {
    private enum Piece: Sendable {
        case slot(Int)
        case literal([UInt8])
    }

    private let pieces: [Piece]
    /// The first column: where problems of the value are said to be.
    let slot: Int

    init(_ template: FieldTemplate, slots: [String: Int]) {
        pieces = template.pieces.map { piece in
            switch piece {
            case .column(let name): .slot(slots[name] ?? 0)
            case .literal(let text): .literal(Array(text.utf8))
            }
        }
        slot = slots[template.columns[0]] ?? 0
    }

    /// The value in normalization form C, without white space around it. A text that parts two columns is left out
    /// where one of them is empty.
    func value(_ row: Row, scratch: inout [UInt8]) -> ArraySlice<UInt8> {
        if case .slot(let slot) = pieces[0], pieces.count == 1 { return OutsideText.normalized(row[slot]) }
        join(row, &scratch, OutsideText.trim)
        return OutsideText.normalized(scratch[...])
    }

    /// The same as people wrote it, white space around included: for texts, which are nobody's to trim.
    func text(_ row: Row, scratch: inout [UInt8]) -> ArraySlice<UInt8> {
        if case .slot(let slot) = pieces[0], pieces.count == 1 { return OutsideText.kept(row[slot]) }
        join(row, &scratch) { OutsideText.trim($0).isEmpty ? [] : $0 }
        return OutsideText.kept(scratch[...])
    }

    private func join(
        _ row: Row, _ scratch: inout [UInt8], _ read: (ArraySlice<UInt8>) -> ArraySlice<UInt8>
    ) {
        scratch.removeAll(keepingCapacity: true)
        var pending: [UInt8] = []
        var isFirst = true
        var isOpen = true
        for piece in pieces {
            switch piece {
            case .literal(let bytes): pending = bytes
            case .slot(let slot):
                let value = read(row[slot])
                isOpen = !value.isEmpty
                if isOpen {
                    if isFirst || !scratch.isEmpty { scratch += pending }
                    scratch += value
                }
                isFirst = false
                pending = []
            }
        }
        if isOpen { scratch += pending }
    }
}
