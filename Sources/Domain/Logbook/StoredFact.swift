/// The name and version a fact has in the logbook; neither changes when a Swift name does.
package struct StoredName: Hashable, Sendable {
    package var name: String
    package var version: Int

    package init(name: String, version: Int) {
        self.name = name
        self.version = version
    }
}

/// A fact that this program does not know: written by a newer one, or damaged. Never skipped.
package struct UnknownFact: Error, Equatable {
    package var stored: StoredName
}

extension Fact {
    package var storedName: StoredName { StoredName(name: description.name, version: 1) }

    /// Writes the fact's own fields, without its name.
    package func encodePayload(to encoder: any Encoder) throws {
        try description.payload.encode(to: encoder)
    }

    private var description: (name: String, payload: any Encodable) {
        switch self {
        case .ticket(let fact): fact.description
        case .site(.applied(let payload)): ("site.applied", payload)
        case .account(.added(let payload)): ("operator.added", payload)
        case .account(.changed(let payload)): ("operator.changed", payload)
        case .account(.disabled(let payload)): ("operator.disabled", payload)
        case .account(.enabled(let payload)): ("operator.enabled", payload)
        case .journal(.noted(let payload)): ("journal.noted", payload)
        }
    }

    /// Reads the fields of the fact stored under that name.
    package init(_ stored: StoredName, payload decoder: any Decoder) throws {
        guard stored.version == 1 else { throw UnknownFact(stored: stored) }
        switch stored.name {
        case "site.applied": self = .site(.applied(try .init(from: decoder)))
        case "operator.added": self = .account(.added(try .init(from: decoder)))
        case "operator.changed": self = .account(.changed(try .init(from: decoder)))
        case "operator.disabled": self = .account(.disabled(try .init(from: decoder)))
        case "operator.enabled": self = .account(.enabled(try .init(from: decoder)))
        case "journal.noted": self = .journal(.noted(try .init(from: decoder)))
        default: self = .ticket(try TicketFact(stored, payload: decoder))
        }
    }
}

extension TicketFact {
    package var storedName: String { description.name }

    fileprivate var description: (name: String, payload: any Encodable) {
        switch self {
        case .reported(let payload): ("ticket.reported", payload)
        case .imported(let payload): ("ticket.imported", payload)
        case .accepted(let payload): ("ticket.accepted", payload)
        case .dispatched(let payload): ("ticket.dispatched", payload)
        case .acknowledged(let payload): ("ticket.acknowledged", payload)
        case .arrived(let payload): ("ticket.arrived", payload)
        case .held(let payload): ("ticket.held", payload)
        case .resumed(let payload): ("ticket.resumed", payload)
        case .finished(let payload): ("ticket.finished", payload)
        case .returned(let payload): ("ticket.returned", payload)
        case .calledBack(let payload): ("ticket.called-back", payload)
        case .closed(let payload): ("ticket.closed", payload)
        case .reopened(let payload): ("ticket.reopened", payload)
        case .rejected(let payload): ("ticket.rejected", payload)
        case .merged(let payload): ("ticket.merged", payload)
        case .absorbed(let payload): ("ticket.absorbed", payload)
        case .edited(let payload): ("ticket.edited", payload)
        case .feeAdded(let payload): ("ticket.fee-added", payload)
        case .noted(let payload): ("ticket.noted", payload)
        case .corrected(let payload): ("ticket.corrected", payload)
        case .undone(let payload): ("ticket.undone", payload)
        case .extended(let payload): ("ticket.extended", payload)
        case .lapsed(let payload): ("ticket.lapsed", payload)
        case .rescheduled(let payload): ("ticket.rescheduled", payload)
        }
    }

    fileprivate init(_ stored: StoredName, payload decoder: any Decoder) throws {
        switch stored.name {
        case "ticket.reported": self = .reported(try .init(from: decoder))
        case "ticket.imported": self = .imported(try .init(from: decoder))
        case "ticket.accepted": self = .accepted(try .init(from: decoder))
        case "ticket.dispatched": self = .dispatched(try .init(from: decoder))
        case "ticket.acknowledged": self = .acknowledged(try .init(from: decoder))
        case "ticket.arrived": self = .arrived(try .init(from: decoder))
        case "ticket.held": self = .held(try .init(from: decoder))
        case "ticket.resumed": self = .resumed(try .init(from: decoder))
        case "ticket.finished": self = .finished(try .init(from: decoder))
        case "ticket.returned": self = .returned(try .init(from: decoder))
        case "ticket.called-back": self = .calledBack(try .init(from: decoder))
        case "ticket.closed": self = .closed(try .init(from: decoder))
        case "ticket.reopened": self = .reopened(try .init(from: decoder))
        case "ticket.rejected": self = .rejected(try .init(from: decoder))
        case "ticket.merged": self = .merged(try .init(from: decoder))
        case "ticket.absorbed": self = .absorbed(try .init(from: decoder))
        case "ticket.edited": self = .edited(try .init(from: decoder))
        case "ticket.fee-added": self = .feeAdded(try .init(from: decoder))
        case "ticket.noted": self = .noted(try .init(from: decoder))
        case "ticket.corrected": self = .corrected(try .init(from: decoder))
        case "ticket.undone": self = .undone(try .init(from: decoder))
        case "ticket.extended": self = .extended(try .init(from: decoder))
        case "ticket.lapsed": self = .lapsed(try .init(from: decoder))
        case "ticket.rescheduled": self = .rescheduled(try .init(from: decoder))
        default: throw UnknownFact(stored: stored)
        }
    }
}
