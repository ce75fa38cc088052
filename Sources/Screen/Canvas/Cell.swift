/// One place of the screen. A wide character takes two: its own, and one of width 0 to its right.
package struct Cell: Hashable, Sendable {
    // In this order a cell takes 32 bytes.
    package let marks: SIMD4<UInt32>
    package let scalar: UInt32
    package var style: Style
    /// 1, 2, or 0 for the right half of a wide character.
    package let width: UInt8

    init(_ grapheme: Grapheme, style: Style) {
        scalar = grapheme.scalar
        marks = grapheme.marks
        width = UInt8(grapheme.width)
        self.style = style
    }

    private init(rightHalf style: Style) {
        scalar = 0
        marks = .zero
        width = 0
        self.style = style
    }

    static func blank(_ style: Style) -> Cell { Cell(.space, style: style) }
    static func rightHalf(_ style: Style) -> Cell { Cell(rightHalf: style) }

    package var isBlank: Bool { scalar == 0x20 && marks == .zero }

    /// Empty for the right half of a wide character.
    package var text: String {
        var scalars = String.UnicodeScalarView()
        for value in [scalar, marks[0], marks[1], marks[2], marks[3]] where value != 0 {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
