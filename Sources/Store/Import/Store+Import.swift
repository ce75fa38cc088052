import Domain
import GRDB

extension Store {
    private static let reportEvery = 500

    /// Writes all tickets that `next` gives until nil, in one transaction; whatever `next` or `progress` throws
    /// takes everything back and comes out here. `progress` is told the tickets read, now and then.
    ///
    /// With `isRehearsal` everything is decided and counted, and then taken back.
    ///
    /// A ticket known by its source's number is left as it is. Each of the new ones must name a grid, a category and a
    /// team of the site in force.
    package func importTickets(
        by author: Author, isRehearsal: Bool = false, _ next: () throws -> ImportedTicket?,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> ImportCounts {
        try importing(isRehearsal: isRehearsal) { db in
            var importing = try Importing(self, db, author)
            return try importing.run(next, every: Store.reportEvery, progress)
        }
    }

    /// Runs a large write in one transaction; a rehearsal is taken back at its end. Whatever `body` throws takes
    /// everything back and comes out here.
    func importing<Counts>(isRehearsal: Bool, _ body: (Database) throws -> Counts) throws -> Counts {
        var rehearsed: Counts?
        do {
            return try importDurably { db in
                let counts = try body(db)
                guard isRehearsal else { return counts }
                rehearsed = counts
                throw Rehearsed()
            }
        } catch let end as Rehearsed {
            guard let rehearsed else { throw end }
            return rehearsed
        }
    }

    private func importDurably<Counts>(_ body: (Database) throws -> Counts) throws -> Counts {
        defer { try? checkpoint() }
        return try StoreError.mappingOwn(path) {
            try onWriter { db in
                try Connection.withLargeCache(db) { try writeRethrowing(on: db, body) }
            }
        }
    }

    /// Brings the write-ahead log back to the file and makes it small; another's reading may prevent it.
    func checkpoint() throws {
        try onWriter { db in _ = try db.checkpoint(.truncate) }
    }
}

/// Ends a rehearsal by taking everything back.
private struct Rehearsed: Error {}

private struct Importing {
    private var writing: Writing
    private let zone: Zone
    private let categories: [ID<Category>: Category]
    private let grids: Set<ID<Grid>>
    private let teams: Set<ID<Team>>
    private var counts = ImportCounts()

    init(_ store: Store, _ db: Database, _ author: Author) throws {
        writing = try Writing(store, db, by: author)
        try writing.author.require(Move.accept.rolesAllowed)
        let record = writing.record
        zone = record.zone
        categories = Dictionary(record.site.categories.map { ($0.id, $0) }) { first, _ in first }
        grids = Set(record.site.grids.map(\.id))
        teams = Set(record.site.teams.map(\.id))
    }

    mutating func run(
        _ next: () throws -> ImportedTicket?, every step: Int, _ progress: (Int) throws -> Void
    ) throws -> ImportCounts {
        var read = 0
        while let ticket = try next() {
            try add(ticket)
            read += 1
            if read % step == 0 { try progress(read) }
        }
        try progress(read)
        try writing.tables.flush()
        return counts
    }

    private mutating func add(_ ticket: ImportedTicket) throws {
        let digest = try writing.tables.digest(of: ticket.source)
        let carried = ticket.carry?.number
        let there = try carried.flatMap { try writing.tables.row($0) }
        if let there, there.reportedAt == ticket.reportedAt {
            // A line of this desk's own export, or of one that came from there: the ticket itself.
            return count(ticket, isSame: ticket.tells(there) || digest == ticket.digest)
        }
        if let digest { return count(ticket, isSame: digest == ticket.digest) }
        let category = try check(ticket)
        let day = zone.day(of: ticket.reportedAt)
        let number = there == nil && carried?.day == TicketNumber.day(of: day) ? carried : nil
        let free = try number ?? writing.tables.numbers.next(of: day)
        let fact = Ticket.decideImport(
            ticket, number: free, specialist: category.specialist,
            priority: ticket.draft.priority ?? category.priority, writing.occasion(ticket.reportedAt))
        try writing.write(Decision(fact, born: free, at: ticket.reportedAt))
        counts.added += 1
    }

    private mutating func count(_ ticket: ImportedTicket, isSame: Bool) {
        if isSame { counts.already += 1 } else { counts.changed.append(ticket.source) }
    }

    private func check(_ ticket: ImportedTicket) throws(StoreError) -> Category {
        guard let category = categories[ticket.draft.category] else {
            throw .refused(.unknown(.category, ticket.draft.category.text))
        }
        guard grids.contains(ticket.draft.grid) else {
            throw .refused(.unknown(.grid, ticket.draft.grid.text))
        }
        if let team = ticket.team, !teams.contains(team) { throw .refused(.unknown(.team, team.text)) }
        return category
    }
}
