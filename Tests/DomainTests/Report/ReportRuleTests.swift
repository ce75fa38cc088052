import Testing

@testable import Domain

@Suite struct ReportRuleTests {
    private static let today = instant("2026-11-20T10:00:00Z")

    /// What was written in a report, and the next seal that it would get.
    private struct Desk {
        var entries: [Entry] = []
        var hash = "a"

        func decide(
            _ command: ReportCommand, _ report: String = "daily@2026-11-20", by author: Author = .leader,
            expecting: Int? = nil
        ) throws -> Outcome {
            let occasion = Occasion(
                now: today, happenedAt: today, author: author, site: .compound,
                clocks: SiteClocks(.compound, zone: .shanghai))
            var memory = Memory.empty
            memory.reports = ReportMemory(
                entries: { _ in entries }, seal: { ReportSeal($0, cut: 7, hash: hash) })
            let id = try #require(ReportID(report))
            return try Order(ReportWork(command, id), expecting: expecting).decide(occasion, memory)
        }

        mutating func take(_ command: ReportCommand, by author: Author = .leader) throws {
            let outcome = try decide(command, by: author)
            for decision in outcome.decisions {
                let stamp = Stamp(
                    recordedAt: today, happenedAt: today, operatorID: author.id, desk: author.desk)
                entries.append(
                    Entry(
                        number: Int64(entries.count + 1), stamp: stamp, subject: decision.subject,
                        revision: decision.revision, fact: decision.fact))
            }
            #expect(Matter(entries) == outcome.matter)
        }

        var report: Report? { Matter(entries)?.report }
    }

    @Test func aDraftIsWrittenInAndFinished() throws {
        var desk = Desk()
        try desk.take(.weather("晴"), by: .mei)
        try desk.take(.weather("小雨"), by: .mei)
        try desk.take(.remark("停水两小时"), by: .mei)
        try desk.take(.decide("换灯", owner: "qiang", due: Day(iso8601: "2026-11-30")))
        try desk.take(.finish(isFinal: false))
        let report = try #require(desk.report)
        #expect(report.lines(of: .weather).map(\.text) == ["小雨"])
        #expect(report.lines.map(\.number) == [2, 3, 4])
        #expect(report.finishes.map(\.standing) == [.initial])
        #expect(report.finishes.map(\.number) == ["R261120-D"])
        #expect(!report.isDraft)
    }

    @Test func whatIsWrittenAfterwardsMakesAnUpdate() throws {
        var desk = Desk()
        try desk.take(.finish(isFinal: false))
        #expect(throws: Refusal.nothingToChange) { try desk.decide(.finish(isFinal: false)) }
        desk.hash = "b"
        try desk.take(.finish(isFinal: false))
        try desk.take(.remark("补记"))
        #expect(desk.report?.isDraft == true)
        try desk.take(.finish(isFinal: true))
        #expect(desk.report?.finishes.map(\.standing) == [.initial, .update, .final])
        #expect(throws: Refusal.report(.isFinal(number: "R261120-D"))) { try desk.decide(.remark("x")) }
        #expect(throws: Refusal.report(.isFinal(number: "R261120-D"))) {
            try desk.decide(.finish(isFinal: true))
        }
    }

    @Test func aDecisionIsCarriedOutOnceEvenOfAFinalReport() throws {
        var desk = Desk()
        try desk.take(.decide("换灯", owner: nil, due: nil))
        try desk.take(.remark("r"))
        try desk.take(.finish(isFinal: true))
        try desk.take(.markDone(line: 1))
        #expect(desk.report?.openDecisions.isEmpty == true)
        #expect(throws: Refusal.report(.notOpen(1))) { try desk.decide(.markDone(line: 1)) }
        #expect(throws: Refusal.report(.notOpen(2))) { try desk.decide(.markDone(line: 2)) }
    }

    @Test func whoeverActsWritesAndLeadersFinish() throws {
        var desk = Desk()
        let leaders = Refusal.notAllowed(needs: [.administrator, .leader, .supervisor])
        #expect(throws: leaders) { try desk.decide(.finish(isFinal: false), by: .mei) }
        #expect(throws: Refusal.notAllowed(needs: [.administrator, .leader, .operator, .supervisor])) {
            try desk.decide(.remark("x"), by: .viewer)
        }
        try desk.take(.finish(isFinal: false))
        #expect(throws: leaders) { try desk.decide(.remark("x"), by: .mei) }
    }

    @Test func whatCannotBeIsRefused() throws {
        var desk = Desk()
        #expect(throws: Refusal.missing(.text)) { try desk.decide(.remark("  ")) }
        #expect(throws: Refusal.unknown(.person, "who")) {
            try desk.decide(.decide("x", owner: "who", due: nil))
        }
        #expect(throws: Refusal.report(.noLine(3))) { try desk.decide(.drop(line: 3)) }
        let ahead = try #require(ReportID("daily@2026-11-22"))
        #expect(throws: Refusal.report(.tooEarly(ahead))) { try desk.decide(.remark("x"), ahead.text) }
        try desk.take(.remark("a"))
        try desk.take(.drop(line: 1))
        #expect(throws: Refusal.report(.noLine(1))) { try desk.decide(.drop(line: 1)) }
        #expect(throws: Conflict.self) { try desk.decide(.remark("x"), expecting: 1) }
    }

    @Test func decisionsAreCarriedUntilTheyAreCarriedOut() throws {
        let reports = try [
            "monthly@2026-09", "monthly@2026-10", "monthly@2026-10.grid.b01", "daily@2026-10-01",
        ]
        .map { name in
            var report = Report(unwritten: try #require(ReportID(name)))
            report.lines = [
                .init(number: 1, section: .decision, text: "open"),
                .init(number: 2, section: .decision, text: "done", isDone: true),
                .init(number: 3, section: .remark, text: "remark"),
            ]
            return report
        }
        let id = try #require(ReportID("monthly@2026-11"))
        let draft = ReportDraft(.empty(id), Report(unwritten: id), among: reports)
        #expect(
            draft.carried.map { "\($0.report.text)#\($0.line.number)" } == [
                "monthly@2026-09#1", "monthly@2026-10#1",
            ])
    }
}

extension ReportFigures {
    static func empty(_ id: ReportID) -> ReportFigures {
        let until = id.span.time(in: .shanghai).upperBound
        return ReportFigures(
            id, cut: 1, recordedAt: until, until: until, site: .compound,
            tally: ReportTally(id.span, until: until, zone: .shanghai), tickets: [], rounds: [],
            roundsBefore: [], findings: [])
    }
}
