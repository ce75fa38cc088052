import Domain
import Screen

extension Action.ID {
    static let nextPane = Self("next-pane")
    static let previousPane = Self("previous-pane")
    static let zoom = Self("zoom")
    static let open = Self("open")
    static let back = Self("back")
    static let palette = Self("palette")
    static let emergency = Self("emergency")
    static let asOf = Self("as-of")
    static let nextScreen = Self("next-screen")
    static let previousScreen = Self("previous-screen")
}

extension Action {
    /// Ways from one place to another.
    static let places: [Action] =
        panes + ScreenTab.allCases.filter { $0 != .grids }.map(screen) + names + [screen(.grids)] + screens

    private static let panes: [Action] = [
        everywhere(
            .nextPane, [.tab], Phrase("下一窗格", "next pane"), Phrase("换到下一窗格", "to the next pane"),
            .change { $0.front.moveFocus(by: 1, &$0) }),
        everywhere(
            .previousPane, [.backTab], Phrase("上一窗格", "previous pane"),
            Phrase("换到上一窗格", "to the pane before"),
            .change { $0.front.moveFocus(by: -1, &$0) }),
        everywhere(
            .zoom, [.character("z")], Phrase("放大", "zoom"),
            Phrase("窗格占满全屏，再按还原", "the pane fills the screen; again: all panes"),
            .change { $0.zoom() }, risk: .harmless,
            whyNot: { $0.front.hasPanes ? nil : $0.look.words(Phrase.onePane) }),
        everywhere(
            .open, [.enter], Phrase("进入", "open"),
            Phrase("看格内工单、表头的网格、工单详情", "a cell's tickets, a header's grid, a ticket"),
            .run { $0.front.openLevel(&$0) }, aims: { $0.front.opensTicket($0) }),
        everywhere(
            .back, [.escape], Phrase("返回", "back"), Phrase("一层层返回，不丢草稿", "out, one level at a time"),
            .run { $0.leaveLevel() }),
    ]

    private static let names: [Action] = [
        everywhere(
            .palette, [.character(":")], Phrase("命令", "commands"),
            Phrase("按名字找操作、工单、网格、班组", "actions, tickets, grids and teams by name"),
            .change { $0.openPalette() }, hint: .always(need: 18), risk: .field),
        everywhere(
            .asOf, [.character("@")], Phrase("回看", "as of"),
            Phrase("任何一屏当时的样子，写个时间", "any screen as it stood at a given time"),
            .change { $0.openPalette(PastLine.word + " ") }, risk: .field,
            whyNot: { $0.lookBack?.replay == nil ? nil : $0.look.words($0.whyNotInPast ?? Phrase.readOnly) }),
        everywhere(
            .emergency, [.control("g"), .function(12)], Phrase("去看报警", "go to alarm"),
            Phrase("到正在响的工单或轮次，草稿留着", "to the ticket or round that rings; drafts stay"),
            .run { $0.goToAlarm() }, isHeardInFields: true, whyNot: { $0.whyNotToAlarm }),
    ]

    private static let screens: [Action] = [
        everywhere(
            .nextScreen, [.character("]")], Phrase("下一屏", "next screen"),
            Phrase("换到下一屏", "to the screen after this one"),
            .run { $0.show($0.screen.next(1)) }, risk: .harmless),
        everywhere(
            .previousScreen, [.character("[")], Phrase("上一屏", "screen before"),
            Phrase("换到上一屏", "to the screen before this one"),
            .run { $0.show($0.screen.next(-1)) }, risk: .harmless),
    ]

    /// By the number that stands before its name.
    private static func screen(_ tab: ScreenTab) -> Action {
        let key = tab.screen.key
        return everywhere(key.id, [.character(tab.digit)], key.name, key.help, .show(tab))
    }
}
