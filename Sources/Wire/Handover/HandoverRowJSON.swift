import Domain

/// A handover of a list, under the keys that the command line promises; what is absent is `null`.
package struct HandoverRowJSON: Encodable {
    private let row: HandoverRow
    private let isOverdue: Bool

    package init(_ row: HandoverRow, at now: Instant) {
        self.row = row
        isOverdue = row.isCountersignOverdue(at: now)
    }

    private enum Key: String, CodingKey {
        case handover, kind, state, outgoing, incoming, shift, day, since, cut, startedAt, endedAt,
            countersignBy
        case countersignOverdue, signers, readers
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(row.id, forKey: .handover)
        try keys.encode(row.kind, forKey: .kind)
        try keys.encode(row.state, forKey: .state)
        try keys.encode(row.outgoing, forKey: .outgoing)
        try keys.encode(row.incoming, forKey: .incoming)
        try keys.encode(row.shift, forKey: .shift)
        try keys.encode(row.day, forKey: .day)
        try keys.encode(row.since, forKey: .since)
        try keys.encode(row.cut, forKey: .cut)
        try keys.encode(row.startedAt, forKey: .startedAt)
        try keys.encode(row.endedAt, forKey: .endedAt)
        try keys.encode(row.countersignBy, forKey: .countersignBy)
        try keys.encode(isOverdue, forKey: .countersignOverdue)
        try keys.encode(row.signers, forKey: .signers)
        try keys.encode(row.readers, forKey: .readers)
    }
}
