import Domain
import Screen

/// Says of a dispatch that the one it goes to is not at work; safe to show.
package struct AbsenceWords: Sendable {
    private let names: Names

    package init(_ names: Names) {
        self.names = names
    }

    /// Nil where somebody is, or nobody was named.
    package func of(_ order: Order, now: Instant) -> String? {
        guard case .move(.dispatch(let dispatch), _)? = order.ticket, let id = dispatch.technician else {
            return nil
        }
        let moment = names.zone.local(order.happenedAt ?? now)
        let who = names[id].name
        switch Duty(names.site, at: moment).status(of: id) {
        case .onShift: return nil
        case .offShift: return Phrase("注意：\(who) 未当班", "note: \(who) is off shift")[names.language]
        case .onLeave(let days):
            let end = days.last.iso8601
            return Phrase("注意：\(who) 休假至 \(end)", "note: \(who) is on leave until \(end)")[names.language]
        }
    }
}
