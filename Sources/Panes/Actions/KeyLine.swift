import Domain
import Screen
import Words

/// Keys of a pane or popup alone, which are no actions: moving, choosing, typing.
struct KeyLine: Equatable, Sendable {
    let keys: String
    let name: Name
    let help: Name

    init(_ keys: String, _ name: Name, _ help: Name) {
        self.keys = keys
        self.name = name
        self.help = help
    }

    static func moving(_ pane: DeskState.Pane) -> [KeyLine] {
        [pane == .matrix ? arrows : jk] + ends
    }

    static let board =
        [
            KeyLine("h l", Name("换列", "column"), Name("或左右键、Tab", "or Left, Right and Tab")), jk,
        ] + ends

    static let tiles = [arrows] + ends

    private static let arrows = KeyLine("h j k l", Phrase.move, Name("或方向键", "or the arrows"))
    private static let ends = [
        KeyLine("gg G", Name("首末", "first, last"), Name("或 Home End", "or Home and End")),
        KeyLine("PgUp PgDn", Name("翻页", "page"), Name("半页 Ctrl-u Ctrl-d", "half a page: Ctrl-u Ctrl-d")),
    ]

    fileprivate static let upDown = KeyLine(
        "Up Down", Phrase.move, Name("或 Ctrl-p Ctrl-n", "or Ctrl-p Ctrl-n"))
    fileprivate static let jk = KeyLine("j k", Phrase.move, Name("或上下键", "or Up and Down"))
    fileprivate static let leave = KeyLine("Esc", Phrase.back, Name("什么也不写", "nothing is written"))
    fileprivate static let keep = KeyLine("Esc", Phrase.back, Name("留下草稿", "the draft is kept"))
    fileprivate static let typing = [
        KeyLine("Ctrl-a Ctrl-e", Name("行首行尾", "start, end"), Name("或 Home End", "or Home and End")),
        KeyLine("Ctrl-w", Name("删一词", "delete word"), Name("Ctrl-u 删到行首", "Ctrl-u deletes to the start")),
    ]

    fileprivate static func enter(_ name: Name, _ help: Name) -> KeyLine { KeyLine("Enter", name, help) }
}

extension PopupState {
    /// What its help is headed by.
    var helpTitle: Name {
        switch self {
        case .call, .calls: Name("报单", "New ticket")
        case .bulk(let popup): popup.asked?.helpTitle ?? Name("批量", "Many tickets")
        case .dispatch: Name("派单", "Dispatch")
        case .plan: Name("排单", "Plan")
        case .hold: Name("挂起", "Put on hold")
        case .callBack: Name("回访", "Call back")
        case .priority: Name("优先级", "Priority")
        case .text: Name("填写", "In words")
        case .merge: Name("并单", "Merge")
        case .form: Name("表单", "Form")
        case .extend: Name("延期", "Extend")
        case .explain: Name("时限说明", "Deadlines")
        case .conflict: Name("冲突", "Conflict")
        case .palette: Name("命令", "Commands")
        case .sort: Name("排序", "Sort")
        case .filters: Name("存下的筛选", "Saved filters")
        case .keepFilter: Name("存下筛选", "Keep a filter")
        case .help: Name("帮助", "Help")
        case .quit: Name("退出", "Leave")
        }
    }

    /// Its own keys, as help shows them.
    var keyLines: [KeyLine] {
        switch self {
        case .call:
            [
                .enter(Name("保存", "save"), Name("缺位置或类别时先补", "asks for place or category where it lacks")),
                KeyLine(
                    "Alt-Enter F3", Name("保存并派单", "save, dispatch"), Name("直接选班组", "straight to the team")),
                KeyLine("Ctrl-a F4", Name("并入", "add caller"), Name("加到相似工单", "to the ticket that is alike")),
                KeyLine("F5", Name("定为 P1", "make it P1"), Name("听到危险的话时", "where danger was spoken of")),
                KeyLine("Tab", Name("下一栏", "next field"), Name("逐栏改正", "to put a field right")), .keep,
            ] + KeyLine.typing
        case .calls:
            [
                .enter(Name("打开", "open"), Name("接着报光标所在的单", "goes on with the one under the cursor")),
                .upDown, KeyLine("Del", Name("丢弃", "throw away"), Name("先问一遍", "asks first")),
                .leave,
            ]
        case .bulk(let popup):
            popup.asked?.keyLines ?? [
                .enter(Name("执行", "do it"), Name("只做能做的", "those that can be done")), .jk,
                KeyLine(
                    BulkPopup.ownKey.name, Name("含紧急也执行", "do it all the same"),
                    Name("挂起、退回、结单等含紧急时", "where hold, reject, close and the like take an emergency along")),
                .leave,
            ]
        case .dispatch:
            [
                .enter(
                    Name("派单", "dispatch"), Name("派给光标所在的班组或人员", "to the team or person under the cursor")),
                .upDown, KeyLine("Space", Name("协办", "assists"), Name("该班组协办", "that team assists")),
                KeyLine("1-9", Phrase.choose, Name("直接到该班组", "straight to that team")), .leave,
            ]
        case .plan:
            [
                .enter(Name("派单", "dispatch"), Name("没划去的一次全派", "all that are not left out, in one go")), .jk,
                KeyLine(
                    "Space", Name("划去", "leave out"), Name("此单不派，再按恢复", "not this one; again: after all")),
                .leave,
            ]
        case .hold:
            [
                KeyLine("1-7", Phrase.choose, Name("先选原因，再定恢复时间", "the reason first, then until when")), .jk,
                .enter(Name("挂起", "put on hold"), Name("到所选时间", "until the time chosen")), .leave,
            ]
        case .extend:
            [
                .enter(Name("延期", "extend"), Name("先选时间，再写原因", "until when first, then why")),
                KeyLine("Tab", Name("已告知", "told"), Name("报修人已知道", "the reporter knows")), .keep,
            ] + KeyLine.typing
        case .explain: [.jk, .leave]
        case .callBack:
            [
                KeyLine("1-5", Name("满意度", "rating"), Name("记下并结单", "is kept, and the ticket closes")), .jk,
                KeyLine("n x", Name("不回访结单", "close"), Name("未回访；联系不上", "not asked; not reached")), .leave,
            ]
        case .priority:
            [KeyLine("1-4", Phrase.choose, Name("改为该优先级", "that priority")), .jk, .leave]
        case .text:
            [.enter(Name("写入", "write"), Name("须有文字", "some words are needed")), .keep] + KeyLine.typing
        case .merge:
            [.enter(Name("并单", "merge"), Name("并入所填单号", "into the number typed")), .leave] + KeyLine.typing
        case .form:
            [
                .enter(Name("保存", "save"), Name("有错则停在该栏", "stops at a field that is wrong")),
                KeyLine("Tab", Name("下一栏", "next field"), Name("Shift-Tab 上一栏", "Shift-Tab goes back")),
                .keep,
            ] + KeyLine.typing
        case .conflict:
            [
                .enter(
                    Name("仍要执行", "all the same"),
                    Name("以现在的工单为准再做一次", "once more, on the ticket as it is now")),
                .leave,
            ]
        case .sort:
            [KeyLine("1-4", Phrase.choose, Name("按此排序", "sort by that")), .jk, .leave]
        case .filters:
            [
                .enter(Name("筛选", "apply"), Name("光标所在的一条；1-9 直接选", "the one under the cursor; or 1-9")), .jk,
                KeyLine("x", Name("删除", "delete"), Name("先问，y 才删", "asks first; y deletes")), .leave,
            ]
        case .keepFilter:
            [.enter(Name("存下", "keep"), Name("同名的先问是否替换", "asks before one is replaced")), .leave]
                + KeyLine.typing
        case .palette:
            [
                .enter(Name("执行", "do it"), Name("不能做的会说明原因", "or it says why not")), .upDown,
                KeyLine(
                    "17 1119-3", Name("单号", "ticket"),
                    Name("今天或昨天的 17 号；11 月 19 日的 3 号", "17 of today or yesterday; 3 of 19 November")),
                KeyLine(
                    "pd", Name("拼音首字母", "initials"),
                    Name("派单；英文名、键名也可以", "of the pinyin; or English names, keys")), .leave,
            ] + KeyLine.typing
        case .help: [KeyLine("j k PgDn", Phrase.move, Name("Esc 关闭", "Esc closes"))]
        case .quit: [KeyLine("y", Name("退出", "leave"), Name("其他键留下", "any other stays"))]
        }
    }
}
