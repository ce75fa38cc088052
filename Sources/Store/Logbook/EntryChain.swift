import Domain

/// Makes entries ready to be written: each with its JSON, and its hash over the one before.
struct EntryChain {
    private let json: FactJSON
    private let writer = FactEncoder()
    private var hash = EntryHash()
    private var last: Logbook.Tail

    struct Link: Sendable {
        var columns: EntryColumns
        var hash: [UInt8]
    }

    init(after last: Logbook.Tail, _ json: FactJSON) {
        self.last = last
        self.json = json
    }

    /// What comes next follows an entry that was made elsewhere.
    mutating func goOn(after last: Logbook.Tail) { self.last = last }

    mutating func next(_ fact: Fact, _ subject: Subject, revision: Int, _ stamp: Stamp) throws -> Link {
        let columns = EntryColumns(
            number: last.number + 1, stamp: stamp, subject: subject, revision: revision,
            fact: fact.storedName, data: try json.text(fact, writer))
        let link = Link(columns: columns, hash: hash.next(after: last.hash, columns))
        last = Logbook.Tail(link)
        return link
    }
}
