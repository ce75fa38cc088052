extension String {
    /// Lines of at most this many cells (never fewer than two): broken at spaces, and on either side of a wide
    /// character. A line does not begin with closing punctuation; a word without room is cut. Line breaks stay.
    package func wrapped(toCells limit: Int) -> [String] {
        let limit = Swift.max(2, limit)
        return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            var paragraph = WrappedParagraph(limit: limit)
            for grapheme in Graphemes(String($0)) { paragraph.append(grapheme) }
            return paragraph.finished()
        }
    }
}

private struct WrappedParagraph {
    let limit: Int
    private var lines: [String] = []
    private var line: [Grapheme] = []
    private var used = 0

    init(limit: Int) {
        self.limit = limit
    }

    mutating func append(_ grapheme: Grapheme) {
        if used + Int(grapheme.width) > limit {
            if grapheme.isSpace {
                breakLine(at: line.count)
                return
            }
            breakLine(at: breakPoint(before: grapheme))
        }
        line.append(grapheme)
        used += Int(grapheme.width)
    }

    mutating func finished() -> [String] {
        lines.append(text(line[...]))
        return lines
    }

    /// The last place in the line where it may end; its end when there is none.
    private func breakPoint(before next: Grapheme) -> Int {
        for index in line.indices.reversed()
        where canBreak(line[index], index + 1 < line.count ? line[index + 1] : next) {
            return index + 1
        }
        return line.count
    }

    private func canBreak(_ left: Grapheme, _ right: Grapheme) -> Bool {
        if left.isSpace { return true }
        return (left.width == 2 || right.width == 2) && !right.closes && !right.isSpace
    }

    private mutating func breakLine(at index: Int) {
        lines.append(text(line[..<index]))
        line.removeFirst(index)
        used = line.reduce(0) { $0 + Int($1.width) }
    }

    private func text(_ graphemes: ArraySlice<Grapheme>) -> String {
        let end = graphemes.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? graphemes.startIndex
        return graphemes[..<end].reduce(into: "") { $0 += $1.text }
    }
}

extension Grapheme {
    fileprivate var isSpace: Bool { scalar == 0x20 && marks == .zero }

    /// Punctuation that belongs to what stands before it.
    fileprivate var closes: Bool {
        switch Unicode.Scalar(scalar) {
        case "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "〉", "”", "’", "…", "％": true
        case ",", ".", ";", ":", "!", "?", ")", "]", "}", "%": true
        default: false
        }
    }
}
