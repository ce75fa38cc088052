import Domain
import GRDB

extension Store {
    /// Those an operator keeps, by their names.
    package func filters(of operatorID: ID<Operator>) throws(StoreError) -> [SavedFilter] {
        try snapshot { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT name, text FROM local_filters WHERE operator = ? ORDER BY name",
                arguments: [operatorID.text])
            return try Array(rows.map { SavedFilter(name: $0[0], text: $0[1]) })
        }
    }

    package func change(_ change: SavedFilter.Change, by author: Author) throws(StoreError) {
        try write { db in
            try reading(db).present(author).require(.keepFilters)
            switch change {
            case .keep(let filter):
                try db.execute(
                    sql: "INSERT OR REPLACE INTO local_filters (operator, name, text) VALUES (?,?,?)",
                    arguments: [author.id.text, filter.name, filter.text])
            case .forget(let name):
                try db.execute(
                    sql: "DELETE FROM local_filters WHERE operator = ? AND name = ?",
                    arguments: [author.id.text, name])
            }
        }
    }
}
