extension Priority {
    /// `1`, `P1`, `p1`, or its name in either language.
    package init?(typed text: String) {
        switch text.lowercased() {
        case "1", "p1", "emergency", "紧急": self = .p1
        case "2", "p2", "urgent", "加急": self = .p2
        case "3", "p3", "normal", "一般": self = .p3
        case "4", "p4", "planned", "计划": self = .p4
        default: return nil
        }
    }
}

extension Channel {
    /// Its JSON name, with or without hyphens, or its Chinese one.
    package init?(typed text: String) {
        switch text.joinedLowercased {
        case "phone", "电话": self = .phone
        case "walkin", "来访": self = .walkIn
        case "hotline", "热线": self = .hotline
        case "patrol", "巡查": self = .patrol
        case "miniprogram", "随手拍", "小程序": self = .miniProgram
        case "publicaccount", "公众号": self = .publicAccount
        case "open311": self = .open311
        case "routine", "例行": self = .routine
        default: return nil
        }
    }
}

extension TicketState {
    /// `open` is every open state, `ended` every other, `all` all of them; else one by its JSON name or its Chinese one.
    package static func typed(_ text: String) -> [TicketState]? {
        switch text.joinedLowercased {
        case "open", "未结": allCases.filter(\.isOpen)
        case "ended", "已结": allCases.filter { !$0.isOpen }
        case "all", "全部": allCases
        case "reported", "new", "待受理": [.reported]
        case "accepted", "已受理": [.accepted]
        case "dispatched", "已派单": [.dispatched]
        case "inprogress", "处理中": [.inProgress]
        case "onhold", "hold", "挂起": [.onHold]
        case "done", "待回访": [.done]
        case "closed", "已办结": [.closed]
        case "rejected", "不予受理", "已退回": [.rejected]
        case "merged", "已并单": [.merged]
        default: nil
        }
    }
}

extension String {
    /// In lower case and without hyphens, underscores and spaces, so that `walk-in` is `walkIn`.
    var joinedLowercased: String {
        lowercased().filter { !"-_ ".contains($0) }
    }
}
