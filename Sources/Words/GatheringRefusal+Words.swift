import Domain

extension GatheringRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .endsBeforeStart: Phrase("结束不晚于开始", "it must end after it begins")
        case .tooLong(let days): Phrase("一场至多 \(days) 天", "it lasts \(days) days at most")
        case .tooLongAgo(let hours):
            Phrase("开始已过 \(hours) 小时以上", "it began more than \(hours) h ago")
        case .tooFarAhead(let days): Phrase("至多提前 \(days) 天安排", "it can be planned \(days) days ahead")
        case .headsOutOfRange(let most): Phrase("人数须为 0–\(most)", "heads must be 0–\(most)")
        case .isCancelled: Phrase("该场次已取消", "it is cancelled already")
        case .isOver(let end):
            Phrase("该场次已于 \(end.wall(site)) 结束", "it ended at \(end.wall(site))")
        }
    }
}
