extension Canvas {
    /// The rows as text, without the spaces at their ends.
    package func plainText() -> String {
        rowTexts { $0.text }.map(\.withoutTrailingSpaces).joined(separator: "\n")
    }

    /// The rows as text with `⟦…⟧` before each change of style: the name of the theme's first role that looks like
    /// it, or its colours and attributes. Plain cells carry no mark.
    package func styledText(_ theme: Theme? = nil) -> String {
        (0..<size.height).map { y in
            var style = Style.plain
            var line = ""
            for cell in row(y) {
                if cell.style != style { line += "⟦\(mark(of: cell.style, in: theme))⟧" }
                style = cell.style
                line += cell.text
            }
            return line.withoutTrailingSpaces
        }.joined(separator: "\n")
    }

    private func rowTexts(_ text: (Cell) -> String) -> [String] {
        (0..<size.height).map { y in row(y).reduce(into: "") { $0 += text($1) } }
    }

    private func mark(of style: Style, in theme: Theme?) -> String {
        if let theme, let role = Role.allCases.first(where: { theme[$0] == style }) { return role.rawValue }
        return style.summary
    }
}

extension Style {
    /// Such as `bold #ff8800 on 236`; empty for the plain style.
    package var summary: String {
        var words: [String] = []
        if attributes.contains(.bold) { words.append("bold") }
        if attributes.contains(.dim) { words.append("dim") }
        if attributes.contains(.reverse) { words.append("reverse") }
        if attributes.contains(.underline) { words.append("underline") }
        if let foreground { words.append(foreground.name) }
        if let background { words.append("on \(background.name)") }
        return words.joined(separator: " ")
    }
}

extension String {
    fileprivate var withoutTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
