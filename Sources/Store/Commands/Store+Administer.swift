import Domain
import GRDB

extension Store {
    /// Puts a checked site in force; what tickets name cannot vanish.
    package func apply(_ site: Site, by author: Author) throws(StoreError) {
        try write(by: author) { writing in
            let fact = try Site.decideApply(
                site, over: writing.record.site, use: try SiteUse(writing.db), author: author)
            guard Zone.system(site.zone) != nil else {
                throw StoreError.unreadable("no time zone \(site.zone)")
            }
            let revision = try writing.add(.site(fact), about: .site)
            try writing.tables.put(site, revision: revision, json)
        }
    }

    package func account(_ command: OperatorCommand, id: ID<Operator>, by author: Author) throws(StoreError) {
        try write(by: author) { writing in
            let everyone = try Operator.all(writing.db)
            let fact = try Operator.decide(command, id: id, everyone: everyone, author: author)
            let revision = try writing.add(.account(fact), about: .account(id))
            let before = everyone.first { $0.id == id }
            guard let after = Operator.evolve(before, fact, revision: revision) else {
                throw StoreError.corrupt("operator \(id): its entries do not begin with its birth")
            }
            try writing.tables.put(after)
        }
    }

    /// Writes a free entry and returns its number.
    package func note(
        _ text: String, happenedAt: Instant? = nil, by author: Author
    ) throws(StoreError) -> Int64 {
        try write(by: author) { writing in
            let fact = try JournalFact.decideNote(text, writing.occasion(happenedAt))
            _ = try writing.add(.journal(fact), about: .journal, happenedAt: happenedAt)
            return writing.lastEntry
        }
    }
}
