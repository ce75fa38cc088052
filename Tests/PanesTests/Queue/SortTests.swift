import Domain
import Screen
import Testing
import Words

@testable import Panes

/// The queue in other orders.
@Suite struct SortTests {
    private func numbers(_ stage: Stage) -> [TicketNumber] { stage.state.tickets.queue.rows.map(\.number) }

    private func expected(_ stage: Stage, _ order: QueueOrder) -> [TicketNumber] {
        stage.desk.rows(stage.state.tickets.queue.filter, order).map(\.number)
    }

    @Test(arguments: QueueOrder.allCases)
    func theCursorStaysOnItsTicket(order: QueueOrder) throws {
        var stage = Stage()
        let number = try #require(stage.cursor)
        let place = (QueueOrder.allCases.firstIndex(of: order) ?? 0) + 1
        stage.press("S", "\(place)")
        #expect(stage.state.tickets.queue.order == order)
        #expect(stage.cursor == number)
        #expect(numbers(stage) == expected(stage, order))
        #expect(stage.screen.contains(order.name.zh) == (order != .urgency))
        stage.press("g", "g")
        #expect(stage.cursor == expected(stage, order).first)
        stage.press("G")
        #expect(stage.cursor == expected(stage, order).last)
    }

    @Test func theKeyGoesRoundAndEscChangesNothing() {
        var stage = Stage()
        stage.press("S", "S", "S", "Enter")
        #expect(stage.state.tickets.queue.order == .waiting)
        stage.press("S", "S", "Esc")
        #expect(stage.state.tickets.queue.order == .waiting)
        stage.press("S", "j", "j", "Enter")
        #expect(stage.state.tickets.queue.order == .changed)
    }

    @Test func whatOthersWriteMovesToTheFrontOfWhatChangedLast() throws {
        var stage = Stage()
        stage.press("S", "4", "g", "g")
        let (first, last) = (try #require(stage.cursor), try #require(numbers(stage).last))
        stage.press("j")
        let cursor = stage.cursor
        stage.elsewhere(.move(.note("又来电话"), last))
        #expect(numbers(stage).prefix(2) == [last, first])
        #expect(numbers(stage) == expected(stage, .changed))
        #expect(stage.cursor == cursor)
    }

    @Test func theTicketUnderTheCursorIsFollowedToTheFront() throws {
        var stage = Stage(.queue(of: 900), size: Size(width: 120, height: 40))
        stage.press("S", "4", "G")
        let number = try #require(stage.cursor)
        stage.elsewhere(.move(.note("又来电话"), number))
        #expect(stage.cursor == number)
        #expect(stage.state.tickets.queue.cursor == 0)
        #expect(numbers(stage).prefix(3) == expected(stage, .changed).prefix(3))
    }

    @Test func aNewTicketComesFirstAmongTheNewest() {
        var stage = Stage()
        stage.press("S", "2", "g", "g")
        stage.elsewhere(.report(MemoryDesk.draft("b03", "lighting", "1F", "灯不亮")))
        #expect(stage.desk.rows(.open, .newest).first?.what == "灯不亮")
        #expect(numbers(stage) == expected(stage, .newest))
    }

    @Test func aFilterKeepsTheOrder() {
        var stage = Stage()
        stage.press("S", "2", "/")
        stage.type("svc:保洁")
        stage.press("Enter")
        #expect(stage.state.tickets.queue.order == .newest)
        #expect(numbers(stage) == expected(stage, .newest))
        #expect(stage.cursor == expected(stage, .newest).first)
    }

    @Test func anOrderIsChosenByName() {
        var stage = Stage()
        stage.press(":")
        stage.type("等得最久")
        stage.press("Enter")
        #expect(stage.state.tickets.queue.order == .waiting)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func popup(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("S", "3", "S")
        try expectGolden(stage, "sort")
    }
}
