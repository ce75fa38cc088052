import CNcurses
import Testing

@testable import Screen
@testable import Terminal

struct CellWidthTests {
    @Test func everyScalarIsAsWideAsLibcSays() {
        #expect(gd_set_locale())
        var wrong: [UInt32] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if CellWidth.of(scalar) != Int(gd_wcwidth(value)) { wrong.append(value) }
        }
        #expect(wrong == [])
    }
}
