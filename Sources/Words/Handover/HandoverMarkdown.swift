import Domain

/// A handover as Markdown.
package struct HandoverMarkdown {
    private let page: HandoverPage

    package init(_ page: HandoverPage) {
        self.page = page
    }

    package var text: String {
        let warning = page.warning.map { ["**\($0.escapedForMarkdown)**", ""] } ?? []
        let facts = page.facts.map { "- \($0.label.escapedForMarkdown): \($0.value.escapedForMarkdown)" }
        let seal = ["", "`\(page.seal.text)`", "", page.sealNote.escapedForMarkdown]
        let head: [String] = ["# \(page.title.escapedForMarkdown)", ""] + warning + facts
        return (head + page.sections.flatMap(lines) + signatures + additions + seal).joined(separator: "\n")
            + "\n"
    }

    private func lines(_ section: HandoverPage.Section) -> [String] {
        let title = ["", "## \(section.title.escapedForMarkdown)", ""]
        guard !section.isEmpty else { return title + [page.none] }
        let figures = section.figures.map { "\($0.label) \($0.value)".escapedForMarkdown }
        let table = section.lines.isEmpty ? [] : table(page.headings, section.lines.map(cells))
        return title + (figures.isEmpty ? [] : [figures.joined(separator: " · "), ""]) + table
    }

    /// Cells are Markdown already.
    private func table(_ head: [String], _ rows: [[String]]) -> [String] {
        ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    private func cells(_ line: HandoverPage.Line) -> [String] {
        let words = line.words
        let what = words.what.escapedForMarkdown
        let remarks = line.remarks.map { "<br>*\($0.escapedForMarkdown)*" }.joined()
        return [
            "\(line.number)", line.sign.escapedForMarkdown, words.name.escapedForMarkdown,
            (line.isOmitted ? "~~\(what)~~" : what) + remarks, words.state.escapedForMarkdown,
            words.until.escapedForMarkdown, line.taken.escapedForMarkdown,
        ]
    }

    private var signatures: [String] {
        let title = Phrase("签字", "signatures")[page.language]
        return ["", "## \(title)", ""]
            + page.signatures.map {
                "- \($0.title) **\($0.name.escapedForMarkdown)**: \(($0.signed ?? page.unsigned).escapedForMarkdown)"
            }
    }

    private var additions: [String] {
        page.additions.isEmpty
            ? []
            : ["", "## \(page.additionsTitle.escapedForMarkdown)", ""]
                + page.additions.enumerated().map { "\($0 + 1). \($1.escapedForMarkdown)" }
    }
}
