import Domain
import Testing

@testable import Store

/// What the record of a handover tells of the time before it, and who the desk was with at each entry.
@Suite struct HandoverContentsTests {
    private let handed: HandedDesk

    init() throws {
        handed = try HandedDesk()
    }

    private var store: Store { handed.store }
    private var time: TestClock { handed.desk.time }

    private func figures(_ handover: Handover) -> [HandoverLine.Figure: Int] {
        Dictionary(
            handover.lines.compactMap { line in
                if case .figure(let figure, let count) = line.content { (figure, count) } else { nil }
            }, uniquingKeysWith: { $1 })
    }

    private func entries(_ section: HandoverLine.Section, _ handover: Handover) -> [HandedEntry] {
        handover.lines(of: section).compactMap { line in
            if case .entry(let entry) = line.content { entry } else { nil }
        }
    }

    /// A desk that ran for years without one is not counted through while others wait to write.
    @Test func theFirstTellsOfADayAndCoversAll() throws {
        try handed.report("上周的")
        _ = try store.carryOut(Order(.journal(.note("上周的记事", nil))), by: handed.chen)
        time.advance(seconds: 86_400)
        let number = try handed.report("今天的")
        let handover = try handed.starts(by: handed.chen, to: handed.zhou)
        #expect(handover.since == 0 && figures(handover)[.entries] == Int(handover.cut))
        #expect(figures(handover)[.reported] == 1 && figures(handover)[.open] == 2)
        #expect(try store.read { try $0.counted(.reported, in: handover.id) } == [.ticket(number)])
        #expect(handover.lines(of: .notes).isEmpty)
    }

    @Test func theNextTellsOfAllSinceTheLast() throws {
        try handed.passes(from: handed.chen, to: handed.zhou)
        try handed.report("前天的")
        time.advance(seconds: 2 * 86_400)
        try handed.report("今天的")
        #expect(figures(try handed.starts(by: handed.zhou, to: handed.chen))[.reported] == 2)
    }

    @Test func whatIsToldLateIsKeptWithWhatItSays() throws {
        let number = try handed.report("龙头关不紧")
        time.advance(seconds: 3600)
        try handed.passes(from: handed.chen, to: handed.zhou)
        let told = time.now().adding(minutes: -30)
        time.advance(seconds: 60)
        let order = Order(.move(.note("夜里已经来过"), number), happenedAt: told)
        _ = try store.carryOut(order, by: handed.zhou)
        let handover = try handed.starts(by: handed.zhou, to: handed.chen)
        let late = try #require(entries(.late, handover).first)
        guard case .ticket(.noted(let fact))? = late.fact else {
            Issue.record("not what was told: \(late)")
            return
        }
        #expect(fact.note == "夜里已经来过" && late.name == "ticket.noted")
        // As it is read, not as it was decided.
        #expect(try handed.open() == handover)
        try handed.does(.refresh, by: handed.zhou)
        #expect(entries(.late, try handed.open()) == [late])
    }

    @Test func aRoundBegunBeforeTheHandoverIsARemarkOfTheNext() throws {
        var site = Site.walked
        site.shifts = [
            Shift(id: "day", name: Name(zh: "白班", en: "Day"), start: 480, end: 1200),
            Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 1200, end: 480),
        ]
        _ = try store.apply(site, by: handed.desk.author)
        time.set(clock("04-30T17:00:00"))
        _ = try store.carryOut(Order(WatchWork.take(reason: nil)), by: handed.chen)
        time.set(clock("04-30T22:10:00"))
        let id = roundID("night.b01@260430T2200")
        let begin = { (unhanded: Unhanded) in
            try store.carryOut(
                Order(RoundWork.move(.start, id, by: nil, unhanded: unhanded)), by: handed.zhou)
        }
        #expect(throws: StoreError.refused(.round(.unhanded("chen", nil)))) { _ = try begin(.asks) }
        _ = try begin(.because("等她点钥匙"))
        #expect(try handed.desk.round("night.b01@260430T2200")?.unhanded == "等她点钥匙")
        let note = try #require(entries(.notes, try handed.starts(by: handed.chen, to: handed.zhou)).first)
        guard case .round(.started(let fact))? = note.fact else {
            Issue.record("not the round: \(note)")
            return
        }
        #expect(fact.unhanded == "等她点钥匙")
        #expect(try store.verify().problems == [])
        _ = try store.rebuild()
        #expect(try handed.desk.round("night.b01@260430T2200")?.unhanded == "等她点钥匙")
    }

    @Test func aDeskThatIsTakenFromWhoIsGoneIsSoundAndRebuilds() throws {
        _ = try store.carryOut(Order(WatchWork.take(reason: nil)), by: handed.chen)
        let (one, other) = (try handed.report("一"), try handed.report("二"))
        try handed.moves(other, .dispatch(.init(team: "engineering")))
        let before = try store.head().number
        _ = try store.carryOut(Order(WatchWork.take(reason: "联系不上")), by: handed.zhou)
        let written = try store.read { try $0.entries(after: before, limit: 10) }
        #expect(written.map(\.fact.storedName.name) == ["duty.taken", "ticket.passed", "ticket.passed"])
        #expect(Set(written.map(\.stamp.recordedAt)).count == 1)
        _ = try store.carryOut(Order(.move(.note("接手"), other)), by: handed.zhou)
        #expect([one, other].map { try? handed.desk.row($0)?.owner } == ["zhou", "zhou"])
        #expect(try store.verify().problems == [])
        _ = try store.rebuild()
        #expect(try store.verify().problems == [])
        #expect([one, other].map { try? handed.desk.row($0)?.owner } == ["zhou", "zhou"])
    }

    /// By the stretch, whatever stretch is asked for, as a plain walk from the first entry says.
    @Test func everyEntryTellsWhoHeldTheDesk() throws {
        try handed.report("无人当班时")
        _ = try store.carryOut(Order(WatchWork.take(reason: nil)), by: handed.chen)
        try handed.report("她当班时")
        try handed.passes(from: handed.chen, to: handed.zhou)
        let stay = WatchWork.stay(until: time.now().adding(minutes: 600), reason: "暴雨")
        _ = try store.carryOut(Order(stay), by: handed.zhou)
        try handed.report("他当班时")
        try handed.starts(by: handed.zhou, to: handed.chen)
        try handed.does(.pass(nil, to: "chen"), by: handed.zhou)
        try handed.does(.signAlone(reason: "没人来"), by: handed.zhou)
        try handed.report("又没有人")
        var holder: ID<Operator>?
        let plain = try store.read { try $0.entries(after: 0, limit: .max) }.map { entry in
            switch entry.fact {
            case .watch(.taken(let fact)): holder = fact.by
            case .watch(.passed(let fact)): holder = fact.to
            case .watch(.vacated): holder = nil
            default: break
            }
            return holder
        }
        #expect(Set(plain) == [nil, "chen", "zhou"])
        for first in 0..<plain.count {
            for limit in [1, 3, 100] {
                let end = min(plain.count, first + limit)
                let stored = try store.read { try $0.storedEntries(after: Int64(first), limit: limit) }
                #expect(stored.map(\.holder) == Array(plain[first..<end]), "behind \(first)")
                let shown = try store.read {
                    try $0.log(LogFilter(), .after(Int64(first)), limit: limit)
                }
                #expect(shown.map(\.holder) == Array(plain[first..<end]), "behind \(first)")
            }
        }
        var filter = LogFilter()
        filter.kinds = [.ticket]
        let tickets = try store.read { try $0.log(filter, .last, limit: 100) }
        for logged in tickets { #expect(logged.holder == plain[Int(logged.entry.number) - 1]) }
    }
}
