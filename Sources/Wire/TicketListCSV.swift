import Domain

/// A ticket as a row of a list for people: the columns of `TicketCSV`, then its deadlines under the keys of its JSON, which
/// of them is next, and all of them as walls show them.
package enum TicketListCSV {
    package static let header =
        TicketCSV.header + [
            "respondBy", "arriveBy", "resolveBy", "next", "respondByLocal", "arriveByLocal",
            "resolveByLocal", "onHoldUntilLocal",
        ]

    package static func cells(_ row: TicketRow, _ now: Instant, _ zone: Zone) -> [String?] {
        let deadlines = [row.respondBy, row.arriveBy, row.resolveBy]
        let local = (deadlines + [row.onHoldUntil]).map { $0.map(zone.stamp) }
        return TicketCSV.cells(row, now) + deadlines.map { $0?.iso8601 } + [row.next] + local
    }

    /// What spreadsheets need before the header to read anything but ASCII.
    package static let byteOrderMark = "\u{FEFF}"
}

extension TicketRow {
    /// What runs out next, `respond`, `arrive` or `resolve`, or `hold` that ends; nil where nothing does.
    fileprivate var next: String? {
        guard let nextDue else { return nil }
        if state == .onHold, nextDue == onHoldUntil { return "hold" }
        let clocks: [(kind: ClockKind, due: Instant?, isOver: Bool)] = [
            (.respond, respondBy, acceptedAt != nil), (.arrive, arriveBy, arrivedAt != nil),
            (.resolve, resolveBy, doneAt != nil),
        ]
        let open = clocks.filter { !$0.isOver && $0.due != nil }
        // One that ran out before it was extended has another end than the moment that counts.
        return (open.first { $0.due == nextDue } ?? open.first)?.kind.rawValue
    }
}
