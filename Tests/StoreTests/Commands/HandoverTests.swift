import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct HandoverTests {
    private let handed: HandedDesk

    init() throws {
        handed = try HandedDesk()
    }

    private var store: Store { handed.store }

    private func refusal<Value>(_ body: () throws -> Value) -> Refusal? {
        do {
            _ = try body()
            return nil
        } catch StoreError.refused(let refusal) {
            return refusal
        } catch {
            Issue.record(error)
            return nil
        }
    }

    @Test func theDeskPassesInOneTransaction() throws {
        let (chen, zhou) = (handed.chen, handed.zhou)
        let number = try handed.report("地面有水")
        try handed.starts(by: chen, to: zhou)
        try handed.takesAll(by: zhou)
        try handed.does(.sign(reason: nil), by: chen)
        let before = try store.head().number
        try handed.does(.sign(reason: nil), by: zhou)
        let facts = try store.read { try $0.entries(after: before, limit: 10) }
        #expect(facts.map(\.fact.storedName.name) == ["handover.signed", "duty.passed", "ticket.passed"])
        #expect(Set(facts.map(\.stamp.recordedAt)).count == 1)
        #expect(try store.read { try $0.watch() }.holder == "zhou")
        #expect(try handed.desk.row(number)?.owner == "zhou")
        let row = try #require(try store.read { try $0.handovers() }.last)
        #expect(row == HandoverRow(try handed.last()))
        #expect(row.readers == ["chen", "zhou"])
    }

    @Test func theHeadIsTheHashOfTheEntryAtTheCut() throws {
        try handed.report("地面有水")
        let head = try store.head()
        let handover = try handed.starts(by: handed.chen, to: handed.zhou)
        #expect(handover.cut == head.number)
        #expect(handover.head == head.hash)
        #expect(try store.read { try $0.hash(ofEntry: handover.cut) } == head.hash)
        #expect(try store.read { try $0.hash(ofEntry: 10_000) } == nil)
    }

    @Test func withoutTheirPasswordNobodySigns() throws {
        try handed.starts(by: handed.chen, to: handed.zhou)
        let order = Order(HandoverWork.move(.sign(reason: nil), HandoverID(number: 1)))
        #expect(refusal { try store.carryOut(order, by: handed.chen) } == .account(.needsPassword))
        try store.setPassword(Secret("correct horse".utf8), of: "chen", by: handed.desk.author)
        #expect(
            refusal { try store.carryOut(order, by: handed.chen, proving: Secret("wrong horses".utf8)) }
                == .account(.wrongPassword(retryAt: nil)))
        _ = try store.carryOut(order, by: handed.chen, proving: Secret("correct horse".utf8))
        #expect(try handed.open().signatures.keys.sorted { $0.rawValue < $1.rawValue } == [.outgoing])
    }

    /// What each figure counts is what it opens, when it is frozen and a shift later.
    @Test func eachFigureOpensWhatItCounts() throws {
        let done = try handed.report("完成")
        try handed.moves(done, .dispatch(.init(team: "engineering")), .finish)
        let again = try handed.report("完成又重开")
        try handed.moves(again, .dispatch(.init(team: "engineering")), .finish, .reopen(reason: "又坏"))
        let closed = try handed.report("办结")
        try handed.moves(closed, .dispatch(.init(team: "engineering")), .finish, .close(.notAsked))
        try handed.report("未了")
        try handed.passes(from: handed.chen, to: handed.zhou)
        let handover = try handed.last()
        try handed.moves(done, .close(.notAsked), by: handed.zhou)
        try handed.moves(closed, .reopen(reason: "又坏"), by: handed.zhou)
        let figures = Dictionary(
            uniqueKeysWithValues: handover.lines.compactMap { line in
                if case .figure(let figure, let count) = line.content { (figure, count) } else { nil }
            })
        #expect(figures[.reported] == 4)
        #expect(figures[.done] == 2)
        #expect(figures[.ended] == 1)
        #expect(figures[.open] == 3)
        #expect(figures[.entries] == Int(handover.cut))
        for figure in [HandoverLine.Figure.reported, .done, .ended, .roundsDone, .roundsMissed] {
            let opened = try store.read { try $0.counted(figure, in: handover.id) }
            #expect(opened.count == figures[figure] ?? 0, "\(figure)")
        }
        #expect(try store.read { try $0.counted(.ended, in: handover.id) } == [.ticket(closed)])
    }

    /// The tables count by sections what the rules sort into them.
    @Test func sectionsHoldWhatTheRulesPutThere() throws {
        for index in 0..<60 {
            let number = try handed.report("单 \(index)", priority: index % 7 == 0 ? .p1 : .p3)
            if index % 7 == 0 {
                try handed.moves(number, .dispatch(.init(team: "engineering")), .acknowledge)
            }
            if index % 5 == 0 {
                let end = handed.desk.time.now().adding(minutes: index + 1)
                try handed.moves(number, .hold(.parts, until: end))
            }
            if index == 14 { try handed.moves(number, .resume, .finish, .close(.notAsked)) }
        }
        handed.desk.time.advance(seconds: 1800)
        try handed.starts(by: handed.chen, to: handed.zhou)
        let handover = try handed.open()
        let rows = try store.read { reading in
            var rows: [TicketRow] = []
            try reading.forEachRow(Filter(terms: [.init(.state(TicketState.allCases))]), now: handover.cutAt)
            { rows.append($0) }
            return rows
        }
        for section in [HandoverLine.Section.emergencies, .overdue, .onHold, .open] {
            let wanted = rows.filter { row in
                (row.state.isOpen || row.priority == .p1)
                    && HandoverLine.Section(of: row, at: handover.cutAt) == section
            }
            let found = handover.lines(of: section).compactMap(\.subject?.ticket)
            #expect(Set(found) == Set(wanted.map(\.number)), "\(section)")
            #expect(found.count == Set(found).count)
        }
    }

    @Test func whatIsNotNamedIsCounted() throws {
        let most = HandoverScene.mostLines
        for index in 0..<(most + 12) { try handed.report("单 \(index)") }
        let handover = try handed.starts(by: handed.chen, to: handed.zhou)
        let lines = handover.lines(of: .open)
        #expect(lines.count == most + 1)
        #expect(lines.last?.content == .rest(12))
        #expect(handover.unacknowledged.contains { $0.key == "rest:open" })
        try handed.takesAll(by: handed.zhou)
        try handed.does(.sign(reason: nil), by: handed.chen)
        try handed.does(.sign(reason: nil), by: handed.zhou)
        let owners = try handed.desk.numbers(.owner(["zhou"]))
        #expect(owners.count == most + 12, "those not named pass as well")
    }

    @Test func whatStillIsOpenIsTold() throws {
        let (one, other) = (try handed.report("一"), try handed.report("二"))
        let handover = try handed.starts(by: handed.chen, to: handed.zhou)
        try handed.moves(one, .dispatch(.init(team: "engineering")), .finish, .close(.notAsked))
        #expect(try store.read { try $0.openNow(handover) } == ["ticket:\(other.text)"])
    }

    @Test func whatArrivesMeanwhileIsToldAndBelongsToTheNext() throws {
        let (chen, zhou) = (handed.chen, handed.zhou)
        try handed.report("一")
        let handover = try handed.starts(by: chen, to: zhou)
        try handed.report("二")
        try handed.report("三")
        try handed.takesAll(by: zhou)
        let since = try store.read { try $0.sinceCut(handover.id, limit: 1) }
        #expect(since.count == 2)
        #expect(since.entries.count == 1)
        try handed.does(.sign(reason: nil), by: chen)
        try handed.does(.sign(reason: nil), by: zhou)
        try handed.report("四", by: zhou)
        #expect(try store.read { try $0.sinceCut(handover.id, limit: 9) }.count == 2)
        let next = try handed.starts(by: zhou, to: chen)
        #expect(next.since == handover.cut)
        #expect(next.lines(of: .open).map(\.novelty) == [.carried, .new, .new, .new])
    }

    @Test func whatWasToldLateIsMarked() throws {
        let (chen, zhou) = (handed.chen, handed.zhou)
        try handed.report("一")
        try handed.passes(from: chen, to: zhou)
        let cut = try handed.last().cutAt
        handed.desk.time.advance(seconds: 3600)
        _ = try store.carryOut(
            Order(.journal(.note("交班前有人来访", nil)), happenedAt: cut.adding(minutes: -5)), by: zhou)
        _ = try store.carryOut(Order(.journal(.note("现在", nil))), by: zhou)
        let handover = try handed.starts(by: zhou, to: chen)
        #expect(texts(of: .late, handover) == ["交班前有人来访"])
        #expect(texts(of: .notes, handover) == ["现在"])
    }

    private func texts(of section: HandoverLine.Section, _ handover: Handover) -> [String] {
        handover.lines(of: section).compactMap { line in
            guard case .entry(let entry) = line.content else { return nil }
            return entry.text
        }
    }

    @Test func aDeskWithHandoversIsSoundAndRebuilds() throws {
        let (chen, zhou) = (handed.chen, handed.zhou)
        let number = try handed.report("一")
        try handed.passes(from: chen, to: zhou)
        try handed.starts(by: zhou, to: chen)
        try handed.does(.abandon(reason: "不交了"), by: zhou)
        try handed.starts(by: zhou, to: chen)
        try handed.does(.annotate(line: "ticket:\(number.text)", text: "先看"), by: zhou)
        try handed.does(.count("keys", 11), by: zhou)
        try handed.takesAll(by: chen)
        try handed.does(.signAlone(reason: "没来"), by: chen)
        try handed.does(.append(text: "补"), by: chen)
        #expect(try store.verify().problems == [])
        let rows = try store.read { try $0.handovers() }
        let watch = try store.read { try $0.watch() }
        try handed.desk.raw().write {
            try $0.execute(sql: "UPDATE handovers SET cut = 1; UPDATE watch SET holder = 'x'")
        }
        #expect(try !store.verify().isSound)
        _ = try store.rebuild()
        #expect(try store.verify().problems == [])
        #expect(try store.read { try $0.handovers() } == rows)
        #expect(try store.read { try $0.watch() } == watch)
        let target = "\(handed.desk.folder)/backup.db"
        try store.backup(to: target)
        let copy = try Store(path: target, access: .readOnly, clock: handed.desk.time.now)
        #expect(try copy.read { try $0.handovers() } == rows)
        #expect(try copy.verify().isSound)
    }

    @Test func ofTwoWhoSignAtOnceOneIsTold() throws {
        let (chen, zhou) = (handed.chen, handed.zhou)
        try handed.starts(by: chen, to: zhou)
        try handed.takesAll(by: zhou)
        let seen = try handed.open().revision
        let other = try handed.desk.another()
        try handed.does(.annotate(line: "count:keys", text: "少一把"), by: chen)
        let work = HandoverWork.move(.sign(reason: nil), HandoverID(number: 1))
        #expect(throws: StoreError.self) { try handed.does(work, by: chen, expecting: seen, in: other) }
        try handed.does(.acknowledge(line: "count:keys", word: "少一把，知道"), by: zhou)
        try handed.does(.sign(reason: nil), by: zhou)
        #expect(
            refusal { try handed.does(work, by: zhou, in: other) } == .handover(.alreadySigned(.incoming)))
    }
}
