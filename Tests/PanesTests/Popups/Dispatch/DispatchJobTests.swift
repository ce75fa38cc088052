import Domain
import Screen
import Testing

@testable import Panes

/// Place, caller and telephone are read out to who is sent: they stand first, at every size.
@Suite struct DispatchJobTests {
    @Test(arguments: [(120, 40), (80, 24), (60, 15), (40, 10)])
    func onTheFirstLines(width: Int, height: Int) throws {
        var stage = Stage(size: Size(width: width, height: height))
        let row = try #require(stage.state.ticket)
        stage.press("d")
        let phone = try #require(row.reporter.phone)
        let name = try #require(row.reporter.name)
        let lines = stage.screen.split(separator: "\n").drop { !$0.contains("┌ 派单") }.dropFirst()
        let field = try #require(lines.firstIndex { $0.contains("筛选") })
        let job = lines[..<field].joined()
        #expect(job.contains(phone) && job.contains(name), "\(lines)")
        #expect(job.contains(row.place.prefix(2)), "\(lines)")
    }

    @Test func ofManyALineEach() {
        var stage = Stage()
        stage.press("/")
        stage.type("待派")
        stage.press("Enter", "*", "d")
        let marked = stage.state.tickets.queue.rows
        #expect(marked.count > 1)
        for row in marked.prefix(3) { #expect(stage.screen.contains("#\(row.number.text) ")) }
        for row in marked.prefix(3) {
            #expect(row.reporter.phone.map { stage.screen.contains($0) } ?? true, "\(stage.screen)")
        }
    }
}
