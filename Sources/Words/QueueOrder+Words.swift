import Domain

extension QueueOrder {
    package var name: Phrase {
        switch self {
        case .urgency: Phrase("先急后缓", "most urgent")
        case .newest: Phrase("最新报修", "newest")
        case .waiting: Phrase("等得最久", "longest waiting")
        case .changed: Phrase("最近变动", "last changed")
        }
    }

    package var help: Phrase {
        switch self {
        case .urgency: Phrase("紧急、超时、将到期、挂起、待回访", "P1, overdue, due next; held, callback")
        case .newest: Phrase("最后报的在前", "the last report first")
        case .waiting: Phrase("最早报的在前", "the first report first")
        case .changed: Phrase("刚动过的在前", "what was just written to first")
        }
    }
}
