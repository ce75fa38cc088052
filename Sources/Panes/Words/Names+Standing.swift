import Domain
import Screen
import Words

extension Names {
    /// Such as `响应 ✓ 2分`, `完成 明 10:20 余3:20`; nil where there is no such clock.
    func standing(of kind: ClockKind, _ body: Ticket.Body, glyphs: Glyphs, now: Instant) -> String? {
        guard let due = body.cycle.deadlines[kind]?.due else { return nil }
        let left = { clocks.left(until: due, now: $0, body.priority, body.category) }
        let name = kind.words[language]
        if let end = body.end(of: kind) {
            guard end > due else { return "\(name) \(glyphs.check)" }
            return Phrase(
                "\(name) \(glyphs.cross) 超\(clock(minutes: left(end)))",
                "\(name) \(glyphs.cross) -\(clock(minutes: left(end)))")[language]
        }
        if let late = body.lateSince(of: kind), late != due || body.state == .onHold {
            let over = clock(minutes: clocks.left(until: late, now: now, body.priority, body.category))
            return Phrase("\(name) \(glyphs.cross) 超\(over)", "\(name) \(glyphs.cross) -\(over)")[language]
        }
        if body.state == .onHold { return Phrase("\(name) 暂停", "\(name) paused")[language] }
        let time = clock(minutes: left(now))
        let rest = due <= now ? Phrase("超\(time)", "-\(time)") : Phrase("余\(time)", "+\(time)")
        return "\(name) \(when(due, now: now)) \(rest[language])"
    }
}
