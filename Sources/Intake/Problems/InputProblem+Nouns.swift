extension InputProblem.Kind {
    var english: String {
        switch self {
        case .text: "a text in quotes"
        case .number: "a whole number"
        case .decimal: "a number with a point"
        case .truth: "true or false"
        case .date: "a date"
        case .time: "a time"
        case .list: "a list"
        case .table: "a table"
        }
    }

    var chinese: String {
        switch self {
        case .text: "引号中的文字"
        case .number: "整数"
        case .decimal: "小数"
        case .truth: "真假值"
        case .date: "日期"
        case .time: "时间"
        case .list: "列表"
        case .table: "表"
        }
    }
}

extension InputProblem.Thing {
    var english: String {
        switch self {
        case .grid: "grid"
        case .specialist: "specialist grid"
        case .team: "team"
        case .person: "person"
        case .category: "category"
        case .calendar: "calendar"
        case .shift: "shift"
        case .counted: "counted thing"
        case .roundKind: "kind of round"
        case .itemClass: "class of items"
        case .checklist: "checklist"
        case .route: "route"
        case .checkpoint: "checkpoint"
        case .priority: "priority"
        case .channel: "channel"
        case .state: "state"
        }
    }

    var chinese: String {
        switch self {
        case .grid: "基础网格"
        case .specialist: "专业网格"
        case .team: "团队"
        case .person: "人员"
        case .category: "事项"
        case .calendar: "日历"
        case .shift: "班次"
        case .counted: "清点物品"
        case .roundKind: "例行类型"
        case .itemClass: "检查类别"
        case .checklist: "检查表"
        case .route: "路线"
        case .checkpoint: "点位"
        case .priority: "优先级"
        case .channel: "渠道"
        case .state: "状态"
        }
    }
}

extension InputProblem.Milestone {
    var english: String {
        switch self {
        case .reported: "reported"
        case .accepted: "accepted"
        case .dispatched: "dispatched"
        case .arrived: "arrived"
        case .done: "done"
        case .closed: "closed"
        }
    }

    var chinese: String {
        switch self {
        case .reported: "报修"
        case .accepted: "受理"
        case .dispatched: "派单"
        case .arrived: "到场"
        case .done: "完成"
        case .closed: "办结"
        }
    }
}
