import Screen

/// How every cell of a screen looks: one letter a cell, a blank for plain text, and what the letters mean below.
///
/// Where there are no colours the letters are those of the attributes. Otherwise a small letter or a sign is a role's
/// own look, its capital the same under a cursor, a digit anything else.
struct StyleMap {
    private let theme: Theme
    private var letters: [Style: Character] = [:]
    private var unused = Array("0123456789~@$%&")

    init(theme: Theme) {
        self.theme = theme
    }

    mutating func text(of canvas: Canvas) -> String {
        let rows = (0..<canvas.size.height).map { y in
            Self.trimmed(String(canvas.row(y).map { letter(of: $0.style) }))
        }
        let legend = letters.filter { $0.value != " " }.sorted { $0.value < $1.value }
            .map { "  \($0.value)  \(words(for: $0.key))" }
        return (["\(theme.name):"] + rows + [""] + legend).joined(separator: "\n")
    }

    private mutating func letter(of style: Style) -> Character {
        if let letter = letters[style] { return letter }
        let isColorless = style.foreground == nil && style.background == nil
        let known =
            isColorless ? Self.attributes[style.attributes.rawValue] : own(style) ?? underCursor(style)
        let letter = known.flatMap { letters.values.contains($0) ? nil : $0 } ?? next()
        letters[style] = letter
        return letter
    }

    private mutating func next() -> Character { unused.isEmpty ? "?" : unused.removeFirst() }

    private func own(_ style: Style) -> Character? {
        Self.roles.first { theme[$0.role] == style }?.letter
    }

    private func underCursor(_ style: Style) -> Character? {
        for cursor in [Role.queueCursor, .matrixCursor, .menuCursor] {
            if let found = Self.roles.first(where: { theme.overlaid($0.role, under: cursor) == style }) {
                return found.role == .text ? "C" : Character(found.letter.uppercased())
            }
        }
        return nil
    }

    private func words(for style: Style) -> String {
        let role = Role.allCases.first { theme[$0] == style }.map { " (\($0.rawValue))" } ?? ""
        return style.summary + role
    }

    private static let attributes: [UInt8: Character] = [
        0: " ", 1: "b", 2: "d", 4: "r", 8: "u", 3: "e", 5: "R", 6: "q", 9: "B", 10: "v", 12: "U", 13: "A",
    ]

    private static let roles: [(role: Role, letter: Character)] = [
        (.text, " "), (.textDim, "d"), (.textStrong, "s"), (.header, "h"), (.headerAlarm, "!"),
        (.headerBadge, "g"), (.headerDim, "e"), (.tabCurrent, "t"), (.border, "-"), (.borderFocus, "="),
        (.column, "_"), (.queueOverdue, "o"), (.queueWarn, "w"), (.queueUnseen, "n"), (.priorityP2, "l"),
        (.stateAccepted, "a"), (.stateDispatched, "v"), (.stateDone, "f"), (.matrixWarn, "y"), (.mark, "m"),
        (.field, "i"), (.popup, "p"), (.popupTitle, "q"), (.menuCursor, "c"),
    ]

    private static func trimmed(_ row: String) -> String {
        String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
    }
}
