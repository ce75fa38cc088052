import Domain

extension QueueOrder {
    package var name: Name {
        switch self {
        case .urgency: Name("先急后缓", "most urgent")
        case .newest: Name("最新报修", "newest")
        case .waiting: Name("等得最久", "longest waiting")
        case .changed: Name("最近变动", "last changed")
        }
    }

    package var help: Name {
        switch self {
        case .urgency: Name("紧急、超时、将到期、挂起、待回访", "P1, overdue, due next; held, callback")
        case .newest: Name("最后报的在前", "the last report first")
        case .waiting: Name("最早报的在前", "the first report first")
        case .changed: Name("刚动过的在前", "what was just written to first")
        }
    }
}
