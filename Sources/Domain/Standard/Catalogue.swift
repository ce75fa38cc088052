/// A catalogue of standards 标准目录 as one version of it was published.
package struct Catalogue: Equatable, Codable, Sendable {
    package var id: ID<Catalogue>
    package var name: String
    /// In the order of their source, each known by its own id.
    package var clauses: [Clause]

    package init(id: ID<Catalogue>, name: String, clauses: [Clause]) {
        self.id = id
        self.name = name
        self.clauses = clauses
    }
}

/// One version of a catalogue and which it is: 1 is the first that was published.
package struct Edition: Equatable, Sendable {
    package var catalogue: Catalogue
    package var version: Int
    package var publishedAt: Instant

    package init(_ catalogue: Catalogue, version: Int, publishedAt: Instant) {
        self.catalogue = catalogue
        self.version = version
        self.publishedAt = publishedAt
    }
}

/// What a version does to the one before it, clause by clause.
package struct CatalogueChange: Equatable, Sendable {
    package var added: [String] = []
    package var changed: [String] = []
    package var removed: [String] = []
    /// How many stay as they are.
    package var same = 0

    package init(from old: Catalogue?, to new: Catalogue) {
        var rest = Dictionary((old?.clauses ?? []).map { ($0.id, $0) }) { first, _ in first }
        for clause in new.clauses {
            switch rest.removeValue(forKey: clause.id) {
            case nil: added.append(clause.id)
            case clause: same += 1
            case .some: changed.append(clause.id)
            }
        }
        removed = (old?.clauses ?? []).map(\.id).filter { rest[$0] != nil }
    }
}

extension Catalogue {
    /// Publishes it as the next version. The same content again is nothing to change.
    package func decidePublish(over old: Catalogue?, _ author: Author) throws(Refusal) -> StandardFact {
        try author.require(.publishStandards)
        guard id.isWellFormed else { throw .malformed(.catalogue, id.text) }
        guard self != old else { throw .nothingToChange }
        return .published(.init(catalogue: self))
    }
}
