import Domain

/// The end of the logbook.
package struct Head: Equatable, Sendable {
    /// The last entry's number, 0 where there is none.
    package var number: Int64
    /// The last entry's hash in lower-case hexadecimal.
    package var hash: String
}
