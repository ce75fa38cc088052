import Domain

/// A report as Markdown.
package struct ReportMarkdown {
    private let page: ReportPage

    package init(_ page: ReportPage) {
        self.page = page
    }

    package var text: String {
        let facts = page.facts.map { "- \($0.label.escapedForMarkdown): \($0.value.escapedForMarkdown)" }
        let sections = page.sections.flatMap { section in
            ["", "## \(section.title.escapedForMarkdown)", ""]
                + (section.blocks.isEmpty
                    ? [page.none] : Array(section.blocks.map(lines).joined(separator: [""])))
        }
        return (["# \(page.title.escapedForMarkdown)", ""] + facts + sections).joined(separator: "\n") + "\n"
    }

    private func lines(_ block: ReportPage.Block) -> [String] {
        switch block {
        case .line(let cells): [ReportPage.text(cells).escapedForMarkdown]
        case .figures(let figures):
            table(
                ["", "", ""],
                figures.map { [$0.label, $0.value, $0.change.map { "(\($0))" } ?? ""] })
        case .table(let table): self.table(table.head, table.rows.map { $0.map(\.text) })
        case .bars(let bars): table(["", ""], bars.map { [$0.label, $0.note] })
        case .sparks(let sparks):
            table(["", ""], sparks.map { [$0.label, $0.counts.map(String.init).joined(separator: " ")] })
        case .heat(let heat):
            table([""] + heat.columns, heat.rows.map { [$0.label] + $0.counts.map(String.init) })
        }
    }

    private func table(_ head: [String], _ rows: [[String]]) -> [String] {
        ([head, head.map { _ in "---" }] + rows).enumerated().map { index, row in
            "| " + row.map { index == 1 ? $0 : $0.escapedForMarkdown }.joined(separator: " | ") + " |"
        }
    }
}
