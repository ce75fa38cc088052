import Domain

extension GatheringRefusal {
    /// Of a line that says so.
    var words: Phrase {
        switch self {
        case .endsBeforeStart: Phrase("结束不晚于开始", "it does not end after it begins")
        case .tooLong(let days): Phrase("超过 \(days) 天", "it lasts more than \(days) days")
        case .tooLongAgo(let hours):
            Phrase("开始已过 \(hours) 小时以上", "it began more than \(hours) h ago")
        case .tooFarAhead(let days): Phrase("晚于 \(days) 天之后", "it is more than \(days) days ahead")
        case .headsOutOfRange(let most): Phrase("人数须为 0–\(most)", "heads must be 0–\(most)")
        case .isCancelled: Phrase("该场次已取消", "it is cancelled")
        case .isOver: Phrase("该场次已结束", "it is over")
        }
    }
}
