/// How Chinese characters are typed without an input method; characters beyond the common ones have no reading.
package enum Pinyin {
    /// The usual reading first; empty where none is known.
    package static func readings(of character: Character) -> [String] {
        table[character] ?? []
    }

    /// The letters its readings begin with, the usual one first.
    package static func initials(of character: Character) -> String {
        readings(of: character).reduce(into: "") { letters, reading in
            if let letter = reading.first, !letters.contains(letter) { letters.append(letter) }
        }
    }

    /// The syllables of a word, the longest first where there is a choice; nil where it is no pinyin.
    static func syllables(of word: Substring) -> [Substring]? {
        guard !word.isEmpty else { return [] }
        for length in stride(from: min(6, word.count), through: 1, by: -1) {
            guard known.contains(String(word.prefix(length))),
                let rest = syllables(of: word.dropFirst(length))
            else { continue }
            return [word.prefix(length)] + rest
        }
        return nil
    }

    /// A surname and one or two syllables more: `zhangwei`.
    static func isName(_ word: String) -> Bool {
        guard let syllables = syllables(of: word[...]), (2...3).contains(syllables.count) else {
            return false
        }
        return NameWords.pinyinSurnames.contains(String(syllables[0]))
    }

    /// All ways a few characters may be typed: each in full or by its first letter; long ones all in full or all by
    /// first letters. Empty where a character has no reading.
    static func spellings(of text: some StringProtocol) -> (full: [String], short: [String]) {
        let readings = text.map { Array(self.readings(of: $0).prefix(2)) }
        guard !readings.isEmpty, !readings.contains(where: { $0.isEmpty }) else { return ([], []) }
        let full = joined(readings)
        let letters = readings.map { Array(Set($0.map { String($0.prefix(1)) })).sorted() }
        guard readings.count > 1 else { return (full, []) }
        guard readings.count <= 3 else { return (full, joined(letters)) }
        let mixed = joined(zip(readings, letters).map { $0 + $1 })
        return (full, mixed.filter { !full.contains($0) })
    }

    private static func joined(_ parts: [[String]]) -> [String] {
        parts.reduce([""]) { starts, part in
            starts.count > 16
                ? starts.map { $0 + (part.first ?? "") } : starts.flatMap { start in part.map { start + $0 } }
        }
    }

    private static let table: [Character: [String]] = {
        var table: [Character: [String]] = [:]
        for line in usual.split(separator: " ") + others.split(separator: " ") {
            let syllable = line.prefix { $0.isASCII }
            for character in line.dropFirst(syllable.count) {
                table[character, default: []].append(String(syllable))
            }
        }
        return table
    }()

    private static let known = Set(table.values.joined())
}
