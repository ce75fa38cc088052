import Domain

/// A report in words, ready to be laid out: whatever shows it, text, Markdown, HTML, CSV or a screen, reads this. All of
/// it is safe to show at a terminal.
package struct ReportPage: Equatable, Sendable {
    package struct Figure: Equatable, Sendable {
        package var label: String
        package var value: String
        /// Beside the stretch before: `+5`.
        package var change: String?
    }

    package struct Table: Equatable, Sendable {
        package var head: [String]
        package var rows: [[String]]
    }

    package struct Bar: Equatable, Sendable {
        package var label: String
        package var count: Int
        package var note: String
    }

    package struct Spark: Equatable, Sendable {
        package var label: String
        /// The oldest first.
        package var counts: [Int]
    }

    /// What was reported, by base grid and service.
    package struct Heat: Equatable, Sendable {
        package struct Row: Equatable, Sendable {
            package var label: String
            package var counts: [Int]
        }

        package var columns: [String]
        package var rows: [Row]

        package var most: Int { rows.flatMap(\.counts).max() ?? 0 }
    }

    package enum Block: Equatable, Sendable {
        case line(String)
        case figures([Figure])
        case table(Table)
        case bars([Bar])
        case sparks([Spark])
        case heat(Heat)
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

    /// What an empty section says.
    package var none: String { Phrase("无", "none")[language] }
}
