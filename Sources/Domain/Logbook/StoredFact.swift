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
    /// Every fact that this program knows.
    package enum Kind: Hashable, Sendable {
        case ticket(TicketFact.Kind)
        case site(SiteFact.Kind)
        case account(OperatorFact.Kind)
        case journal(JournalFact.Kind)

        package init?(_ name: String) {
            if let kind = TicketFact.Kind(rawValue: name) {
                self = .ticket(kind)
            } else if let kind = SiteFact.Kind(rawValue: name) {
                self = .site(kind)
            } else if let kind = OperatorFact.Kind(rawValue: name) {
                self = .account(kind)
            } else if let kind = JournalFact.Kind(rawValue: name) {
                self = .journal(kind)
            } else {
                return nil
            }
        }
    }

    package var storedName: StoredName { StoredName(name: stored.name, version: 1) }

    /// Writes the fact's own fields, without its name.
    package func encodePayload(to encoder: any Encoder) throws {
        try stored.payload.encode(to: encoder)
    }

    private var stored: (name: String, payload: any Encodable) {
        switch self {
        case .ticket(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .site(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .account(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        case .journal(let fact): (fact.stored.kind.rawValue, fact.stored.payload)
        }
    }

    /// Reads the fields of the fact stored under that name.
    package init(_ stored: StoredName, payload decoder: any Decoder) throws {
        guard stored.version == 1, let kind = Kind(stored.name) else { throw UnknownFact(stored: stored) }
        switch kind {
        case .ticket(let kind): self = .ticket(try TicketFact(kind, payload: decoder))
        case .site(let kind): self = .site(try SiteFact(kind, payload: decoder))
        case .account(let kind): self = .account(try OperatorFact(kind, payload: decoder))
        case .journal(let kind): self = .journal(try JournalFact(kind, payload: decoder))
        }
    }
}
