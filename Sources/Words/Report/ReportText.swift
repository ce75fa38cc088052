import Domain
import Screen

/// A report as lines for people, in columns of cells.
package struct ReportText {
    private let page: ReportPage
    private let isPlain: Bool

    /// - Parameter plain: bars by ASCII alone.
    package init(_ page: ReportPage, plain: Bool = false) {
        self.page = page
        isPlain = plain
    }

    package var lines: [String] {
        let width = page.facts.map(\.label.cellWidth).max() ?? 0
        let facts = page.facts.map { "\($0.label.padded(toCells: width))  \($0.value)" }
        return [page.title] + facts + page.sections.flatMap { [""] + lines($0) }
    }

    /// Without an empty line before it.
    package func lines(_ section: ReportPage.Section) -> [String] {
        let blocks = section.blocks.flatMap(lines)
        return [heading(section.title)] + (blocks.isEmpty ? ["  " + page.none] : blocks.map { "  " + $0 })
    }

    private func heading(_ title: String) -> String { isPlain ? "== \(title)" : "■ \(title)" }

    private func lines(_ block: ReportPage.Block) -> [String] {
        switch block {
        case .line(let text): [text]
        case .figures(let figures):
            figures.map { [$0.label, $0.value, $0.change.map { "(\($0))" } ?? ""] }.inColumns()
        case .table(let table): ([table.head] + table.rows).inColumns()
        case .bars(let bars): bars.isEmpty ? [] : lines(bars)
        case .sparks(let sparks):
            sparks.map { [$0.label, ReportGlyphs.spark($0.counts, plain: isPlain)] }.inColumns()
        case .heat(let heat): lines(heat)
        }
    }

    private func lines(_ bars: [ReportPage.Bar]) -> [String] {
        let most = bars.map(\.count).max() ?? 0
        return bars.map { [$0.label, ReportGlyphs.bar($0.count, of: most, plain: isPlain), $0.note] }
            .inColumns()
    }

    private func lines(_ heat: ReportPage.Heat) -> [String] {
        let head = [""] + heat.columns
        let rows = heat.rows.map { row in
            [row.label] + row.counts.map { ReportGlyphs.heat($0, of: heat.most, plain: isPlain) }
        }
        return ([head] + rows).inColumns()
    }
}

/// Figures drawn in cells.
package enum ReportGlyphs {
    private static let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let shades = ["", "░", "▒", "▓", "█"]
    private static let plainShades = ["", ".", "o", "O", "@"]
    private static let barCells = 20

    package static func bar(_ count: Int, of most: Int, plain: Bool) -> String {
        guard most > 0, count > 0 else { return "" }
        let cells = max(1, count * barCells / most)
        return String(repeating: plain ? "#" : "█", count: cells)
    }

    /// A cell a count; by ASCII the counts themselves.
    package static func spark(_ counts: [Int], plain: Bool) -> String {
        guard !plain else { return counts.map(String.init).joined(separator: " ") }
        let most = counts.max() ?? 0
        let cells = counts.map { most > 0 ? steps[$0 * (steps.count - 1) / most] : steps[0] }
        return String(cells) + "  \(counts.last ?? 0)"
    }

    /// The count, and how warm it is beside the warmest.
    package static func heat(_ count: Int, of most: Int, plain: Bool) -> String {
        guard count > 0, most > 0 else { return plain ? "." : "·" }
        let level = 1 + (count * 4 - 1) / most
        return "\(count)" + (plain ? plainShades : shades)[min(4, level)]
    }
}
