import Domain
import Screen

extension Names {
    /// The shift that goes and the day it began: `夜班 2026-11-20 周五`.
    package func shift(of handover: Handover) -> String {
        let name = handover.shift.map { id in
            (site.shifts.first { $0.id == id }?.name[language] ?? id.text).escapedForTerminal()
        }
        let day = Day(iso8601: handover.day).map { " " + weekday($0) } ?? ""
        return [name, handover.day.escapedForTerminal() + day].compactMap { $0 }.joined(separator: " ")
    }

    /// Of a record that is read on other days too: `11-21 07:52`, the year where it is another than the record's.
    func stamp(_ instant: Instant, in handover: Handover) -> String {
        let text = zone.stamp(instant)
        return text.prefix(4) == zone.stamp(handover.cutAt).prefix(4) ? String(text.dropFirst(5)) : text
    }
}
