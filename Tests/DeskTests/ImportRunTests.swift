import Domain
import Foundation
import Intake
import Store
import Testing

@testable import Desk

@Suite struct ImportRunTests {
    private static let header = "案件編號,派工項目,案件地址,立案日期,立案時間\n"
    private static func line(_ number: Int, _ place: String = "大安區某處") -> String {
        "\(number),路燈不亮或損壞,\(place),20260430,120000\n"
    }

    private func makeRun(
        _ house: TestHouse, _ text: String, skipsBad: Bool = false,
        report: @escaping (InputProblem) -> Void = { _ in },
        progress: @escaping (ImportRun.Phase) throws -> Void = { _ in }
    ) throws -> ImportRun {
        ImportRun(
            path: try house.file("in.csv", text), name: "in.csv", mapping: try .builtIn("taipei-1999"),
            record: try house.store.read { try $0.site() }, skipsBad: skipsBad, report: report,
            progress: { phase, _, _ in try progress(phase) })
    }

    @Test func checkedLinesAreWrittenOnce() throws {
        let house = try TestHouse()
        let run = try makeRun(house, Self.header + (1...5).map { Self.line($0) }.joined())
        let checked = try run.check()
        #expect(checked.read == 5 && checked.bad == 0)
        #expect(try run.write(checked, to: house.store, by: house.author, isRehearsal: false).added == 5)
        #expect(try run.write(checked, to: house.store, by: house.author, isRehearsal: false).already == 5)
        #expect(try house.count() == 5)
    }

    @Test func aRehearsalCountsAndLeavesNothing() throws {
        let house = try TestHouse()
        let run = try makeRun(house, Self.header + Self.line(1))
        #expect(try run.write(run.check(), to: house.store, by: house.author, isRehearsal: true).added == 1)
        #expect(try house.count() == 0)
    }

    @Test func aNumberTwiceWithOtherContentIsRefusedEvenWhereBadLinesAreSkipped() throws {
        let house = try TestHouse()
        var problems: [InputProblem] = []
        let text = Self.header + Self.line(1) + Self.line(2) + Self.line(1, "大安區別處")
        let run = try makeRun(house, text, skipsBad: true, report: { problems.append($0) })
        #expect(throws: ImportRun.BadLines(count: 1)) { try run.check() }
        #expect(problems.map(\.line) == [4])
        #expect(problems.map(\.reason) == [.repeatedNumber("1", firstLine: 2)])
    }

    @Test func theSameLineTwiceIsOneTicket() throws {
        let house = try TestHouse()
        let run = try makeRun(house, Self.header + Self.line(1) + Self.line(1))
        let outcome = try run.write(run.check(), to: house.store, by: house.author, isRehearsal: false)
        #expect(outcome.added == 1 && outcome.already == 1)
    }

    @Test func badLinesRefuseTheFileUnlessTheyAreSkipped() throws {
        let house = try TestHouse()
        let text = Self.header + Self.line(1) + "2,路燈不亮或損壞,大安區,20261330,120000\n"
        #expect(throws: ImportRun.BadLines(count: 1)) { try makeRun(house, text).check() }
        let run = try makeRun(house, text, skipsBad: true)
        let outcome = try run.write(run.check(), to: house.store, by: house.author, isRehearsal: false)
        #expect(outcome.added == 1 && outcome.bad == 1)
    }

    @Test func whoeverStopsTheWritingFindsNothingWritten() throws {
        struct Stopped: Error {}
        let house = try TestHouse()
        let text = Self.header + (1...1000).map { Self.line($0) }.joined()
        let run = try makeRun(
            house, text, progress: { phase in if case .writing = phase { throw Stopped() } })
        let checked = try run.check()
        #expect(throws: Stopped.self) {
            try run.write(checked, to: house.store, by: house.author, isRehearsal: false)
        }
        #expect(try house.count() == 0)
    }
}
