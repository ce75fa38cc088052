import Domain

extension QueueOrder {
    var name: Name {
        switch self {
        case .urgency: Name("先到期", "nearest deadline")
        case .newest: Name("最新报修", "newest")
        case .waiting: Name("等得最久", "longest waiting")
        case .changed: Name("最近变动", "last changed")
        }
    }

    var help: Name {
        switch self {
        case .urgency: Name("无时限的在后，按优先级", "those without one last, by priority")
        case .newest: Name("最后报的在前", "the last report first")
        case .waiting: Name("最早报的在前", "the first report first")
        case .changed: Name("刚动过的在前", "what was just written to first")
        }
    }
}
