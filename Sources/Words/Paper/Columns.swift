import Screen

extension [[String]] {
    /// One line each, their cells below one another.
    /// - Parameter most: so wide a column is made at most; what is longer pushes the rest of its own line.
    func inColumns(most: Int = .max) -> [String] {
        let count = map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            self.map { $0.indices.contains(column) ? $0[column].cellWidth : 0 }.filter { $0 <= most }.max()
                ?? 0
        }
        return map { row in
            zip(row, widths).map { $0.padded(toCells: Swift.max($0.cellWidth, $1)) }.joined(separator: "  ")
                .trimmingSpaceAtEnd
        }
    }
}

extension String {
    var trimmingSpaceAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Nothing in it marks anything up.
    var escapedForMarkdown: String {
        var result = ""
        for character in self {
            if "\\`*_{}[]<>#|~&".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
