import Domain
import Screen
import Testing

@testable import Panes

/// What the queue shows is written to a file, and no file gives way unasked.
@Suite struct ListFileTests {
    private func files(_ stage: Stage) -> [ListFile] {
        stage.effects.compactMap { if case .list(let file) = $0 { file } else { nil } }
    }

    @Test func whatIsShownIsWrittenAsItIsShown() throws {
        var stage = Stage()
        stage.press("/")
        stage.type("svc:设备")
        stage.press("Enter", "S", "r", "2", "W")
        #expect(stage.screen.contains("~/tickets-") && stage.screen.contains("svc:设备"))
        stage.press("Enter")
        let file = try #require(files(stage).first)
        #expect(file.scope == .filtered(stage.state.tickets.queue.filter))
        #expect(file.order == .newest && file.isReversed && file.isSheet && !file.replaces)
        #expect(stage.screen.contains("✓ ~/tickets-"))
    }

    @Test func marksAreWhatIsMeant() throws {
        var stage = Stage()
        stage.press("<", "Space", "Space", "W")
        #expect(stage.screen.contains("2 张"))
        stage.press("Ctrl-u")
        stage.type("a.txt")
        stage.press("Enter")
        let file = try #require(files(stage).first)
        #expect(file.scope == .marked(stage.state.tickets.queue.marks.numbers) && !file.isSheet)
    }

    @Test func whatIsThereGivesWayToItsOwnKeyAlone() throws {
        var stage = Stage()
        stage.isSlow = true
        stage.press("W", "Enter")
        let file = try #require(files(stage).first)
        stage.send(.listed(file, .isThere))
        #expect(stage.screen.contains("已有此文件"))
        stage.press("Enter")
        #expect(files(stage).count == 1)
        stage.press("Esc")
        stage.send(.listed(file, .isThere))
        stage.press("y", "Y")
        #expect(files(stage).map(\.replaces) == [false, true])
    }

    @Test func nothingIsAskedOverWhatIsTyped() throws {
        var stage = Stage()
        stage.isSlow = true
        stage.press("W", "Enter", "n")
        let file = try #require(files(stage).first)
        stage.send(.listed(file, .isThere))
        #expect(stage.state.popups.last?.popup is CallPopup)
        #expect(stage.state.message?.kind == .failed)
    }

    @Test func howFarItIsAndWhatFailedIsTold() throws {
        var stage = Stage()
        stage.isSlow = true
        stage.press("W", "Enter")
        let file = try #require(files(stage).first)
        stage.send(.listed(file, .progress(4000)))
        #expect(stage.screen.contains("4000"))
        stage.send(.listed(file, .refused(SystemReason(28))))
        #expect(stage.screen.contains("磁盘已满"))
    }

    @Test func theClipboardIsNotSworn() {
        var stage = Stage()
        stage.press("<", "Space", "Space", "y")
        #expect(stage.state.message?.text.contains("已发给终端") == true)
        stage.press("Y")
        #expect(stage.state.message?.text.contains("已发给终端") == true)
    }
}
