import Domain

extension TicketState {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .reported: Name("待受理", "reported")
        case .accepted: Name("已受理", "accepted")
        case .dispatched: Name("已派单", "dispatched")
        case .inProgress: Name("处理中", "in progress")
        case .onHold: Name("挂起", "on hold")
        case .done: Name("待回访", "done")
        case .closed: Name("已办结", "closed")
        case .rejected: Name("已退回", "rejected")
        case .merged: Name("已并单", "merged")
        }
    }
}

extension Priority {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .p1: Name("紧急", "emergency")
        case .p2: Name("加急", "urgent")
        case .p3: Name("一般", "normal")
        case .p4: Name("计划", "planned")
        }
    }

    /// Of one that is less urgent than this, the category's.
    package var belowUsual: Name { Name("低于该类常规 \(rawValue)", "below the category's usual \(rawValue)") }

    package func title(_ language: Language) -> String { "\(rawValue) \(words(in: language))" }
}

extension Channel {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .phone: Name("电话", "phone")
        case .walkIn: Name("来访", "walk-in")
        case .hotline: Name("热线", "hotline")
        case .patrol: Name("巡查", "patrol")
        case .miniProgram: Name("随手拍", "mini-program")
        case .publicAccount: Name("公众号", "public account")
        case .open311: Name("Open311", "Open311")
        case .routine: Name("例行", "routine")
        }
    }
}

extension HoldReason {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .parts: Name("等配件", "waiting for parts")
        case .access: Name("进不了场", "no access")
        case .approval: Name("等审批", "waiting for approval")
        case .quiet: Name("错峰施工", "quiet hours")
        case .weather: Name("天气原因", "weather")
        case .contractor: Name("等外单位", "waiting for the contractor")
        case .other: Name("其他", "other")
        }
    }
}

extension Unasked {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .notAsked: Name("未回访", "not asked")
        case .notReached: Name("联系不上", "not reached")
        }
    }
}

extension Domain.Role {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .administrator: Name("管理员", "administrator")
        case .supervisor: Name("监管员", "supervisor")
        case .leader: Name("值班长", "shift leader")
        case .operator: Name("值班员", "operator")
        case .viewer: Name("只读用户", "viewer")
        }
    }
}

extension Move {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .accept: Name("受理", "accept")
        case .dispatch: Name("派单", "dispatch")
        case .acknowledge: Name("接单", "acknowledge")
        case .arrive: Name("到场", "arrive")
        case .hold: Name("挂起", "hold")
        case .resume: Name("恢复", "resume")
        case .finish: Name("完成", "finish")
        case .sendBack: Name("退单", "send back")
        case .callBack: Name("回访", "call back")
        case .close: Name("结单", "close")
        case .reopen: Name("重开", "reopen")
        case .reject: Name("退回", "reject")
        case .merge: Name("并单", "merge")
        case .edit: Name("修改", "edit")
        case .note: Name("备注", "note")
        case .fee: Name("记费", "add a fee")
        case .correct: Name("更正", "correct")
        case .undo: Name("撤回", "undo")
        case .extend: Name("延期", "extend")
        }
    }
}
