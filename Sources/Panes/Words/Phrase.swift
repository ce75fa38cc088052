import Domain

/// What the screens say that names no ticket.
extension Phrase {
    static let program = Phrase("网格调度台", "GridDesk")
    static let live = Phrase("实时", "live")
    static let demo = Phrase("演示", "DEMO")
    static let tour = Phrase("导览", "Tour")
    static let leaveTour = Phrase("收起", "hides it")
    static let tourDone = Phrase("走完了：从来电到办结。? 看全部按键", "from call to close! ? shows all keys")
    static let noTour = Phrase("只有演示才有导览：griddesk demo", "only a demo has a tour: griddesk demo")
    static let readOnly = Phrase("只读", "read-only")
    static let noOperator = Phrase("本系统用户不是值班员，只能查看", "you are no operator of this desk and can only look")
    static let fileIsBack = Phrase("数据库文件已恢复，继续登记", "the desk's file is right again; it goes on")
    static let nothingIsTaken = Phrase("现在什么也不登记：请用纸笔记下", "nothing is taken now: write it down on paper")
    static let unwritten = Phrase("未写入：", "Not written:")
    static let unwrittenDrafts = Phrase("草稿：", "Drafts:")
    static let rescuing = Phrase("正在另存草稿和工单", "drafts and tickets are being kept elsewhere")
    static let notRescued = Phrase("草稿无处可存，请抄下来", "the drafts could be kept nowhere: copy them down")
    static let stale = Phrase("未更新", "not updated")
    static let waitingForAccept = Phrase("待受理", "new")
    static let waitingForDispatch = Phrase("待派", "to dispatch")
    static let emergency = Phrase("紧急", "EMERGENCY")
    static let emergencies = Phrase("紧急", "emergency")
    static let nothingRings = Phrase("没有在响的工单", "nothing rings")
    /// That a move on many takes emergencies along.
    static func withEmergencies(_ count: Int) -> Phrase {
        Phrase("含紧急 \(count) 张", count == 1 ? "1 emergency among them" : "\(count) emergencies among them")
    }
    static let overdue = Phrase("超时", "overdue")
    static let onHold = Phrase("挂起", "on hold")
    static let holdRanOut = Phrase("挂起到期", "hold ran out")

    static let matrix = Phrase("网格", "Grids")
    static let legendOverdue = Phrase("! 有超时", "! overdue")
    static let legendEmergency = Phrase("* 有紧急", "* has P1")
    static let legendOrder = Phrase("^ 有加急  依次 * ! ^", "^ has P2  first * ! ^")

    static let board = Phrase("派单板", "Board")

    static let queue = Phrase("工单", "Tickets")
    static let allOpen = Phrase("全部未结", "all open")
    static let queueEmpty = Phrase("没有未结工单", "No open tickets")
    static let nothingMatches = Phrase("没有符合筛选的工单。按 Esc 显示全部。", "Nothing matches. Esc shows all.")
    static let noHit = Phrase("此列没有符合的", "nothing here matches")
    static let loading = Phrase("读取中", "Loading")
    static let failed = Phrase("读取失败", "Could not read")
    static func retryHint(_ key: String) -> Phrase { Phrase("按 \(key) 重试", "\(key) tries again") }
    static let fromEnd = Phrase("末", "last ")
    static let about = Phrase("约", "~")

    static let columnAge = Phrase("时限", "Time")
    static let columnNumber = Phrase("单号", "Number")
    static let columnPlace = Phrase("位置", "Place")
    static let columnWhat = Phrase("事项", "What")
    static let columnTeam = Phrase("班组", "Team")
    static let columnState = Phrase("状态", "State")

    static let onePane = Phrase("本屏只有一个窗格", "this screen has one pane only")
    static let allPanes = Phrase("还原", "all panes")

    static let detail = Phrase("详情", "Ticket")
    static let noTicket = Phrase("没有选中的工单", "No ticket selected")
    static let ticketGone = Phrase("没有这张工单", "There is no such ticket")

    static let filter = Phrase("筛选", "Filter")
    static let filterHint = Phrase(
        "例 漏水 grid:b03 svc:设备 紧急 待派 since:昨天 -team:工程；引号内为原文",
        "e.g. leak grid:b03 emergency since:yesterday -team:eng; quotes: as text")
    static let back = Phrase("返回", "back")
    static let close = Phrase("关闭", "close")
    static let move = Phrase("移动", "move")
    static let choose = Phrase("选择", "choose")

    static let marked = Phrase("已标", "marked")
    static let marking = Phrase("正在标记，稍候", "marking; a moment")
    static let oneOnly = Phrase("此操作一次一张；按 * 取消标记后再办", "this takes one ticket; * clears the marks")
    static let markInQueue = Phrase("先到工单窗格再标记", "marks are set in the queue")
    static let unmarked = Phrase("已取消全部标记", "all marks are cleared")

    /// Nobody tells whether a terminal puts what it is sent into a clipboard.
    static let copiedText = Phrase("内容已发给终端", "sent to the terminal, the text of")
    static let copied = Phrase("已发给终端", "sent to the terminal")
    static let writing = Phrase("正在写入", "writing")
    static let willFollow = Phrase("上一步写完即执行", "follows when the step before is written")
    static let shortened = Phrase("粘贴内容过长，已截短", "the paste was too long and was cut")
    static func pasteIsNoKeys(new: String) -> Phrase {
        Phrase("粘贴的文字不当按键用：\(new) 报单后再贴", "pasted text is no keys: \(new) takes a call to paste it into")
    }
    static let pasteIsNoAnswer = Phrase("粘贴的文字不算回答", "pasted text is no answer")
    static func unknownKey(help: String) -> Phrase {
        Phrase("此键无操作，\(help) 查看帮助", "this key does nothing here; \(help) for help")
    }
    static let unfinishedCall = Phrase("有未完成的报单草稿，n 继续", "an unfinished new ticket: n goes on")
    static let draftKept = Phrase("草稿已保留", "the draft is kept")
}
