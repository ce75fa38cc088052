/// One line of text being typed. The cursor is a position between characters.
package struct TextField: Hashable, Sendable {
    private(set) var characters: [Character]
    /// 0 before the first character.
    package private(set) var cursor: Int

    package init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }

    package mutating func replace(with text: String) {
        self = TextField(text)
    }

    /// The cursor goes behind the new part.
    package mutating func replace(_ range: Range<Int>, with part: String) {
        remove(from: range.lowerBound, to: range.upperBound)
        cursor = range.lowerBound
        insert(part)
    }

    /// Pasted text goes in as one line: each run of line breaks and tabs becomes a space, other controls go.
    package mutating func paste(_ text: String) {
        let words = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        insert(words.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } })
    }

    /// Changes the text or moves the cursor; false when the key does neither by its nature.
    package mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .backspace: remove(from: cursor - 1, to: cursor)
        case .delete: remove(from: cursor, to: cursor + 1)
        case .control("d"): remove(from: cursor, to: cursor + 1)
        case .control("w"): remove(from: wordStart, to: cursor)
        case .control("u"): remove(from: 0, to: cursor)
        case .control("k"): remove(from: cursor, to: characters.count)
        default: return move(key)
        }
        return true
    }

    private mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .alt("b"): cursor = wordStart
        case .alt("f"): cursor = wordEnd
        default: return false
        }
        return true
    }

    /// Marks join the characters beside them, so those are taken apart and put together again.
    private mutating func insert(_ more: some Collection<Character>) {
        let start = max(0, cursor - 1)
        let end = min(characters.count, cursor + 1)
        let before = String(characters[start..<cursor]) + String(more)
        let joined = Array(before + String(characters[cursor..<end]))
        characters.replaceSubrange(start..<end, with: joined)
        cursor = start + min(before.count, joined.count)
    }

    private mutating func remove(from: Int, to: Int) {
        let range = max(0, from)..<min(characters.count, to)
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private var wordStart: Int {
        let beforeSpaces = characters[..<cursor].lastIndex { !$0.isWhitespace }
        guard let beforeSpaces else { return 0 }
        return characters[..<beforeSpaces].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    }

    private var wordEnd: Int {
        let word = characters[cursor...].firstIndex { !$0.isWhitespace }
        guard let word else { return characters.count }
        return characters[word...].firstIndex(where: \.isWhitespace) ?? characters.count
    }
}
