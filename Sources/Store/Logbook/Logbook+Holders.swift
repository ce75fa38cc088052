import Domain
import GRDB

extension Logbook {
    /// Who held the desk 当班 as each entry of a stretch was written, itself among them: it follows from what was written
    /// about that before, of which there are few.
    struct Holders {
        /// The newest first.
        private var turns: [(entry: Int64, holder: ID<Operator>?)] = []

        init(_ db: Database, _ json: FactJSON, from first: Int64, to last: Int64) throws {
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(EntryColumns.list) FROM logbook WHERE kind = ? AND id = ? AND number <= ?
                    ORDER BY revision DESC
                    """)
            let subject = Subject.watch
            let rows = try Row.fetchCursor(
                statement, arguments: [subject.kind.rawValue, subject.id, last])
            while turns.last.map({ $0.entry > first }) ?? true, let row = try rows.next() {
                let entry = try json.entry(EntryColumns(row))
                guard case .watch(let fact) = entry.fact, let turn = fact.turn else { continue }
                turns.append((entry.number, turn.to))
            }
        }

        func holder(at entry: Int64) -> ID<Operator>? { turns.first { $0.entry <= entry }?.holder }
    }
}
