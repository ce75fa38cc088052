/// How every role looks.
package struct Theme: Hashable, Sendable {
    package let name: String
    private let styles: [Role: Style]

    init(name: String, styles: [Role: Style]) {
        self.name = name
        self.styles = styles
    }

    package subscript(_ role: Role) -> Style { styles[role] ?? .plain }

    /// A role as it looks under a cursor: with the cursor's background, and its attributes besides its own.
    package func overlaid(_ role: Role, under cursor: Role) -> Style {
        var style = self[role].with(self[cursor].attributes)
        style.background = self[cursor].background
        return style
    }

    /// A role as it looks under a cursor, where there is one.
    package func style(_ role: Role, under cursor: Role?) -> Style {
        cursor.map { overlaid(role, under: $0) } ?? self[role]
    }

    /// The same where everything lies on the background of `role` instead of on that of texts.
    package func lying(on role: Role) -> Theme {
        let (paper, panel) = (self[.text].background, self[role].background)
        return Theme(
            name: name,
            styles: styles.mapValues { style in
                var style = style
                if style.background == paper { style.background = panel }
                return style
            })
    }

    /// True when the theme tells everything by attributes.
    package var isColorless: Bool {
        styles.values.allSatisfy { $0.foreground == nil && $0.background == nil }
    }
}
