import Domain
import Screen

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

extension Names {
    /// Such as `响应 ✓ 2分`, `办结 明 10:20 余3:20`; nil where there is no such clock.
    func standing(of kind: ClockKind, _ body: Ticket.Body, glyphs: Glyphs, now: Instant) -> String? {
        guard let due = body.cycle.deadlines[kind]?.due else { return nil }
        let left = { clocks.left(until: due, now: $0, body.priority, body.category) }
        let name = kind.words(in: language)
        if let end = body.end(of: kind) {
            guard end > due else { return "\(name) \(glyphs.check)" }
            return Name(
                "\(name) \(glyphs.cross) 超\(clock(minutes: left(end)))",
                "\(name) \(glyphs.cross) -\(clock(minutes: left(end)))")[language]
        }
        if let late = body.lateSince(of: kind), late != due || body.state == .onHold {
            let over = clock(minutes: clocks.left(until: late, now: now, body.priority, body.category))
            return Name("\(name) \(glyphs.cross) 超\(over)", "\(name) \(glyphs.cross) -\(over)")[language]
        }
        if body.state == .onHold { return Name("\(name) 暂停", "\(name) paused")[language] }
        let time = clock(minutes: left(now))
        let rest = due <= now ? Name("超\(time)", "-\(time)") : Name("余\(time)", "+\(time)")
        return "\(name) \(when(due, now: now)) \(rest[language])"
    }
}

extension Standing {
    /// Nil where there is nothing to say.
    var words: Name? {
        switch self {
        case .usual: nil
        case .unacknowledged: Phrase.unacknowledged
        case .escalated: Name("督办", "escalated")
        case .listed: Phrase.listed
        }
    }
}

extension Lapse {
    /// What ran out, and what came of it.
    func words(_ names: Names, now: Instant) -> String {
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
