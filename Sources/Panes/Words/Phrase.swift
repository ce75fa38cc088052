import Domain

/// What the screens say that names no ticket.
enum Phrase {
    static let program = Name("网格调度台", "GridDesk")
    static let live = Name("实时", "live")
    static let demo = Name("演示", "DEMO")
    static let tour = Name("导览", "Tour")
    static let leaveTour = Name("收起", "hides it")
    static let tourDone = Name("走完了：从来电到办结。? 看全部按键", "from call to close! ? shows all keys")
    static let noTour = Name("只有演示才有导览：griddesk demo", "only a demo has a tour: griddesk demo")
    static let readOnly = Name("只读", "read-only")
    static let noOperator = Name("本系统用户不是操作员，只能查看", "you are no operator of this desk and can only look")
    static let fileIsBack = Name("数据库文件已恢复，继续登记", "the desk's file is right again; it goes on")
    static let nothingIsTaken = Name("现在什么也不登记：请用纸笔记下", "nothing is taken now: write it down on paper")
    static let unwritten = Name("未写入：", "Not written:")
    static let unwrittenDrafts = Name("草稿：", "Drafts:")
    static let rescuing = Name("正在另存草稿和工单", "drafts and tickets are being kept elsewhere")
    static let notRescued = Name("草稿无处可存，请抄下来", "the drafts could be kept nowhere: copy them down")
    static let stale = Name("未更新", "not updated")
    static let waitingForAccept = Name("待受理", "new")
    static let waitingForDispatch = Name("待派", "to dispatch")
    static let emergency = Name("紧急", "EMERGENCY")
    static let emergencies = Name("紧急", "emergency")
    static let nothingRings = Name("没有在响的工单", "nothing rings")
    /// That a move on many takes emergencies along.
    static func withEmergencies(_ count: Int) -> Name {
        Name("含紧急 \(count) 张", count == 1 ? "1 emergency among them" : "\(count) emergencies among them")
    }
    static let listed = Name("挂账", "LISTED")
    static let unacknowledged = Name("未接单", "no answer")
    static let overdue = Name("超时", "overdue")
    static let onHold = Name("挂起", "on hold")
    static let holdRanOut = Name("挂起到期", "hold ran out")

    static let matrix = Name("网格", "Grids")
    static let legendOverdue = Name("! 有超时", "! overdue")
    static let legendEmergency = Name("* 有紧急", "* has P1")

    static let board = Name("派单板", "Board")

    static let queue = Name("工单", "Tickets")
    static let allOpen = Name("全部未结", "all open")
    static let queueEmpty = Name("没有未结工单", "No open tickets")
    static let nothingMatches = Name("没有符合筛选的工单。按 Esc 显示全部。", "Nothing matches. Esc shows all.")
    static let loading = Name("读取中", "Loading")
    static let failed = Name("读取失败", "Could not read")
    static func retryHint(_ key: String) -> Name { Name("按 \(key) 重试", "\(key) tries again") }
    static let fromEnd = Name("末", "last ")
    static let about = Name("约", "~")

    static let columnAge = Name("时限", "Time")
    static let columnNumber = Name("单号", "Number")
    static let columnPlace = Name("位置", "Place")
    static let columnWhat = Name("事项", "What")
    static let columnTeam = Name("班组", "Team")
    static let columnState = Name("状态", "State")

    static let detail = Name("详情", "Ticket")
    static let noTicket = Name("没有选中的工单", "No ticket selected")
    static let ticketGone = Name("没有这张工单", "There is no such ticket")

    static let filter = Name("筛选", "Filter")
    static let filterHint = Name(
        "例 漏水 grid:b03 svc:设备 紧急 待派 since:昨天 -team:工程；引号内为原文",
        "e.g. leak grid:b03 emergency since:yesterday -team:eng; quotes: as text")
    static let back = Name("返回", "back")
    static let close = Name("关闭", "close")
    static let move = Name("移动", "move")
    static let choose = Name("选择", "choose")

    static let marked = Name("已标", "marked")
    static let marking = Name("正在标记，稍候", "marking; a moment")
    static let oneOnly = Name("此操作一次一张；按 * 取消标记后再办", "this takes one ticket; * clears the marks")
    static let markInQueue = Name("先到工单窗格再标记", "marks are set in the queue")
    static let unmarked = Name("已取消全部标记", "all marks are cleared")

    static let copiedText = Name("已复制内容", "copied the text of")
    static let copied = Name("已复制", "copied")
    static let writing = Name("正在写入", "writing")
    static let willFollow = Name("上一步写完即执行", "follows when the step before is written")
    static let shortened = Name("粘贴内容过长，已截短", "the paste was too long and was cut")
    static func pasteIsNoKeys(new: String) -> Name {
        Name("粘贴的文字不当按键用：\(new) 报单后再贴", "pasted text is no keys: \(new) takes a call to paste it into")
    }
    static let pasteIsNoAnswer = Name("粘贴的文字不算回答", "pasted text is no answer")
    static func unknownKey(help: String) -> Name {
        Name("此键无操作，\(help) 查看帮助", "this key does nothing here; \(help) for help")
    }
    static let unfinishedCall = Name("有未完成的报单草稿，n 继续", "an unfinished new ticket: n goes on")
    static let draftKept = Name("草稿已保留", "the draft is kept")
}
