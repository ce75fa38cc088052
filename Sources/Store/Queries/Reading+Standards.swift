import Domain
import GRDB

extension Reading {
    /// The newest version of every catalogue, in the order of their slugs.
    package func standards() throws -> Standards {
        Standards(try Logbook.ids(db, of: .standard).compactMap { try edition(of: ID($0)) })
    }

    /// The newest version of one; nil where it was never published.
    func edition(of id: ID<Catalogue>) throws -> Edition? {
        try Logbook.lastEntries(db, json, about: .standard(id), limit: 1).first.flatMap(Edition.init)
    }

    /// Every version of one catalogue, oldest first; none where it was never published.
    package func editions(of id: ID<Catalogue>) throws -> [Edition] {
        try Logbook.entries(db, json, about: .standard(id)).compactMap(Edition.init)
    }

    /// The one clause that a citation means, in force or as it last was, and every version of its catalogue.
    package func clause(cited text: String) throws -> (citation: Citation, editions: [Edition]) {
        let standards = try standards()
        let citation: Citation
        do throws(Refusal) {
            citation = try standards.clause(cited: text)
        } catch .unknown {
            let former = try standards.editions.flatMap { try editions(of: $0.catalogue.id).reversed() }
            guard let last = Standards(former).clauses(cited: text).first else {
                throw Refusal.unknown(.clause, text)
            }
            citation = last
        }
        return (citation, try editions(of: citation.catalogue))
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

extension Edition {
    fileprivate init?(_ entry: Entry) {
        guard case .standard(.published(let fact)) = entry.fact else { return nil }
        self.init(fact.catalogue, version: entry.revision, publishedAt: entry.stamp.recordedAt)
    }
}
