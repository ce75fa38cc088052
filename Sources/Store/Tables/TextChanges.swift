import Domain
import GRDB

/// Changes of the two text indexes, of all tickets and of the open ones, gathered because an index takes tickets in
/// the order of their numbers many times faster than in any other.
struct TextChanges {
    private var all = IndexChanges(table: "ticket_text")
    private var open = IndexChanges(table: "open_text")

    /// Time to flush.
    var isLarge: Bool { all.size > 4_000_000 }

    mutating func insert(_ ticket: Ticket) {
        insert(ticket.number, SearchWords.text(of: ticket), isOpen: ticket.body.state.isOpen)
    }

    mutating func insert(_ number: TicketNumber, _ words: String, isOpen: Bool) {
        all.change(number, from: nil, to: words)
        if isOpen { open.change(number, from: nil, to: words) }
    }

    mutating func remove(_ ticket: Ticket) {
        let words = SearchWords.text(of: ticket)
        all.change(ticket.number, from: words, to: nil)
        if ticket.body.state.isOpen { open.change(ticket.number, from: words, to: nil) }
    }

    mutating func replace(_ before: Ticket, by after: Ticket) {
        let (old, new) = (SearchWords.text(of: before), SearchWords.text(of: after))
        all.change(after.number, from: old, to: new)
        open.change(
            after.number, from: before.body.state.isOpen ? old : nil, to: after.body.state.isOpen ? new : nil)
    }

    mutating func flush(_ db: Database) throws {
        try all.flush(db)
        try open.flush(db)
    }
}

/// An index without content forgets words only when it is told them.
private struct IndexChanges {
    private struct Change {
        var old: String?
        var new: String?
    }

    let table: String
    private(set) var size = 0
    private var changes: [Int64: Change] = [:]

    init(table: String) {
        self.table = table
    }

    mutating func change(_ number: TicketNumber, from old: String?, to new: String?) {
        guard old != new || changes[number.key] != nil else { return }
        changes[number.key, default: Change(old: old)].new = new
        size += (old?.utf8.count ?? 0) + (new?.utf8.count ?? 0) + 64
    }

    mutating func flush(_ db: Database) throws {
        guard !changes.isEmpty else { return }
        let delete = try RepeatedStatement(
            db, "INSERT INTO \(table) (\(table), rowid, words) VALUES ('delete',?,?)")
        let insert = try RepeatedStatement(db, "INSERT INTO \(table) (rowid, words) VALUES (?,?)")
        for (number, change) in changes.sorted(by: { $0.key < $1.key }) where change.old != change.new {
            if let old = change.old { try delete.run(number, old) }
            if let new = change.new { try insert.run(number, new) }
        }
        changes.removeAll(keepingCapacity: true)
        size = 0
    }
}
