import Domain

extension KeyLine {
    /// What goes through the past.
    static func past(_ lookBack: LookBack) -> [KeyLine] {
        let steps = [
            KeyLine(
                "Left Right", Phrase("逐条", "entry"),
                Phrase("前一条、后一条记录时的样子", "as it stood an entry earlier, later")),
            KeyLine(
                "Shift-Left", Phrase("逐时", "hour"),
                Phrase("早一小时；Shift-Right 晚，或 < >", "earlier; Shift-Right later, or < >")),
        ]
        guard lookBack.replay != nil else { return steps }
        return steps + [
            KeyLine("Space", Phrase("停走", "stop, go"), Phrase("停下，再走", "stands still, goes on")),
            KeyLine("+ -", Phrase("快慢", "speed"), Phrase("快一倍、慢一半", "twice, half as fast")),
        ]
    }
}
