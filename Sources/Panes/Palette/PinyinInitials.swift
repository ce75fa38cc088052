/// The letters by which the pinyin of a Chinese character begins; characters beyond the common ones have none.
enum PinyinInitials {
    /// All letters one may mean: the reading of the table, and others that matter. Empty where none is known.
    static func of(_ character: Character) -> String {
        let first = letters[character].map(String.init) ?? ""
        return first + (otherReadings[character] ?? "")
    }

    private static let letters: [Character: Character] = Dictionary(
        table.flatMap { line in line.characters.map { ($0, line.letter) } },
        uniquingKeysWith: { first, _ in first })

    /// Characters read in more than one way in names of places, work and people.
    private static let otherReadings: [Character: String] = [
        "调": "t", "长": "z", "重": "c", "行": "h", "会": "k", "厦": "s", "区": "o", "强": "j", "传": "z",
        "降": "x", "参": "s", "给": "j", "系": "j", "弹": "t", "单": "s", "乐": "y", "率": "s", "省": "x",
        "盛": "c", "石": "d", "识": "z", "提": "d", "宿": "x", "种": "c", "属": "z", "粘": "n", "卡": "q",
        "朝": "z", "校": "j", "解": "x", "巷": "h", "什": "s", "还": "h", "藏": "z", "曾": "z", "仇": "q",
        "尾": "y", "叶": "x", "奇": "j", "臭": "x",
    ]
}
