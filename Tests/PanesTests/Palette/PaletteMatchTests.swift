import Domain
import Testing

@testable import Panes

@Suite struct PaletteMatchTests {
    @Test(
        arguments: [
            ("派单", "派单", .whole, [0, 1]), ("派", "派单", .prefix, [0]), ("单", "派单", .wordStart, [1]),
            ("pd", "派单", .prefix, [0, 1]), ("p", "派单", .wordStart, [0]), ("ＰＤ", "派单", .prefix, [0, 1]),
            ("d", "派单", .inside, [1]), ("tj", "调节", .prefix, [0, 1]), ("dj", "调节", .prefix, [0, 1]),
            ("zc", "重长", .prefix, [0, 1]), ("5hl", "5号楼", .prefix, [0, 1, 2]),
            ("dis", "dispatch", .prefix, [0, 1, 2]), ("back", "call back", .wordStart, [5, 6, 7, 8]),
            ("cb", "call back", .wordStart, [0, 5]), ("patch", "dispatch", .inside, [3, 4, 5, 6, 7]),
            ("dph", "dispatch", .subsequence, [0, 3, 7]), ("gyw", "公共区域外", .subsequence, [0, 3, 4]),
        ] as [(String, String, PaletteMatch.Rank, [Int])])
    func namesAreFound(typed: String, name: String, rank: PaletteMatch.Rank, places: [Int]) {
        #expect(PaletteQuery(typed).match(name: name) == PaletteMatch(rank: rank, places: places))
    }

    @Test(arguments: [("pdx", "派单"), ("q", "dispatch"), ("派修", "派单"), ("zz", "囧囧")])
    func othersAreNot(typed: String, name: String) {
        #expect(PaletteQuery(typed).match(name: name) == nil)
    }

    @Test func lettersOfKeysHaveTheirCase() {
        #expect(PaletteQuery("m").isKey("m"))
        #expect(!PaletteQuery("M").isKey("m"))
        #expect(PaletteQuery("ctrl-L").isKey("Ctrl-l"))
    }

    @Test func everyCommonCharacterHasAnInitial() {
        for (character, letters) in [("派", "p"), ("长", "cz"), ("行", "xh"), ("重", "zc"), ("单", "ds")] {
            #expect(Pinyin.initials(of: Character(character)) == letters)
        }
        for action in Action.table {
            #expect(
                action.name.zh.allSatisfy { $0.isASCII || !Pinyin.initials(of: $0).isEmpty },
                "\(action.name.zh)")
        }
    }

    @Test(
        arguments: [
            ("17", ["261120-017", "261119-017"]), ("-017", ["261120-017", "261119-017"]),
            ("#17", ["261120-017", "261119-017"]), ("1119-3", ["261119-003"]), ("19-3", ["261119-003"]),
            ("21-3", ["261021-003"]), ("1225-3", ["251225-003"]), ("261119-3", ["261119-003"]),
            ("261119-003", ["261119-003"]), ("990101-1", ["990101-001"]), ("1399-3", []), ("0", []),
            ("17a", []),
            ("1119-", []), ("", []), ("1-2-3", []), ("123456", []), ("-", []),
        ] as [(String, [String])])
    func numbersAreUnderstood(typed: String, numbers: [String]) throws {
        let today = try #require(Day(iso8601: "2026-11-20"))
        let found = ticketNumbers(typed: typed, today: today).map(\.text)
        #expect(found == numbers)
    }
}
