import Domain
import GRDB

extension Reading {
    /// The place that is aimed at: from the first site on, up to now.
    package func place(_ aim: PastAim, now: Instant) throws -> PastPlace {
        let last = try Logbook.tail(db)
        guard let first = try Logbook.entry(db, json, about: .site, revision: 1) else {
            throw StoreError.corrupt("no site")
        }
        switch aim {
        case .moment(let then):
            guard then <= max(now, last.recordedAt) else { throw PastRefusal.ahead }
            let entry = try Logbook.lastNumber(db, recordedBy: then)
            guard entry >= first.number else { throw PastRefusal.before(first.stamp.recordedAt) }
            return PastPlace(entry: entry, then: then)
        case .entry(let number):
            guard number <= last.number else { throw PastRefusal.ahead }
            guard number >= first.number else { throw PastRefusal.before(first.stamp.recordedAt) }
            return PastPlace(entry: number, then: try Logbook.recordedAt(db, entry: number))
        }
    }
}
