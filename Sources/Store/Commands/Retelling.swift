import Domain
import GRDB

extension Store {
    /// Writes what happened before now in one transaction, each step recorded at its own moment: for desks that are
    /// shown or measured. Whatever `body` throws takes everything back and comes out here.
    package func retell<Value>(_ body: (inout Retelling) throws -> Value) throws -> Value {
        defer { try? checkpoint() }
        return try StoreError.mappingOwn(path) {
            try onWriter { db in
                try Connection.withLargeCache(db) {
                    try writeRethrowing(on: db) { db in
                        var retelling = try Retelling(self, db)
                        let value = try body(&retelling)
                        try retelling.flush()
                        return value
                    }
                }
            }
        }
    }
}

/// A write whose author and clock go with each step. The rules see what they would have seen then.
package struct Retelling {
    private var writing: Writing

    fileprivate init(_ store: Store, _ db: Database) throws {
        let nobody = Author(id: "", roles: [], desk: "")
        writing = try Writing(
            store.reading(db), author: nobody, record: try store.reading(db).site(),
            clock: Instant(milliseconds: .min))
    }

    /// - Parameter at: not before the step before; what is recorded never runs backwards.
    package mutating func carryOut(_ order: Order, by author: Author, at instant: Instant) throws -> Receipt {
        writing.turn(to: author, at: instant)
        return try writing.carryOut(order)
    }

    fileprivate mutating func flush() throws { try writing.tables.flush() }
}
