import Domain

/// A ticket as a row of a table, under the keys of its JSON.
package enum TicketCSV {
    package static let header = [
        "number", "state", "priority", "grid", "specialist", "category", "where", "what", "channel",
        "reporter",
        "unit", "phone", "owner", "team", "technician", "assisting", "reportedAt", "acceptedAt",
        "dispatchedAt",
        "acknowledgedAt", "arrivedAt", "doneAt", "calledBackAt", "closedAt", "onHoldUntil", "overdue",
        "cycle",
        "rating", "fee", "source", "revision",
    ]

    package static func cells(_ row: TicketRow, _ now: Instant) -> [String?] {
        [
            row.number.text, row.state.rawValue, row.priority.rawValue, row.grid.text, row.specialist.text,
            row.category.text, row.place, row.what, row.channel.rawValue, row.reporter.name,
            row.reporter.unit,
            row.reporter.phone, row.owner?.text, row.assignment?.team.text, row.assignment?.technician?.text,
            row.assignment?.assisting.map(\.text).joined(separator: " "), row.reportedAt.iso8601,
            row.acceptedAt?.iso8601, row.dispatchedAt?.iso8601, row.acknowledgedAt?.iso8601,
            row.arrivedAt?.iso8601, row.doneAt?.iso8601, row.calledBackAt?.iso8601, row.closedAt?.iso8601,
            row.onHoldUntil?.iso8601, row.isOverdue(at: now) ? "true" : "false", "\(row.cycle)",
            row.rating.map { "\($0)" }, "\(row.fee)", row.source.map { "\($0.name):\($0.key)" },
            "\(row.revision)",
        ]
    }
}
