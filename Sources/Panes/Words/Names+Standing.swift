import Domain
import Screen
import Words

extension Names {
    /// Such as `响应 ✓`, `到场 ✗ 超0:12`, `完成 12:40 余1:20`, `完成 明 10:20 工时余3:20`; nil where there is no such clock.
    func standing(of kind: ClockKind, _ body: Ticket.Body, glyphs: Glyphs, now: Instant) -> String? {
        guard let due = body.cycle.deadlines[kind]?.due else { return nil }
        let name = kind.words[language]
        if let end = body.end(of: kind) {
            guard end > due else { return "\(name) \(glyphs.check)" }
            return "\(name) \(glyphs.cross) \(over(minutes: end.minutes(since: due)))"
        }
        if let late = body.lateSince(of: kind), late != due || body.state == .onHold {
            return "\(name) \(glyphs.cross) \(over(minutes: now.minutes(since: late)))"
        }
        if body.state == .onHold { return Phrase("\(name) 暂停", "\(name) paused")[language] }
        return "\(name) \(when(due, now: now)) \(rest(until: due, body, now: now))"
    }

    private func rest(until due: Instant, _ body: Ticket.Body, now: Instant) -> String {
        if due <= now { return over(minutes: now.minutes(since: due)) }
        if clocks.runs(from: now, to: due, body.priority, body.category) {
            return left(minutes: due.minutes(since: now))
        }
        return workLeft(minutes: clocks.left(until: due, now: now, body.priority, body.category))
    }
}
