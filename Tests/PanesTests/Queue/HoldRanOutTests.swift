import Domain
import Screen
import Testing

@testable import Panes

/// A hold that ran out has a word and a colour of its own wherever the ticket is shown: no clock ran out.
@Suite struct HoldRanOutTests {
    private func stage(_ language: Language = .chinese) -> Stage {
        var desk = OneTicket.desk(.onHold)
        desk.now = Compound.now.adding(minutes: 65)
        return Stage(desk, size: Size(width: 240, height: 60), language: language)
    }

    /// How the cells look in which the words may begin, in the rows that hold them.
    private func looks(_ words: String, _ stage: Stage) -> [Style] {
        let canvas = stage.state.view().canvas
        let rows = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.indices.filter { rows[$0].contains(words) }.flatMap { y in
            (0..<canvas.size.width).map { canvas[$0, y] }
                .filter { $0.scalar == words.unicodeScalars.first?.value }.map(\.style)
        }
    }

    @Test(arguments: Language.allCases)
    func theQueueAndTheHeaderSaySo(_ language: Language) throws {
        let stage = stage(language)
        let row = try #require(stage.state.tickets.queue.rows.first)
        let look = stage.state.look
        let isChinese = language == .chinese
        #expect(look.age(row) == (isChinese ? "过0:05" : "past 0:05"))
        #expect(look.ageRole(row) == .queueWarn)
        let line = try #require(
            stage.screen.split(separator: "\n").first { $0.contains("▌P3") && $0.contains(row.number.text) })
        #expect(line.contains(isChinese ? "挂到期" : "hold ended"), "\(line)")
        #expect(!line.contains("P3!"), "\(line)")
        for count in isChinese ? ["超时 0", "到期 1"] : ["overdue 0", "ran out 1"] {
            #expect(stage.screen.contains(count), "\(count)")
        }
    }

    @Test func theDetailSaysSoInTheColourOfWarnings() {
        let stage = stage()
        let theme = stage.state.theme
        let looks = looks(Phrase.holdRanOut.zh, stage)
        #expect(looks.contains(theme[.queueWarn]))
        #expect(!looks.contains(theme[.queueOverdue]))
        #expect(!stage.screen.contains("! " + Phrase.overdue.zh))
    }

    @Test func theBoardSaysSoToo() {
        var stage = stage()
        stage.press("2")
        #expect(stage.screen.contains(Phrase.holdRanOut.zh))
        #expect(!stage.screen.contains("! " + Phrase.overdue.zh))
    }
}
