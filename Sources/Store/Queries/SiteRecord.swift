import Domain
import GRDB

/// The site in force, with its zone ready to use.
package struct SiteRecord: Equatable, Sendable {
    package var site: Site
    package var revision: Int
    package var zone: Zone
}

extension SiteRecord {
    init(_ db: Database, _ json: FactJSON, revision: Int) throws {
        guard let text = try String.fetchOne(db, sql: "SELECT data FROM site"),
            let site = try? json.site(text)
        else { throw StoreError.corrupt("unreadable site") }
        guard let zone = Zone.system(site.zone) else {
            throw StoreError.unreadable("no time zone \(site.zone)")
        }
        self.init(site: site, revision: revision, zone: zone)
    }
}
