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

    static let tiles = [arrows] + ends

    private static let arrows = KeyLine("h j k l", Phrase.move, Phrase("或方向键", "or the arrows"))
    private static let ends = [
        KeyLine("gg G", Phrase("首末", "first, last"), Phrase("或 Home End", "or Home and End")),
        KeyLine("PgUp PgDn", Phrase("翻页", "page"), Phrase("半页 Ctrl-u Ctrl-d", "half a page: Ctrl-u Ctrl-d")),
    ]

    fileprivate static let upDown = KeyLine(
        "Up Down", Phrase.move, Phrase("或 Ctrl-p Ctrl-n", "or Ctrl-p Ctrl-n"))
    fileprivate static let jk = KeyLine("j k", Phrase.move, Phrase("或上下键", "or Up and Down"))
    fileprivate static let leave = KeyLine("Esc", Phrase.back, Phrase("什么也不写", "nothing is written"))
    fileprivate static let keep = KeyLine("Esc", Phrase.back, Phrase("留下草稿", "the draft is kept"))
    fileprivate static let typing = [
        KeyLine("Ctrl-a Ctrl-e", Phrase("行首行尾", "start, end"), Phrase("或 Home End", "or Home and End")),
        KeyLine("Ctrl-w", Phrase("删一词", "delete word"), Phrase("Ctrl-u 删到行首", "Ctrl-u deletes to the start")),
    ]

    fileprivate static func enter(_ name: Phrase, _ help: Phrase) -> KeyLine { KeyLine("Enter", name, help) }
}

extension PopupState {
    /// What its help is headed by.
    var helpTitle: Phrase {
        switch self {
        case .call, .calls: Phrase("报单", "New ticket")
        case .bulk(let popup): popup.asked?.helpTitle ?? Phrase("批量", "Many tickets")
        case .dispatch: Phrase("派单", "Dispatch")
        case .plan: Phrase("排单", "Plan")
        case .hold: Phrase("挂起", "Put on hold")
        case .callBack: Phrase("回访", "Call back")
        case .priority: Phrase("优先级", "Priority")
        case .text: Phrase("填写", "In words")
        case .merge: Phrase("并单", "Merge")
        case .form: Phrase("表单", "Form")
        case .extend: Phrase("延期", "Extend")
        case .explain: Phrase("时限说明", "Deadlines")
        case .conflict: Phrase("冲突", "Conflict")
        case .palette: Phrase("命令", "Commands")
        case .sort: Phrase("排序", "Sort")
        case .filters: Phrase("存下的筛选", "Saved filters")
        case .keepFilter: Phrase("存下筛选", "Keep a filter")
        case .help: Phrase("帮助", "Help")
        case .quit: Phrase("退出", "Leave")
        }
    }

    /// Its own keys, as help shows them.
    var keyLines: [KeyLine] {
        switch self {
        case .call:
            [
                .enter(
                    Phrase("保存", "save"), Phrase("缺位置或类别时先补", "asks for place or category where it lacks")),
                KeyLine(
                    "Alt-Enter F3", Phrase("保存并派单", "save, dispatch"), Phrase("直接选班组", "straight to the team")
                ),
                KeyLine(
                    "Ctrl-a F4", Phrase("并入", "add caller"), Phrase("加到相似工单", "to the ticket that is alike")),
                KeyLine("F5", Phrase("定为 P1", "make it P1"), Phrase("听到危险的话时", "where danger was spoken of")),
                KeyLine("Tab", Phrase("下一栏", "next field"), Phrase("逐栏改正", "to put a field right")), .keep,
            ] + KeyLine.typing
        case .calls:
            [
                .enter(Phrase("打开", "open"), Phrase("接着报光标所在的单", "goes on with the one under the cursor")),
                .upDown, KeyLine("Del", Phrase("丢弃", "throw away"), Phrase("先问一遍", "asks first")),
                .leave,
            ]
        case .bulk(let popup):
            popup.asked?.keyLines ?? [
                .enter(Phrase("执行", "do it"), Phrase("只做能做的", "those that can be done")), .jk,
                KeyLine(
                    BulkPopup.ownKey.name, Phrase("含紧急也执行", "do it all the same"),
                    Phrase("挂起、退回、结单等含紧急时", "where hold, reject, close and the like take an emergency along")),
                .leave,
            ]
        case .dispatch:
            [
                .enter(
                    Phrase("派单", "dispatch"), Phrase("派给光标所在的班组或人员", "to the team or person under the cursor")
                ),
                .upDown, KeyLine("Space", Phrase("协办", "assists"), Phrase("该班组协办", "that team assists")),
                KeyLine("1-9", Phrase.choose, Phrase("直接到该班组", "straight to that team")), .leave,
            ]
        case .plan:
            [
                .enter(Phrase("派单", "dispatch"), Phrase("没划去的一次全派", "all that are not left out, in one go")),
                .jk,
                KeyLine(
                    "Space", Phrase("划去", "leave out"), Phrase("此单不派，再按恢复", "not this one; again: after all")),
                .leave,
            ]
        case .hold:
            [
                KeyLine("1-7", Phrase.choose, Phrase("先选原因，再定恢复时间", "the reason first, then until when")),
                .jk,
                .enter(Phrase("挂起", "put on hold"), Phrase("到所选时间", "until the time chosen")), .leave,
            ]
        case .extend:
            [
                .enter(Phrase("延期", "extend"), Phrase("先选时间，再写原因", "until when first, then why")),
                KeyLine("Tab", Phrase("已告知", "told"), Phrase("报修人已知道", "the reporter knows")), .keep,
            ] + KeyLine.typing
        case .explain: [.jk, .leave]
        case .callBack:
            [
                KeyLine("1-5", Phrase("满意度", "rating"), Phrase("记下并结单", "is kept, and the ticket closes")),
                .jk,
                KeyLine("n x", Phrase("不回访结单", "close"), Phrase("未回访；联系不上", "not asked; not reached")),
                .leave,
            ]
        case .priority:
            [KeyLine("1-4", Phrase.choose, Phrase("改为该优先级", "that priority")), .jk, .leave]
        case .text:
            [.enter(Phrase("写入", "write"), Phrase("须有文字", "some words are needed")), .keep] + KeyLine.typing
        case .merge:
            [.enter(Phrase("并单", "merge"), Phrase("并入所填单号", "into the number typed")), .leave]
                + KeyLine.typing
        case .form:
            [
                .enter(Phrase("保存", "save"), Phrase("有错则停在该栏", "stops at a field that is wrong")),
                KeyLine("Tab", Phrase("下一栏", "next field"), Phrase("Shift-Tab 上一栏", "Shift-Tab goes back")),
                .keep,
            ] + KeyLine.typing
        case .conflict:
            [
                .enter(
                    Phrase("仍要执行", "all the same"),
                    Phrase("以现在的工单为准再做一次", "once more, on the ticket as it is now")),
                .leave,
            ]
        case .sort:
            [KeyLine("1-4", Phrase.choose, Phrase("按此排序", "sort by that")), .jk, .leave]
        case .filters:
            [
                .enter(Phrase("筛选", "apply"), Phrase("光标所在的一条；1-9 直接选", "the one under the cursor; or 1-9")),
                .jk,
                KeyLine("x", Phrase("删除", "delete"), Phrase("先问，y 才删", "asks first; y deletes")), .leave,
            ]
        case .keepFilter:
            [.enter(Phrase("存下", "keep"), Phrase("同名的先问是否替换", "asks before one is replaced")), .leave]
                + KeyLine.typing
        case .palette:
            [
                .enter(Phrase("执行", "do it"), Phrase("不能做的会说明原因", "or it says why not")), .upDown,
                KeyLine(
                    "17 1119-3", Phrase("单号", "ticket"),
                    Phrase("今天或昨天的 17 号；11 月 19 日的 3 号", "17 of today or yesterday; 3 of 19 November")),
                KeyLine(
                    "pd", Phrase("拼音首字母", "initials"),
                    Phrase("派单；英文名、键名也可以", "of the pinyin; or English names, keys")), .leave,
            ] + KeyLine.typing
        case .help: [KeyLine("j k PgDn", Phrase.move, Phrase("Esc 关闭", "Esc closes"))]
        case .quit: [KeyLine("y", Phrase("退出", "leave"), Phrase("其他键留下", "any other stays"))]
        }
    }
}
