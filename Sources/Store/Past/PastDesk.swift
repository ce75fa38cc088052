import Domain
import GRDB

/// A desk as it stood at a past moment: tables of its own, filled as the logbook had them then, beside the desk's file,
/// of which the logbook is seen up to that moment's last entry. Every query of `Reading` answers from it unchanged.
///
/// Nothing of the desk is written, and no transaction on it outlasts a call.
package final class PastDesk: Sendable {
    /// How much of what was over by then is there.
    package enum Extent: Sendable {
        /// What screens show; all of it where the desk is small.
        case screens
        case all
    }

    private static let few = 10_000
    /// Entries between two moments over which a desk is moved rather than filled anew.
    private static let stride: Int64 = 5000
    /// Minutes around the moment it was filled for in which it may be moved.
    private static let ground = 7 * 1440

    private let queue: DatabaseQueue
    private let path: String
    private let json = FactJSON()
    private let sites: KnownSites
    private let origin: PastPlace
    /// Nil where everything is there.
    package let reach: PastReach?

    /// - Parameters:
    ///   - path: of the desk's file.
    ///   - progress: of the subjects written to since, how many are done; what it throws ends it.
    package convenience init(
        _ path: String, at place: PastPlace, extent: Extent = .screens,
        progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws {
        try self.init(path, at: place, few: extent == .all ? .max : PastDesk.few, progress: progress)
    }

    /// - Parameter few: so many tickets and rounds at most are all there.
    init(
        _ path: String, at place: PastPlace, few: Int,
        progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
    ) throws {
        self.path = path
        sites = KnownSites(path)
        origin = place
        let json = json
        (queue, reach) = try StoreError.mappingOwn(path) {
            let queue = try Connection.alone("")
            let reach = try queue.writeWithoutTransaction { db in
                try PastDesk.prepare(db, path)
                try PastDesk.move(db, to: place)
                let isWhole = try PastDesk.holds(db, atMost: few)
                let reach = isWhole ? nil : PastFilling.reach(place.then)
                try db.inTransaction {
                    try PastFilling(db, json, place, reach).fill(progress)
                    return .commit
                }
                return reach
            }
            return (queue, reach)
        }
    }

    private static func prepare(_ db: Database, _ path: String) throws {
        try db.execute(
            sql: """
                PRAGMA journal_mode = OFF;
                PRAGMA synchronous = OFF;
                PRAGMA cache_size = -65536;
                """)
        try Schema.createTables(db)
        try db.execute(sql: "ATTACH ? AS desk", arguments: [Connection.nameForReading(path)])
        try db.execute(
            sql: """
                CREATE TEMP TABLE place (entry INTEGER NOT NULL, moment INTEGER NOT NULL);
                CREATE TEMP TABLE local_rounds (swept_until INTEGER NOT NULL, next_due INTEGER NOT NULL);
                \(Logbook.pastView);
                """)
    }

    /// Whether the desk has so many tickets and rounds at most.
    private static func holds(_ db: Database, atMost few: Int) throws -> Bool {
        let tickets = try Int.fetchOne(db, sql: "SELECT sum(count) FROM desk.counters") ?? 0
        guard tickets <= few, few < .max else { return few == .max }
        return try Int.fetchOne(
            db, sql: "SELECT count(*) <= ? FROM (SELECT 1 FROM desk.rounds LIMIT ?)",
            arguments: [few, few + 1]) == 1
    }

    private static func move(_ db: Database, to place: PastPlace) throws {
        try db.execute(sql: "DELETE FROM temp.place")
        try db.execute(
            sql: "INSERT INTO temp.place VALUES (?,?)", arguments: [place.entry, place.then.milliseconds])
    }

    private static func place(_ db: Database) throws -> PastPlace? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT entry, moment FROM temp.place")).map {
            PastPlace(entry: $0[0], then: Instant(milliseconds: $0[1]))
        }
    }
}

extension PastDesk {
    /// Whether it is but a few steps from where it stands.
    package func isNear(_ place: PastPlace) throws(StoreError) -> Bool {
        let from = try StoreError.mapping(path) { try queue.read { try PastDesk.place($0) } }
        guard let from, abs(place.entry - from.entry) <= PastDesk.stride else { return false }
        return reach == nil || abs(place.then.minutes(since: origin.then)) <= PastDesk.ground
    }

    /// Takes it to another moment. After a failure it is of none.
    package func move(to place: PastPlace) throws(StoreError) {
        try StoreError.mapping(path) {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction {
                    guard let from = try PastDesk.place(db) else { throw StoreError.corrupt(path) }
                    try PastDesk.move(
                        db, to: PastPlace(entry: max(from.entry, place.entry), then: place.then))
                    try PastStep(db, json, from: from.entry, to: place.entry).take()
                    try PastDesk.move(db, to: place)
                    return .commit
                }
            }
        }
    }

    /// Runs `body` on the desk as it stood at that place; nil where it stands elsewhere by now.
    package func read<Value>(
        at place: PastPlace, _ body: (Reading) throws -> Value
    ) throws(StoreError) -> Value? {
        try StoreError.mapping(path) {
            try queue.read { db in
                try PastDesk.place(db) == place ? body(Reading(db, json, sites)) : nil
            }
        }
    }

    /// Runs `body` on the desk as it stands, its own errors as they are.
    package func readRethrowing<Value>(_ body: (Reading) throws -> Value) throws -> Value {
        try StoreError.mappingOwn(path) { try queue.read { try body(Reading($0, json, sites)) } }
    }
}
