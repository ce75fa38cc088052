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
        return [page.title] + facts + page.sections.flatMap { [""] + lines($0).map(\.text) }
    }

    /// Without an empty line before it.
    package func lines(_ section: ReportPage.Section) -> [ReportLine] {
        let blocks = section.blocks.flatMap(lines)
        let none = [ReportLine(page.none)]
        return [ReportLine(heading(section.title))]
            + (blocks.isEmpty ? none : blocks).map { $0.moved(by: 2) }
    }

    private func heading(_ title: String) -> String { isPlain ? "== \(title)" : "■ \(title)" }

    private func lines(_ block: ReportPage.Block) -> [ReportLine] {
        switch block {
        case .line(let cells): return [ReportLine(cells)]
        case .figures(let figures):
            return columns(
                figures.map { figure in
                    [
                        .init(figure.label), .init(figure.value, opens: figure.opens),
                        .init(figure.change.map { "(\($0))" } ?? "", opens: figure.opensBefore),
                    ]
                })
        case .table(let table): return columns([table.head.map { .init($0) }] + table.rows)
        case .bars(let bars): return lines(bars)
        case .sparks(let sparks): return lines(sparks)
        case .heat(let heat): return lines(heat)
        }
    }

    private func columns(_ rows: [[ReportPage.Cell]]) -> [ReportLine] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].text.cellWidth : 0 }.max() ?? 0
        }
        return rows.map { ReportLine($0, widths: widths) }
    }

    private func lines(_ bars: [ReportPage.Bar]) -> [ReportLine] {
        let most = bars.map(\.count).max() ?? 0
        return columns(
            bars.map {
                [
                    .init($0.label), .init(ReportGlyphs.bar($0.count, of: most, plain: isPlain)),
                    .init($0.note, opens: $0.opens),
                ]
            })
    }

    private func lines(_ sparks: [ReportPage.Spark]) -> [ReportLine] {
        let label = sparks.map(\.label.cellWidth).max() ?? 0
        return zip(sparks, columns(sparks.map { [.init($0.label), .init(spark($0.counts))] })).map {
            spark, line in
            var line = line
            var x = label + 2
            for (count, link) in zip(spark.counts, spark.opens) {
                let width = isPlain ? "\(count)".count : 1
                if count > 0 { line.spots.append(.init(cells: x..<x + width, opens: link)) }
                x += isPlain ? width + 1 : 1
            }
            return line
        }
    }

    private func spark(_ counts: [Int]) -> String { ReportGlyphs.spark(counts, plain: isPlain) }

    private func lines(_ heat: ReportPage.Heat) -> [ReportLine] {
        let head = ([""] + heat.columns).map { ReportPage.Cell($0) }
        let rows = heat.rows.map { row in
            [.init(row.label)]
                + zip(row.counts, row.opens).map { count, link in
                    ReportPage.Cell(
                        ReportGlyphs.heat(count, of: heat.most, plain: isPlain), opens: count > 0 ? link : nil
                    )
                }
        }
        return columns([head] + rows)
    }
}

/// A line of a report, with what there is to open in it.
package struct ReportLine: Equatable, Sendable {
    package struct Spot: Equatable, Sendable {
        /// Where it stands in the line.
        package var cells: Range<Int>
        package var opens: ReportLink
    }

    package var text: String
    /// From left to right.
    package var spots: [Spot]

    package init(_ text: String) {
        (self.text, spots) = (text, [])
    }

    /// Two cells apart, each as wide as its text or as `widths` says.
    init(_ cells: [ReportPage.Cell], widths: [Int]? = nil) {
        var texts: [String] = []
        var (x, spots): (Int, [Spot]) = (0, [])
        for (index, cell) in cells.enumerated() {
            let width = widths?[index] ?? cell.text.cellWidth
            if let link = cell.opens, !cell.text.isEmpty {
                spots.append(Spot(cells: x..<x + cell.text.cellWidth, opens: link))
            }
            texts.append(cell.text.padded(toCells: width))
            x += width + 2
        }
        text = texts.joined(separator: "  ").trimmingSpaceAtEnd
        self.spots = spots
    }

    func moved(by cells: Int) -> ReportLine {
        var line = self
        line.text = String(repeating: " ", count: cells) + text
        line.spots = spots.map {
            Spot(cells: $0.cells.lowerBound + cells..<$0.cells.upperBound + cells, opens: $0.opens)
        }
        return line
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
