import Domain
import Screen
import Words

/// Screen 3: rounds over time, and the round under the cursor.
struct PatrolScreen: DeskScreen {
    let name = Phrase.patrol
    let key = ScreenKey(
        id: Action.ID("patrol"), name: Phrase("巡查", "patrol"),
        help: Phrase("各网格各轮巡查：漏查、在查、问题", "rounds: missed, due, findings"))

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .patrol
        root.settleScreen()
        root.patrol.isOpen = false
        return [root.questions.ask(PatrolQuestion(time: root.patrol.time(root.look)))]
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        let layout = root.patrol.layout(frame.body, root.look)
        root.patrol.resize(height: layout.lines)
        let content = layout.round.inset(horizontal: 2, vertical: 1)
        let pane = RoundPane(file: root.patrol.fileShown, row: root.patrol.current, look: root.look)
        root.patrol.scroll.resize(count: pane.lines(width: content.width).count, page: content.height)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.patrol.draw(on: &canvas, in: frame.body, look)
        return nil
    }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: [(.open, 17), (.back, 16)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(title: Phrase.patrol, moving: KeyLine.patrol, tickets: .none)
    }

    func numberInDetail(_ root: RootState) -> TicketNumber? { nil }
    func rowsShown(_ root: RootState) -> [TicketRow] { [] }
    func isOnItsWay(_ root: RootState) -> Bool { false }
    func showsTickets(_ root: RootState) -> Bool { false }
    func showsDetail(_ root: RootState) -> Bool { false }

    func askForMore(_ root: inout RootState) -> [Effect] {
        guard root.patrol.fileShown == nil, root.patrol.current != nil,
            !root.questions.isAsking(RoundQuestion.self)
        else { return [] }
        return root.refresh(RoundQuestion.self)
    }
}

extension PatrolScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool {
        if root.patrol.isOpen { return root.patrol.scroll.handle(key) }
        return root.patrol.move(key)
    }

    func moveFocus(by step: Int, _ root: inout RootState) { root.patrol.isOpen.toggle() }

    func openLevel(_ root: inout RootState) -> [Effect] {
        if root.patrol.current != nil { root.patrol.isOpen = true }
        return []
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] {
        guard root.patrol.isOpen else { return root.show(.desk) }
        root.patrol.isOpen = false
        return []
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        for _ in 0..<RootState.wheelLines { _ = mouse.act.key.map { move($0, &root) } }
    }
}
