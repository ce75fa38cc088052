import Screen

/// Whether the terminal draws characters of ambiguous width in two columns, as some set up for Chinese do.
///
/// The question goes out with the first screen and nothing waits for its answer: until one comes, if ever, they count as
/// narrow.
struct WidthCheck {
    /// Two such characters at the beginning of a row, the question where the cursor is then, and the row empty again. Not
    /// the first row: an answer from there looks like F3 with a modifier.
    static let question = "\u{1B}[2;1H●─\u{1B}[6n\u{1B}[2;1H\u{1B}[K"

    private static let narrowColumn = 3
    private(set) var isAnswered = false
    private(set) var isWide = false

    /// True when the characters on the screen have to be drawn anew.
    mutating func take(column: Int) -> Bool {
        guard !isAnswered else { return false }
        isAnswered = true
        isWide = column > Self.narrowColumn
        return isWide
    }
}
