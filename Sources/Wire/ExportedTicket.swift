import Domain

/// What the tables do not hold of a ticket and an import of its export needs.
package struct ExportedTicket {
    fileprivate let row: TicketRow
    fileprivate let holdReason: HoldReason?
    fileprivate let mergedInto: TicketNumber?
    fileprivate let absorbed: [TicketNumber]
    fileprivate let followers: [Reporter]

    package init(_ row: TicketRow, _ ticket: Ticket?) {
        self.row = row
        holdReason = ticket?.body.hold?.reason
        mergedInto = ticket?.body.mergedInto
        absorbed = ticket?.body.absorbed ?? []
        followers = ticket?.body.followers ?? []
    }

    /// Whether more than the row is needed.
    package static func isFolded(_ row: TicketRow) -> Bool { row.state == .onHold || row.state == .merged }

    /// Behind the columns of `ticket list --csv`.
    package static let header = [
        "respondBy", "arriveBy", "resolveBy", "holdReason", "mergedInto", "sourceName", "sourceKey",
        "absorbed", "followers", "recurrenceOf",
    ]

    package var cells: [String?] {
        [
            row.respondBy?.iso8601, row.arriveBy?.iso8601, row.resolveBy?.iso8601, holdReason?.rawValue,
            mergedInto?.text, row.source?.name, row.source?.key, absorbedText, followersText,
            row.recurrenceOf?.text,
        ]
    }

    fileprivate var absorbedText: String? {
        absorbed.isEmpty ? nil : absorbed.map(\.text).joined(separator: " ")
    }

    /// As JSON, in a cell too: a name may hold any sign.
    fileprivate var followersText: String? { followers.isEmpty ? nil : try? JSONText().text(followers) }
}

/// The keys of `ticket list --json` and what an import needs beside them.
package struct ExportedTicketJSON: Encodable {
    private let ticket: ExportedTicket
    private let now: Instant

    package init(ticket: ExportedTicket, now: Instant) {
        self.ticket = ticket
        self.now = now
    }

    private enum Key: String, CodingKey {
        case holdReason, mergedInto, sourceName, sourceKey, absorbed, followers, recurrenceOf
    }

    package func encode(to encoder: any Encoder) throws {
        try TicketJSON(row: ticket.row, now: now).encode(to: encoder)
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(ticket.holdReason?.rawValue, forKey: .holdReason)
        try keys.encode(ticket.mergedInto?.text, forKey: .mergedInto)
        try keys.encode(ticket.row.source?.name, forKey: .sourceName)
        try keys.encode(ticket.row.source?.key, forKey: .sourceKey)
        try keys.encode(ticket.absorbedText, forKey: .absorbed)
        try keys.encode(ticket.followersText, forKey: .followers)
        try keys.encode(ticket.row.recurrenceOf?.text, forKey: .recurrenceOf)
    }
}
