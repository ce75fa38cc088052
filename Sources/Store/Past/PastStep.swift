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
        for subject in try Logbook.subjects(db, after: min(from, to)) { try move(subject, &writer) }
        try writer.flush()
    }

    private func move(_ subject: Subject, _ writer: inout TableWriter) throws {
        let entries = try Logbook.entries(db, json, about: subject)
        if let before = Matter(entries.filter { $0.number <= from }) { try writer.remove(before) }
        let now = entries.filter { $0.number <= to }
        guard let birth = now.first, let last = now.last else { return }
        guard let after = Matter(now) else { throw StoreError.unborn(subject) }
        try writer.write(after, over: nil, birth: birth.fact, entry: last.number)
    }
}
