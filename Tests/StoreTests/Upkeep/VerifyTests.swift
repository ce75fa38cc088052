import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct VerifyTests {
    /// A desk with tickets in several states, operators and a changed site.
    private func busyDesk() throws -> TestDesk {
        let desk = try TestDesk()
        for index in 0..<12 {
            let number = try desk.report("漏水\(index)", place: "\(index % 3)F", reporter: Reporter(name: "赵"))
            if index % 2 == 0 { try desk.move(.dispatch(.init(team: "engineering")), number) }
            if index % 4 == 0 { try desk.move(.finish, number) }
            if index % 8 == 0 { try desk.move(.close(.notAsked), number) }
        }
        _ = try desk.store.importTickets(by: desk.author, feed())
        _ = try desk.store.carryOut(Order(.journal(.note("x", nil))), by: desk.author)
        return desk
    }

    private func feed() -> () -> ImportedTicket? {
        var rest = (0..<20).map {
            ImportedTicket.fixture("K\($0)", state: $0 % 2 == 0 ? .closed : .reported)
        }[...]
        return { rest.popFirst() }
    }

    private func tamper(_ desk: TestDesk, _ sql: String) throws {
        try desk.raw().write { db in
            try db.execute(sql: "DROP TRIGGER logbook_keeps_entries; DROP TRIGGER logbook_keeps_words")
            try db.execute(sql: sql)
        }
    }

    @Test func aSoundDeskIsSound() throws {
        let desk = try busyDesk()
        let report = try desk.store.verify()
        #expect(report.problems == [])
        #expect(report.entries == 46)
        #expect(report.tickets == 32)
    }

    @Test(
        arguments: [
            (
                "UPDATE logbook SET data = replace(data, '漏', '滴') WHERE number = 3",
                [VerifyProblem.brokenChain(entry: 3)]
            ),
            ("UPDATE logbook SET desk = 'x' WHERE number = 4", [.brokenChain(entry: 4)]),
            ("UPDATE logbook SET happened_at = happened_at + 1 WHERE number = 4", [.brokenChain(entry: 4)]),
            (
                "UPDATE logbook SET hash = zeroblob(32) WHERE number = 5",
                [.brokenChain(entry: 5), .brokenChain(entry: 6)]
            ),
            (
                "UPDATE logbook SET recorded_at = 1 WHERE number = 6",
                [.timeRunsBack(entry: 6), .brokenChain(entry: 6)]
            ),
            ("DELETE FROM logbook WHERE fact = 'journal.noted'", []),
        ])
    func aChangedEntryBreaksTheChain(sql: String, expected: [VerifyProblem]) throws {
        let desk = try busyDesk()
        try tamper(desk, sql)
        let problems = try desk.store.verify().problems
        let ofChain = problems.filter {
            if case .table = $0 { return false }
            return true
        }
        #expect(ofChain == expected)
    }

    @Test func aMissingEntryIsAGap() throws {
        let desk = try busyDesk()
        try tamper(desk, "DELETE FROM logbook WHERE number = 4")
        let problems = try desk.store.verify().problems
        #expect(problems.contains(.gap(before: 5)))
        #expect(problems.contains(.brokenChain(entry: 5)))
        #expect(problems.contains { if case .revisionGap = $0 { true } else { false } })
    }

    @Test func anUnknownFactIsNeverSkipped() throws {
        let desk = try busyDesk()
        try tamper(desk, "UPDATE logbook SET fact = 'ticket.teleported' WHERE number = 4")
        let name = StoredName(name: "ticket.teleported", version: 1)
        #expect(try desk.store.verify().problems.contains(.unknownFact(name, entry: 4)))
        #expect(throws: StoreError.unknownFact(name, entry: 4)) { try desk.store.rebuild() }
        let number = TicketNumber(day: 260430, sequence: 1)
        #expect(throws: StoreError.unknownFact(name, entry: 4)) {
            try desk.store.read { try $0.file(number) }
        }
    }

    @Test(
        arguments: [
            ("UPDATE tickets SET state = 4 WHERE number = 2604300000002", "tickets"),
            ("DELETE FROM tickets WHERE number = 2604300000003", "tickets"),
            ("UPDATE tickets SET next_due = 5 WHERE number = 2604300000004", "tickets"),
            (
                """
                INSERT INTO tickets (number, revision, state, priority, grid, specialist, category, place, what, channel,
                acknowledged, reported_at, next_due, tier, cycle, fee, standing, began_at, moved_at, reminders, last_entry)
                VALUES (1, 1, 1, 1, 'x', 'x', 'x', '', '', 'phone', 0, 0, 9, 1, 1, 0, 0, 0, 0, 0, 1)
                """, "tickets"
            ),
            ("UPDATE tickets SET last_entry = 1", "tickets"),
            ("UPDATE counters SET count = count + 1", "counters"),
            ("DELETE FROM counters", "counters"),
            ("UPDATE day_numbers SET last = 0", "day_numbers"),
            ("UPDATE sources SET digest = 'x' WHERE key = 'K3'", "sources"),
            ("DELETE FROM sources", "sources"),
            ("UPDATE operators SET roles = 'viewer'", "operators"),
            ("UPDATE site SET data = replace(data, 'Shanghai', 'Tokyo')", "site"),
            ("INSERT INTO ticket_text (rowid, words) VALUES (2604300000001, ' 龘龘')", "ticket_text"),
            ("INSERT INTO open_text (rowid, words) VALUES (77, ' 龘龘')", "open_text"),
            ("INSERT INTO open_text (open_text) VALUES ('delete-all')", "open_text"),
            ("INSERT INTO ticket_text (ticket_text) VALUES ('delete-all')", "ticket_text"),
        ])
    func aChangedTableIsFoundAndRebuilt(sql: String, table: String) throws {
        let desk = try busyDesk()
        try desk.raw().write { try $0.execute(sql: sql) }
        let report = try desk.store.verify()
        #expect(!report.problems.isEmpty)
        for problem in report.problems {
            guard case .table(table, _, _) = problem else {
                Issue.record("\(problem)")
                continue
            }
        }
        #expect(try desk.store.rebuild() > 0)
        #expect(try desk.store.verify().problems == [])
        #expect(try desk.store.rebuild() == 0)
        let number = TicketNumber(day: 260430, sequence: 2)
        try desk.move(.note("x"), number)
        #expect(
            try desk.numbers(.word("漏水", grids: [], categories: [], teams: [], technicians: [])).count == 10)
        #expect(try desk.store.verify().problems == [])
    }

    @Test func aTextIndexThatIsAllWrongIsWrittenAnew() throws {
        let desk = try TestDesk()
        var left = 6000
        _ = try desk.store.importTickets(by: desk.author) {
            left -= 1
            let what = (0..<40).map { "x\((left * 31 + $0 * 7) % 997)" }
            return left >= 0 ? .fixture("K\(left)", what: what.joined(separator: " ")) : nil
        }
        try desk.raw().write {
            try $0.execute(sql: "INSERT INTO open_text (open_text) VALUES ('delete-all')")
        }
        #expect(try desk.store.rebuild() == 6000)
        #expect(try desk.store.verify().problems == [])
    }

    @Test func entriesWrittenMeanwhileAreCaughtUpWith() throws {
        let desk = try busyDesk()
        var wrote = 0
        let other = try desk.another()
        let report = try desk.store.verify { progress in
            guard progress.phase == .replay, wrote < 3 else { return }
            wrote += 1
            let draft = TicketDraft(grid: "b01", category: "water", what: "meanwhile")
            _ = try other.carryOut(Order(.report(draft)), by: desk.elsewhere)
            let number = TicketNumber(day: 260430, sequence: wrote + 1)
            _ = try other.carryOut(Order(.move(.note("meanwhile"), number)), by: desk.elsewhere)
            var edit = TicketEdit()
            edit.what = "other \(wrote)"
            _ = try other.carryOut(
                Order(.move(.edit(edit), TicketNumber(day: 260430, sequence: 4))), by: desk.elsewhere)
        }
        #expect(wrote > 0)
        #expect(report.problems == [])
        #expect(report.entries == 46 + Int64(wrote * 3))
        wrote = 0
        #expect(
            try desk.store.rebuild { progress in
                guard progress.phase == .replay, wrote < 2 else { return }
                wrote += 1
                let draft = TicketDraft(grid: "b01", category: "water", what: "meanwhile")
                _ = try other.carryOut(Order(.report(draft)), by: desk.elsewhere)
            } == 0)
        #expect(try desk.store.verify().problems == [])
    }

    @Test func itEndsWhenProgressThrows() throws {
        struct Stop: Error {}
        let desk = try busyDesk()
        #expect(throws: Stop.self) { try desk.store.verify { _ in throw Stop() } }
        #expect(throws: Stop.self) { try desk.store.rebuild { if $0.phase == .write { throw Stop() } } }
        #expect(try desk.store.verify().isSound)
    }

    @Test func localTablesAreNoHistory() throws {
        let desk = try busyDesk()
        try desk.store.keepDrafts(["new": "half"], of: desk.author, process: 7)
        #expect(try desk.store.verify().isSound)
        #expect(try desk.store.rebuild() == 0)
        #expect(try desk.store.drafts(of: desk.author.id).map(\.text) == ["half"])
    }

    /// As the logbook's screen checks it: a stretch at a time, on from where it was.
    @Test(arguments: [
        ("UPDATE logbook SET desk = 'x' WHERE number = 14", 14),
        ("DELETE FROM logbook WHERE number = 20", 21),
        ("UPDATE logbook SET hash = zeroblob(32) WHERE number = 46", 46),
    ])
    func theChainIsCheckedInStretches(sql: String, broken: Int64) throws {
        let desk = try busyDesk()
        let chain = { (mark: ChainMark?) in try desk.store.read { try $0.chain(after: mark, limit: 10) } }
        let sound = try (1...5).reduce(nil as ChainMark?) { mark, _ in try chain(mark) }
        #expect(sound?.number == 46 && sound?.broken == nil)
        #expect(try chain(sound) == sound)
        try tamper(desk, sql)
        var mark = try chain(nil)
        while mark.broken == nil, mark.number < 46 { mark = try chain(mark) }
        #expect(mark.broken == broken)
    }
}
