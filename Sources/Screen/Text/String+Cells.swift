package enum Alignment: Hashable, Sendable {
    case left
    case center
    case right
}

extension String {
    package static let ellipsis = "…"

    /// The cells this text takes when it is put on a canvas.
    package var cellWidth: Int {
        Graphemes(self).reduce(0) { $0 + Int($1.width) }
    }

    /// At most this many cells, with an ellipsis where something was left out.
    package func clipped(toCells limit: Int) -> String {
        guard cellWidth > limit else { return self }
        guard limit > 0 else { return "" }
        return prefix(cells: limit - 1) + Self.ellipsis
    }

    /// Exactly this many cells: clipped when too long, with spaces when too short.
    package func padded(toCells cells: Int, alignment: Alignment = .left) -> String {
        let text = clipped(toCells: cells)
        let room = max(0, cells - text.cellWidth)
        let before =
            switch alignment {
            case .left: 0
            case .center: room / 2
            case .right: room
            }
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
    }

    /// The longest beginning that fits.
    func prefix(cells limit: Int) -> String {
        var text = ""
        var used = 0
        for grapheme in Graphemes(self) {
            used += Int(grapheme.width)
            guard used <= limit else { break }
            text += grapheme.text
        }
        return text
    }
}
