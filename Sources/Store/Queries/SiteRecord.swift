import Domain
import GRDB

/// The site in force, with its zone ready to use.
package struct SiteRecord: Equatable, Sendable {
    package var site: Site
    package var revision: Int
    package var zone: Zone
    /// The site's targets, ready to count by.
    package let clocks: SiteClocks

    init(site: Site, revision: Int, zone: Zone) {
        self.site = site
        self.revision = revision
        self.zone = zone
        clocks = SiteClocks(site, zone: zone)
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
