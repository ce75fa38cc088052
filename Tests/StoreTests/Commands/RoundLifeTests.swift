import Domain
import GRDB
import Testing

@testable import Store

/// Whatever happens to rounds, the tables say what a plain count of schedules and entries says.
@Suite(.timeLimit(.minutes(5))) struct RoundLifeTests {
    @Test(arguments: 1...8)
    func anyLifeAddsUp(seed: Int) throws {
        try live(try RoundLife(seed: seed, from: clock("04-30T16:00:00")))
    }

    /// From three days before the clock goes back, or forward.
    @Test(arguments: [(21, "10-22T20:00:00", 0), (22, "10-23T12:00:00", 0), (23, "10-21T20:00:00", 155)])
    func anyLifeWhereTheClockJumpsAddsUp(seed: Int, start: String, days: Int) throws {
        let start = clock(start).adding(minutes: days * 1440)
        try live(try RoundLife(seed: seed, zone: "Europe/Berlin", from: start))
    }

    private func live(_ life: RoundLife) throws {
        var life = life
        for step in 1...240 {
            try life.step()
            if step.isMultiple(of: 60) { try expectPlain(life) }
        }
        #expect(life.taken > 60)
        let desk = life.desk
        try desk.store.sweep(by: desk.author)
        let plain = try expectPlain(life)
        let missed = try desk.missed()
        #expect(Set(missed.map(\.id)) == plain.missed && missed.count == plain.missed.count)
        try expectSheet(desk, plain)
        try expectKept(desk)
    }

    @discardableResult
    private func expectPlain(_ life: RoundLife) throws -> PlainRounds {
        let (desk, now) = (life.desk, life.desk.time.now())
        let first = try #require(life.sites.first?.since)
        let end = now.adding(minutes: 2 * 1440)
        let entries = try desk.store.read { try $0.entries(after: 0, limit: .max) }
        let plain = PlainRounds(life.sites, life.calendar, entries, now: now, until: end)
        #expect(plain.problems == [])
        let rows = try desk.store.read { try $0.rounds(in: first..<end, now: now) }
        #expect(rows.map(\.id.text).sorted() == plain.rounds.keys.sorted())
        for row in rows {
            let round = try #require(plain.rounds[row.id.text])
            #expect(
                row.window == round.duty.window && row.points == round.duty.points.count, "\(row.id.text)")
            #expect(row.state(at: now) == round.state(at: now), "\(row.id.text)")
            #expect(row.looked == round.looked && row.findings == round.findings, "\(row.id.text)")
        }
        for days in [0..<400, 1..<3, 5..<6] {
            let time =
                first.adding(minutes: days.lowerBound * 1440)..<first.adding(minutes: days.upperBound * 1440)
            let shown = try desk.store.read {
                Coverage(try $0.rounds(in: time.clamped(to: first..<end), now: now), at: now)
            }
            #expect([shown.looked, shown.due] == plain.coverage(of: time, at: now))
        }
        #expect(try desk.store.verify().isSound)
        return plain
    }

    /// Solved findings come from tickets, and are left out.
    private func expectSheet(_ desk: TestDesk, _ plain: PlainRounds) throws {
        let time = clock("01-01T00:00:00")..<clock("12-31T00:00:00").adding(minutes: 365 * 1440)
        let lines = try desk.store.read { try $0.scores(in: time) }.filter { $0.score.ground != .solved }
        let sums = Dictionary(lines.map { ($0.round.text, $0.score.points) }, uniquingKeysWith: +)
        for (id, round) in plain.rounds { #expect(sums[id] ?? 0 == round.score, "\(id)") }
    }

    /// Tables made anew, and a backup that is put back, are what they were.
    private func expectKept(_ desk: TestDesk) throws {
        let before = try tables(desk.path)
        #expect(try desk.store.rebuild() == 0)
        #expect(try tables(desk.path) == before)
        let (target, copy) = ("\(desk.folder)/backup.db", "\(desk.folder)/copy.db")
        try desk.store.backup(to: target)
        try Store.restore(from: target, to: copy, force: false)
        #expect(try tables(copy) == before)
        let restored = try Store(path: copy, clock: desk.time.now)
        #expect(try restored.head() == desk.store.head() && restored.verify().isSound)
        desk.time.advance(seconds: 3 * 86_400)
        #expect(try restored.sweep(by: desk.author) == desk.store.sweep(by: desk.author))
        #expect(try tables(copy) == tables(desk.path))
    }

    private func tables(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            try ["rounds", "findings", "readings", "scores"].flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
            }
        }
    }
}
