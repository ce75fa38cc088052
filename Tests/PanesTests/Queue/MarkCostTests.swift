import Domain
import Screen
import Testing

@testable import Panes

/// What a key costs does not grow with the marks: the work of a picture is counted by what it looks at.
@Suite struct MarkCostTests {
    /// A thousand tickets, made of those of the busy desk under numbers of their own.
    private func marked(_ count: Int = 1000) -> (stage: Stage, rows: [TicketRow]) {
        var stage = Stage()
        let known = stage.state.tickets.queue.rows
        let rows = (0..<count).map { index in
            var row = known[index % known.count]
            row.number = TicketNumber(day: row.number.day, sequence: index + 1)
            return row
        }
        stage.state.tickets.queue.marks.mark(rows)
        return (stage, rows)
    }

    @Test func whatCanBeDoneIsAskedOncePerStandingNotPerTicket() {
        let (stage, rows) = marked()
        let grounds = stage.state.tickets.queue.marks.grounds
        #expect(Set(grounds) == Set(rows.map(\.ground)))
        #expect(grounds.count < 40)
        for action in Action.table where action.isForMany && ![.copy, .copyText].contains(action.id) {
            let move = action.stepOnMarks(grounds)?.move
            let isPossible = rows.contains { row in
                move.map { $0.refusal(on: row, by: stage.state.setting.author) == nil } ?? true
            }
            #expect((stage.state.obstacleOnMarks(to: action) == nil) == isPossible, "\(action.id)")
        }
    }

    @Test func standingsFollowTheMarks() {
        var (stage, rows) = marked(20)
        for row in rows.dropFirst() { stage.state.tickets.queue.marks.toggle(row) }
        #expect(stage.state.tickets.queue.marks.grounds == [rows[0].ground])
        rows[0].state = .done
        stage.state.tickets.queue.marks.refresh([rows[0]], passing: [rows[0].number])
        #expect(stage.state.tickets.queue.marks.grounds == [rows[0].ground])
        stage.state.tickets.queue.marks.remove(rows[0].number)
        #expect(stage.state.tickets.queue.marks.grounds.isEmpty)
        stage.state.tickets.queue.marks.mark(rows)
        stage.state.tickets.queue.marks.clear()
        #expect(stage.state.tickets.queue.marks.grounds.isEmpty)
    }

    @Test func theLinesOfABulkFormAreMadeOnceForAllItsKeys() {
        var (stage, _) = marked()
        stage.press("m")
        stage.type("看过")
        stage.press("Enter")
        guard var popup = stage.state.top(BulkPopup.self) else {
            Issue.record("no bulk form")
            return
        }
        #expect(popup.made.lines.count >= 1000)
        // Made anew they would lose this.
        popup.made.lines[1].text = "kept"
        stage.state.popups[0].popup = popup
        for key in ["j", "j", "k", "PgDn", "PgUp", "End", "Home"] { stage.press(key) }
        guard let after = stage.state.top(BulkPopup.self) else { return }
        #expect(after.made.lines[1].text == "kept")
        stage.send(.resize(Size(width: 50, height: 20)))
        guard let resized = stage.state.top(BulkPopup.self) else { return }
        #expect(resized.made.lines[1].text != "kept")
    }
}
