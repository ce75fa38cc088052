import Domain
import GRDB

extension Reading {
    package func site() throws -> SiteRecord { try sites.record(db, json) }

    package func operators() throws -> [Operator] { try Operator.all(db) }

    package func entries(after number: Int64, limit: Int) throws -> [Entry] {
        try Logbook.entries(db, json, after: number, limit: limit)
    }

    /// All but those of one kind of fact, named as it is stored, and what befell rounds more than two days before it was
    /// recorded: nobody has to be told of that one by one.
    package func entries(after number: Int64, upTo last: Int64, exceptFacts name: String) throws -> [Entry] {
        try Logbook.entries(db, json, after: number, upTo: last, exceptFacts: name)
    }

    package func storedEntries(after number: Int64, limit: Int) throws -> [StoredEntry] {
        try Logbook.storedEntries(db, json, after: number, limit: limit)
    }

    /// Everything about a subject; fails where there is nothing, or it does not begin with its birth.
    func history(of subject: Subject) throws -> [Entry] {
        let entries = try Logbook.entries(db, json, about: subject)
        guard let birth = entries.first else { throw StoreError.nothing(about: subject) }
        let matter = Matter.evolve(nil, birth.fact, birth.stamp, revision: birth.revision)
        guard matter?.subject == subject else { throw StoreError.unborn(subject) }
        return entries
    }
}

extension Store {
    /// The end of the logbook; who is told of it may rely on its being there before anything else is written.
    package func head() throws(StoreError) -> Head {
        try snapshot { Head(try footing.follow($0)) }
    }
}

extension Head {
    init(_ tail: Logbook.Tail) {
        self.init(number: tail.number, hash: EntryHash.hexadecimal(tail.hash))
    }
}
