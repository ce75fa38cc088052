/// One column of a table.
package struct Column: Hashable, Sendable {
    package let title: String
    package let track: Track
    package let alignment: Alignment

    package init(_ title: String, _ track: Track, _ alignment: Alignment = .left) {
        self.title = title
        self.track = track
        self.alignment = alignment
    }

    /// Cells for each column with one between neighbours; 0 for the last ones when there is no room.
    package static func widths(_ columns: [Column], total: Int) -> [Int] {
        Track.widths(columns.map(\.track), total: total, gap: 1)
    }
}
