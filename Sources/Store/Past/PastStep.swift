import Domain
import GRDB

/// Takes the tables of a past desk from one entry to another, of which the later one bounds what is seen of the logbook:
/// each subject written to in between is taken out as it stood at the one and put in as it stood at the other.
struct PastStep {
    private let db: Database
    private let json: FactJSON
    private let from: Int64
    private let to: Int64

    init(_ db: Database, _ json: FactJSON, from: Int64, to: Int64) {
        self.db = db
        self.json = json
        self.from = from
        self.to = to
    }

    func take() throws {
        var writer = try TableWriter(db, json)
        let histories = try Logbook.subjects(db, after: min(from, to)).map {
            try Logbook.entries(db, json, about: $0)
        }
        // All go before any comes: of some kinds there is but one that is open.
        for history in histories {
            if let before = Matter(history.filter { $0.number <= from }) { try writer.remove(before) }
        }
        for history in histories { try put(history.filter { $0.number <= to }, &writer) }
        try writer.flush()
    }

    private func put(_ history: [Entry], _ writer: inout TableWriter) throws {
        guard let birth = history.first, let last = history.last else { return }
        guard let after = Matter(history) else { throw StoreError.unborn(birth.subject) }
        try writer.write(after, over: nil, birth: birth.fact, entry: last.number)
    }
}
