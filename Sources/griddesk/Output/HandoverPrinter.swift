import Domain
import Screen
import Store
import Wire
import Words

/// Handovers on standard output.
struct HandoverPrinter {
    private let desk: OpenDesk
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
    }

    private var language: Language { desk.language }

    /// - Parameter withOpen: behind each, which of its lines still are open.
    func print(_ rows: [HandoverRow], asJSON: Bool, withOpen: Bool) throws {
        if asJSON {
            try output.write(JSONText().text(rows.map { HandoverRowJSON($0, at: desk.now) }) + "\n")
        } else {
            for row in rows {
                try output.line(line(row))
                if withOpen { try printOpen(of: row.id) }
            }
            if rows.isEmpty { tell(Phrase("没有交接班", "no handover")[language]) }
        }
        try output.flush()
    }

    private func printOpen(of id: HandoverID) throws {
        guard let handover = try desk.read({ try $0.handover(id) }) else { return }
        let open = try desk.read { try $0.openNow(handover) }
        for line in handover.lines where open.contains(line.key) { try output.line("       \(line.key)") }
    }

    func print(_ id: HandoverID, asJSON: Bool) throws {
        guard let handover = try desk.read({ try $0.handover(id) }) else {
            throw Refusal.unknown(.handover, id.text)
        }
        if asJSON {
            let open = try desk.read { try $0.openNow(handover) }
            try output.write(JSONText().text(HandoverJSON(handover, stillOpen: open)) + "\n")
        } else {
            let (record, first) = try desk.read {
                (try $0.site(upTo: handover.cut), try $0.hash(ofEntry: 1))
            }
            let names = Names(
                record.site, zone: record.zone, clocks: record.clocks, operators: desk.operators,
                language: language)
            let page = HandoverPage(handover, names, desk: first)
            for line in HandoverText(page).lines { try output.line(line) }
        }
        try output.flush()
    }

    private func line(_ row: HandoverRow) -> String {
        let who = "\(name(row.outgoing)) → \(row.incoming.map(name) ?? "?")"
        let shift = row.shift.map { id in desk.site.shifts.first { $0.id == id }?.name[language] ?? id.text }
        let columns = [
            row.id.text.padded(toCells: 5), row.day, (shift ?? "-").clippedAndPadded(8),
            row.kind.words[language].clippedAndPadded(11), row.state.words[language].clippedAndPadded(10),
            who.clippedAndPadded(24), desk.zone.stamp(row.endedAt ?? row.startedAt),
            desk.countersign(row, at: desk.now).map { "! " + $0 } ?? "",
        ]
        return columns.joined(separator: "  ").trimmingSpace
    }

    private func name(_ id: ID<Operator>) -> String { desk.names[id].name }
}

extension OpenDesk {
    /// By when a supervisor has to sign, or that it is too late; nil where nobody has to.
    func countersign(_ row: HandoverRow, at now: Instant) -> String? {
        guard let due = row.countersignBy.map(zone.stamp) else { return nil }
        return row.isCountersignOverdue(at: now)
            ? Phrase("补签逾期（\(due)）", "countersignature overdue since \(due)")[language]
            : Phrase("须于 \(due) 前补签", "to be countersigned by \(due)")[language]
    }
}
