/// Why an entry cannot stand where it stands in a logbook.
package enum LogbookFlaw: Error, Equatable, Sendable {
    case number(expected: Int64, found: Int64)
    /// Recorded earlier than the entry before.
    case timeRunsBack
    case revision(expected: Int, found: Int)
    /// Of a newer program, or of none.
    case unknownFact(StoredName)
    case unreadableFact(StoredName)
    /// The fact is none of its subject's, or the first about it is no birth.
    case wrongSubject(Subject, StoredName)
    /// The hash is not that of the entry's bytes and the hash before.
    case brokenChain
    /// There is no site in it, so that no desk can work with it.
    case noSite
}
