extension Report {
    private static let titles = ["", "griddesk", "yardstick", "ratio", "aim"]

    /// The figures of all sections in columns, each section with what its yardstick is.
    var table: String {
        let lines = sections.map { section in section.measurements.map(\.cells) }
        let everything = lines.joined() + [Report.titles]
        let widths = Report.titles.indices.map { column in
            everything.map { $0[column].count }.max() ?? 0
        }
        let parts = zip(sections, lines).map { section, lines in
            let body = ([Report.titles] + lines).map { Report.line($0, widths) }
            return ([section.title] + body + ["  yardstick: \(section.yardstick ?? "none")"])
                .joined(separator: "\n")
        }
        return parts.joined(separator: "\n\n") + "\n\nseed \(seed), \(processors) processors"
    }

    /// Names to the left, figures to the right.
    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).enumerated().map { column, cell in
            let space = String(repeating: " ", count: cell.1 - cell.0.count)
            return column == 0 ? cell.0 + space : space + cell.0
        }
        return "  " + padded.joined(separator: "  ")
    }
}

extension Measurement {
    fileprivate var cells: [String] {
        [
            name, "\(Measurement.text(value)) \(unit.rawValue)",
            yardstick.map { "\(Measurement.text($0)) \(unit.rawValue)" } ?? "-",
            ratio.map { Measurement.text($0, decimals: 2) } ?? "-", aimText,
        ]
    }

    private var aimText: String {
        switch aim {
        case nil: "-"
        case .atMost(let limit): "<= \(Measurement.text(limit)) \(unit.rawValue)"
        case .ratioAtLeast(let least): "ratio >= \(Measurement.text(least, decimals: 2))"
        }
    }

    private static func text(_ value: Double) -> String {
        switch value {
        case ..<10: text(value, decimals: 2)
        case ..<100: text(value, decimals: 1)
        default: grouped(Int(value.rounded()))
        }
    }

    private static func text(_ value: Double, decimals: Int) -> String {
        let scale = decimals == 1 ? 10 : 100
        let scaled = Int((value * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        return "\(scaled / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
    }

    private static func grouped(_ value: Int) -> String {
        value < 1000
            ? "\(value)" : "\(grouped(value / 1000)),\(String(String(1000 + value % 1000).dropFirst()))"
    }
}
