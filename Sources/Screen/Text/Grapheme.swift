/// What one cell shows: a scalar and at most four combining marks, always safe to send to a terminal.
package struct Grapheme: Hashable, Sendable {
    package static let markLimit = 4
    package static let space = Grapheme(scalar: " ", width: 1)

    package let scalar: UInt32
    /// Zeros fill the places without a mark.
    package private(set) var marks: SIMD4<UInt32> = .zero
    /// Cells taken: 1 or 2.
    package let width: Int8

    init(scalar: Unicode.Scalar, width: Int8) {
        self.scalar = scalar.value
        self.width = width
    }

    /// Marks over the limit are left out.
    mutating func append(mark: Unicode.Scalar) {
        for index in 0..<Self.markLimit where marks[index] == 0 {
            marks[index] = mark.value
            return
        }
    }

    package var text: String {
        var text = String.UnicodeScalarView()
        if let base = Unicode.Scalar(scalar) { text.append(base) }
        for index in 0..<Self.markLimit where marks[index] != 0 {
            if let mark = Unicode.Scalar(marks[index]) { text.append(mark) }
        }
        return String(text)
    }
}
