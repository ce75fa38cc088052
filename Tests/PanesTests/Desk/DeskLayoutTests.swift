import Domain
import Screen
import Testing

@testable import Panes

/// Where the panes of the home screen stand, by the size of the window.
@Suite struct DeskLayoutTests {
    private static let chinese = DeskLayout.Wish(matrix: Size(width: 37, height: 20), queue: 80)
    private static let english = DeskLayout.Wish(matrix: Size(width: 42, height: 20), queue: 100)

    private func layout(
        _ width: Int, _ height: Int, _ wish: DeskLayout.Wish, _ focus: DeskState.Pane = .queue,
        isWhole: Bool = false
    ) throws -> DeskLayout {
        let frame = try #require(FrameLayout(Size(width: width, height: height)))
        return DeskLayout(frame, focus: focus, wish, isWhole: isWhole)
    }

    @Test(
        arguments: [
            // The ticket under the matrix, the queue over the whole height.
            (120, 40, chinese, "0,2 37x20", "0,22 37x17", "37,2 83x37"),
            (240, 60, chinese, "0,2 72x20", "0,22 72x37", "72,2 168x57"),
            (150, 40, english, "0,2 45x20", "0,22 45x17", "45,2 105x37"),
            // The queue over the whole width, where it would be cut beside the matrix.
            (120, 40, english, "0,2 42x20", "42,2 78x20", "0,22 120x17"),
            // No room below the matrix.
            (120, 30, chinese, "0,2 37x27", "37,19 83x10", "37,2 83x17"),
            (80, 24, chinese, "-", "0,15 80x8", "0,2 80x13"), (60, 20, chinese, "-", "-", "0,1 60x18"),
        ] as [(Int, Int, DeskLayout.Wish, String, String, String)])
    func panesGiveRoomToEachOther(
        _ width: Int, _ height: Int, _ wish: DeskLayout.Wish, _ matrix: String, _ detail: String,
        _ queue: String
    ) throws {
        let layout = try layout(width, height, wish)
        let places = [layout.matrix, layout.detail, layout.queue].map { rect in
            rect.map { "\($0.x),\($0.y) \($0.width)x\($0.height)" } ?? "-"
        }
        #expect(places == [matrix, detail, queue])
    }

    @Test(arguments: DeskState.Pane.allCases)
    func aPaneMayHaveItAll(_ pane: DeskState.Pane) throws {
        let layout = try layout(120, 40, Self.chinese, pane, isWhole: true)
        let panes = [layout.matrix, layout.queue, layout.detail].compactMap { $0 }
        #expect(panes == [Rect(x: 0, y: 2, width: 120, height: 37)])
    }

    /// All cells belong to a pane, and none to two.
    @Test func nothingIsLeftOver() throws {
        for width in stride(from: 80, through: 300, by: 7) {
            for height in stride(from: 24, through: 80, by: 5) {
                for (wish, focus) in [(Self.chinese, DeskState.Pane.queue), (Self.english, .queue)] {
                    let layout = try layout(width, height, wish, focus)
                    let panes = [layout.matrix, layout.queue, layout.detail].compactMap { $0 }
                    let cells = panes.reduce(0) { $0 + $1.width * $1.height }
                    #expect(cells == width * (height - 3), "\(width)x\(height)")
                }
            }
        }
    }
}

/// `z` gives the pane in front all the room, and takes it back.
@Suite struct ZoomTests {
    private func stage(_ keys: String...) -> Stage {
        var stage = Stage(size: Size(width: 120, height: 40))
        for key in keys { stage.press(key) }
        return stage
    }

    @Test func theQueueFillsTheScreenAndBack() {
        let before = stage().screen
        var stage = stage("z")
        #expect(!stage.screen.contains("网格 1"))
        #expect(stage.screen.contains("z 还原"))
        stage.press("z")
        #expect(stage.screen == before)
    }

    @Test func escapeBringsAllPanesBackBeforeAnythingElse() {
        var stage = stage("/")
        stage.type("漏水")
        stage.press("Enter", "z", "Esc")
        #expect(stage.state.tickets.queue.filterText == "漏水" && !stage.state.isWhole)
        stage.press("Esc")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }

    @Test func itFollowsTheFocus() {
        var stage = stage("z", "Enter")
        #expect(stage.state.desk.focus == .detail)
        #expect(stage.screen.contains("▌#"))
        stage.press("Tab")
        #expect(stage.state.desk.focus == .matrix && stage.state.isWhole)
    }

    @Test(arguments: ["2", "3", "4"])
    func otherScreensHaveIt(_ screen: String) {
        var stage = stage(screen)
        let before = stage.screen
        stage.press("z")
        #expect(stage.state.isWhole)
        stage.press("z")
        #expect(stage.screen == before)
    }

    @Test func anotherScreenComesWithAllItsPanes() {
        var stage = stage("z", "3")
        #expect(!stage.state.isWhole)
        stage.press("1")
        #expect(!stage.state.isWhole || stage.state.screen == .desk)
    }

    @Test(arguments: ["6", "7", "0"])
    func oneOfOnePaneSaysWhyNot(_ screen: String) {
        let stage = stage(screen, "z")
        #expect(!stage.state.isWhole)
        #expect(stage.state.message?.text.contains(Phrase.onePane.zh) == true)
    }
}
