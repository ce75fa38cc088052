import Domain
import Intake
import Store

extension SourceRun<ImportedInspection> {
    /// Reads the file whole into the order in which the inspections were made. A source's number that comes twice with
    /// different content may never be skipped, unless its rows are the findings of one inspection.
    package func inspections(
        _ grouping: InspectionsMapping.Grouping
    ) throws -> (sorter: InspectionSorter, outcome: ImportRun.Outcome) {
        let (sorter, ledger) = (try InspectionSorter(), try ImportLedger())
        let outcome = try read { inspection, line in
            guard grouping == .byNumber else {
                try sorter.add(inspection)
                return nil
            }
            let key = inspection.source.key
            switch try ledger.note(key, digest: inspection.digest, line: line) {
            case .new: try sorter.add(inspection)
            case .same: break
            case .different(let first): return .repeatedNumber(key, firstLine: first)
            }
            return nil
        }
        return (sorter, outcome)
    }
}

extension InspectionSorter {
    /// Writes them, all or nothing; with `isRehearsal` only counts.
    package func write(
        to store: Store, by author: Author, _ grouping: InspectionsMapping.Grouping, isRehearsal: Bool,
        progress: (Int) throws -> Void
    ) throws -> ImportCounts {
        try sorted { next in
            var pending: ImportedInspection?
            return try store.importInspections(
                by: author, isRehearsal: isRehearsal,
                { grouping == .byFinding ? try InspectionSorter.whole(next, &pending) : try next() },
                progress: progress)
        }
    }

    /// The next with all its rows put together.
    /// - Parameter pending: the first row of the one behind it.
    private static func whole(
        _ next: () throws -> ImportedInspection?, _ pending: inout ImportedInspection?
    ) throws -> ImportedInspection? {
        guard var whole = try pending ?? next() else { return nil }
        pending = nil
        while let row = try next() {
            guard row.isRow(of: whole) else {
                pending = row
                break
            }
            whole = whole.merging(row)
        }
        return whole
    }
}
