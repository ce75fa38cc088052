import Domain
import Foundation
import GRDB

/// Walks the logbook in the order of its numbers and computes every hash anew.
struct ChainCheck {
    private static let batch = 2000

    private(set) var last: Logbook.Tail
    private var hash = EntryHash()

    /// - Parameter last: the entry up to which all was found right.
    init(after last: Logbook.Tail = Logbook.Tail()) { self.last = last }

    /// Checks a batch of the entries behind the last one checked; false where there are none.
    mutating func step(
        _ db: Database, limit: Int = ChainCheck.batch, _ report: (VerifyProblem) -> Void
    ) throws -> Bool {
        let entries = try Logbook.hashed(db, after: last.number, limit: limit)
        var isEmpty = true
        while let (columns, hash) = try entries.next() {
            check(columns, hash, report)
            isEmpty = false
        }
        return !isEmpty
    }

    private mutating func check(_ entry: EntryColumns, _ stored: [UInt8], _ report: (VerifyProblem) -> Void) {
        if entry.number != last.number + 1 { report(.gap(before: entry.number)) }
        if entry.recordedAt < last.recordedAt.milliseconds { report(.timeRunsBack(entry: entry.number)) }
        if hash.next(after: last.hash, entry) != stored { report(.brokenChain(entry: entry.number)) }
        last = Logbook.Tail(
            number: entry.number, recordedAt: Instant(milliseconds: entry.recordedAt), hash: stored)
    }

    /// Checks a whole file that nobody writes to, its pages first.
    static func requireSound(_ db: Database, _ path: String) throws {
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
        guard pages == ["ok"] else { throw StoreError.corrupt("\(path): \(pages.first ?? "")") }
        var problem: VerifyProblem?
        var check = ChainCheck()
        while try check.step(db, { problem = problem ?? $0 }) {}
        if let problem { throw StoreError.corrupt("\(path): \(problem)") }
    }
}
