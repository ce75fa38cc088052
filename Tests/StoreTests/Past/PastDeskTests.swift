import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A past moment is what a desk is that has only the entries up to it.
@Suite("The past desk") struct PastDeskTests {
    /// `GRIDDESK_MOMENTS=1000` looks at so many.
    private static let moments =
        ProcessInfo.processInfo.environment["GRIDDESK_MOMENTS"].flatMap(Int.init) ?? 24

    @Test(.timeLimit(.minutes(60)), arguments: 1...2)
    func `any past moment is what a replay makes of its entries, and answers as it does`(seed: Int) throws {
        var life = try DeskLife(seed: seed)
        try life.live(steps: 700)
        let desk = life.desk
        #expect(try desk.store.verify().isSound)
        var dice = Dice(seed: seed)
        var walker: PastDesk?
        let head = Int(try desk.entries())
        for _ in 0..<Self.moments / 2 {
            let entry = Int64(3 + dice.below(head - 2))
            let replayed = try replay(desk, upTo: entry)
            let place = try desk.store.read { try $0.place(.entry(entry), now: desk.time.now()) }
            let past = try PastDesk(desk.path, at: place)
            try expectSame(past, replayed, place)
            if let walker { try walker.move(to: place) }
            try expectSame(walker ?? past, replayed, place)
            walker = walker ?? past
        }
    }

    @Test func `each step from entry to entry, back and forth, is that of a replay`() throws {
        var life = try DeskLife(seed: 7)
        try life.live(steps: 120)
        let desk = life.desk
        let head = try desk.entries()
        let place = { (entry: Int64) in
            try desk.store.read { try $0.place(.entry(entry), now: desk.time.now()) }
        }
        let past = try PastDesk(desk.path, at: place(head))
        for entry in (3..<head).reversed() { try past.move(to: place(entry)) }
        try expectSame(past, try replay(desk, upTo: 3), try place(3))
        for entry in 4...head { try past.move(to: place(entry)) }
        try expectSame(past, try replay(desk, upTo: head), try place(head))
    }

    @Test func `a large desk lists what was open then and what ended a while before`() throws {
        var life = try DeskLife(seed: 11)
        try life.live(steps: 400)
        let desk = life.desk
        let head = try desk.entries()
        for entry in [head / 4, head / 2, head] {
            let replayed = try replay(desk, upTo: entry)
            let place = try desk.store.read { try $0.place(.entry(entry), now: desk.time.now()) }
            let past = try PastDesk(desk.path, at: place, few: 0)
            #expect(past.reach?.tickets == place.then.adding(minutes: -35 * 1440))
            let told = try #require(try past.read(at: place) { try answers($0, place, isWhole: false) })
            let wanted = try replayed.store.read { try answers($0, place, isWhole: false) }
            for (one, other) in zip(told, wanted) { #expect(one == other, "\(entry)") }
        }
    }

    @Test func `a moment before the desk and one ahead are refused`() throws {
        let desk = try TestDesk()
        let now = desk.time.now()
        let place = { (aim: PastAim) in try desk.store.readRethrowing { try $0.place(aim, now: now) } }
        #expect(try place(.moment(now)) == PastPlace(entry: 2, then: now))
        #expect(throws: PastRefusal.before(now)) { try place(.moment(now.adding(seconds: -1))) }
        #expect(throws: PastRefusal.before(now)) { try place(.entry(1)) }
        #expect(throws: PastRefusal.ahead) { try place(.moment(now.adding(seconds: 1))) }
        #expect(throws: PastRefusal.ahead) { try place(.entry(3)) }
    }

    @Test func `nothing is answered of another moment than the one that is meant, nor written meanwhile`()
        throws
    {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        let place = try desk.store.read { try $0.place(.entry(2), now: desk.time.now()) }
        let past = try PastDesk(desk.path, at: place)
        try desk.move(.dispatch(.init(team: "engineering")), number)
        try desk.report("异响")
        #expect(try past.read(at: place) { try $0.openCounts(now: place.then).total } == 0)
        #expect(try past.read(at: place) { try $0.log(LogFilter(), .last, limit: 9).count } == 2)
        #expect(try past.read(at: PastPlace(entry: 3, then: place.then)) { _ in true } == nil)
        let later = try desk.store.read { try $0.place(.entry(5), now: desk.time.now()) }
        try past.move(to: later)
        #expect(try past.read(at: later) { try $0.openCounts(now: later.then).total } == 2)
    }
}

extension PastDeskTests {
    /// A desk of the entries up to one, and of no other.
    private struct Replayed {
        let store: Store
        let path: String
        let sweep: () -> Void
    }

    private func replay(_ desk: TestDesk, upTo end: Int64) throws -> Replayed {
        let path = "\(desk.folder)/replayed-\(UUID().uuidString).db"
        var rest = try desk.store.read { try $0.storedEntries(after: 0, limit: Int(end)) }[...]
        _ = try Store.create(at: path) { rest.popFirst() }
        return Replayed(store: try Store(path: path, access: .readOnly, clock: desk.time.now), path: path) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    private func expectSame(_ past: PastDesk, _ replayed: Replayed, _ place: PastPlace) throws {
        defer { replayed.sweep() }
        let told = try #require(try past.read(at: place) { try tables($0.db) })
        let wanted = try replayed.store.snapshot { try tables($0) }
        for (table, rows) in wanted { #expect(told[table] == rows, "\(table) at \(place.entry)") }
        let answered = try #require(try past.read(at: place) { try answers($0, place) })
        for (one, other) in zip(answered, try replayed.store.read { try answers($0, place) }) {
            #expect(one == other, "\(place.entry)")
        }
    }

    private func tables(_ db: Database) throws -> [String: [String]] {
        let names = [
            "tickets", "counters", "sources", "past_runs", "operators", "site", "rounds", "findings",
            "readings",
            "scores", "standing", "occasions",
        ]
        var tables: [String: [String]] = [:]
        for name in names {
            tables[name] = try Row.fetchAll(db, sql: "SELECT * FROM main.\(name)").map { "\($0)" }.sorted()
        }
        for word in ["漏", "漏水", "电梯", "lobby", "王伟", "赵敏", "8123", "3f", "大厅"] {
            for table in ["ticket_text", "open_text"] {
                tables["\(table) \(word)"] = try Int64.fetchAll(
                    db, sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rowid",
                    arguments: [SearchWords.query(word)]
                ).map(String.init)
            }
        }
        return tables
    }

    private func ask(_ text: String, _ reading: Reading, _ now: Instant) throws -> Filter {
        let record = try reading.site()
        return try Filter.parse(
            text,
            Filter.Names(
                site: record.site, operators: reading.operators(), zone: record.zone, now: now,
                language: .chinese))
    }

    /// Whatever screens ask.
    private func answers(_ reading: Reading, _ place: PastPlace, isWhole: Bool = true) throws -> [String] {
        let now = place.then
        var told: [String] = []
        let open = [
            "", "overdue", "漏水", "grid:b01 -漏水", "pri:1,2", "state:on-hold", "team:engineering", "by:王",
            "due:2h",
        ]
        let ended = [
            "state:all", "state:closed", "closed:-2d", "state:merged,rejected", "since:-1d until:today", "王伟",
        ]
        for text in isWhole ? open + ended : open {
            let filter = text.isEmpty ? .open : try ask(text, reading, now)
            for order in QueueOrder.allCases {
                let rows = try reading.rows(
                    QueueWindow(filter: filter, order: order, anchor: .first, limit: 60), now: now)
                told.append("\(text) \(order) \(rows)")
            }
            told.append("\(text) \(try reading.tally(filter, now: now))")
        }
        let record = try reading.site()
        told.append("\(record.site) \(record.revision)")
        told += try reading.operators().map {
            "\($0.id) \($0.name) \($0.roles.sorted()) \($0.isEnabled) \($0.revision)"
        }
        told += Self.sorted(try reading.openCounts(now: now))
        told += try reading.mostUrgent(3, now: now).map { "\($0.key) \($0.value.map(\.number))" }.sorted()
        let columns = record.site.boardColumns
        let board = try reading.board(
            BoardWindow(filter: .open, shown: columns, counted: [], limit: 20, followed: nil), now: now)
        told += columns.map { "\($0) \(board.rows[$0] ?? []) \(String(describing: board.tallies[$0]))" }
        let around = now.adding(minutes: -9 * 1440)..<now.adding(minutes: 2 * 1440)
        let rounds = try reading.rounds(in: around, now: now)
        told += rounds.map { "\($0)" }
        for round in rounds.suffix(12) { told.append(try file(of: round, reading)) }
        told.append("\(try reading.openFindings(limit: 50))")
        told.append("\(try reading.scores(in: around))")
        told.append("\(try reading.gatherings(during: around))")
        told.append(
            "\(try reading.standing(Set(StandingMatter.Kind.allCases), endedSince: around.lowerBound))")
        told.append("\(try reading.log(LogFilter(), .last, limit: 40))")
        let likeness = try reading.similar(
            grid: "b01", category: "water", text: "漏水", phone: "8123", limit: 9)
        told.append("\(likeness)")
        for row in try reading.rows(QueueWindow(filter: .open, anchor: .first, limit: 6), now: now) {
            told.append("\(try reading.lookAlikes(of: row.number, limit: 9).map(\.number))")
            told.append("\(try reading.file(row.number)?.entries.map(\.number) ?? [])")
        }
        guard isWhole else { return told }
        for key in [GridKey.base("b01"), .specialist("equipment")] {
            told.append("\(try reading.lastEntries(of: key, limit: 20))")
        }
        return told
    }

    private static func sorted(_ counts: OpenCounts) -> [String] {
        let sums = "\(counts.total) \(counts.overdue) \(counts.heldTooLong) \(counts.emergencies)"
        let states = counts.states.map { "\($0.key) \($0.value)" }.sorted()
        return [sums] + states + counts.cells.map { "\($0.key) \($0.value)" }.sorted()
    }

    private func file(of round: RoundRow, _ reading: Reading) throws -> String {
        guard let file = try reading.round(round.id) else { return "\(round.id) none" }
        let readings = file.readings.sorted { "\($0.key)" < "\($1.key)" }
        let tickets = file.tickets.sorted { $0.key < $1.key }
        return "\(file.row) \(file.plan) \(String(describing: file.last)) \(readings) \(tickets)"
    }
}
