import Domain
import GRDB

extension Store {
    /// Puts a checked site in force; what tickets name cannot vanish. Open tickets whose deadlines it moves are told so.
    /// - Returns: how many those are.
    @discardableResult
    package func apply(_ site: Site, by author: Author) throws(StoreError) -> Int {
        try write(by: author) { writing in
            let fact = try Site.decideApply(
                site, over: writing.record.site, use: try SiteUse(writing.db), author: author)
            // What ran out under the old site did.
            _ = try writing.sweep(limit: .max)
            guard let zone = Zone.system(site.zone) else {
                throw StoreError.unreadable("", .noZone(site.zone))
            }
            let before = Matter.site(writing.record.site, revision: writing.record.revision)
            let decision = Decision(.site(fact), about: .site, on: before, at: writing.now)
            try writing.write(decision)
            try writing.reopenRounds(for: site)
            writing.turn(to: SiteRecord(site: site, revision: decision.revision, zone: zone))
            return try writing.reschedule()
        }
    }

    /// What the site would change, refused where `apply` would be. Writes nothing.
    package func preview(_ site: Site, by author: Author) throws(StoreError) -> SitePreview {
        let moved = try reschedules(by: site, author: author)
        return try read { reading in
            let (old, use) = (try reading.site().site, try SiteUse(reading.db))
            _ = try Site.decideApply(site, over: old, use: use, author: author)
            return SitePreview(from: old, to: site, jobs: use.jobs, rescheduled: moved)
        }
    }

    /// How many open tickets' deadlines the site would move. Writes nothing.
    package func reschedules(by site: Site, author: Author) throws(StoreError) -> Int {
        guard let zone = Zone.system(site.zone) else { throw .unreadable("", .noZone(site.zone)) }
        let now = clock()
        let occasion = Occasion(
            now: now, happenedAt: now, author: author, site: site, clocks: SiteClocks(site, zone: zone))
        return try read { try $0.rescheduled(by: occasion).count }
    }

    package func account(_ command: OperatorCommand, id: ID<Operator>, by author: Author) throws(StoreError) {
        try account(command, id: id, by: author) { _ in }
    }

    /// What `beside` writes is written with it, or nothing is.
    func account(
        _ command: OperatorCommand, id: ID<Operator>, by author: Author, beside: (Writing) throws -> Void
    ) throws(StoreError) {
        try write(by: author) { writing in
            let everyone = try writing.reading.operators()
            let fact = try Operator.decide(command, id: id, everyone: everyone, author: author)
            let before = everyone.first { $0.id == id }.map(Matter.account)
            try writing.write(Decision(.account(fact), about: .account(id), on: before, at: writing.now))
            try beside(writing)
        }
    }
}
