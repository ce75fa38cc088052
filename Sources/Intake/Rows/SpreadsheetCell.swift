/// A text as a cell of CSV that a spreadsheet only shows: what would run begins with an apostrophe, what cannot be seen
/// is spelled out. `read` undoes both, so that nothing is lost on the way through a file.
package enum SpreadsheetCell {
    /// The cell with its quotes, where it needs them.
    package static func written(_ text: String) -> String {
        let shown = spelled(text)
        let guarded = startsAsFormula(text) || shown.unicodeScalars.first == "'" ? "'" + shown : shown
        guard guarded.unicodeScalars.contains(where: { quoted.contains($0) }) else { return guarded }
        // Scalar by scalar: a mark behind a quote makes another character of it.
        let doubled = guarded.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
    }

    /// The text of a cell whose quotes are gone.
    static func read(_ cell: String) -> String {
        let bare = cell.unicodeScalars.first == "'" ? String(cell.unicodeScalars.dropFirst()) : cell
        guard bare.utf8.contains(UInt8(ascii: "\\")) else { return bare }
        var text = String.UnicodeScalarView()
        var rest = bare.unicodeScalars[...]
        while let scalar = rest.first {
            if let (spelled, length) = spelledScalar(rest) {
                text.append(spelled)
                rest = rest.dropFirst(length)
            } else {
                text.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    private static let quoted: Set<Unicode.Scalar> = [",", "\"", "\n", "\r", ";", "\t"]

    /// The signs that begin a formula, and the forms that some spreadsheets take for them.
    private static let formula: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}",
        "\u{FE63}",
        "\u{FE6B}", "\u{2212}",
    ]

    /// By the first scalar that shows: marks on it, and spaces and invisible ones before it, change nothing.
    private static func startsAsFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { scalar in
            !(scalar.properties.isWhitespace || scalar.properties.generalCategory == .nonspacingMark
                || OutsideText.isInvisible(scalar))
        }
        return first.map(formula.contains) ?? false
    }

    /// Line breaks stay; what cannot be seen, or would be taken for such a spelling, is spelled `\u{202E}`.
    private static func spelled(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            rest = rest.dropFirst()
            let looksSpelled = scalar == "\\" && rest.starts(with: "u{".unicodeScalars)
            if looksSpelled || (scalar != "\n" && !isEmojiForm(scalar) && OutsideText.isInvisible(scalar)) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Chooses between the text and the picture form of an emoji; hides nothing.
    private static func isEmojiForm(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFE0E || scalar.value == 0xFE0F
    }

    private static func spelledScalar(
        _ rest: Substring.UnicodeScalarView
    ) -> (Unicode.Scalar, length: Int)? {
        guard rest.starts(with: "\\u{".unicodeScalars) else { return nil }
        let digits = rest.dropFirst(3).prefix(7).prefix { $0 != "}" }
        guard (1...6).contains(digits.count), rest.dropFirst(3 + digits.count).first == "}" else {
            return nil
        }
        guard let value = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return (scalar, digits.count + 4)
    }
}
