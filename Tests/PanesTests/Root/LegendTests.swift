import Domain
import Screen
import Testing

@testable import Panes

/// Help begins with the signs and colours of the pane, and leaves out none.
@Suite struct LegendTests {
    /// Looks that mean nothing of their own.
    private static let plain: Set<Screen.Role> = [
        .text, .textDim, .textStrong, .border, .borderFocus, .title, .titleFocus, .column, .queueCursor,
        .mark, .matrixCursor, .hintKey, .hintText, .messageInfo, .header, .headerDim, .headerBadge,
        .headerAlarm, .tab, .tabCurrent,
    ]

    private func legend(_ stage: Stage) -> [Legend] { stage.state.front.help(stage.state).legend }

    @Test(arguments: Language.allCases)
    func everyColourOfTheQueueAndTheBoardIsInIt(_ language: Language) {
        for screen in ["1", "2"] {
            var stage = Stage(.crowded(), size: Size(width: 240, height: 60), language: language)
            stage.press(screen)
            let theme = stage.state.theme
            let told = Set(legend(stage).flatMap(\.signs).map { theme[$0.role].foreground })
            let known = told.union(Self.plain.map { theme[$0].foreground })
            let canvas = stage.state.view().canvas
            for y in 2..<58 {
                for x in 73..<239 where canvas[x, y].scalar != 0x20 {
                    #expect(known.contains(canvas[x, y].style.foreground), "\(canvas[x, y]) at \(x), \(y)")
                }
            }
        }
    }

    @Test func helpBeginsWithIt() {
        var stage = Stage(size: Size(width: 120, height: 60))
        stage.press("?")
        let lines = stage.screen.split(separator: "\n")
        let head = lines.firstIndex { $0.contains("符号与颜色") } ?? 0
        let keys = lines.firstIndex { $0.contains("按键") && !$0.contains("看全部") } ?? 0
        #expect(head > 0 && keys > head)
        #expect(lines[head + 1].contains("P1 P2 P3 P4"))
    }

    /// What a picture of the colours cannot tell has a sign.
    @Test func noTwoSignsOfAPaneAreTheSame() {
        let look = Stage().state.look
        for legend in [Legend.queue(look), Legend.board(look), Legend.patrol(look), Legend.matrix(.unicode)] {
            let signs = legend.map { $0.signs.map(\.text).joined(separator: " ") }
            #expect(Set(signs).count == signs.count, "\(signs)")
        }
    }

    @Test(arguments: Language.allCases)
    func theQueueShowsWhoWasRemindedEscalatedAndListed(_ language: Language) throws {
        var stage = Stage(OneTicket.desk(.dispatched), size: Size(width: 120, height: 40), language: language)
        for (standing, reminders, signs) in [
            (Standing.escalated, 0, [Phrase.escalatedSign]), (.listed, 0, [Phrase.listedSign]),
            (.usual, 2, [Phrase.remindersSign(2, .unicode)]),
            (.escalated, 3, [Phrase.escalatedSign, Phrase.remindersSign(3, .unicode)]),
        ] {
            stage.state.tickets.queue.rows[0].standing = standing
            stage.state.tickets.queue.rows[0].reminders = reminders
            let words = signs.map { $0[language] }.joined(separator: " ") + " 灯不亮"
            #expect(stage.screen.contains(words), "\(words)\n\(stage.screen)")
        }
    }
}
