import Domain
import GRDB

/// One moment of a desk: what its tables and its logbook tell, for whoever asks.
package struct Reading {
    let db: Database
    let json: FactJSON
    let sites: KnownSites

    init(_ db: Database, _ json: FactJSON, _ sites: KnownSites) {
        self.db = db
        self.json = json
        self.sites = sites
    }
}

extension Store {
    /// Runs `body` on one moment.
    package func read<Value>(_ body: (Reading) throws -> Value) throws(StoreError) -> Value {
        try snapshot { try body(reading($0)) }
    }

    /// As `read`, for a body whose own errors come out as they are.
    package func readRethrowing<Value>(_ body: (Reading) throws -> Value) throws -> Value {
        try StoreError.mappingOwn(path) { try onReader { try body(reading($0)) } }
    }

    func reading(_ db: Database) -> Reading { Reading(db, json, sites) }
}
