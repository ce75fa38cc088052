import Domain
import GRDB

/// Folds entries that come subject by subject, and writes what each subject ends as to the tables.
struct Fold {
    private var subject: Subject?
    private var revision = 0
    private var birth: Fact?
    private var matter: Matter?
    /// The last one taken.
    private var entry: Int64 = 0
    /// The subject as the tables already have it.
    private var written: Matter?
    private var isBroken = false

    /// What was taken so far stands in the tables already.
    mutating func markWritten() {
        written = matter
    }

    mutating func take(
        _ columns: EntryColumns, _ json: FactJSON, _ writer: inout TableWriter, _ report: inout VerifyReport
    ) throws {
        guard let subject = try? columns.subject() else {
            return report.add(.unreadableFact(entry: columns.number))
        }
        if subject != self.subject {
            try finish(&writer, &report)
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
        birth = birth ?? entry.fact
        matter = Matter.evolve(matter, entry.fact, entry.stamp, revision: entry.revision)
    }

    /// Writes the subject at hand and forgets it.
    mutating func finish(_ writer: inout TableWriter, _ report: inout VerifyReport) throws {
        defer { self = Fold() }
        guard let subject, !isBroken else { return }
        guard let matter, let birth, matter.subject == subject else {
            return report.add(.withoutBirth(subject))
        }
        try writer.write(matter, over: written, birth: birth, entry: entry)
    }
}

extension Fold {
    private static let tellEvery = 500

    /// Fills the derived tables, which are empty, from the whole logbook; fails where a subject cannot be folded.
    static func everything(_ db: Database, progress: (Upgrade) -> Void) throws {
        let json = FactJSON()
        var upgrade = Upgrade(entries: 0, total: Int(try Logbook.tail(db).number))
        var (fold, writer, report) = (Fold(), try TableWriter(db, json), VerifyReport())
        let entries = try Logbook.bySubject(db)
        while let columns = try entries.next() {
            try fold.take(columns, json, &writer, &report)
            upgrade.entries += 1
            if upgrade.entries % Self.tellEvery == 0 { progress(upgrade) }
        }
        progress(upgrade)
        try fold.finish(&writer, &report)
        try writer.flush()
        try report.requireReadable()
    }
}

/// How far an older desk has been read again, to be brought to the newest schema.
package struct Upgrade: Equatable, Sendable {
    package var entries: Int
    package var total: Int
}
