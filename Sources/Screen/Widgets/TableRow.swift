/// The texts of one row of a table, each with a role of its own or the row's.
package struct TableRow: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let text: String
        package let role: Role?

        package init(_ text: String, _ role: Role? = nil) {
            self.text = text
            self.role = role
        }
    }

    package var fields: [Field]
    package var role: Role

    package init(_ fields: [Field], role: Role = .text) {
        self.fields = fields
        self.role = role
    }

    package static func header(_ columns: [Column]) -> TableRow {
        TableRow(columns.map { Field($0.title) }, role: .column)
    }

    /// Draws the row over the whole width of the area's first row.
    /// - Parameter cursor: the role that gives the background under the cursor, or nil elsewhere.
    package func draw(
        on canvas: inout Canvas, in rect: Rect, columns: [Column], widths: [Int], theme: Theme,
        cursor: Role? = nil
    ) {
        canvas.fill(rect.row(0), style: style(role, theme, cursor))
        var x = rect.x
        for (index, column) in columns.enumerated() where index < fields.count && widths[index] > 0 {
            let text = fields[index].text.padded(toCells: widths[index], alignment: column.alignment)
            let style = style(fields[index].role ?? role, theme, cursor)
            canvas.put(text, at: Point(x: x, y: rect.y), width: rect.maxX - x, style: style)
            x += widths[index] + 1
        }
    }

    private func style(_ role: Role, _ theme: Theme, _ cursor: Role?) -> Style {
        guard let cursor else { return theme[role] }
        return theme.overlaid(role, under: cursor)
    }
}
