import Domain

extension Action.ID {
    static let accept = Self("accept")
    static let dispatch = Self("dispatch")
    static let acknowledge = Self("acknowledge")
    static let arrive = Self("arrive")
    static let hold = Self("hold")
    static let finish = Self("finish")
    static let callBack = Self("call-back")
    static let sendBack = Self("send-back")
    static let reject = Self("reject")
    static let reopen = Self("reopen")
    static let priority = Self("priority")
    static let edit = Self("edit")
    static let note = Self("note")
    static let remind = Self("remind")
    static let merge = Self("merge")
    static let fee = Self("fee")
    static let extend = Self("extend")
    static let explain = Self("explain")
    static let undo = Self("undo")
    static let correct = Self("correct")
    static let copy = Self("copy")
    static let copyText = Self("copy-text")
}

extension Action {
    /// What is done to the ticket under the cursor.
    static let tickets: [Action] = [
        ticket(
            .accept, "a", 4, Phrase("受理", "accept"),
            Phrase("受理待受理的工单，由你首问负责", "take a reported ticket on; it is yours to the end"),
            .order(.accept), hint: .whenPossible),
        ticket(
            .dispatch, "d", 3, Phrase("派单", "dispatch"),
            Phrase("派给最合适的人或班组，附理由", "to whom it fits best, with reasons"),
            .ask(.dispatch) {
                DispatchPopup(row: $0, callers: $1.tickets.detail.callers(of: $0), $1.look)
            }, hint: .whenPossible),
        ticket(
            .acknowledge, "o", nil, Phrase("接单", "acknowledge"),
            Phrase("班组已应答", "the team has said that it comes"),
            .order(.acknowledge), hint: .whenPossible),
        ticket(
            .arrive, "s", 5, Phrase("到场", "arrive"), Phrase("人员已到场", "somebody has arrived"),
            .order(.arrive), hint: .whenPossible),
        ticket(
            .hold, "w", 6, Phrase("挂起", "hold"),
            Phrase("挂起并约定恢复时间；已挂起则恢复", "until a time; when on hold: resume"),
            .either(.ask(.hold) { row, _ in HoldPopup(row: row) }, .order(.resume)), hint: .whenPossible),
        ticket(
            .finish, "f", 7, Phrase("完成", "finish"), Phrase("活已干完，等回访", "the work is done; callback next"),
            .order(.finish), hint: .whenPossible),
        ticket(
            .callBack, "v", 8, Phrase("回访", "call back"),
            Phrase("问满意度并办结，或注明未回访", "ask for a rating and close, or close without"),
            .ask(.callBack) { CallBackPopup(row: $0, callers: $1.tickets.detail.callers(of: $0)) },
            onMarks: .move(.ask(.close) { row, _ in CallBackPopup(row: row, isForMany: true) }),
            hint: .whenPossible),
        ticket(
            .sendBack, "b", nil, Phrase("班组退单", "return"),
            Phrase("班组不接，交回待派，须写原因", "the team gives it back, with a reason"),
            .text(.sendBack), hint: .whenPossible),
        ticket(
            .reject, "x", nil, Phrase("不予受理", "reject"), Phrase("不归本台，须写原因", "not ours to do, with a reason"),
            .text(.reject)),
        ticket(
            .reopen, "r", nil, Phrase("重开", "reopen"), Phrase("重新处理，须写原因", "a new cycle, with a reason"),
            .text(.reopen), onMarks: .refused, hint: .whenPossible),
        ticket(
            .priority, "p", nil, Phrase("优先级", "priority"), Phrase("改优先级 P1 到 P4", "change it to P1 … P4"),
            .ask(.edit) { row, _ in PriorityPopup(row: row) },
            onMarks: .move(.ask(.edit) { row, _ in PriorityPopup(row: row, isForMany: true) })),
        ticket(
            .edit, "E", nil, Phrase("修改", "edit"), Phrase("改位置、事项、报修人等", "place, what, reporter and so on"),
            .ask(.edit) { Form(editing: $0, $1.look) }, onMarks: .refused),
        ticket(
            .note, "m", 9, Phrase("备注", "note"), Phrase("记一句话", "a few words"),
            .text(.note), hint: .whenPossible, risk: .field),
        ticket(
            .remind, "R", nil, Phrase("催办", "remind"), Phrase("有人来催，记一次", "somebody asks where it stays"),
            .text(.remind), onMarks: .refused, risk: .field),
        ticket(
            .merge, "M", nil, Phrase("并单", "merge"), Phrase("并入另一张工单", "into another ticket"),
            .ask(.merge) { row, _ in MergePopup(row: row) }, onMarks: .refused),
        ticket(
            .fee, "$", nil, Phrase("记费", "fee"), Phrase("配件或人工费", "parts or labour"),
            .ask(.fee) { row, _ in Form(feeOf: row) }, onMarks: .refused),
        ticket(
            .extend, "+", nil, Phrase("延期", "extend"),
            Phrase("完成时限延期，须写原因", "more time to resolve, with a reason"),
            .ask(.extend) { ExtendPopup(row: $0, now: $1.now) }, onMarks: .refused),
        ticket(
            .explain, "e", nil, Phrase("时限说明", "explain"),
            Phrase("三个时限怎么算出来的", "how each deadline came about"),
            .change { $0.explain() }, risk: .harmless),
        ticket(
            .undo, "u", nil, Phrase("撤回", "undo"),
            Phrase("撤回你刚做的一步（一分钟内）", "your last step, within the minute"),
            .run { $0.undo() }, onMarks: .ignored, aims: { !$0.hasOwnStep },
            whyNot: { $0.hasOwnStep ? nil : $0.whyNot(move: .undo) }),
        ticket(
            .correct, "U", nil, Phrase("更正", "correct"),
            Phrase("更正误操作，回到前一步（值班长）", "a slip found late: a step back (shift leader)"),
            .ask(.correct) { TextPopup(move: .correct, row: $0, about: $1.lastStepWords) },
            onMarks: .refused, risk: .grave),
        ticket(
            .copy, "y", nil, Phrase("复制单号", "copy number"), Phrase("单号放进剪贴板", "to the clipboard"),
            .rows { $0.copyNumbers($1) }),
        ticket(
            .copyText, "Y", nil, Phrase("复制内容", "copy text"),
            Phrase("单号、位置、事项、报修人、电话放进剪贴板", "number, place, what, reporter and phone"),
            .rows { $0.copyTexts($1) }),
    ]
}
