import Screen

extension Key {
    /// The key of one character from the terminal; nil for what no key sends.
    init?(typed scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0: self = .control(" ")
        case 8, 0x7F: self = .backspace
        case 9: self = .tab
        case 10, 13: self = .enter
        case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 27: self = .escape
        case 28...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
        case 0x80..<0xA0: return nil
        default: self = .character(Character(scalar))
        }
    }
}
