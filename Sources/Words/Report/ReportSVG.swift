import Domain

/// Figures drawn as SVG within a page; sizes are millimetres. Colours stand beside the numbers, never for them.
enum ReportSVG {
    private static let ink = "#1f2937"
    private static let warm = "#b45309"

    /// Horizontal bars with their labels and notes.
    static func bars(_ bars: [ReportPage.Bar]) -> String {
        let most = max(1, bars.map(\.count).max() ?? 1)
        let rows = bars.enumerated().map { index, bar in
            let (top, length) = (index * 6, 90 * bar.count / most)
            return label(bar.label, x: 0, y: top + 4)
                + "<rect x=\"50\" y=\"\(top + 1)\" width=\"\(length)\" height=\"4\" fill=\"\(warm)\"/>"
                + label(bar.note, x: 52 + length, y: top + 4)
        }
        return svg(width: 180, height: bars.count * 6, rows)
    }

    /// A line with a point at its end, the oldest left.
    static func spark(_ spark: ReportPage.Spark) -> String {
        let most = max(1, spark.counts.max() ?? 1)
        let points = spark.counts.enumerated().map { index, count in
            (x: 50 + index * 8, y: 9 - 8 * count / most)
        }
        let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        let end = points.last.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"1\" fill=\"\(warm)\"/>" } ?? ""
        return svg(
            width: 180, height: 10,
            [
                label(spark.label, x: 0, y: 7),
                "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(ink)\" stroke-width=\"0.5\"/>", end,
                label("\(spark.counts.last ?? 0)", x: 50 + spark.counts.count * 8, y: 7),
            ])
    }

    /// The matrix: a square a cell, the warmer the more; its count stands in it.
    static func heat(_ heat: ReportPage.Heat) -> String {
        let head = heat.columns.enumerated().map { label($1, x: 44 + $0 * 14, y: 4) }
        let rows = heat.rows.enumerated().flatMap { index, row in
            let top = 6 + index * 5
            return [label(row.label, x: 0, y: top + 4)]
                + row.counts.enumerated().map { cell($1, of: heat.most, x: 40 + $0 * 14, y: top) }
        }
        return svg(width: 40 + heat.columns.count * 14, height: 6 + heat.rows.count * 5, head + rows)
    }

    private static func cell(_ count: Int, of most: Int, x: Int, y: Int) -> String {
        let share = most > 0 ? 70 * count / most : 0
        let opacity = count > 0 ? 15 + share : 0
        return "<rect x=\"\(x)\" y=\"\(y)\" width=\"13\" height=\"4.6\" fill=\"\(warm)\" "
            + "fill-opacity=\"0.\(twoDigits(opacity))\" stroke=\"#d1d5db\" stroke-width=\"0.2\"/>"
            + label(count > 0 ? "\(count)" : "·", x: x + 5, y: y + 4)
    }

    private static func label(_ text: String, x: Int, y: Int) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"3.4\" fill=\"\(ink)\">\(text.escapedForHTML)</text>"
    }

    private static func svg(width: Int, height: Int, _ parts: [String]) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"\(width)mm\" height=\"\(height)mm\" "
            + "viewBox=\"0 0 \(width) \(height)\">" + parts.joined() + "</svg>"
    }
}

extension String {
    /// Text as HTML and XML read it: nothing in it is a mark.
    var escapedForHTML: String {
        var result = ""
        for character in self {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}
