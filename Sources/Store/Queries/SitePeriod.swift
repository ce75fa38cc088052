import Domain
import GRDB

/// A site and the time it was in force.
struct SitePeriod {
    var time: Range<Instant>
    var record: SiteRecord
}

extension Reading {
    /// The sites in force within `time`, in order; none before the first. Costs one entry where it has not changed since.
    func sitePeriods(
        current: SiteRecord, over time: Range<Instant>
    ) throws -> [SitePeriod] {
        guard !time.isEmpty else { return [] }
        let starts = try Logbook.recordedAt(db, .site)
        guard let last = starts.last else { return [] }
        if last <= time.lowerBound { return [SitePeriod(time: time, record: current)] }
        var periods: [SitePeriod] = []
        let entries = try Logbook.entries(db, json, about: .site)
        for (index, entry) in entries.enumerated() {
            let from = max(entry.stamp.recordedAt, time.lowerBound)
            let until = min(
                index + 1 < entries.count ? entries[index + 1].stamp.recordedAt : .never, time.upperBound)
            guard from < until, case .site(.applied(let fact)) = entry.fact else { continue }
            let isCurrent = entry.revision == current.revision
            let record = isCurrent ? current : try SiteRecord(fact.site, revision: entry.revision)
            periods.append(SitePeriod(time: from..<until, record: record))
        }
        return periods
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
