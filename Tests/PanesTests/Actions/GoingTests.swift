import Domain
import Screen
import Testing

@testable import Panes

/// The same keys move in every list, and so many times where `g` and a count say so.
@Suite struct GoingTests {
    private static let queue = MemoryDesk.queue(of: 300)

    /// - Parameter line: by how many are seen at once.
    private typealias Way = (keys: [String], line: @Sendable (Int) -> Int)

    /// From the first line of 300.
    private static let ways: [Way] = [
        (["j", "j"], { _ in 2 }), (["g", "3", "j"], { _ in 3 }),
        (["g", "1", "2", "G"], { _ in 11 }), (["g", "1", "2", "g"], { _ in 11 }),
        (["g", "2", "Ctrl-d"], { 2 * ($0 / 2) }), (["g", "2", "Ctrl-f"], { 2 * $0 }),
        (["Ctrl-f", "Ctrl-f", "Ctrl-b"], { $0 }), (["Ctrl-f", "H"], { $0 }), (["Ctrl-f", "g", "H"], { $0 }),
        (["Ctrl-f", "g", "M"], { $0 + ($0 - 1) / 2 }), (["Ctrl-f", "g", "L"], { 2 * $0 - 1 }),
        ([">", "<"], { _ in 0 }), (["G", "g", "g"], { _ in 0 }),
        (["g", "1", "0", "j", "g", "4", "k"], { _ in 6 }), (["g", "2", "5", "0", "G"], { _ in 249 }),
        (["g", "9", "9", "9", "G"], { _ in 299 }), (["g", "2", "0", "0", "j"], { _ in 200 }),
        (["G", "g", "2", "9", "9", "k"], { _ in 0 }), (["g", "3", "Esc", "j"], { _ in 1 }),
        (["g", "5", "Down"], { _ in 5 }),
    ]

    @Test(arguments: ways.indices) func theQueue(_ index: Int) {
        let way = Self.ways[index]
        var stage = Stage(Self.queue)
        let all = stage.desk.rows(.open).map(\.number)
        let page = stage.state.tickets.queue.height
        stage.press("Home")
        for key in way.keys { stage.press(key) }
        #expect(page > 10 && stage.cursor == all[way.line(page)], "\(way.keys)")
    }

    /// A count is for moving: whatever else follows it does nothing.
    @Test func noActionIsDoneSoManyTimes() {
        for action in Action.table {
            for key in Keymap.builtIn.keys(of: action.id) where !Action.reservedKeys.contains(key) {
                if action.id.isMeantEverywhere(by: key) || key == .escape || Motion(key) != nil { continue }
                if key.digitCounted { continue }
                var stage = OneTicket.stage(.dispatched)
                stage.press("g", "3")
                stage.send(.key(key))
                #expect(stage.orders.isEmpty && stage.state.popups.isEmpty, "\(key.name)")
                #expect(stage.state.message?.kind == .refused, "\(key.name)")
                #expect(stage.state.screen == .desk && stage.state.going == nil, "\(key.name)")
            }
        }
    }

    @Test func digitsAreScreensAtOnceButBehindTheG() {
        var stage = Stage()
        stage.press("3")
        #expect(stage.state.screen == .patrol)
        stage.press("1", "g", "2")
        #expect(stage.state.screen == .desk)
        #expect(stage.screen.contains("g2"))
        stage.send(.tick(stage.state.now.adding(seconds: 5)))
        #expect(!stage.screen.contains("g2"))
        stage.press("2")
        #expect(stage.state.screen == .board)
        stage.press("g")
        stage.send(.tick(stage.state.now.adding(seconds: 5)))
        stage.press("1")
        #expect(stage.state.screen == .desk)
    }

    @Test func behindTheGAnActionDoesWhatItDoes() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("g", "m")
        #expect(stage.state.popups.last?.popup is TextPopup)
    }

    /// Where an action has the letter, the letter is the action's; the way round is the `g`.
    @Test func lettersOfActionsStayTheirs() {
        var stage = Stage(Self.queue)
        stage.press("M")
        #expect(stage.state.popups.last?.popup is MergePopup)
        var other = Stage(Self.queue, keymap: Keymap.rebound([Rebinding(action: "merge", keys: ["Z"])]).0)
        other.press("Home", "M")
        let queue = other.state.tickets.queue
        #expect(other.state.popups.isEmpty && queue.cursor == (queue.height - 1) / 2)
    }

    @Test func theOtherLists() {
        var help = Stage()
        help.press("?", "g", "3", "j")
        let third = help.screen
        help.press("g", "g", "j", "j", "j")
        #expect(help.screen == third)
        help.press("g", "4", "G")
        #expect(help.screen == third)

        var sort = Stage()
        sort.press("S", "g", "2", "j", "Enter")
        #expect(sort.state.tickets.queue.order == .waiting)
        sort.press("S", "H", "Enter")
        #expect(sort.state.tickets.queue.order == .urgency)

        var log = Stage()
        log.press("7", "g", "3", "k")
        #expect(log.state.log.cursor.index == log.state.log.entries.count - 4)
        log.press("g", "2", "G")
        #expect(log.state.log.cursor.index == 1)
        log.press("H")
        #expect(log.state.log.cursor.index == log.state.log.visible.lowerBound)

        var board = Stage()
        board.press("2", "l", "<", "g", "2", "j")
        let place = board.state.board.list?.cursor
        board.press("<", "j", "j")
        #expect(board.state.board.list?.cursor == place)

        var tiles = Stage()
        tiles.press("0", "g", "4", "l")
        #expect(tiles.state.tiles.cursor == 4)
        tiles.press("H")
        #expect(tiles.state.tiles.cursor < tiles.state.tiles.layout.columns)

        var patrol = Stage(.walked())
        patrol.press("3", "g", "g", "g", "4", "j")
        #expect(patrol.state.patrol.place?.line == 4)
        patrol.press("g", "2", "G")
        #expect(patrol.state.patrol.place?.line == 1)
    }

    @Test func aCountInAPopupAnswersNothing() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("p", "g", "3")
        #expect(stage.orders.isEmpty && stage.state.popups.count == 1)
        stage.press("Enter")
        #expect(stage.orders.isEmpty && stage.state.popups.count == 1)
    }
}

extension Key {
    fileprivate var digitCounted: Bool {
        if case .character(let character) = self { character.isNumber } else { false }
    }
}
