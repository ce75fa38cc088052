import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// One ticket on standard output.
struct TicketPrinter {
    private let desk: OpenDesk
    private let output = StandardOutput()
    private let words: EntryWords

    init(_ desk: OpenDesk) {
        self.desk = desk
        words = EntryWords(desk.names, now: desk.now)
    }

    /// After an order: the number alone, or the ticket as JSON.
    func print(_ number: TicketNumber, asJSON: Bool) {
        desk.sayDone(number.text) {
            guard asJSON else {
                try output.line(number.text)
                return try output.flush()
            }
            guard let file = try desk.store.read({ try $0.file(number) }) else {
                throw StoreError.ticketNotFound(number)
            }
            try show(file, asJSON: true)
        }
    }

    func show(_ file: TicketFile, asJSON: Bool) throws {
        let row = file.row
        if asJSON {
            let json = TicketJSON(
                row: row, now: desk.now, callers: file.ticket.body.callers,
                survivor: try survivor(file.ticket))
            try output.write(JSONText().text(json) + "\n")
        } else {
            let fields = fields(row, file.ticket.body, try survivor(file.ticket))
            let width = max(12, fields.map(\.0.cellWidth).max() ?? 0)
            for (label, value) in fields { try output.line("\(label.padded(toCells: width)) \(value)") }
            try output.line("")
            for entry in file.entries { try output.line(timeline(entry)) }
        }
        try output.flush()
    }

    /// The last of those it was merged into; nil where it was not.
    private func survivor(_ ticket: Ticket) throws -> TicketNumber? {
        let last = try ticket.survivor { number in
            guard let file = try desk.store.read({ try $0.file(number) }) else {
                throw StoreError.ticketNotFound(number)
            }
            return file.ticket
        }
        return last.number == ticket.number ? nil : last.number
    }

    private func fields(
        _ row: TicketRow, _ body: Ticket.Body, _ survivor: TicketNumber?
    ) -> [(String, String)] {
        let site = desk.site
        let language = desk.language
        let spot = "\(site.grids.name(row.grid, in: language)) \(row.place)"
        let service =
            "\(site.specialists.name(row.specialist, in: language)) / \(site.categories.name(row.category, in: language))"
        let callers = body.callers.map { caller in
            [caller.name, caller.phone, caller.unit].compactMap { $0 }.joined(separator: " ")
        }
        let owner = row.owner.map { id in desk.operators.first { $0.id == id }?.name ?? id.text }
        let fields: [(Phrase, String?)] = [
            (Phrase("单号", "number"), row.number.text),
            (Phrase("状态", "state"), row.state.words[language]),
            (Phrase("优先级", "priority"), row.priority.rawValue),
            (Phrase("位置", "place"), spot),
            (Phrase("类别", "category"), service),
            (Phrase("事项", "what"), row.what),
            (Phrase("报修人", "reporter"), callers.isEmpty ? nil : callers.joined(separator: "; ")),
            (Phrase("首问", "owner"), owner),
            (Phrase("班组", "team"), assignment(row)),
            (Phrase("挂起至", "on hold until"), row.onHoldUntil.map(desk.zone.stamp)),
            (Phrase("费用(元)", "fee (yuan)"), row.fee > 0 ? yuan(row.fee) : nil),
            (Phrase("满意度", "rating"), row.rating.map { "\($0)" }),
            (Phrase("来源", "source"), row.source.map { "\($0.name) \($0.key)" }),
            (Phrase("并入", "merged into"), survivor?.text),
            (Phrase("版本", "revision"), "\(row.revision)"),
        ]
        return fields.compactMap { label, value in value.map { (label[language], $0) } }
    }

    private func assignment(_ row: TicketRow) -> String? {
        guard let assignment = row.assignment else { return nil }
        let language = desk.language
        let technician = assignment.technician.map { " / " + desk.site.people.name($0, in: language) } ?? ""
        let assisting = assignment.assisting.map { " + " + desk.site.teams.name($0, in: language) }.joined()
        return desk.site.teams.name(assignment.team, in: language) + technician + assisting
    }

    private func timeline(_ entry: Entry) -> String {
        let who = words.doer(entry).map { $0 + "  " } ?? ""
        let recorded = desk.zone.stamp(entry.stamp.recordedAt)
        let late =
            entry.stamp.isLate && !entry.isDueToTime
            ? Phrase("〔\(recorded) 补记〕", " [told at \(recorded)]")[desk.language] : ""
        return "\(desk.zone.stamp(entry.stamp.happenedAt))  \(who)\(words(entry))\(late)"
    }
}
