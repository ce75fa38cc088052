import Screen

/// A handover as lines for people, in columns of cells.
package struct HandoverText {
    private let page: HandoverPage

    package init(_ page: HandoverPage) {
        self.page = page
    }

    /// So wide the words of a line are made at most before what stands behind them.
    private static let most = 44

    package var lines: [String] {
        let facts = page.facts.map { [$0.label, $0.value] }.inColumns()
        let warning = page.warning.map { ["! \($0)"] } ?? []
        return [page.title] + warning + facts + page.sections.flatMap { [""] + lines($0) } + [""] + signatures
            + additions + ["", page.seal.text, page.sealNote]
    }

    private func lines(_ section: HandoverPage.Section) -> [String] {
        let title = "■ \(section.title)"
        guard !section.isEmpty else { return ["\(title)  \(page.none)"] }
        let figures = section.figures.map { "\($0.label) \($0.value)" }.joined(separator: "  ")
        let rows = section.lines.map(cells).inColumns(most: Self.most)
        let lines = zip(section.lines, rows).flatMap { line, row in
            ["  " + row] + line.remarks.map { "       " + $0 }
        }
        return [title] + (figures.isEmpty ? [] : ["  " + figures]) + lines
    }

    private func cells(_ line: HandoverPage.Line) -> [String] {
        let (words, struck) = (line.words, line.isOmitted ? "--" : "")
        return [
            "\(line.number)".padded(toCells: 2, alignment: .right), line.sign, words.name,
            struck + words.what + struck, words.state, words.until, line.taken,
        ]
    }

    private var signatures: [String] {
        page.signatures.map { [$0.title, $0.name, $0.signed ?? page.unsigned] }.inColumns()
    }

    private var additions: [String] {
        page.additions.isEmpty
            ? []
            : ["", "■ " + page.additionsTitle]
                + page.additions.enumerated().map { "  + \($0 + 1). \($1)" }
    }
}
