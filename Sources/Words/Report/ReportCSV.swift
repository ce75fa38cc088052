import Domain

/// A report as records: section, what is counted, the count, its change; tables with their own columns behind.
package enum ReportCSV {
    package static func records(_ page: ReportPage) -> [[String]] {
        let facts = page.facts.map { ["", $0.label, $0.value] }
        let sections = page.sections.flatMap { section in
            section.blocks.isEmpty
                ? [[section.title, page.none]]
                : section.blocks.flatMap { records($0) }.map { [section.title] + $0 }
        }
        return [[page.title]] + facts + sections
    }

    private static func records(_ block: ReportPage.Block) -> [[String]] {
        switch block {
        case .line(let cells): [[ReportPage.text(cells)]]
        case .figures(let figures): figures.map { [$0.label, $0.value] + [$0.change].compactMap { $0 } }
        case .table(let table): [table.head] + table.rows.map { $0.map(\.text) }
        case .bars(let bars): bars.map { [$0.label, "\($0.count)"] }
        case .sparks(let sparks): sparks.map { [$0.label] + $0.counts.map(String.init) }
        case .heat(let heat):
            [[""] + heat.columns] + heat.rows.map { [$0.label] + $0.counts.map(String.init) }
        }
    }
}
