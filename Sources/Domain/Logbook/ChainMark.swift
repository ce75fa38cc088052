/// How far the logbook's chain of hashes was checked, from its first entry on.
package struct ChainMark: Equatable, Sendable {
    /// The last entry found as it was written, 0 where none was looked at; with its hash and when it was recorded.
    package var number: Int64
    package var recordedAt: Instant
    package var hash: [UInt8]
    /// The first entry that is not as it was written, or has none before it; nothing behind that is checked.
    package var broken: Int64?

    package init(number: Int64, recordedAt: Instant, hash: [UInt8], broken: Int64? = nil) {
        self.number = number
        self.recordedAt = recordedAt
        self.hash = hash
        self.broken = broken
    }
}
