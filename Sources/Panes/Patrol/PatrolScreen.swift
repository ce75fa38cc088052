import Domain
import Screen
import Words

/// Screen 3: rounds over time, and the round under the cursor.
struct PatrolScreen: DeskScreen {
    let name = Phrase.patrol
    let key = ScreenKey(
        id: Action.ID("patrol"), name: Phrase("巡查", "patrol"),
        help: Phrase("各网格各轮巡查：漏查、在查、问题", "rounds: missed, due, findings"))

    let hasPanes = true

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .patrol
        root.roundAlarms.hush()
        root.settleScreen()
        root.patrol.round.close()
        (root.patrol.origin, root.detour) = (nil, nil)
        return root.readRounds()
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.patrol.resize(root.patrol.layout(frame.body, root.look, isWhole: root.isWhole), root.look)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.patrol.draw(on: &canvas, in: frame.body, look, isWhole: root.isWhole)
        return nil
    }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: [(.open, 17), (.back, 16)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(
            title: Phrase.patrol, legend: Legend.patrol(root.look), moving: KeyLine.patrol, tickets: .none)
    }

    func numberInDetail(_ root: RootState) -> TicketNumber? { nil }
    func rowsShown(_ root: RootState) -> [TicketRow] { [] }
    func isOnItsWay(_ root: RootState) -> Bool { false }
    func showsTickets(_ root: RootState) -> Bool { false }
    func showsDetail(_ root: RootState) -> Bool { false }

    func askForMore(_ root: inout RootState) -> [Effect] {
        guard root.patrol.fileShown == nil, root.patrol.shown != nil,
            !root.questions.isAsking(RoundQuestion.self)
        else { return [] }
        return root.refresh(RoundQuestion.self)
    }
}

extension PatrolScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool {
        root.patrol.isOpen ? root.patrol.round.handle(key) : root.patrol.move(key)
    }

    func isSearched(_ root: RootState) -> Bool { root.patrol.searched != nil }

    func step(forward: Bool, isHere: Bool, _ root: inout RootState) -> [Effect] {
        root.patrol.round.close()
        let isFound = root.patrol.step(forward: forward, isHere: isHere, at: root.now)
        if !isFound { root.say(.refused, root.look.words(Phrase.noHit)) }
        return []
    }

    func moveFocus(by step: Int, _ root: inout RootState) {
        root.patrol.isOpen ? root.patrol.round.close() : open(root.patrol.current, &root)
    }

    func openLevel(_ root: inout RootState) -> [Effect] {
        if root.patrol.isOpen { return root.followSpot() }
        open(root.patrol.current, &root)
        return []
    }

    private func open(_ row: RoundRow?, _ root: inout RootState) {
        if let row { root.patrol.open(row.id) }
    }

    func beginFilter(_ root: inout RootState) -> Bool {
        root.open(
            FilterPopup(.rounds, root.patrol.filterText, history: root.patrol.filterHistory, root))
        return false
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] {
        guard root.patrol.isOpen else {
            if let back = root.returnFromDetour() { return back }
            return root.patrol.filterText.isEmpty ? root.show(.desk) : root.applyRoundFilter("")
        }
        root.patrol.round.close()
        defer { root.patrol.origin = nil }
        switch root.patrol.origin {
        case .screen(let tab): return root.show(tab)
        case .popup(let popup, over: let tab):
            let effects = tab == .patrol ? [] : root.show(tab)
            root.popups.append(popup)
            return effects + root.refresh(OpenFindingsQuestion.self) + root.refresh(ScoresQuestion.self)
        case nil: return []
        }
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        for _ in 0..<RootState.wheelLines { _ = mouse.act.key.map { move($0, &root) } }
    }
}
