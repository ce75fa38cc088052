import Foundation
import Testing

@testable import Domain

@Suite struct InspectionTests {
    private let standards = Standards(
        [Catalogue.kitchen, .lifts].map { Edition($0, version: 1, publishedAt: at("08:00")) })

    private func memory(taken: Set<String> = [], lastFinding: Instant? = nil) -> Memory {
        let rounds = RoundMemory(
            entries: { id in
                guard taken.contains(id.text) else { return [] }
                return [
                    Entry(
                        number: 1, stamp: occasion(.mei).stamp, subject: .round(id), revision: 1,
                        fact: .journal(.noted(.init(text: "taken"))))
                ]
            },
            planner: { _ in .walked }, lastFinding: { _, _, _, _ in lastFinding },
            readings: { _, _, _, _ in [] }, isElsewhere: { _, _, _ in false },
            standards: { [standards] _ in standards })
        var memory = Memory.empty
        memory.rounds = rounds
        return memory
    }

    private func draft(_ faults: InspectionDraft.Fault...) -> InspectionDraft {
        InspectionDraft(
            Inspection(kind: .surprise, people: ["mei"], others: ["卫生所 王"], place: "食堂"), grid: "b01",
            faults: faults)
    }

    private func decide(
        _ draft: InspectionDraft, by author: Author = .mei, told: Instant? = nil, _ memory: Memory? = nil
    ) throws -> Round {
        let order = Order(RoundWork.inspect(draft), happenedAt: told)
        let outcome = try order.decide(occasion(author), memory ?? self.memory())
        #expect(outcome.decisions.count == 1)
        return try #require(outcome.matter.round)
    }

    @Test func `it is a round that is done at once and nobody asked for`() throws {
        let round = try decide(draft())
        #expect(round.state == .done)
        #expect(round.walker == "mei")
        #expect(round.looks.map(\.result) == [.fine])
        #expect(round.plan.inspection?.isJoint == true)
        #expect(round.score.isEmpty)
        #expect(!RoundRow(round).isDue)
        #expect(Coverage([RoundRow(round)], at: round.lastAt).percent == nil)
    }

    @Test func `a finding takes words and severity from its clause unless it has its own`() throws {
        let round = try decide(
            draft(
                .init(clause: "kitchen:201"), .init(clause: "304", what: "两只蟑螂", severity: .danger),
                .init(what: "灯不亮")))
        #expect(round.findings.map(\.clause) == ["kitchen:201", "kitchen:304", nil])
        #expect(round.findings.map(\.what) == ["Food contaminated", "两只蟑螂", "灯不亮"])
        #expect(round.findings.map(\.severity) == [.major, .danger, .minor])
        #expect(round.findings.map(\.item.text) == ["201", "304", "general"])
        #expect(round.findings.allSatisfy { $0.state == .open && $0.point == "食堂" })
        #expect(round.openFindings == 3)
    }

    @Test func `a clause's name alone cites it`() throws {
        let round = try decide(draft(.init(what: "304"), .init(what: "9.9"), .init(clause: "304", what: "")))
        #expect(round.findings.map(\.clause) == ["kitchen:304", nil, "kitchen:304"])
        #expect(
            round.findings.map(\.what) == ["Premises not free of pests", "9.9", "Premises not free of pests"])
    }

    @Test(arguments: [
        (InspectionDraft.Fault(clause: "999", what: "x"), Refusal.unknown(.clause, "999")),
        (.init(what: "201"), .standard(.ambiguous("201", ["kitchen:201", "lifts:201"]))),
        (.init(clause: "201"), .standard(.ambiguous("201", ["kitchen:201", "lifts:201"]))),
        (.init(what: "  "), .missing(.what)),
        (.init(what: String(repeating: "x", count: 4001)), .tooLong(.what, limit: 4000)),
    ])
    func `what cannot be cited is refused`(_ fault: InspectionDraft.Fault, _ refusal: Refusal) {
        #expect(throws: refusal) { try decide(draft(fault)) }
    }

    @Test func `so is what the site does not know`() {
        var draft = draft()
        draft.grid = "b99"
        #expect(throws: Refusal.unknown(.grid, "b99")) { try decide(draft) }
        draft.grid = nil
        draft.inspection.people = ["nobody"]
        #expect(throws: Refusal.unknown(.person, "nobody")) { try decide(draft) }
        #expect(throws: Refusal.happensInTheFuture) {
            try decide(self.draft(), told: at("23:00"))
        }
        #expect(throws: Refusal.self) { try decide(self.draft(), by: .viewer) }
    }

    @Test func `a follow-up closes what it does not tell again, and nothing else`() throws {
        let first = try Order(
            RoundWork.inspect(draft(.init(clause: "kitchen:201"), .init(clause: "304", what: "两只蟑螂"))),
            happenedAt: at("08:30")
        ).decide(occasion(.mei), memory())
        let round = try #require(first.matter.round)
        let stamp = occasion(.mei).stamp
        let entries = first.decisions.map {
            Entry(number: 1, stamp: stamp, subject: $0.subject, revision: $0.revision, fact: $0.fact)
        }
        var memory = self.memory()
        memory.rounds.entries = { $0 == round.id ? entries : [] }
        var next = draft(.init(clause: "304", what: "又一只"))
        next.followsUp = round.id
        let outcome = try Order(RoundWork.inspect(next)).decide(occasion(.mei), memory)
        #expect(outcome.matter.round?.followsUp == round.id)
        let after = outcome.decisions.filter { $0.subject == .round(round.id) }.reduce(round) {
            before, decision in
            decision.after(stamp)?.round ?? before
        }
        #expect(after.findings.map(\.state) == [.passed, .failed])
        #expect(outcome.decisions.map(\.revision) == [1, 2, 3])
        next.followsUp = RoundID("night.b01@260430T2200")
        #expect(throws: Refusal.unknown(.round, "night.b01@260430T2200")) {
            try Order(RoundWork.inspect(next)).decide(occasion(.mei), memory)
        }
    }

    @Test func `the second of a minute is named by the next`() throws {
        let first = try decide(draft())
        let second = try decide(draft(), memory(taken: [first.id.text]))
        #expect(second.id.start.minute == first.id.start.minute + 1)
        #expect(second.plan.window == first.plan.window)
    }

    @Test(arguments: [(29, true), (31, false)])
    func `what was found there within the days recurs`(_ days: Int, _ recurs: Bool) throws {
        let last = occasion(.mei).now.adding(minutes: -days * 1440)
        let round = try decide(draft(.init(what: "灯不亮")), memory(lastFinding: last))
        #expect(round.findings[0].isRecurring == recurs)
    }

    // MARK: History

    private func imported(_ what: [String], daysAgo: Int, following before: Round? = nil) throws -> Round {
        let now = occasion(.mei).now.adding(minutes: -daysAgo * 1440)
        let inspection = ImportedInspection(
            InspectionDraft(
                Inspection(kind: .scheduled), grid: nil,
                faults: what.map { .init(clause: $0, what: $0, severity: .major) }),
            premises: "P 1", at: now, isFollowUp: before != nil, source: Source(name: "city", key: "k"),
            digest: "d")
        let id = RoundID(
            route: RoundID.route(of: inspection), start: LocalTime(utcMilliseconds: now.milliseconds))
        let fact = try inspection.decide(
            id, inspection.source, following: before, occasion(.mei), clauses: [:],
            lastFinding: { _, _ in nil })
        return try #require(
            Round.evolve(nil, try RoundFact.inspected(fact).storedAndRead(), stamp(now), revision: 1))
    }

    private func stamp(_ at: Instant) -> Stamp {
        Stamp(recordedAt: at, happenedAt: at, operatorID: "mei", desk: "d")
    }

    @Test(arguments: [(29, Finding.State.open, 2), (31, .past, 0)])
    func `what was found long ago nags nobody`(_ days: Int, _ state: Finding.State, _ open: Int) throws {
        let round = try imported(["205", "306"], daysAgo: days)
        #expect(round.findings.map(\.state) == [state, state])
        #expect(round.openFindings == open)
        #expect(RoundRow(round).findings == 2)
    }

    @Test func `a follow-up looks again at what the one before it found`() throws {
        let before = try imported(["205", "306"], daysAgo: 60)
        let next = try imported(["306"], daysAgo: 50, following: before)
        #expect(next.followsUp == before.id)
        let fact = RoundFact.Inspected(
            plan: next.plan, by: nil, answers: [answer("306")])
        let after = before.decideLookAgain(by: fact).reduce(before) {
            Round.evolve($0, $1, stamp(next.lastAt), revision: $0.revision + 1) ?? $0
        }
        #expect(after.findings.map(\.state) == [.passed, .failed])
        #expect(after.openFindings == 0)
        #expect(after.decideLookAgain(by: fact).isEmpty)
    }

    private func answer(_ clause: String) -> Answer {
        var answer = Answer(point: "all", item: ID(clause), result: .finding)
        answer.finding = .init(number: 1, severity: .major, what: clause, clause: clause)
        return answer
    }

    @Test(arguments: [
        ("SWOD-APSP3X", "city.swod-apsp3x"), ("p_1", "city.p_1"), ("a b", nil), ("食堂", nil),
        (String(repeating: "a", count: 40), nil), ("-x", nil),
    ])
    func `premises have a name that a round may have`(_ premises: String, _ route: String?) throws {
        let inspection = ImportedInspection(
            InspectionDraft(Inspection(kind: .scheduled), grid: nil), premises: premises, at: at("10:00"),
            isFollowUp: false, source: Source(name: "city", key: "k"), digest: "d")
        let found = RoundID.route(of: inspection)
        if let route { #expect(found.text == route) }
        let id = RoundID(route: found, start: LocalTime(utcMilliseconds: at("10:00").milliseconds))
        #expect(RoundID(id.text) == id)
    }
}

private func occasion(_ author: Author) -> Occasion {
    Occasion(
        now: at("10:00"), happenedAt: at("10:00"), author: author, site: .walked,
        clocks: SiteClocks(.walked, zone: .shanghai))
}
