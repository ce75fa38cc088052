import Domain
import GRDB

extension Store {
    /// Plans all occasions of a file, each with the file's key, in one transaction; one that is refused takes all back. One
    /// known by its key is left as it is, be it that the file says otherwise now.
    ///
    /// With `isRehearsal` they are only counted.
    package func importGatherings(
        _ told: [(key: String, details: Gathering.Details)], by author: Author, isRehearsal: Bool = false
    ) throws(StoreError) -> ImportCounts {
        guard !isRehearsal else { return try read { reading in try reading.counts(of: told) } }
        return try write(by: author) { writing in
            let counts = try writing.reading.counts(of: told)
            for (key, details) in told {
                let source = Source(name: Source.occasions, key: key)
                _ = try writing.carryOut(Order(GatheringWork.plan(details, source)))
            }
            return counts
        }
    }
}

extension Reading {
    fileprivate func counts(of told: [(key: String, details: Gathering.Details)]) throws -> ImportCounts {
        let query = GatheringQuery(self, try site())
        var counts = ImportCounts()
        var added: Set<String> = []
        for (key, details) in told {
            let source = Source(name: Source.occasions, key: key)
            if let known = try query.planned(from: source) {
                let isSame = try query.entries(of: known).tell(details)
                if isSame { counts.already += 1 } else { counts.changed.append(source) }
            } else if added.insert(key).inserted {
                counts.added += 1
            } else {
                counts.already += 1
            }
        }
        return counts
    }
}

extension [Entry] {
    /// Whether an occasion is so now, or was told so at first: what was moved here since is no news of the file's.
    fileprivate func tell(_ details: Gathering.Details) -> Bool {
        if Matter(self)?.gathering?.details == details { return true }
        guard case .gathering(.planned(let first))? = first?.fact else { return false }
        return first.details == details
    }
}
