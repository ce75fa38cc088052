import Domain
import GRDB
import Synchronization

/// The site in force, with its zone ready to use.
package struct SiteRecord: Sendable {
    package var site: Site
    package var revision: Int
    package var zone: Zone
    /// The site's targets, ready to count by.
    package let clocks: SiteClocks
    /// What it wants walked and when.
    let planner: RoundPlanner

    init(site: Site, revision: Int, zone: Zone) {
        self.site = site
        self.revision = revision
        self.zone = zone
        clocks = SiteClocks(site, zone: zone)
        planner = RoundPlanner(site, zone: zone)
    }
}

extension SiteRecord {
    init(_ db: Database, _ json: FactJSON, revision: Int) throws {
        guard let text = try String.fetchOne(db, sql: "SELECT data FROM site"),
            let site = try? json.site(text)
        else { throw StoreError.corrupt("unreadable site") }
        guard let zone = Zone.system(site.zone) else {
            throw StoreError.unreadable("", .noZone(site.zone))
        }
        self.init(site: site, revision: revision, zone: zone)
    }
}

/// The site in force, decoded anew only where it changed.
final class KnownSites: Sendable {
    private struct Known {
        /// Of the entry that put it in force: revisions alone repeat when a backup is restored.
        var hash: [UInt8]
        var record: SiteRecord
    }

    private let path: String
    private let known = Mutex<Known?>(nil)

    init(_ path: String) {
        self.path = path
    }

    func record(_ db: Database, _ json: FactJSON) throws -> SiteRecord {
        let statement = try db.cachedStatement(sql: "SELECT revision FROM site")
        guard let revision = try Int.fetchOne(statement),
            let hash = try Logbook.hash(db, of: .site, revision: revision)
        else { throw StoreError.corrupt("\(path): no site") }
        if let known = known.withLock({ $0 }), known.hash == hash { return known.record }
        let loaded = Known(hash: hash, record: try SiteRecord(db, json, revision: revision))
        known.withLock { $0 = loaded }
        return loaded.record
    }
}
