import Domain
import Screen

/// A handover as one page of HTML that stands alone, for the screen and for A4; well-formed as XML too.
package struct HandoverHTML {
    private let page: HandoverPage

    package init(_ page: HandoverPage) {
        self.page = page
    }

    package var text: String {
        let tag = page.language.pick(zh: "zh-Hans", en: "en")
        let facts = page.facts.map {
            "<tr><th>\($0.label.escapedForHTML)</th><td>\($0.value.escapedForHTML)</td></tr>"
        }
        let warning = page.warning.map { "<p class=\"warning\">\($0.escapedForHTML)</p>" } ?? ""
        return [
            "<!DOCTYPE html>", "<html lang=\"\(tag)\"><head><meta charset=\"utf-8\"/>",
            "<title>\(page.title.escapedForHTML)</title>", "<style>\(Self.style)</style></head><body>",
            "<h1>\(page.title.escapedForHTML)</h1>", warning,
            "<table class=\"facts\"><tbody>\(facts.joined())</tbody></table>",
            page.sections.map(section).joined(separator: "\n"), foot, "</body></html>\n",
        ].joined(separator: "\n")
    }

    private static let style = """
        @page{size:A4;margin:11mm 13mm}\
        body{font:9pt/1.28 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;color:#1f2937;\
        max-width:184mm;margin:0 auto}\
        h1{font-size:14pt;margin:0 0 1.5mm}h2{font-size:10pt;margin:2mm 0 .5mm;border-bottom:.3mm solid #9ca3af;\
        break-after:avoid}h2 .none{font-weight:normal}\
        table{border-collapse:collapse;margin:.8mm 0}th,td{text-align:left;vertical-align:top;padding:.3mm 2mm .3mm 0}\
        table.rows{width:100%;table-layout:fixed}\
        .rows td:nth-child(1){width:4%}.rows td:nth-child(2){width:9%}.rows td:nth-child(3){width:17%}\
        .rows td:nth-child(4){width:33%}.rows td:nth-child(5){width:14%}.rows td:nth-child(6){width:11%}\
        table.rows td{border-bottom:.1mm solid #d1d5db}\
        tr,.foot,.sign{break-inside:avoid}.facts th{font-weight:normal;color:#4b5563;white-space:nowrap}\
        .facts th,.facts td{padding-top:0;padding-bottom:0}\
        .figures span{margin-right:5mm;white-space:nowrap}.figures,p{margin:.5mm 0}.figures b{font-size:11pt}\
        .none,.remark{color:#4b5563}td.short{white-space:nowrap}td.number{text-align:right}\
        .remark{display:block;padding-left:3mm}s{color:#4b5563}\
        .warning{border:.5mm solid #1f2937;padding:1mm 2mm;font-weight:bold}\
        .signs{display:flex;gap:5mm;margin:3mm 0 2mm}.sign{flex:1;border:.3mm solid #1f2937;padding:1.5mm 2.5mm;min-height:13mm}\
        .sign b{font-size:12pt;margin-left:2mm}.sign small{display:block;margin-top:1mm;font-size:9pt}\
        code{font:8pt "DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}\
        .seal small{color:#4b5563;display:block}
        """

    private func section(_ section: HandoverPage.Section) -> String {
        let title = section.title.escapedForHTML
        guard !section.isEmpty else {
            return "<h2>\(title) <span class=\"none\">\(page.none)</span></h2>"
        }
        let figures = section.figures.map {
            "<span>\($0.label.escapedForHTML) <b>\($0.value.escapedForHTML)</b></span>"
        }
        let rows = section.lines.map(row)
        return [
            "<section><h2>\(title)</h2>",
            figures.isEmpty ? "" : "<div class=\"figures\">\(figures.joined())</div>",
            rows.isEmpty
                ? "" : "<table class=\"rows\"><tbody>\(rows.joined(separator: "\n"))</tbody></table>",
            "</section>",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func row(_ line: HandoverPage.Line) -> String {
        let words = line.words
        let what = words.what.escapedForHTML
        let remarks = line.remarks.map { "<span class=\"remark\">\($0.escapedForHTML)</span>" }.joined()
        return "<tr><td class=\"number\">\(line.number)</td>" + short(line.sign) + short(words.name)
            + "<td class=\"what\">\(line.isOmitted ? "<s>\(what)</s>" : what)\(remarks)</td>"
            + cell(words.state) + cell(words.until) + cell(line.taken) + "</tr>"
    }

    /// On one line.
    private func short(_ text: String) -> String { "<td class=\"short\">\(text.escapedForHTML)</td>" }
    private func cell(_ text: String) -> String {
        text.cellWidth <= 12 ? short(text) : "<td>\(text.escapedForHTML)</td>"
    }

    /// What has to be on the paper with the signatures: they are of the record up to the cut.
    private var foot: String {
        let signs = page.signatures.map {
            "<div class=\"sign\">\($0.title.escapedForHTML) <b>\($0.name.escapedForHTML)</b>"
                + "<small>\(($0.signed ?? page.unsigned).escapedForHTML)</small></div>"
        }
        let additions = page.additions.map { "<li>\($0.escapedForHTML)</li>" }
        let added =
            additions.isEmpty
            ? "" : "<h2>\(page.additionsTitle.escapedForHTML)</h2>\n<ol>\(additions.joined())</ol>"
        return [
            "<div class=\"foot\"><div class=\"signs\">\(signs.joined())</div>", added,
            "<p class=\"seal\"><code>\(page.seal.text)</code>",
            "<small>\(page.sealNote.escapedForHTML)</small></p></div>",
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
