extension TicketFact {
    /// The names under which a ticket's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case reported = "ticket.reported"
        case imported = "ticket.imported"
        case accepted = "ticket.accepted"
        case dispatched = "ticket.dispatched"
        case acknowledged = "ticket.acknowledged"
        case arrived = "ticket.arrived"
        case held = "ticket.held"
        case resumed = "ticket.resumed"
        case finished = "ticket.finished"
        case returned = "ticket.returned"
        case calledBack = "ticket.called-back"
        case closed = "ticket.closed"
        case reopened = "ticket.reopened"
        case rejected = "ticket.rejected"
        case merged = "ticket.merged"
        case absorbed = "ticket.absorbed"
        case edited = "ticket.edited"
        case feeAdded = "ticket.fee-added"
        case noted = "ticket.noted"
        case corrected = "ticket.corrected"
        case undone = "ticket.undone"
        case extended = "ticket.extended"
        case lapsed = "ticket.lapsed"
        case rescheduled = "ticket.rescheduled"
        case passed = "ticket.passed"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .reported(let payload): (.reported, payload)
        case .imported(let payload): (.imported, payload)
        case .accepted(let payload): (.accepted, payload)
        case .dispatched(let payload): (.dispatched, payload)
        case .acknowledged(let payload): (.acknowledged, payload)
        case .arrived(let payload): (.arrived, payload)
        case .held(let payload): (.held, payload)
        case .resumed(let payload): (.resumed, payload)
        case .finished(let payload): (.finished, payload)
        case .returned(let payload): (.returned, payload)
        case .calledBack(let payload): (.calledBack, payload)
        case .closed(let payload): (.closed, payload)
        case .reopened(let payload): (.reopened, payload)
        case .rejected(let payload): (.rejected, payload)
        case .merged(let payload): (.merged, payload)
        case .absorbed(let payload): (.absorbed, payload)
        case .edited(let payload): (.edited, payload)
        case .feeAdded(let payload): (.feeAdded, payload)
        case .noted(let payload): (.noted, payload)
        case .corrected(let payload): (.corrected, payload)
        case .undone(let payload): (.undone, payload)
        case .extended(let payload): (.extended, payload)
        case .lapsed(let payload): (.lapsed, payload)
        case .rescheduled(let payload): (.rescheduled, payload)
        case .passed(let payload): (.passed, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .reported: self = .reported(try .init(from: decoder))
        case .imported: self = .imported(try .init(from: decoder))
        case .accepted: self = .accepted(try .init(from: decoder))
        case .dispatched: self = .dispatched(try .init(from: decoder))
        case .acknowledged: self = .acknowledged(try .init(from: decoder))
        case .arrived: self = .arrived(try .init(from: decoder))
        case .held: self = .held(try .init(from: decoder))
        case .resumed: self = .resumed(try .init(from: decoder))
        case .finished: self = .finished(try .init(from: decoder))
        case .returned: self = .returned(try .init(from: decoder))
        case .calledBack: self = .calledBack(try .init(from: decoder))
        case .closed: self = .closed(try .init(from: decoder))
        case .reopened: self = .reopened(try .init(from: decoder))
        case .rejected: self = .rejected(try .init(from: decoder))
        case .merged: self = .merged(try .init(from: decoder))
        case .absorbed: self = .absorbed(try .init(from: decoder))
        case .edited: self = .edited(try .init(from: decoder))
        case .feeAdded: self = .feeAdded(try .init(from: decoder))
        case .noted: self = .noted(try .init(from: decoder))
        case .corrected: self = .corrected(try .init(from: decoder))
        case .undone: self = .undone(try .init(from: decoder))
        case .extended: self = .extended(try .init(from: decoder))
        case .lapsed: self = .lapsed(try .init(from: decoder))
        case .rescheduled: self = .rescheduled(try .init(from: decoder))
        case .passed: self = .passed(try .init(from: decoder))
        }
    }
}
