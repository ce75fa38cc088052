import Domain
import Screen
import Words

/// Keys of a pane or popup alone, which are no actions: moving, choosing, typing.
struct KeyLine: Equatable, Sendable {
    let keys: String
    let name: Phrase
    let help: Phrase

    init(_ keys: String, _ name: Phrase, _ help: Phrase) {
        self.keys = keys
        self.name = name
        self.help = help
    }

    static func moving(_ pane: DeskState.Pane) -> [KeyLine] {
        [pane == .matrix ? arrows : jk] + ends
    }

    static let board =
        [
            KeyLine("h l", Phrase("换列", "column"), Phrase("或左右键、Tab", "or Left, Right and Tab")), jk,
        ] + ends

    static let patrol =
        [
            KeyLine("h l", Phrase("前后一轮", "round"), Phrase("或左右键", "or Left and Right")), jk,
        ] + ends

    static let report =
        [
            KeyLine("h l", Phrase("同行的数字", "figure"), Phrase("或左右键", "or Left and Right")), jk,
            KeyLine("Tab", Phrase("下一个数字", "next figure"), Phrase("到下一行有数字的", "the next line that has one")),
            enter(Phrase("打开", "open"), Phrase("这个数字所计的；Esc 回到这一行", "what it counts; Esc comes back here")),
        ] + ends

    static let tiles = [arrows] + ends

    private static let arrows = KeyLine("h j k l", Phrase.move, Phrase("或方向键", "or the arrows"))
    static let ends = [
        KeyLine("gg G", Phrase("首末", "first, last"), Phrase("或 Home End，< >", "or Home and End, < >")),
        KeyLine(
            "PgUp PgDn", Phrase("翻页", "page"),
            Phrase("或 Ctrl-b Ctrl-f；半页 Ctrl-u Ctrl-d", "or Ctrl-b Ctrl-f; half: Ctrl-u Ctrl-d")),
        KeyLine(
            "H gM gL", Phrase("屏内首中末", "seen: top …"),
            Phrase("看得见的首行、中间、末行", "first, middle, last line seen; gH too")),
        KeyLine(
            "g3j g12G", Phrase("按数移动", "counts"),
            Phrase("下 3 行、到第 12 行；g5 Ctrl-d 同理", "3 down, to line 12; g5 Ctrl-d alike")),
    ]

    static let upDown = KeyLine(
        "Up Down", Phrase.move, Phrase("或 Ctrl-p Ctrl-n", "or Ctrl-p Ctrl-n"))
    static let jk = KeyLine("j k", Phrase.move, Phrase("或上下键", "or Up and Down"))
    static let leave = KeyLine("Esc", Phrase.back, Phrase("什么也不写", "nothing is written"))
    static let keep = KeyLine("Esc", Phrase.back, Phrase("留下草稿", "the draft is kept"))
    static let typing = [
        KeyLine("Ctrl-a Ctrl-e", Phrase("行首行尾", "start, end"), Phrase("或 Home End", "or Home and End")),
        KeyLine("Ctrl-w", Phrase("删一词", "delete word"), Phrase("Ctrl-u 删到行首", "Ctrl-u deletes to the start")),
    ]

    static func enter(_ name: Phrase, _ help: Phrase) -> KeyLine { KeyLine("Enter", name, help) }
}
