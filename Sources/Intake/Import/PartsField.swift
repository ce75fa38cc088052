/// Columns of which each holds any number of parts, and each part several fields.
struct PartsField: Equatable, Sendable {
    var columns: [String]
    /// Nil where a column holds one part.
    var separator: String?
    var pattern: PartPattern

    /// One part of a row, beside the row's own columns.
    enum Part {
        case row(Row)
        /// It has fewer fields than the pattern; the text is short enough to be quoted.
        case cut(String)
    }

    /// The parts that are not empty, in the order of the columns.
    /// - Parameter width: how many columns of the row are wanted; those of the part stand behind them.
    func parts(of row: Row, _ slots: [String: Int], width: Int) -> [Part] {
        let own = (0..<width).map { row[$0] }
        let texts = columns.compactMap { slots[$0] }.flatMap { slot in
            row[slot].parted(by: Array((separator ?? "").utf8)).map(OutsideText.trim)
        }
        return texts.filter { !$0.isEmpty }.map { text in
            pattern.fields(of: text).map { .row(Row(line: row.line, cells: own + $0)) }
                ?? .cut(InputProblem.excerpt(OutsideText.clean(text)))
        }
    }
}
