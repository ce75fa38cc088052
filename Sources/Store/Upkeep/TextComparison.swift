import Domain
import GRDB

/// Compares a text index of the desk with the replay's: both give their words in the order of bytes and the tickets
/// of a word in the order of numbers, and are walked side by side.
struct TextComparison {
    private static let most = 200_000

    private let table: String
    private(set) var extra: [Int64: [String]] = [:]
    private(set) var missing: [Int64: [String]] = [:]
    private var found = 0

    /// So much differs that the whole index is better written anew.
    var isHopeless: Bool { found > TextComparison.most }

    static func prepare(_ table: String, _ db: Database) throws {
        for schema in ["main", "desk"] {
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE temp.\(table)_of_\(schema)
                    USING fts5vocab('\(schema)', '\(table)', 'instance')
                    """)
        }
    }

    init(_ table: String, _ db: Database) throws {
        self.table = table
        let desk = try Words(table, "desk", db)
        let replay = try Words(table, "main", db)
        while !isHopeless {
            switch (desk.current, replay.current) {
            case (nil, nil): return
            case (let left?, let right?) where left == right:
                try desk.advance()
                try replay.advance()
            case (let left?, let right) where right.map { left < $0 } ?? true:
                extra[left.number, default: []].append(left.word)
                found += 1
                try desk.advance()
            case (_, let right?):
                missing[right.number, default: []].append(right.word)
                found += 1
                try replay.advance()
            case (_?, nil): return
            }
        }
    }

    func problems(_ report: (VerifyProblem) -> Void) {
        for number in Set(extra.keys).union(missing.keys).sorted() {
            let difference: VerifyProblem.Difference =
                missing[number] == nil ? .extra : extra[number] == nil ? .missing : .different
            report(.table(table, key: String(number), difference))
        }
    }

    /// Writes the differences to the desk's index and returns how many tickets they were about.
    func mend(_ db: Database) throws -> Int {
        guard !isHopeless else { return try writeAnew(db) }
        for (number, words) in missing.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: "INSERT INTO desk.\(table) (rowid, words) VALUES (?,?)",
                arguments: [number, words.joined(separator: " ")])
        }
        for (number, words) in extra.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: "INSERT INTO desk.\(table) (\(table), rowid, words) VALUES ('delete',?,?)",
                arguments: [number, words.joined(separator: " ")])
        }
        return Set(extra.keys).union(missing.keys).count
    }

    private func writeAnew(_ db: Database) throws -> Int {
        try db.execute(sql: "INSERT INTO desk.\(table) (\(table)) VALUES ('delete-all')")
        try db.execute(
            sql: """
                INSERT INTO desk.\(table) (rowid, words)
                SELECT doc, group_concat(term, ' ') FROM temp.\(table)_of_main GROUP BY doc ORDER BY doc
                """)
        return try Int.fetchOne(db, sql: "SELECT count(DISTINCT doc) FROM temp.\(table)_of_main") ?? 0
    }
}

private final class Words {
    struct Item: Equatable {
        var word: String
        var number: Int64

        static func < (left: Item, right: Item) -> Bool {
            left.word == right.word
                ? left.number < right.number : left.word.utf8.lexicographicallyPrecedes(right.word.utf8)
        }
    }

    private let rows: RowCursor
    private(set) var current: Item?

    init(_ table: String, _ schema: String, _ db: Database) throws {
        rows = try Row.fetchCursor(db, sql: "SELECT term, doc FROM temp.\(table)_of_\(schema)")
        try advance()
    }

    func advance() throws {
        current = try rows.next().map { Item(word: $0[0], number: $0[1]) }
    }
}
