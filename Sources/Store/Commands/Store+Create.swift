import Domain
import Foundation
import GRDB

extension Store {
    /// The first operator of a new database, who is given every right.
    package struct Administrator: Equatable, Sendable {
        package var id: ID<Operator>
        package var name: String
        package var systemUser: String?

        package init(id: ID<Operator>, name: String, systemUser: String?) {
            self.id = id
            self.name = name
            self.systemUser = systemUser
        }
    }

    /// Makes a new database, whole or not at all; what exists at the path is never touched.
    package static func create(
        at path: String, site: Site, administrator: Administrator, desk: String,
        clock: @escaping @Sendable () -> Instant
    ) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyExists(path: path) }
        try StoreError.mapping(path) {
            try NewFile.make(at: path) { temporary in
                let queue = try Connection.alone(temporary)
                try queue.writeWithoutTransaction { db in
                    try db.inTransaction(.immediate) {
                        try Schema.migrate(db)
                        try fill(db, path, site, administrator, desk: desk, now: clock())
                        return .commit
                    }
                    try db.execute(sql: "PRAGMA journal_mode = WAL")
                }
                try queue.close()
            }
        }
    }

    private static func fill(
        _ db: Database, _ path: String, _ site: Site, _ administrator: Administrator, desk: String,
        now: Instant
    ) throws {
        guard let zone = Zone.system(site.zone) else {
            throw StoreError.unreadable("", .noZone(site.zone))
        }
        let author = Author(id: administrator.id, roles: [.administrator], desk: desk)
        let record = SiteRecord(site: site, revision: 1, zone: zone)
        let reading = Reading(db, FactJSON(), KnownSites(path))
        var writing = try Writing(reading, author: author, record: record, clock: now)
        let account = try Operator.decide(
            .add(
                name: administrator.name, roles: [.administrator, .leader, .operator, .supervisor],
                systemUser: administrator.systemUser),
            id: administrator.id, everyone: [], author: author)
        let subject = Subject.account(administrator.id)
        try writing.write(Decision(.account(account), about: subject, on: nil, at: writing.now))
        let applied = try Site.decideApply(site, over: nil, use: SiteUse(), author: author)
        try writing.write(Decision(.site(applied), about: .site, on: nil, at: writing.now))
    }
}
