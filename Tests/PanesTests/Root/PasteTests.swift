import Domain
import Screen
import Testing

@testable import Panes

@Suite struct PasteTests {
    @Test func pastedLettersAreNoHotkeys() {
        var stage = OneTicket.stage(.accepted)
        let before = stage.screen.split(separator: "\n").dropLast()
        stage.send(.paste("d\nqyaf\n"))
        #expect(stage.effects.isEmpty)
        #expect(stage.screen.split(separator: "\n").dropLast() == before)
        #expect(stage.screen.contains("粘贴的文字不当按键用"))
    }

    @Test(arguments: ["w", "p", "q"])
    func whereOneKeyAnswersAPasteIsNone(opener: String) {
        var stage = OneTicket.stage(.accepted)
        stage.press(opener)
        let before = stage.screen.split(separator: "\n").dropLast()
        stage.send(.paste("1\nd"))
        #expect(stage.orders.isEmpty)
        #expect(stage.screen.split(separator: "\n").dropLast() == before)
        #expect(stage.state.message?.text == "粘贴的文字不算回答")
    }

    @Test func pasteGoesIntoTheFieldAsOneLine() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.send(.paste("第一行\n第二行\u{1B}[31m\t末"))
        stage.press("Enter")
        #expect(stage.orders.map(\.ticket) == [.move(.note("第一行 第二行[31m 末"), OneTicket.number)])
    }

    @Test func aHugePasteIsCutAndSaidSo() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.send(.paste(String(repeating: "长", count: 400_000)))
        #expect(stage.state.message?.text == "粘贴内容过长，已截短")
        stage.press("Enter")
        guard case .move(.note(let text), _)? = stage.orders.first?.ticket else {
            Issue.record("no note")
            return
        }
        #expect(text.unicodeScalars.count == 4000)
    }

    @Test func aFullFieldTakesNoMore() {
        var entry = TextEntry("1234", limit: 5)
        for character in "567" { _ = entry.edit(.character(character)) }
        #expect(entry.text == "12345")
        let isWhole = entry.paste("8")
        #expect(!isWhole)
    }

    @Test func theFilterTakesPastesToo() {
        var stage = Stage()
        stage.press("/")
        stage.send(.paste("pri:1"))
        stage.press("Enter")
        #expect(stage.state.tickets.queue.rows.map(\.priority) == [.p1])
    }
}
