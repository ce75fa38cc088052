import Domain
import Foundation
import Panes
import Store
import Testing

@testable import Desk

/// The queue's tickets as a file, whole or not at all.
@Suite struct ListRunTests {
    private func run(_ house: TestHouse, _ file: ListFile) -> [ListFile.News] {
        var news: [ListFile.News] = []
        ListRun(file: file, session: house.session()) { news.append($0) }.run()
        return news
    }

    private func file(
        _ path: String, _ scope: ListFile.Scope = .filtered(.open), order: QueueOrder = .waiting,
        isReversed: Bool = false, replaces: Bool = false
    ) -> ListFile {
        ListFile(
            path: path, scope: scope, order: order, isReversed: isReversed, language: .chinese,
            title: "工单 · 全部未结", replaces: replaces)
    }

    /// As it stands there, the mark too.
    private func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    @Test func aSheetHasTheMarkTheDeadlinesAndTheOrder() throws {
        let house = try TestHouse()
        for what in ["=1+1", "灯不亮, 闪", "漏水"] { _ = try house.report(what) }
        let path = house.folder.appendingPathComponent("a.CSV").path
        #expect(run(house, file(path)) == [.written(3, path: path)])
        let lines = try text(path).components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("\u{FEFF}number,state,priority,"))
        #expect(
            lines[0].hasSuffix(
                ",revision,respondBy,arriveBy,resolveBy,next,respondByLocal,arriveByLocal,resolveByLocal,onHoldUntilLocal"
            ))
        #expect(lines[1].contains("'=1+1") && lines[2].contains("\"灯不亮, 闪\"") && lines[3].contains("漏水"))
        let whole = house.folder.appendingPathComponent("b.csv").path
        #expect(run(house, file(whole, isReversed: true)) == [.written(3, path: whole)])
        #expect(try text(whole).components(separatedBy: "\r\n")[1].contains("漏水"))
    }

    @Test func linesOfTextHideNothing() throws {
        let house = try TestHouse()
        let number = try house.report("灯不亮\u{1B}[31m\n第二行")
        let path = house.folder.appendingPathComponent("a.txt").path
        #expect(run(house, file(path, .marked([number]))) == [.written(1, path: path)])
        let written = try text(path)
        #expect(written.hasPrefix("工单 · 全部未结\n\n单号"))
        #expect(written.contains(number.text) && written.contains("灯不亮") && written.contains("第二行"))
        #expect(!written.contains("\u{1B}"))
        #expect(written.split(separator: "\n").count == 3)
    }

    /// More than are read at once.
    @Test func manyAreAllThereOnce() throws {
        let house = try TestHouse()
        for index in 0..<520 { _ = try house.report("灯 \(index)") }
        let path = house.folder.appendingPathComponent("a.csv").path
        for (order, isReversed) in [(QueueOrder.urgency, false), (.newest, true), (.changed, false)] {
            let news = run(house, file(path, order: order, isReversed: isReversed, replaces: true))
            #expect(news == [.written(520, path: path)])
            let numbers = try text(path).components(separatedBy: "\r\n").dropFirst().dropLast().map {
                $0.prefix { $0 != "," }
            }
            #expect(numbers.count == 520 && Set(numbers).count == 520)
        }
    }

    @Test func whatIsThereStaysUntilSomebodySaysSo() throws {
        let house = try TestHouse()
        _ = try house.report("灯不亮")
        let path = try house.file("a.csv", "mine")
        #expect(run(house, file(path)) == [.isThere])
        #expect(try text(path) == "mine")
        #expect(run(house, file(path, replaces: true)) == [.written(1, path: path)])
        #expect(try text(path).contains("灯不亮"))
        let left = try FileManager.default.contentsOfDirectory(atPath: house.folder.path)
        #expect(!left.contains { $0.hasSuffix(".part") })
    }

    @Test func theDeskItselfAFolderAndAFullDiskAreRefused() throws {
        let house = try TestHouse()
        _ = try house.report("灯不亮")
        #expect(run(house, file(house.store.path, replaces: true)) == [.refused(SystemReason(EBUSY))])
        #expect(run(house, file(house.folder.path, replaces: true)) == [.refused(SystemReason(EISDIR))])
        #expect(run(house, file("/nowhere/a.csv")) == [.refused(SystemReason(ENOENT))])
        #expect(try house.count() == 1)
    }

    @Test func aTildeIsTheHomeFolder() {
        #expect(HomeFolder.expanded("~/a.csv") == HomeFolder.path + "/a.csv")
        #expect(HomeFolder.expanded("~") == HomeFolder.path)
        #expect(HomeFolder.expanded("~x/a") == "~x/a" && HomeFolder.expanded("a~/b") == "a~/b")
    }
}
