import Domain
import GRDB

/// A site and the time it was in force.
struct SitePeriod {
    var time: Range<Instant>
    var record: SiteRecord
}

extension Reading {
    /// The sites in force within `time`, in order; none before the first. Costs an entry for each that is in force no more.
    func sitePeriods(
        current: SiteRecord, over time: Range<Instant>
    ) throws -> [SitePeriod] {
        guard !time.isEmpty else { return [] }
        let starts = try Logbook.recordedAt(db, .site)
        var periods: [SitePeriod] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : .never
            let (from, until) = (max(start, time.lowerBound), min(end, time.upperBound))
            guard from < until else { continue }
            let record = try site(ofRevision: index + 1, current)
            periods.append(SitePeriod(time: from..<until, record: record))
        }
        return periods
    }

    /// Only one that is in force no more has to be read.
    func site(ofRevision revision: Int, _ current: SiteRecord) throws -> SiteRecord {
        if revision == current.revision { return current }
        let entry = try Logbook.entry(db, json, about: .site, revision: revision)
        guard case .site(.applied(let fact))? = entry?.fact else {
            throw StoreError.corrupt("site: no revision \(revision)")
        }
        return try SiteRecord(fact.site, revision: revision)
    }

    /// The site in force at an instant; before the first that one.
    func site(at instant: Instant, current: SiteRecord) throws -> SiteRecord {
        let moment = instant..<Instant(milliseconds: instant.milliseconds + 1)
        return try sitePeriods(current: current, over: moment).first?.record ?? current
    }
}

extension SiteRecord {
    /// A site that was in force once.
    fileprivate init(_ site: Site, revision: Int) throws(StoreError) {
        guard let zone = Zone.system(site.zone) else { throw .unreadable("", .noZone(site.zone)) }
        self.init(site: site, revision: revision, zone: zone)
    }
}
