import Domain
import Screen
import Testing

@testable import Panes

@Suite struct GridCardTests {
    /// The matrix's cursor on the header of building 5.
    private func onHeader(_ size: Size = Size(width: 120, height: 40)) -> Stage {
        var stage = Stage(size: size)
        stage.press("Shift-Tab", "h", "j", "j", "j", "j")
        return stage
    }

    @Test func theHeaderOfARowOpensItsGridAndEscGoesBack() {
        var stage = Stage()
        stage.press("j", "j")
        let (ticket, rows) = (stage.cursor, stage.state.tickets.queue.rows)
        stage.press("Shift-Tab", "h", "j", "j", "j", "j", "Enter")
        #expect(stage.state.desk.card?.key == .base("b05"))
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.state.tickets.queue.rows.count == 3)
        #expect(stage.state.tickets.queue.rows.allSatisfy { $0.grid == "b05" })
        #expect(stage.screen.contains("周杰 13800000015"))
        stage.press("j", "Esc")
        #expect(stage.state.desk.card == nil)
        #expect(stage.state.desk.focus == .matrix)
        #expect(stage.state.desk.matrix.header(stage.state.setting.site) == .base("b05"))
        #expect(stage.state.tickets.queue.rows == rows)
        #expect(stage.cursor == ticket)
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }

    @Test func theHeaderOfAColumnOpensItsService() {
        var stage = Stage()
        stage.press("Shift-Tab", "k", "l", "l", "l", "Enter")
        #expect(stage.state.desk.card?.key == .specialist("equipment"))
        #expect(stage.state.tickets.queue.rows.count == 13)
        #expect(stage.state.tickets.queue.rows.allSatisfy { $0.specialist == "equipment" })
        for text in ["周涛 8304", "陈刚 13900000002", "张强 13900000001", "设备运行 8105"] {
            #expect(stage.screen.contains(text), "\(text)")
        }
    }

    @Test func theFilterOfBeforeComesBack() {
        var stage = Stage()
        stage.press("/")
        stage.type("pri:2")
        stage.press("Enter", "j", "Shift-Tab", "h", "Enter")
        #expect(stage.state.desk.card?.key == .base("b01"))
        let ticket = stage.state.desk.card?.origin.ticket
        stage.press("Esc")
        #expect(stage.state.tickets.queue.filterText == "pri:2")
        #expect(stage.cursor == ticket)
    }

    @Test func ticketKeysActAsInTheQueue() {
        var stage = onHeader()
        stage.press("Enter")
        stage.goTo(OneTicket.number)
        stage.press("Tab", "Tab")
        #expect(stage.state.desk.focus == .matrix)
        stage.press("f")
        #expect(stage.orders.map(\.ticket) == [.move(.finish, OneTicket.number)])
        #expect(stage.state.desk.card != nil)
    }

    @Test func aNarrowerFilterKeepsTheCardAndAnotherPutsTheMatrixBack() {
        var stage = onHeader()
        stage.press("Enter", "/")
        stage.type(" pri:1")
        stage.press("Enter")
        #expect(stage.state.desk.card != nil)
        #expect(stage.state.tickets.queue.rows.count == 1)
        stage.press("Esc")
        #expect(stage.state.desk.card != nil)
        #expect(stage.state.tickets.queue.rows.count == 3)
        stage.press("/", "Ctrl-u")
        stage.type("pri:1")
        stage.press("Enter")
        #expect(stage.state.desk.card == nil)
    }

    @Test func theCardScrollsToItsEnd() {
        var stage = onHeader(Size(width: 80, height: 24))
        stage.press("Enter", "Shift-Tab")
        #expect(!stage.screen.contains("屋顶"))
        stage.press("G")
        #expect(stage.screen.contains("屋顶"))
        stage.press("g", "g")
        #expect(!stage.screen.contains("屋顶"))
    }

    @Test func aSmallWindowShowsTheCardFirst() {
        var stage = onHeader(Size(width: 60, height: 15))
        stage.press("Enter")
        #expect(stage.state.desk.focus == .matrix)
        #expect(stage.screen.contains("周杰 13800000015"))
    }

    @Test func aGridTheSiteHasNotOpensNothing() {
        var stage = Stage()
        #expect(stage.state.openGrid(.base("b99")).isEmpty)
        #expect(stage.state.desk.card == nil)
    }

    @Test func anotherGridOpenedOnTopLeadsBackToTheSameMatrix() {
        var stage = onHeader()
        stage.press("Enter")
        let effects = stage.state.openGrid(.specialist("security"))
        stage.carryOut(effects)
        #expect(stage.state.tickets.queue.rows.allSatisfy { $0.specialist == "security" })
        stage.press("Esc")
        #expect(stage.state.desk.card == nil)
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }
}
