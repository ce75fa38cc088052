import Domain
import Screen
import Testing

@testable import Panes

@Suite struct TilesTests {
    @Test(arguments: [
        (Size(width: 240, height: 57), 19, 4, 5), (Size(width: 120, height: 37), 19, 4, 5),
        (Size(width: 80, height: 21), 19, 2, 3), (Size(width: 240, height: 57), 4, 4, 1),
        (Size(width: 120, height: 37), 5, 2, 3), (Size(width: 120, height: 37), 61, 4, 6),
        (Size(width: 40, height: 8), 19, 1, 1), (Size(width: 20, height: 3), 2, 1, 1),
        (Size(width: 120, height: 37), 0, 1, 1),
    ])
    func tilesFillTheWindow(area: Size, count: Int, columns: Int, rows: Int) {
        let layout = TileLayout(area, count: count)
        #expect(layout.columns == columns)
        #expect(layout.height == rows)
        let whole = Rect(area)
        var taken: [Rect] = []
        for index in layout.visible(from: 0) {
            let rect = layout.rect(of: index, from: 0, in: whole)
            #expect(rect.intersection(whole) == rect)
            #expect(taken.allSatisfy { $0.intersection(rect).isEmpty })
            taken.append(rect)
        }
    }

    @Test func allTilesAreReachedByArrowsAndNoneIsLeftBehind() {
        var stage = Stage(size: Size(width: 80, height: 24))
        stage.press("0")
        var seen: Set<Int> = []
        for _ in 0..<30 {
            seen.insert(stage.state.tiles.cursor)
            #expect(
                stage.state.tiles.layout.visible(from: stage.state.tiles.top).contains(
                    stage.state.tiles.cursor))
            stage.press("l")
        }
        #expect(seen == Set(0..<19))
        stage.press("k", "k", "h")
        #expect(stage.state.tiles.cursor == 13)
        stage.press("g", "g", "j", "Tab")
        #expect(stage.state.tiles.cursor == 3)
        stage.press("Shift-Tab", "G")
        #expect(stage.state.tiles.cursor == 18)
    }

    @Test func enterOpensTheGridAndEscLeadsBackByTheSameWay() {
        var stage = Stage(size: Size(width: 240, height: 60))
        stage.press("j")
        let ticket = stage.cursor
        stage.press("0", "j", "Enter")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.desk.card?.key == .base("b05"))
        stage.press("Esc")
        #expect(stage.state.screen == .grids)
        #expect(stage.state.tiles.cursor == 4)
        stage.press("Esc")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.desk.card == nil)
        #expect(stage.cursor == ticket)
    }

    @Test func noTicketIsActedOnFromTheTiles() {
        var stage = Stage()
        stage.press("0")
        for key in ["a", "d", "s", "f", "w", "b", "x", "v", "y", "m", "M", "$", "p", "E"] {
            stage.press(key)
            #expect(stage.state.popups.isEmpty, "\(key)")
            #expect(stage.state.message?.text == Phrase.noTicket.zh, "\(key)")
        }
        #expect(stage.orders.isEmpty)
        stage.press("n")
        #expect(stage.state.popups.count == 1)
    }

    @Test func whatOthersDoIsSeenOnTheTilesAndKeepsItsMark() {
        var stage = Stage(size: Size(width: 240, height: 60))
        stage.press("0")
        #expect(!stage.screen.contains("门厅起火"))
        stage.elsewhere(.report(MemoryDesk.draft("b03", "lift", "1F", "门厅起火", priority: .p1)))
        #expect(stage.screen.contains("P1 候 0:00 门厅起火"))
        #expect(!stage.state.tickets.queue.unseen.isEmpty)
        stage.press("1")
        #expect(stage.state.screen == .desk)
    }

    @Test func leavingAndFilteringLeadToTheDesk() {
        var stage = Stage()
        stage.press("0", "q")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.popups.isEmpty)
        stage.press("0", "/")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.tickets.filterField != nil)
    }
}
