import Domain
import Screen
import Testing

@testable import Panes

/// The queue over 5,000 tickets: always right, and never more than a few pages at once.
@Suite struct QueueWindowTests {
    static let desk = MemoryDesk.queue(of: 5000)

    private func expectInOrder(_ stage: Stage, location: SourceLocation = #_sourceLocation) {
        let all = stage.desk.rows(stage.state.tickets.queue.filter).map(\.number)
        let shown = stage.state.tickets.queue.rows.map(\.number)
        guard let start = shown.first.flatMap({ all.firstIndex(of: $0) }) else { return }
        #expect(Array(all[start..<start + shown.count]) == shown, sourceLocation: location)
        #expect(shown.count <= 200, sourceLocation: location)
    }

    @Test func downFromTheFirstToTheLastRow() {
        var stage = Stage(Self.desk)
        let all = stage.desk.rows(.open).map(\.number)
        for number in all.dropFirst().prefix(700) {
            stage.press("j")
            #expect(stage.cursor == number)
        }
        expectInOrder(stage)
        #expect(stage.screen.contains("/1000+"))
        #expect(stage.state.tickets.queue.offset.map { $0 + stage.state.tickets.queue.cursor } == 700)
    }

    @Test func theEndAndUpFromIt() {
        var stage = Stage(Self.desk)
        let all = stage.desk.rows(.open).map(\.number)
        stage.press("G")
        #expect(stage.cursor == all.last)
        #expect(stage.screen.contains("末34–1/1000+"))
        for number in all.reversed().dropFirst().prefix(400) {
            stage.press("k")
            #expect(stage.cursor == number)
        }
        expectInOrder(stage)
        stage.press("g", "g")
        #expect(stage.cursor == all.first)
        #expect(stage.screen.contains("1–34/1000+"))
    }

    @Test func pagesAndHalfPages() {
        var stage = Stage(Self.desk)
        let all = stage.desk.rows(.open).map(\.number)
        let page = stage.state.tickets.queue.height
        stage.press("PgDn", "PgDn", "Ctrl-d")
        #expect(stage.cursor == all[2 * page + page / 2])
        stage.press("Ctrl-u", "PgUp")
        #expect(stage.cursor == all[page])
        for _ in 0..<60 { stage.press("PgDn") }
        #expect(stage.cursor == all[61 * page])
        for _ in 0..<70 { stage.press("PgUp") }
        #expect(stage.cursor == all[0])
        expectInOrder(stage)
    }

    @Test func theCursorMovesWhileTheDeskIsSlow() {
        var stage = Stage(Self.desk)
        let all = stage.desk.rows(.open).map(\.number)
        stage.isSlow = true
        for _ in 0..<60 { stage.press("j") }
        #expect(stage.cursor == all[60])
        stage.catchUp()
        #expect(stage.cursor == all[60])
        expectInOrder(stage)
    }

    @Test func oneQuestionASlotIsUnderWay() {
        var stage = Stage(Self.desk)
        stage.isSlow = true
        stage.forgetEffects()
        for _ in 0..<30 { stage.send(.changed) }
        let queues = stage.effects.filter { $0.asks(QueueQuestion.self) }
        #expect(queues.count == 1)
        stage.catchUp()
        #expect(stage.effects.filter { $0.asks(QueueQuestion.self) }.count == 2)
    }

    @Test func aStillDeskIsAskedNothing() {
        var stage = Stage(Self.desk)
        stage.press("j")
        stage.forgetEffects()
        stage.send(.tick(stage.state.now.adding(seconds: 1)))
        stage.send(.resize(Size(width: 120, height: 40)))
        #expect(stage.effects.isEmpty)
    }

    @Test func failedReadingIsNotRepeatedByItself() {
        var stage = Stage(MemoryDesk(), isStarted: false)
        let asked = stage.state.tickets.queue.window(.first)
        _ = stage.state.start()
        let window = stage.state.tickets.queue.window(.first)
        stage.send(.queryFailed(Query(QueueQuestion(window: asked)), .busy))
        stage.send(.tick(stage.state.now.adding(seconds: 1)))
        #expect(stage.effects.isEmpty)
        stage.press("Ctrl-l")
        #expect(stage.effects.contains(.query(Query(QueueQuestion(window: window)))))
        #expect(stage.effects.contains(.redraw))
    }

    @Test func lateAnswersOfAnotherFilterAreDropped() {
        var stage = Stage(Self.desk)
        stage.isSlow = true
        stage.press("G", "/")
        stage.type("261101-007")
        stage.press("Enter")
        let before = stage.state.tickets.queue
        stage.carryOutNext()
        #expect(stage.state.tickets.queue == before)
        stage.catchUp()
        #expect(stage.state.tickets.queue.rows.map(\.number.text) == ["261101-007"])
        stage.press("Esc")
        #expect(stage.state.tickets.queue.rows.count == stage.state.tickets.queue.window(.first).limit)
        #expect(stage.state.tickets.queue.cursor == 0)
    }
}
