import Domain

extension ClockKind {
    package var words: Phrase {
        switch self {
        case .respond: Phrase("响应", "respond")
        case .arrive: Phrase("到场", "arrive")
        case .resolve: Phrase("完成", "resolve")
        }
    }
}

extension Phrase {
    package static let listed = Phrase("挂账", "LISTED")
    package static let unacknowledged = Phrase("未接单", "no answer")
}

extension Standing {
    /// Nil where there is nothing to say.
    package var words: Phrase? {
        switch self {
        case .usual: nil
        case .unacknowledged: Phrase.unacknowledged
        case .escalated: Phrase("督办", "escalated")
        case .listed: Phrase.listed
        }
    }
}

extension Lapse {
    /// What ran out, and what came of it.
    package func words(_ names: Names, now: Instant) -> String {
        let language = names.language
        let text: Phrase =
            switch cause {
            case .respond, .arrive, .resolve: Phrase("超时", "overdue")
            case .acknowledge: Phrase("紧急工单无人接单", "an emergency nobody acknowledged")
            case .hold: Phrase("挂起到期", "the hold ran out")
            }
        let clock = cause.clock.map { names.colon + $0.words[language] }
        let after =
            lists ? Phrase("，挂账", ", listed openly") : escalates ? Phrase("，督办", ", to the supervisor") : nil
        return text[language] + (clock ?? "") + (after?[language] ?? "")
    }
}
