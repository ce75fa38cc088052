import Domain

/// A report in words, ready to be laid out: whatever shows it, text, Markdown, HTML, CSV or a screen, reads this. All of
/// it is safe to show at a terminal.
package struct ReportPage: Equatable, Sendable {
    package struct Figure: Equatable, Sendable {
        package var label: String
        package var value: String
        /// Beside the stretch before: `+5`.
        package var change: String?
        package var opens: ReportLink?
        /// What the stretch before counted.
        package var opensBefore: ReportLink?
    }

    /// A part of a line, or what stands in a table.
    package struct Cell: Equatable, Sendable {
        package var text: String
        package var opens: ReportLink?

        init(_ text: String, opens: ReportLink? = nil) {
            self.text = text
            self.opens = opens
        }
    }

    package struct Table: Equatable, Sendable {
        package var head: [String]
        package var rows: [[Cell]]
    }

    package struct Bar: Equatable, Sendable {
        package var label: String
        package var count: Int
        package var note: String
        package var opens: ReportLink?
    }

    package struct Spark: Equatable, Sendable {
        package var label: String
        /// The oldest first.
        package var counts: [Int]
        /// As many, where each opens something.
        package var opens: [ReportLink] = []
    }

    /// What was reported, by base grid and service.
    package struct Heat: Equatable, Sendable {
        package struct Row: Equatable, Sendable {
            package var label: String
            package var counts: [Int]
            /// As many.
            package var opens: [ReportLink]
        }

        package var columns: [String]
        package var rows: [Row]

        package var most: Int { rows.flatMap(\.counts).max() ?? 0 }
    }

    package enum Block: Equatable, Sendable {
        /// Two cells apart.
        case line([Cell])
        case figures([Figure])
        case table(Table)
        case bars([Bar])
        case sparks([Spark])
        case heat(Heat)

        /// Of words alone.
        static func words(_ text: String) -> Block { .line([Cell(text)]) }
    }

    package struct Section: Equatable, Sendable {
        package var title: String
        /// None says so: nothing is left out unsaid.
        package var blocks: [Block]
    }

    package let language: Language
    package var title: String
    /// What it is, and up to where it counts.
    package var facts: [Figure]
    package var sections: [Section]

    /// A line of them.
    static func text(_ cells: [Cell]) -> String { cells.map(\.text).joined(separator: "  ") }

    /// What an empty section says.
    package var none: String { Phrase("无", "none")[language] }
}
