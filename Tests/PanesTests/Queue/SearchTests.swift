import Domain
import Screen
import Testing

@testable import Panes

/// What was looked for is marked, and its hits are stepped through without hiding the rest.
@Suite struct SearchTests {
    private func found(_ stage: Stage) -> [String] {
        let canvas = stage.state.view().canvas
        return (0..<canvas.size.height).map { y in
            canvas.row(y).filter { $0.style == Stage.night[.queueFound] }.map(\.text).joined()
        }.filter { !$0.isEmpty }
    }

    private func find(_ text: String, _ stage: inout Stage) {
        stage.press("/")
        stage.type(text)
        stage.press("Alt-Enter")
    }

    @Test func aFoundTicketIsSteppedToAndNothingHidden() throws {
        var stage = Stage(.queue(of: 900))
        stage.press("<")
        find("77", &stage)
        let hits = stage.desk.rows(try #require(stage.state.tickets.search).filter).map(\.number)
        try #require(hits.count > 3 && hits.count < 100)
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.cursor == hits[0])
        for hit in hits.dropFirst() {
            stage.press(";")
            #expect(stage.cursor == hit)
        }
        stage.press(";")
        #expect(stage.cursor == hits[0] && stage.state.message?.text.contains("从头") == true)
        stage.press(",")
        #expect(stage.cursor == hits.last)
        stage.press(",")
        #expect(stage.cursor == hits.dropLast().last)
    }

    @Test func wordsAreMarkedInRowsAndDetailUntilEscEndsIt() {
        var stage = Stage()
        #expect(found(stage).isEmpty)
        find("漏水", &stage)
        #expect(found(stage).count >= 2 && found(stage).allSatisfy { $0.contains("漏水") })
        #expect(stage.screen.contains("找 漏水"))
        stage.press("Esc")
        #expect(found(stage).isEmpty && stage.state.tickets.search == nil)
        stage.press(";")
        #expect(stage.state.message?.kind == .refused)
    }

    @Test func afterAFilterItsWordsAreStillSteppedThrough() throws {
        var stage = Stage()
        stage.press("/")
        stage.type("漏水")
        stage.press("Enter")
        let hidden = stage.state.tickets.queue.rows.map(\.number)
        #expect(!found(stage).isEmpty)
        stage.press("Esc", "<", ";")
        #expect(stage.state.tickets.queue.rows.count > hidden.count)
        #expect(try hidden.contains(#require(stage.cursor)))
    }

    @Test func caseIsNoMatterAndMarkupIsText() {
        var stage = Stage()
        find("3f", &stage)
        #expect(found(stage).contains { $0.contains("3F") })
    }

    @Test func nothingOfAnotherStateIsGoneTo() {
        var stage = Stage()
        let cursor = stage.cursor
        find("state:closed", &stage)
        #expect(stage.cursor == cursor && stage.state.message?.kind == .refused)
    }

    @Test func theBoard() throws {
        var stage = Stage()
        stage.press("2")
        find("漏水", &stage)
        let first = try #require(stage.state.ticket)
        #expect(first.what.contains("漏水") && stage.state.screen == .board)
        stage.press(";")
        #expect(try #require(stage.state.ticket).what.contains("漏水"))
    }

    @Test func thePatrol() throws {
        var stage = Stage(.walked())
        stage.press("3", "/")
        stage.type("漏查")
        stage.press("Alt-Enter")
        let (patrol, now) = (stage.state.patrol, stage.state.now)
        #expect(patrol.filterText.isEmpty && patrol.lines.count == 13)
        let missed = patrol.lines.flatMap(\.rounds).filter { $0.state(at: now) == .missed }.map(\.id)
        try #require(missed.count > 1)
        var seen: Set<RoundID> = []
        for _ in missed {
            seen.insert(try #require(stage.state.patrol.cursor))
            stage.press(";")
        }
        #expect(seen == Set(missed))
        stage.press(",")
        #expect(try missed.contains(#require(stage.state.patrol.cursor)))
    }

    @Test func theLogbook() throws {
        var stage = Stage()
        stage.press("7", "/")
        stage.type("kind:ticket")
        stage.press("Alt-Enter")
        let all = stage.state.log.entries.count
        #expect(stage.state.log.filterText.isEmpty && all > 5)
        let first = try #require(stage.state.log.current?.entry.number)
        stage.press(",")
        let second = try #require(stage.state.log.current?.entry.number)
        #expect(second < first)
        stage.press(";")
        #expect(stage.state.log.current?.entry.number == first)
    }

    /// A key typed before the hit has come is meant for the hit.
    @Test func keysWaitForTheHit() {
        var stage = Stage()
        find("漏水", &stage)
        stage.isSlow = true
        stage.press(";")
        #expect(stage.state.awaitsItsTicket)
        stage.catchUp()
        #expect(!stage.state.hasJustSlipped)
    }
}
