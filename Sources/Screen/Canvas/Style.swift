package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
}

/// How a cell looks. A nil colour is the terminal's own.
package struct Style: Hashable, Sendable {
    private var foregroundCode: UInt32
    private var backgroundCode: UInt32
    package var attributes: Attributes

    package init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
        foregroundCode = Self.code(foreground)
        backgroundCode = Self.code(background)
        self.attributes = attributes
    }

    package static let plain = Style()

    package var foreground: Color? {
        get { Self.color(foregroundCode) }
        set { foregroundCode = Self.code(newValue) }
    }

    package var background: Color? {
        get { Self.color(backgroundCode) }
        set { backgroundCode = Self.code(newValue) }
    }

    package func with(_ more: Attributes) -> Style {
        var style = self
        style.attributes.formUnion(more)
        return style
    }

    /// Whether a space looks the same in both.
    package func paintsBlanks(like other: Style) -> Bool {
        backgroundCode == other.backgroundCode
            && attributes.union(other.attributes).isDisjoint(with: [.reverse, .underline])
    }

    /// This style's foreground and attributes over another's background.
    package func on(_ other: Style) -> Style {
        var style = self
        style.backgroundCode = other.backgroundCode
        return style
    }
}

// Colours are kept as words so that comparing two cells is comparing integers.
extension Style {
    private static let indexedTag: UInt32 = 1 << 24
    private static let rgbTag: UInt32 = 2 << 24

    private static func code(_ color: Color?) -> UInt32 {
        switch color {
        case nil: 0
        case .indexed(let index): indexedTag | UInt32(index)
        case .rgb(let red, let green, let blue):
            rgbTag | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        }
    }

    private static func color(_ code: UInt32) -> Color? {
        switch code & 0xFF00_0000 {
        case indexedTag: .indexed(UInt8(truncatingIfNeeded: code))
        case rgbTag:
            .rgb(
                UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8),
                UInt8(truncatingIfNeeded: code))
        default: nil
        }
    }
}
