import Domain
import Screen
import Testing

@testable import Panes

@Suite struct DetailTests {
    /// A ticket with more entries than a small screen shows, in its second cycle.
    private func desk() -> MemoryDesk {
        var desk = OneTicket.desk(.closed)
        desk.expect(.move(.reopen(reason: "又不亮了"), OneTicket.number))
        for index in 1...30 { desk.expect(.move(.note("第 \(index) 次催单"), OneTicket.number)) }
        desk.expect(.move(.fee(.labour(8000)), OneTicket.number))
        return desk
    }

    @Test func theNewestIsSeenAtOnceAndTheRestByScrolling() {
        var stage = Stage(desk(), size: Size(width: 80, height: 24))
        #expect(stage.screen.contains("第 30 次催单"))
        #expect(!stage.screen.contains("第 1 次催单"))
        stage.press("Enter", "G")
        #expect(stage.screen.contains("报单（电话）"))
        #expect(stage.screen.contains("位置   5号楼 3F 走廊"))
        stage.press("g", "g")
        #expect(stage.screen.contains("第 30 次催单"))
    }

    @Test func earlierCyclesKeepTheirStepsAndRating() {
        var stage = Stage(desk(), size: Size(width: 240, height: 60))
        stage.press("Enter")
        #expect(stage.screen.contains("第1轮"))
        #expect(stage.screen.contains("满意度 4"))
        #expect(stage.screen.contains("合计 ¥80.00"))
    }

    @Test(arguments: Language.allCases)
    func whatWasToldLateSaysWhenItWasWritten(_ language: Language) throws {
        var desk = OneTicket.desk(.accepted)
        let late = Order(
            .move(.note("问过物业"), OneTicket.number), happenedAt: Compound.now.adding(minutes: -10))
        _ = try desk.carryOut(late, by: Compound.author("limei")).get()
        desk.expect(.move(.note("已转告"), OneTicket.number))
        var stage = Stage(desk, size: Size(width: 240, height: 60), language: language)
        stage.press("Enter")
        let mark = language == .chinese ? "〔23:41 补记〕" : " [told at 23:41]"
        #expect(stage.screen.contains("问过物业\(mark)"))
        #expect(stage.screen.ranges(of: mark).count == 1)
    }

    @Test func theTextIsCopied() {
        var desk = MemoryDesk()
        desk.expect(
            .report(
                MemoryDesk.draft(
                    "b05", "lift", "3F 走廊", "电梯困人\n两人", reporter: "王伟", phone: "8123", unit: "财务处")))
        var stage = Stage(desk)
        stage.forgetEffects()
        stage.press("Y")
        #expect(stage.effects == [.copy("#261120-001 P1 5号楼 3F 走廊 电梯困人 两人 王伟 8123 财务处")])
    }
}
