import Domain

/// What the tables do not hold of a ticket and an import of its export needs.
struct ExportedTicket {
    let row: TicketRow
    let holdReason: HoldReason?
    let mergedInto: TicketNumber?

    init(_ row: TicketRow, _ ticket: Ticket?) {
        self.row = row
        holdReason = ticket?.body.hold?.reason
        mergedInto = ticket?.body.mergedInto
    }

    /// Whether more than the row is needed.
    static func isFolded(_ row: TicketRow) -> Bool { row.state == .onHold || row.state == .merged }

    /// Behind the columns of `ticket list --csv`.
    static let header = [
        "respondBy", "arriveBy", "resolveBy", "holdReason", "mergedInto", "sourceName", "sourceKey",
    ]

    var cells: [String?] {
        [
            row.respondBy?.iso8601, row.arriveBy?.iso8601, row.resolveBy?.iso8601, holdReason?.rawValue,
            mergedInto?.text, row.source?.name, row.source?.key,
        ]
    }
}

/// The keys of `ticket list --json` and what an import needs beside them.
struct ExportedTicketJSON: Encodable {
    let ticket: ExportedTicket
    let now: Instant

    private enum Key: String, CodingKey {
        case holdReason, mergedInto, sourceName, sourceKey
    }

    func encode(to encoder: any Encoder) throws {
        try TicketJSON(row: ticket.row, now: now).encode(to: encoder)
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(ticket.holdReason?.rawValue, forKey: .holdReason)
        try keys.encode(ticket.mergedInto?.text, forKey: .mergedInto)
        try keys.encode(ticket.row.source?.name, forKey: .sourceName)
        try keys.encode(ticket.row.source?.key, forKey: .sourceKey)
    }
}
