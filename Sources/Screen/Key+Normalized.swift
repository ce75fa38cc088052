extension Key {
    /// The key that is meant while an input method is on: full-width forms and Chinese punctuation count as the
    /// ASCII key they are typed with. Only for hotkeys; text keeps what was typed.
    package var normalized: Key {
        switch self {
        case .character(let character): .character(Self.ascii(character))
        case .alt(let character): .alt(Self.ascii(character))
        default: self
        }
    }

    private static let punctuation: [Character: Character] = [
        "\u{3000}": " ", "。": ".", "、": "/", "《": "<", "》": ">", "【": "[", "】": "]", "「": "[", "」": "]",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "￥": "$", "¥": "$", "·": "`", "…": "^", "—": "_",
    ]

    private static func ascii(_ character: Character) -> Character {
        if let key = punctuation[character] { return key }
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
            0xFF01...0xFF5E ~= scalar.value, let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(ascii)
    }
}

extension Key {
    /// Of a digit from 1 to 9, in full width too, what it counts.
    package var digit: Int? {
        guard case .character(let character) = normalized, let digit = character.wholeNumberValue,
            (1...9).contains(digit)
        else { return nil }
        return digit
    }
}
