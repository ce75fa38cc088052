/// The cells of a text from left to right. Nothing a terminal would obey comes out: controls are pictures, and
/// invisible characters are U+FFFD.
package struct Graphemes: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var pending: Unicode.Scalar?

    package init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
        pending = Self.visible(&scalars)
    }

    package mutating func next() -> Grapheme? {
        guard let first = pending else { return nil }
        let width = CellWidth.of(first)
        var grapheme =
            width == 0 ? Grapheme(scalar: " ", width: 1) : Grapheme(scalar: first, width: Int8(width))
        if width != 0 { pending = Self.visible(&scalars) }
        while let mark = pending, mark.value >= 0x300, CellWidth.of(mark) == 0 {
            grapheme.append(mark: mark)
            pending = Self.visible(&scalars)
        }
        return grapheme
    }

    private static func visible(_ scalars: inout String.UnicodeScalarView.Iterator) -> Unicode.Scalar? {
        while let scalar = scalars.next() {
            if !scalar.isEmojiVariation { return scalar.shown }
        }
        return nil
    }
}
