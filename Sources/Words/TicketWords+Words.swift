import Domain

extension TicketState {
    package var words: Phrase {
        switch self {
        case .reported: Phrase("待受理", "reported")
        case .accepted: Phrase("已受理", "accepted")
        case .dispatched: Phrase("已派单", "dispatched")
        case .inProgress: Phrase("处理中", "in progress")
        case .onHold: Phrase("挂起", "on hold")
        case .done: Phrase("待回访", "done")
        case .closed: Phrase("已办结", "closed")
        case .rejected: Phrase("不予受理", "rejected")
        case .merged: Phrase("已并单", "merged")
        }
    }
}

extension Priority {
    package var words: Phrase {
        switch self {
        case .p1: Phrase("紧急", "emergency")
        case .p2: Phrase("加急", "urgent")
        case .p3: Phrase("一般", "normal")
        case .p4: Phrase("计划", "planned")
        }
    }

    /// Of one that is less urgent than this, the category's.
    package var belowUsual: Phrase { Phrase("低于该类常规 \(rawValue)", "below the category's usual \(rawValue)") }

    package var title: Phrase { Phrase { "\(rawValue) \(words[$0])" } }
}

extension Channel {
    package var words: Phrase {
        switch self {
        case .phone: Phrase("电话", "phone")
        case .walkIn: Phrase("来访", "walk-in")
        case .hotline: Phrase("热线", "hotline")
        case .patrol: Phrase("巡查", "patrol")
        case .miniProgram: Phrase("随手拍", "mini-program")
        case .publicAccount: Phrase("公众号", "public account")
        case .open311: Phrase("Open311", "Open311")
        case .routine: Phrase("例行", "routine")
        }
    }
}

extension HoldReason {
    package var words: Phrase {
        switch self {
        case .parts: Phrase("等配件", "waiting for parts")
        case .access: Phrase("进不了场", "no access")
        case .approval: Phrase("等审批", "waiting for approval")
        case .quiet: Phrase("错峰施工", "quiet hours")
        case .weather: Phrase("天气原因", "weather")
        case .contractor: Phrase("等承包单位", "waiting for the contractor")
        case .other: Phrase("其他", "other")
        }
    }
}

extension Unasked {
    package var words: Phrase {
        switch self {
        case .notAsked: Phrase("未回访", "not asked")
        case .notReached: Phrase("联系不上", "not reached")
        }
    }
}

extension Domain.Role {
    package var words: Phrase {
        switch self {
        case .administrator: Phrase("管理员", "administrator")
        case .supervisor: Phrase("监管员", "supervisor")
        case .leader: Phrase("值班长", "shift leader")
        case .operator: Phrase("值班员", "operator")
        case .viewer: Phrase("只读用户", "viewer")
        }
    }
}

extension Move {
    package var words: Phrase {
        switch self {
        case .accept: Phrase("受理", "accept")
        case .dispatch: Phrase("派单", "dispatch")
        case .acknowledge: Phrase("接单", "acknowledge")
        case .arrive: Phrase("到场", "arrive")
        case .hold: Phrase("挂起", "hold")
        case .resume: Phrase("恢复", "resume")
        case .finish: Phrase("完成", "finish")
        case .sendBack: Phrase("班组退单", "return")
        case .callBack: Phrase("回访", "call back")
        case .close: Phrase("办结", "close")
        case .reopen: Phrase("重开", "reopen")
        case .reject: Phrase("不予受理", "reject")
        case .merge: Phrase("并单", "merge")
        case .edit: Phrase("修改", "edit")
        case .note: Phrase("备注", "note")
        case .fee: Phrase("记费", "add a fee")
        case .correct: Phrase("更正", "correct")
        case .undo: Phrase("撤回", "undo")
        case .extend: Phrase("延期", "extend")
        case .remind: Phrase("催办", "remind")
        }
    }
}
