import Domain
import Foundation
import Screen
import Testing
import Words

@testable import Panes

/// An emergency nobody comes for says so alike in its row, its detail and the alarm.
@Suite struct NeglectedTests {
    private func row(_ state: TicketState, _ standing: Standing, isAcknowledged: Bool = false) -> TicketRow {
        var desk = MemoryDesk()
        let draft = MemoryDesk.draft("b05", "lift", "3F", "有人被困", priority: .p1)
        let number = desk.expect(.report(draft)).number
        guard var row = desk.file(number)?.row else { fatalError("no ticket") }
        (row.state, row.standing, row.isAcknowledged) = (state, standing, isAcknowledged)
        return row
    }

    private func shown(_ row: TicketRow, _ language: Language) -> (queue: String, detail: String) {
        var stage = Stage(MemoryDesk(), language: language)
        stage.send(.tick(stage.state.now))
        let look = stage.state.look
        var canvas = Canvas(size: Size(width: 100, height: 1))
        let columns = QueueColumns(
            width: 100, QueueWidths(QueueText(row: row, look: look)), language)
        QueueRowPainter(row: row, look: look, isUnseen: false, isMarked: false).draw(
            on: &canvas, in: Rect(x: 0, y: 0, width: 100, height: 1), columns, cursor: .none)
        let facts = DetailFacts(row: row, body: nil, look: look, width: 38).lines()
        return (canvas.plainText(), facts.map { $0.spans.map(\.text).joined() }.joined(separator: "\n"))
    }

    @Test(
        arguments: [
            (TicketState.accepted, Standing.unacknowledged, "待派", "to dispatch"),
            (.dispatched, .unacknowledged, "未接单", "no answer"), (.dispatched, .escalated, "未接单", "no answer"),
            (.dispatched, .listed, "未接单", "no answer"), (.accepted, .escalated, "待派", "to dispatch"),
        ] as [(TicketState, Standing, String, String)])
    func itSaysWhatItWaitsFor(_ state: TicketState, _ standing: Standing, _ zh: String, _ en: String) {
        for (language, words) in [(Language.chinese, zh), (.english, en)] {
            let shown = shown(row(state, standing), language)
            #expect(shown.queue.contains(words), "\(shown)")
            #expect(shown.detail.contains(words), "\(shown)")
            for other in [Phrase.unacknowledged, Phrase.waitingForDispatch].map({ $0[language] })
            where other != words {
                #expect(!shown.queue.contains(other) && !shown.detail.contains(other))
            }
        }
    }

    @Test func whatIsAnsweredDoesNot() {
        let shown = shown(row(.dispatched, .escalated, isAcknowledged: true), .chinese)
        #expect(shown.queue.contains("已派单") && !shown.detail.contains("未接单"))
        #expect(shown.detail.contains("督办"))
    }

    @Test func noSignIsCutFromTheFirstLine() {
        var late = row(.dispatched, .escalated)
        late.nextDue = late.reportedAt
        let shown = shown(late, .english)
        #expect(shown.detail.contains("no answer") && shown.detail.contains("escalated"))
        #expect(shown.detail.components(separatedBy: "\n").prefix(2).allSatisfy { $0.count <= 38 })
    }
}
