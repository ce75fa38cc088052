import Domain
import GRDB

/// Folds entries that come subject by subject, and writes what each subject ends as to the tables.
struct Fold {
    private var subject: Subject?
    private var revision = 0
    private var birth: TicketFact?
    private var ticket: Ticket?
    /// The last one taken.
    private var entry: Int64 = 0
    /// The ticket as the tables already have it.
    private var written: Ticket?
    private var account: Operator?
    private var site: Site?
    private var isBroken = false

    /// What was taken so far stands in the tables already.
    mutating func markWritten() {
        written = ticket
    }

    mutating func take(
        _ columns: EntryColumns, _ json: FactJSON, _ writer: inout TableWriter, _ report: inout VerifyReport
    ) throws {
        guard let subject = try? columns.subject() else {
            return report.add(.unreadableFact(entry: columns.number))
        }
        if subject != self.subject {
            try finish(json, &writer, &report)
            self.subject = subject
        }
        if columns.revision != revision + 1 {
            report.add(.revisionGap(subject, revision: columns.revision))
        }
        revision = columns.revision
        entry = columns.number
        do throws(StoreError) {
            add(try json.entry(columns))
        } catch .unknownFact(let name, let entry) {
            report.add(.unknownFact(name, entry: entry))
            isBroken = true
        } catch {
            report.add(.unreadableFact(entry: columns.number))
            isBroken = true
        }
    }

    private mutating func add(_ entry: Entry) {
        switch entry.fact {
        case .ticket(let fact):
            birth = birth ?? fact
            ticket = Ticket.evolve(ticket, fact, entry.stamp, revision: entry.revision)
        case .account(let fact):
            account = Operator.evolve(account, fact, revision: entry.revision)
        case .site(.applied(let fact)):
            site = fact.site
        case .journal:
            break
        }
    }

    /// Writes the subject at hand and forgets it.
    mutating func finish(
        _ json: FactJSON, _ writer: inout TableWriter, _ report: inout VerifyReport
    ) throws {
        defer { self = Fold() }
        guard let subject, !isBroken else { return }
        switch (subject.kind, ticket, account, site) {
        case (.ticket, let ticket?, _, _):
            if let written {
                try writer.change(from: written, to: ticket, entry: entry)
            } else if let birth {
                try writer.add(ticket, birth: birth, entry: entry)
            }
        case (.operatorAccount, _, let account?, _): try writer.put(account)
        case (.site, _, _, let site?): try writer.put(site, revision: revision, json)
        case (.journal, _, _, _): break
        default: report.add(.withoutBirth(subject))
        }
    }
}

extension Fold {
    /// Fills the derived tables, which are empty, from the whole logbook; fails where a subject cannot be folded.
    static func everything(_ db: Database) throws {
        let json = FactJSON()
        var (fold, writer, report) = (Fold(), try TableWriter(db), VerifyReport())
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(EntryColumns.list) FROM logbook ORDER BY kind, id, revision")
        while let row = try rows.next() { try fold.take(EntryColumns(row), json, &writer, &report) }
        try fold.finish(json, &writer, &report)
        try writer.flush()
        try report.requireReadable()
    }
}
