/// One handover as lists show it.
package struct HandoverRow: Equatable, Sendable {
    package var id: HandoverID
    package var kind: Handover.Kind
    package var state: Handover.State
    package var outgoing: ID<Operator>
    package var incoming: ID<Operator>?
    package var shift: ID<Shift>?
    /// An ISO day.
    package var day: String
    package var since: Int64
    package var cut: Int64
    package var startedAt: Instant
    package var endedAt: Instant?
    /// When a supervisor's signature is due; nil where none is.
    package var countersignBy: Instant?
    package var signers: [ID<Operator>]
    /// Who signed or read it.
    package var readers: [ID<Operator>]

    package init(
        id: HandoverID, kind: Handover.Kind, state: Handover.State, outgoing: ID<Operator>,
        incoming: ID<Operator>?, shift: ID<Shift>?, day: String, since: Int64, cut: Int64, startedAt: Instant,
        endedAt: Instant?, countersignBy: Instant?, signers: [ID<Operator>], readers: [ID<Operator>]
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.outgoing = outgoing
        self.incoming = incoming
        self.shift = shift
        self.day = day
        self.since = since
        self.cut = cut
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.countersignBy = countersignBy
        self.signers = signers
        self.readers = readers
    }

    package init(_ handover: Handover) {
        let signers = Handover.Part.allCases.compactMap { handover.signatures[$0]?.by }
        self.init(
            id: handover.id, kind: handover.kind, state: handover.state, outgoing: handover.outgoing,
            incoming: handover.incoming, shift: handover.shift, day: handover.day, since: handover.since,
            cut: handover.cut, startedAt: handover.startedAt, endedAt: handover.endedAt,
            countersignBy: handover.state == .oneSided ? handover.countersignBy : nil,
            signers: signers, readers: (signers + handover.readers).unique)
    }

    /// The desk passed with it.
    package var isPassed: Bool { state.isPassed }

    package func isCountersignOverdue(at now: Instant) -> Bool { countersignBy.map { $0 < now } ?? false }
}

extension Handover.State {
    package var isPassed: Bool {
        switch self {
        case .complete, .oneSided: true
        case .open, .abandoned: false
        }
    }
}

extension [HandoverRow] {
    /// With which the desk passed behind the last that somebody signed, and that they did not read, the oldest first. Of
    /// who never signed those behind the first that they read.
    package func missed(by reader: ID<Operator>) -> [HandoverRow] {
        let part = lastIndex { $0.isPassed && $0.signers.contains(reader) }
        guard let start = part ?? firstIndex(where: { $0.readers.contains(reader) }) else { return [] }
        return self[(start + 1)...].filter { $0.isPassed && !$0.readers.contains(reader) }
    }
}
