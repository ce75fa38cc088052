import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct UpgradeTests {
    private let clock: @Sendable () -> Instant = { Instant(seconds: 1_795_280_000) }

    /// A file as the program of an older schema left it.
    private func withOldDesk(_ desk: OldDesk, _ body: (String) throws -> Void) throws {
        let folder = try TestDesk.newFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/old.db"
        try inside(path) { try $0.execute(sql: desk.sql) }
        try body(path)
    }

    @discardableResult
    private func inside<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        let queue = try DatabaseQueue(path: path)
        let value = try queue.write(body)
        try queue.close()
        return value
    }

    private func schema(_ path: String) throws -> [String] {
        try inside(path) { db in
            let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master ORDER BY name")
            return rows.map { row in
                let words = (row[1] as String? ?? "").split(whereSeparator: \.isWhitespace)
                return "\(row[0] as String) \(words.joined(separator: " "))"
            }
        }
    }

    private func rows(of tables: [String], _ path: String) throws -> [String] {
        try inside(path) { db in
            try tables.flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map { "\($0)" } }
        }
    }

    @Test(arguments: OldDesk.all)
    func anOldDeskIsUpgradedWhereItLies(_ old: OldDesk) throws {
        try withOldDesk(old) { path in
            let kept = old.standing
            let before = try rows(of: kept, path)
            var told: [Upgrade] = []
            let store = try Store(path: path, clock: clock, upgrading: { told.append($0) })
            #expect(try store.info().schemaVersion == Schema.version)
            #expect(told.last == Upgrade(entries: old.entries, total: old.entries))
            let report = try store.verify()
            #expect(report.problems == [])
            #expect(report.entries == old.entries)
            #expect(report.tickets == old.tickets)
            #expect(try rows(of: kept, path) == before)
            let fresh = try TestDesk()
            #expect(try schema(path) == schema(fresh.path))
            #expect(try Store(path: path, access: .readOnly, clock: clock).head().number == old.entries)
        }
    }

    /// Each kind of fact that the program of its schema knew.
    @Test(arguments: [
        (OldDesk.busy1, 27), (.busy2, 30), (.busy3, 30), (.busy4, 40), (.busy5, 53),
    ])
    func everyKindOfFactIsRead(_ old: OldDesk, kinds: Int) throws {
        try withOldDesk(old) { path in
            let store = try Store(path: path, clock: clock)
            let names = Set(try store.read { try $0.storedEntries(after: 0, limit: .max) }.map(\.fact.name))
            #expect(names.count == kinds)
            #expect(try store.read { try $0.entries(after: 0, limit: .max) }.count == old.entries)
        }
    }

    @Test(arguments: [
        (OldDesk.new1, []), (.busy1, OldDesk.editing1), (.busy2, OldDesk.editing), (.busy3, OldDesk.editing),
        (.busy4, OldDesk.editing), (.busy5, OldDesk.editing),
    ])
    func whoWasChangingATicketStillIs(_ old: OldDesk, editing: [Editing]) throws {
        try withOldDesk(old) { path in
            let store = try Store(path: path, clock: clock)
            #expect(try store.editing(now: Instant(seconds: 0)) == editing)
        }
    }

    @Test(arguments: [OldDesk.busy2, .busy3])
    func whatYoungerSchemasLeftIsFoldedAnew(_ old: OldDesk) throws {
        try withOldDesk(old) { path in
            let store = try Store(path: path, clock: clock)
            let all = Filter(terms: [.init(.state(TicketState.allCases))])
            var rows: [TicketRow] = []
            try store.readRethrowing { reading in
                try reading.forEachRow(all, now: clock()) { rows.append($0) }
            }
            #expect(rows.count == 11)
            for row in rows { #expect(try store.read({ try $0.file(row.number) })?.row == row) }
            #expect(try store.filters(of: "root").map(\.name) == ["漏"])
        }
    }

    @Test func rowsAndWordsAreThoseOfTheLogbook() throws {
        try withOldDesk(.busy1) { path in
            let store = try Store(path: path, clock: clock)
            let all = Filter(terms: [.init(.state(TicketState.allCases))])
            var rows: [TicketRow] = []
            try store.readRethrowing { reading in
                try reading.forEachRow(all, now: clock()) { rows.append($0) }
            }
            for row in rows { #expect(try store.read({ try $0.file(row.number) })?.row == row) }
            #expect(
                rows.map { "\($0.number.text) \($0.state) \($0.lastEntry)" } == [
                    "261121-002 accepted 42", "261121-006 accepted 33", "261121-008 accepted 41",
                    "260429-001 reported 43", "261121-005 accepted 31", "261121-001 onHold 25",
                    "261121-007 done 39", "261121-004 closed 29", "261121-003 merged 26",
                    "260428-001 closed 44",
                ])
            let word = Filter(terms: [
                .init(.word("渗水", grids: [], categories: [], teams: [], technicians: []))
            ])
            #expect(try store.read { try $0.tally(word, now: clock()) }.count == 1)
            let author = Author(id: "root", roles: [.operator], desk: "vm")
            let number = TicketNumber(day: 261121, sequence: 6)
            _ = try store.carryOut(Order(.move(.dispatch(.init(team: "repair")), number)), by: author)
            #expect(try store.verify().isSound)
        }
    }

    @Test func whatCannotBeFoldedLeavesTheOldDeskAsItWas() throws {
        try withOldDesk(.busy1) { path in
            try inside(path) { db in
                try db.execute(
                    sql: """
                        INSERT INTO logbook VALUES (45, 1795275950617, 1795275950617, 'root', 'vm', 'ticket',
                        '261121-006', 5, 'ticket.teleported', 1, '{}', zeroblob(32))
                        """)
            }
            let tables = ["logbook", "tickets", "counters", "operators", "site", "local_drafts"]
            let before = try (schema(path), rows(of: tables, path))
            let name = StoredName(name: "ticket.teleported", version: 1)
            #expect(throws: StoreError.unknownFact(name, entry: 45)) { try Store(path: path, clock: clock) }
            #expect(try (schema(path), rows(of: tables, path)) == before)
            #expect(try DeskFile(inspecting: path).schemaVersion == 1)
        }
    }

    @Test func readingOnlyUpgradesNothing() throws {
        try withOldDesk(.busy1) { path in
            let before = FileManager.default.contents(atPath: path)
            let line = StoreError.unreadable(path, .olderSchema)
            #expect(throws: line) { try Store(path: path, access: .readOnly, clock: clock) }
            #expect(FileManager.default.contents(atPath: path) == before)
        }
    }

    @Test func anOldBackupIsUpgradedWhereADeskWasOpen() throws {
        try withOldDesk(.busy1) { path in
            let desk = try TestDesk()
            try Store.restore(from: path, to: desk.path, force: true)
            #expect(try desk.another().head().number == 44)
            #expect(try desk.numbers().count == 7)
            #expect(try desk.store.verify().isSound)
        }
    }
}
