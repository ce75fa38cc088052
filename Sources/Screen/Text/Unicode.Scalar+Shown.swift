extension Unicode.Scalar {
    /// True for what a terminal would obey, hide or reorder by instead of showing it.
    package var isHazard: Bool {
        switch value {
        case 0x20..<0x7F, 0x4E00...0x9FFC: false
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF: true
        case 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1345F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
        case 0xE0000...0xE0FFF: true
        default: CellWidth.of(self) < 0
        }
    }

    /// Chooses between the text and the picture form of an emoji; cells are counted alike for both.
    var isEmojiVariation: Bool { value == 0xFE0E || value == 0xFE0F }

    /// Itself, or a picture of what must not be sent to a terminal.
    var shown: Unicode.Scalar {
        guard isHazard else { return self }
        return switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        default: "\u{FFFD}"
        }
    }
}
