import Domain

extension ClockKind {
    package func words(in language: Language) -> String { name[language] }

    private var name: Name {
        switch self {
        case .respond: Name("响应", "respond")
        case .arrive: Name("到场", "arrive")
        case .resolve: Name("办结", "resolve")
        }
    }
}

extension Standing {
    /// Nil where there is nothing to say.
    package var words: Name? {
        switch self {
        case .usual: nil
        case .unacknowledged: Name("未接单", "no answer")
        case .escalated: Name("督办", "escalated")
        case .listed: Name("挂账", "LISTED")
        }
    }
}

extension Lapse {
    /// What ran out, and what came of it.
    package func words(_ names: Names, now: Instant) -> String {
        let language = names.language
        let text: Name =
            switch cause {
            case .respond, .arrive, .resolve: Name("超时", "overdue")
            case .acknowledge: Name("紧急工单无人接单", "an emergency nobody acknowledged")
            case .hold: Name("挂起到期", "the hold ran out")
            }
        let clock = cause.clock.map {
            Name("：\($0.words(in: .chinese))", ": \($0.words(in: .english))")[language]
        }
        let after =
            lists ? Name("，挂账", ", listed openly") : escalates ? Name("，督办", ", to the supervisor") : nil
        return text[language] + (clock ?? "") + (after?[language] ?? "")
    }
}
