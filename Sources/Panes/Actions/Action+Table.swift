import Domain
import Screen
import Words

extension Action {
    /// Every action there is, in the order help shows them.
    static let table: [Action] = tickets + desk

    private static let tickets: [Action] = [
        ticket(
            .accept, "a", 4, Phrase("受理", "accept"),
            Phrase("受理待受理的工单，由你首问负责", "take a reported ticket on; it is yours to the end")),
        ticket(
            .dispatch, "d", 3, Phrase("派单", "dispatch"),
            Phrase("派给最合适的人或班组，附理由", "to whom it fits best, with reasons")),
        ticket(
            .acknowledge, "o", nil, Phrase("接单", "acknowledged"),
            Phrase("班组已应答", "the team has said that it comes")),
        ticket(.arrive, "s", 5, Phrase("到场", "on site"), Phrase("人员已到现场", "somebody is on site")),
        ticket(
            .hold, "w", 6, Phrase("挂起", "wait"),
            Phrase("挂起并约定恢复时间；已挂起则恢复", "hold until a time; when held: resume")),
        ticket(
            .finish, "f", 7, Phrase("完成", "finish"), Phrase("活已干完，等回访", "the work is done; callback next")),
        ticket(
            .callBack, "v", 8, Phrase("回访", "call back"),
            Phrase("问满意度并结单，或注明未回访", "ask for a rating and close, or close without")),
        ticket(
            .sendBack, "b", nil, Phrase("退单", "send back"),
            Phrase("班组退回派单，须写原因", "the team returns it, with a reason")),
        ticket(
            .reject, "x", nil, Phrase("退回", "reject"), Phrase("不受理，须写原因", "not ours to do, with a reason")),
        ticket(.reopen, "r", nil, Phrase("重开", "reopen"), Phrase("重新处理，须写原因", "a new cycle, with a reason")),
        ticket(
            .priority, "p", nil, Phrase("优先级", "priority"), Phrase("改优先级 P1 到 P4", "change it to P1 … P4")),
        ticket(
            .edit, "E", nil, Phrase("修改", "edit"), Phrase("改位置、事项、报修人等", "place, what, reporter and so on")),
        ticket(.note, "m", 9, Phrase("备注", "note"), Phrase("记一句话", "a remark")),
        ticket(.merge, "M", nil, Phrase("并单", "merge"), Phrase("并入另一张工单", "into another ticket")),
        ticket(.fee, "$", nil, Phrase("记费", "fee"), Phrase("配件或人工费", "parts or labour")),
        ticket(
            .extend, "+", nil, Phrase("延期", "extend"),
            Phrase("办结时限延期，须写原因", "more time to resolve, with a reason")),
        ticket(
            .explain, "e", nil, Phrase("时限说明", "explain"),
            Phrase("三个时限怎么算出来的", "how each deadline came about")),
        ticket(
            .undo, "u", nil, Phrase("撤回", "undo"),
            Phrase("撤回你刚做的一步（一分钟内）", "your last step, within the minute")),
        ticket(
            .correct, "U", nil, Phrase("更正", "correct"),
            Phrase("更正误操作，退回前一步（值班长）", "a slip found late: a step back (shift leader)")),
        ticket(.copy, "y", nil, Phrase("复制单号", "copy number"), Phrase("单号放进剪贴板", "to the clipboard")),
        ticket(
            .copyText, "Y", nil, Phrase("复制内容", "copy text"),
            Phrase("单号、位置、事项、报修人、电话放进剪贴板", "number, place, what, reporter and phone")),
    ]

    private static let desk: [Action] = [
        everywhere(
            .mark, [.character(" ")], Phrase("标记", "mark"),
            Phrase("标记或取消；有标记时，工单键对全部标记生效", "on, off; then ticket keys mean all marked")),
        everywhere(
            .markAll, [.character("*")], Phrase("全部标记", "mark all"),
            Phrase("标记筛选出的全部；已有标记则全部取消", "all that the filter shows; again: none")),
        everywhere(
            .new, [.character("n"), .function(2)], Phrase("报单", "new"),
            Phrase("登记新工单，Esc 留草稿", "a new ticket; Esc keeps the draft")),
        everywhere(
            .plan, [.character("P")], Phrase("排单", "plan"),
            Phrase("一次排好全部待派工单，看过再派", "dispatch all that wait at once; seen first")),
        everywhere(
            .filter, [.character("/")], Phrase("筛选", "filter"),
            Phrase("只看一部分，Esc 显示全部", "hides the rest; Esc shows all again")),
        everywhere(
            .savedFilters, [.character("F")], Phrase("存下的筛选", "saved filters"),
            Phrase("用或删；筛选时 Ctrl-s 存下", "apply or delete; Ctrl-s keeps one")),
        everywhere(
            .sort, [.character("S")], Phrase("排序", "sort"),
            Phrase("先到期、最新、等得最久、最近变动", "by deadline, age, waiting or last change")),
        everywhere(
            .seen, [.character(".")], Phrase("全部已阅", "all seen"),
            Phrase("去掉未阅标记", "takes the unseen marks away")),
        everywhere(.nextPane, [.tab], Phrase("下一窗格", "next pane"), Phrase("换到下一窗格", "to the next pane")),
        everywhere(
            .previousPane, [.backTab], Phrase("上一窗格", "previous pane"), Phrase("换到上一窗格", "to the pane before")
        ),
        everywhere(
            .open, [.enter], Phrase("进入", "open"),
            Phrase("看格内工单、表头的网格、工单详情", "a cell's tickets, a header's grid, a ticket")),
        everywhere(.back, [.escape], Phrase("返回", "back"), Phrase("一层层返回，不丢草稿", "out, one level at a time")),
        everywhere(
            .desk, [.character("1")], Phrase("调度", "desk"), Phrase("矩阵、工单、详情", "matrix, queue and ticket")),
        everywhere(
            .board, [.character("2")], Phrase("派单板", "board"),
            Phrase("每班组一列，待派在先", "a column a team, what waits first")),
        everywhere(
            .palette, [.character(":")], Phrase("命令", "commands"),
            Phrase("按名字找操作、工单、网格、班组", "actions, tickets, grids and teams by name")),
        everywhere(
            .emergency, [.control("g"), .function(12)], Phrase("去看报警", "go to alarm"),
            Phrase("到正在响的工单，草稿留着", "to the ticket that rings; drafts stay")),
        everywhere(
            .allGrids, [.character("0")], Phrase("全部网格", "all grids"),
            Phrase("每个网格一格，Enter 看该网格", "a tile for each grid; Enter opens it")),
        everywhere(
            .nextScreen, [.character("]")], Phrase("下一屏", "next screen"),
            Phrase("换到下一屏", "to the screen after this one")),
        everywhere(
            .previousScreen, [.character("[")], Phrase("上一屏", "screen before"),
            Phrase("换到上一屏", "to the screen before this one")),
        everywhere(
            .help, [.character("?"), .function(1)], Phrase("帮助", "help"),
            Phrase("本页按键", "the keys of this pane")),
        everywhere(
            .tour, [.character("T")], Phrase("导览", "tour"),
            Phrase("演示中的七步导览：收起或再看", "a demo's walk in seven keys: away, or again")),
        everywhere(
            .redraw, [.control("l")], Phrase("重画", "redraw"), Phrase("重读并重画屏幕", "read again and draw again")),
        everywhere(
            .suspend, [.control("z")], Phrase("放到后台", "suspend"),
            Phrase("回到命令行，fg 返回", "to the shell; fg comes back")),
        everywhere(
            .quit, [.character("q"), .control("c")], Phrase("退出", "quit"),
            Phrase("先退出内层，再问是否退出", "the inner level first, then asks")),
    ]

    private static func ticket(
        _ id: ID, _ letter: Character, _ function: Int?, _ name: Phrase, _ help: Phrase
    ) -> Action {
        let keys: [Key] = [.character(letter)] + (function.map { [.function($0)] } ?? [])
        return Action(id: id, keys: keys, name: name, help: help, scope: .ticket)
    }

    private static func everywhere(_ id: ID, _ keys: [Key], _ name: Phrase, _ help: Phrase) -> Action {
        Action(id: id, keys: keys, name: name, help: help, scope: .everywhere)
    }
}
