/// An entry as it is stored: the fact's JSON text untouched, the hash in lower-case hexadecimal.
package struct StoredEntry: Equatable, Sendable {
    package var number: Int64
    package var stamp: Stamp
    package var subject: Subject
    package var revision: Int
    package var fact: StoredName
    package var data: String
    package var hash: String
    /// Who held the desk then; nil where nobody did, or where it came from elsewhere.
    package var holder: ID<Operator>?

    package init(
        number: Int64, stamp: Stamp, subject: Subject, revision: Int, fact: StoredName, data: String,
        hash: String
    ) {
        self.number = number
        self.stamp = stamp
        self.subject = subject
        self.revision = revision
        self.fact = fact
        self.data = data
        self.hash = hash
    }
}
