import Domain
import GRDB

extension Reading {
    /// The newest version of every catalogue, in the order of their slugs.
    package func standards() throws -> Standards {
        Standards(try Logbook.ids(db, of: .standard).compactMap { try editions(of: ID($0)).last })
    }

    /// Every version of one catalogue, oldest first; none where it was never published.
    package func editions(of id: ID<Catalogue>) throws -> [Edition] {
        try Logbook.entries(db, json, about: .standard(id)).compactMap { entry in
            guard case .standard(.published(let fact)) = entry.fact else { return nil }
            return Edition(fact.catalogue, version: entry.revision, publishedAt: entry.stamp.recordedAt)
        }
    }

    /// The catalogues as they were in force at an instant; of one that came later, its first version.
    package func standards(at instant: Instant) throws -> Standards {
        Standards(
            try Logbook.ids(db, of: .standard).compactMap { id in
                let editions = try editions(of: ID(id))
                return editions.last { $0.publishedAt <= instant } ?? editions.first
            })
    }
}
