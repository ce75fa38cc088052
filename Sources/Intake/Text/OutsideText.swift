import Foundation

/// Texts from outside on their way to being values.
enum OutsideText {
    /// The text of valid UTF-8 without white space around it, in normalization form C.
    static func clean(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: normalized(bytes), as: UTF8.self)
    }

    /// The bytes of the same.
    static func normalized(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        composed(trim(bytes))
    }

    /// In normalization form C with the white space around it; nothing where there is nothing else.
    static func kept(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        trim(bytes).isEmpty ? [] : composed(bytes)
    }

    private static func composed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if isSurelyNFC(bytes) { return bytes }
        return Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)[...]
    }

    static func clean(_ text: String) -> String {
        clean(Array(text.utf8)[...])
    }

    /// Without ASCII white space and ideographic spaces around it.
    static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while true {
            if let first = rest.first, isSpace(first) {
                rest = rest.dropFirst()
            } else if let last = rest.last, isSpace(last) {
                rest = rest.dropLast()
            } else if rest.starts(with: ideographicSpace) {
                rest = rest.dropFirst(3)
            } else if rest.count >= 3, rest.suffix(3).elementsEqual(ideographicSpace) {
                rest = rest.dropLast(3)
            } else {
                return rest
            }
        }
    }

    private static let ideographicSpace: [UInt8] = [0xE3, 0x80, 0x80]

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// By lead bytes alone: everything below U+0300, and the blocks of CJK punctuation, unified ideographs and
    /// full-width forms, which hold nothing that normalization changes.
    private static func isSurelyNFC(_ bytes: ArraySlice<UInt8>) -> Bool {
        var second = false
        for byte in bytes {
            if second {
                guard byte == 0xBC || byte == 0xBD else { return false }
                second = false
                continue
            }
            switch byte {
            case 0x00...0xBF, 0xC2...0xCB, 0xE4...0xE9: continue
            case 0xEF: second = true
            default: return false
            }
        }
        return true
    }

    /// The first scalar that shows nothing, turns the reading direction or commands a terminal.
    static func firstInvisible(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first(where: isInvisible)
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Cells that a terminal gives a short text, near enough to bound it.
    static func cells(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in sum + (scalar.value < 0x1100 ? 1 : 2) }
    }
}
