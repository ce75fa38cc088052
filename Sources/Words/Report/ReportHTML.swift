import Domain
import Screen

/// A report as one page of HTML that stands alone, for the screen and for A4; well-formed as XML too.
package struct ReportHTML {
    private let page: ReportPage

    package init(_ page: ReportPage) {
        self.page = page
    }

    package var text: String {
        let tag = page.language.pick(zh: "zh-Hans", en: "en")
        let facts = page.facts.map {
            "<tr><th>\($0.label.escapedForHTML)</th><td>\($0.value.escapedForHTML)</td></tr>"
        }
        return [
            "<!DOCTYPE html>", "<html lang=\"\(tag)\"><head><meta charset=\"utf-8\"/>",
            "<title>\(page.title.escapedForHTML)</title>", "<style>\(Self.style)</style></head><body>",
            "<h1>\(page.title.escapedForHTML)</h1>",
            "<table class=\"facts\"><tbody>\(facts.joined())</tbody></table>",
            page.sections.map(section).joined(separator: "\n"), "</body></html>\n",
        ].joined(separator: "\n")
    }

    private static let short = 12

    private static let style = """
        @page{size:A4;margin:12mm 14mm}\
        body{font:9.5pt/1.3 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1f2937;\
        max-width:182mm;margin:0 auto}\
        h1{font-size:15pt;margin:0 0 2mm}h2{font-size:10.5pt;margin:2.5mm 0 .7mm;border-bottom:.3mm solid #9ca3af;\
        break-after:avoid}\
        table{border-collapse:collapse;margin:1mm 0}th,td{text-align:left;vertical-align:top;padding:.3mm 2.5mm .3mm 0}\
        table.rows th{border-bottom:.2mm solid #9ca3af}table.rows td{border-bottom:.1mm solid #e5e7eb}\
        tr{break-inside:avoid}.facts th{font-weight:normal;color:#4b5563}\
        .figures{display:flex;flex-wrap:wrap;gap:1mm 6mm;margin:1mm 0}.figures b{font-size:12pt}\
        .figures small,.none{color:#4b5563}td.short,th{white-space:nowrap}p{margin:.5mm 0}svg{display:block;max-width:100%;margin:1mm 0}
        """

    private func section(_ section: ReportPage.Section) -> String {
        let blocks = section.blocks.map(html)
        let body = blocks.isEmpty ? "<p class=\"none\">\(page.none)</p>" : blocks.joined(separator: "\n")
        return "<section><h2>\(section.title.escapedForHTML)</h2>\n\(body)</section>"
    }

    private func html(_ block: ReportPage.Block) -> String {
        switch block {
        case .line(let cells): "<p>\(ReportPage.text(cells).escapedForHTML)</p>"
        case .figures(let figures): "<div class=\"figures\">" + figures.map(figure).joined() + "</div>"
        case .table(let table): rows(table)
        case .bars(let bars): ReportSVG.bars(bars)
        case .sparks(let sparks): sparks.map(ReportSVG.spark).joined()
        case .heat(let heat): ReportSVG.heat(heat)
        }
    }

    private func figure(_ figure: ReportPage.Figure) -> String {
        let change = figure.change.map { " <small>(\($0.escapedForHTML))</small>" } ?? ""
        return "<span>\(figure.label.escapedForHTML) <b>\(figure.value.escapedForHTML)</b>\(change)</span>"
    }

    private func rows(_ table: ReportPage.Table) -> String {
        let head = table.head.map { "<th>\($0.escapedForHTML)</th>" }.joined()
        let body = table.rows.map { row in
            "<tr>" + row.map { cell($0.text) }.joined() + "</tr>"
        }
        return "<table class=\"rows\"><thead><tr>\(head)</tr></thead><tbody>\(body.joined())</tbody></table>"
    }

    /// What is short stays on one line.
    private func cell(_ text: String) -> String {
        let name = text.cellWidth <= Self.short ? " class=\"short\"" : ""
        return "<td\(name)>\(text.escapedForHTML)</td>"
    }
}
