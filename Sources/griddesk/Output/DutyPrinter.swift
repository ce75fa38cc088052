import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// Who holds the desk, on standard output.
struct DutyPrinter {
    private let desk: OpenDesk
    private let now = Instant.current()
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
    }

    func print(asJSON: Bool) throws {
        let (watch, rows) = try desk.store.read { (try $0.watch(), try $0.handovers()) }
        let open = rows.last { $0.state == .open }?.id
        let due = rows.filter { $0.countersignBy != nil }
        if asJSON {
            try output.write(
                JSONText().text(DutyJSON(watch, site: desk.site, desk.zone, at: now, open, due)) + "\n")
        } else {
            try output.line(line(watch))
            for turn in Duty(desk.site, at: desk.zone.local(now)).turns { try output.line(line(turn)) }
            if let next = Duty.next(desk.site, desk.zone, after: now) {
                try output.line(Phrase("下一班 ", "next: ")[language] + line(next))
            }
            if let open {
                let text = Phrase("\(open.text) 正在交接", "handover \(open.text) is under way")
                try output.line(text[language])
            }
            for row in due {
                guard let text = desk.countersign(row, at: now) else { continue }
                try output.line("! \(row.id.text) \(text)")
            }
        }
        try output.flush()
    }

    private var language: Language { desk.language }

    private func line(_ watch: Watch) -> String {
        guard let holder = watch.holder else {
            return "! " + Phrase("无人当班", "nobody holds the desk")[language]
        }
        let (name, since) = (desk.names[holder].name, desk.zone.stamp(watch.since))
        let stay = watch.stay.map { stay in
            let (until, reason) = (desk.zone.stamp(stay.until), stay.reason.escapedForLine)
            return Phrase("，连班至 \(until)：\(reason)", ", stays until \(until): \(reason)")[language]
        }
        return Phrase("当班 \(name)，自 \(since)", "\(name) holds the desk since \(since)")[language]
            + (stay ?? "")
    }

    private func line(_ turn: Duty.Turn) -> String {
        let people = desk.site.roster(of: turn.shift.id, on: turn.day).map { $0.name[language] }
        return "\(turn.shift.name[language]) \(turn.day.iso8601): " + people.joined(separator: language.comma)
    }
}
