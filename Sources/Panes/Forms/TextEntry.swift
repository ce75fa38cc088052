import Screen

/// A text field that holds no more than the desk takes.
struct TextEntry: Equatable, Sendable {
    private(set) var field: TextField
    /// In Unicode scalars.
    let limit: Int

    init(_ text: String = "", limit: Int) {
        field = TextField(text)
        self.limit = limit
    }

    var text: String { field.text }
    var isEmpty: Bool { field.isEmpty }

    private var room: Int { max(0, limit - field.text.unicodeScalars.count) }

    /// False when the key is none of a field's; a character without room is swallowed.
    mutating func edit(_ key: Key) -> Bool {
        if case .character(let character) = key, room < character.unicodeScalars.count { return true }
        return field.edit(key)
    }

    /// Takes what there is room for; false when that was not all.
    mutating func paste(_ text: String) -> Bool {
        let room = room
        let part = text.unicodeScalars.prefix(room)
        field.paste(String(String.UnicodeScalarView(part)))
        return part.endIndex == text.unicodeScalars.endIndex
    }

    /// Puts a text in the place of some characters, the cursor behind it; nothing where there is no room.
    mutating func replace(_ range: Range<Int>, with part: String) {
        let old = Array(text)
        guard range.upperBound <= old.count, part.unicodeScalars.count <= room + range.count else { return }
        field.replace(range, with: part)
    }

    mutating func replace(with text: String) {
        field.replace(with: text)
    }
}
