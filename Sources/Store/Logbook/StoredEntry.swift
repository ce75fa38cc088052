import Domain

/// An entry as it is stored: the fact's JSON text untouched, the hash in lower-case hexadecimal.
package struct StoredEntry: Equatable, Sendable {
    package var number: Int64
    package var stamp: Stamp
    package var subject: Subject
    package var revision: Int
    package var fact: StoredName
    package var data: String
    package var hash: String
}
