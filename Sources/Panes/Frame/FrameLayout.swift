import Screen

/// Where header, tabs and footer stand, and what they leave to a screen.
struct FrameLayout: Equatable, Sendable {
    static let least = Size(width: 40, height: 10)

    /// Rows that come and go around the screens.
    struct Rows: Equatable, Sendable {
        /// Under the header, for what rings.
        var alarm = 0
        var footer = 1
        /// At the bottom, left to another.
        var reserved = 0
    }

    let size: Size
    let header: Rect
    /// Empty where rows are dear and nothing rings.
    let screens: Rect
    let footer: Rect
    /// All between tabs and footer.
    let body: Rect

    /// So little room that one pane takes it all.
    var isSmall: Bool { size.width < 80 || size.height < 24 }

    /// Nil where the window is too small for anything.
    init?(_ size: Size, _ rows: Rows = Rows()) {
        guard size.width >= Self.least.width, size.height >= Self.least.height else { return nil }
        self.size = size
        let isSmall = size.width < 80 || size.height < 24
        let parts = Rect(size).rows([
            .fixed(1), .fixed(isSmall ? rows.alarm : 1), .flexible(minimum: 1), .fixed(rows.footer),
            .fixed(rows.reserved),
        ])
        (header, screens, body, footer) = (parts[0], parts[1], parts[2], parts[3])
    }
}
