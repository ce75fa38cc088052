/// A number in Chinese numerals: 十二, 二十, 五零二, 一百零三.
struct ChineseNumeral {
    var value: Int
    var end: Int
    /// Of four digits and more, said one by one as telephones are: 幺三八.
    var digits: String?

    init?(at start: Int, in characters: [Character]) {
        let said = characters[start...].prefix(12).prefix { Self.spoken[$0] != nil }
        if said.count >= 4, !said.contains("两"),
            characters.indices.contains(said.endIndex) == false
                || Self.units[characters[said.endIndex]] == nil
        {
            let digits = said.compactMap { Self.spoken[$0].map(String.init) }.joined()
            (end, value, self.digits) = (said.endIndex, Int(digits) ?? 0, digits)
            return
        }
        let run = characters[start...].prefix(8).prefix { Self.digits[$0] != nil || Self.units[$0] != nil }
        guard !run.isEmpty else { return nil }
        end = run.endIndex
        value = run.contains { Self.units[$0] != nil } ? Self.counted(run) : Self.spelled(run)
    }

    /// 二十三, 一百零三.
    private static func counted(_ run: ArraySlice<Character>) -> Int {
        var (sum, digit) = (0, 0)
        for character in run {
            if let unit = units[character] {
                sum += max(digit, 1) * unit
                digit = 0
            } else {
                digit = digits[character] ?? 0
            }
        }
        return sum + digit
    }

    /// 五零二.
    private static func spelled(_ run: ArraySlice<Character>) -> Int {
        run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }

    private static let digits: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "俩": 2, "仨": 3,
    ]
    private static let spoken = digits.merging(["幺": 1]) { said, _ in said }
    private static let units: [Character: Int] = ["十": 10, "百": 100]
}
