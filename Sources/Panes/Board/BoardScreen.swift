import Domain
import Screen
import Words

/// Screen 2: the dispatch board.
struct BoardScreen: DeskScreen {
    let name = Phrase("派单", "Board")
    let key = ScreenKey(
        id: Action.ID("board"), name: Phrase("派单板", "board"),
        help: Phrase("每班组一列，待派在先", "a column a team, what waits first"))

    let hasPanes = true

    func open(_ root: inout RootState) -> [Effect] {
        root.board.opened = nil
        guard root.screen != .board else { return [] }
        root.screen = .board
        root.settleScreen()
        root.board.open()
        return [root.questions.ask(BoardQuestion(window: root.board.window(root.tickets.queue.filter)))]
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.board.resize(layout(root, frame, root.look), root.look)
        guard root.board.isOpen else { return }
        let content = BoardState.detailRect(frame.body).inset(horizontal: 2, vertical: 1).size
        let length = root.tickets.detail.length(ticket(root), content, root.look)
        root.tickets.detail.resize(height: content.height, length: length)
    }

    private func layout(_ root: RootState, _ frame: FrameLayout, _ look: Look) -> BoardLayout {
        let title = BoardRibbon.title(root.tickets.queue, look)
        return root.board.layout(
            frame.body, isTyping: root.tickets.filterField != nil, hasTitle: !title.isEmpty,
            isWhole: root.isWhole)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.board.draw(
            root.tickets.queue, root.tickets.detail, on: &canvas, in: frame.body, look,
            field: root.tickets.filterField, isWhole: root.isWhole)
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(title: Phrase.board, legend: Legend.board(root.look), moving: KeyLine.board)
    }
}

extension BoardScreen {
    func ticket(_ root: RootState) -> TicketRow? { root.board.ticket.map(root.tickets.detail.latest) }
    func current(_ root: RootState) -> TicketRow? { root.board.current }
    func opened(_ root: RootState) -> TicketRow? { root.board.opened }
    func numberInDetail(_ root: RootState) -> TicketNumber? { root.board.ticket?.number }
    func rowsShown(_ root: RootState) -> [TicketRow] { root.board.visibleRows }
    func isOnItsWay(_ root: RootState) -> Bool { root.board.isOnItsWay }
    func opensTicket(_ root: RootState) -> Bool { true }
    func showsDetail(_ root: RootState) -> Bool { root.board.isOpen }

    func askForMore(_ root: inout RootState) -> [Effect] {
        guard root.board.isLacking, !root.questions.isAsking(BoardQuestion.self) else { return [] }
        return root.refresh(BoardQuestion.self)
    }

    func whyNot(_ action: Action, _ root: RootState) -> Phrase? { nil }

    func seek(_ number: TicketNumber, _ root: inout RootState) { root.board.sought = number }
    func closeOpened(_ root: inout RootState) { root.board.opened = nil }

    func beginFilter(_ root: inout RootState) -> Bool {
        root.board.opened = nil
        return true
    }

    func passMarked(_ root: inout RootState) {
        if !root.board.isOpen { _ = root.board.handle(.down) }
    }

    func rowsToMark(_ root: RootState) -> [TicketRow]? { root.board.list?.rows ?? [] }
}

extension BoardScreen {
    func move(_ key: Key, _ root: inout RootState) -> Bool {
        root.board.isOpen ? root.tickets.detail.handle(key) : root.board.handle(key)
    }

    func step(forward: Bool, isHere: Bool, _ root: inout RootState) -> [Effect] {
        root.stepOnBoard(forward: forward, isHere: isHere)
    }

    func moveFocus(by step: Int, _ root: inout RootState) { root.board.move(columns: step) }

    func openLevel(_ root: inout RootState) -> [Effect] {
        root.board.opened = root.board.current.map(root.tickets.detail.latest)
        root.alarms.isMoving = true
        return []
    }

    /// Out of the ticket, then out of the filter, then to the desk.
    func leaveLevel(_ root: inout RootState) -> [Effect] {
        if root.board.isOpen {
            root.board.opened = nil
            return []
        }
        return root.tickets.queue.filterText.isEmpty ? root.show(.desk) : root.applyFilter("")
    }

    func leave(_ root: inout RootState) -> [Effect]? {
        root.board.isOpen ? leaveLevel(&root) : root.show(.desk)
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        guard !root.board.isOpen else {
            return root.tickets.detail.scroll(by: mouse.act.lines)
        }
        root.board.point(mouse, layout(root, frame, root.look))
    }
}
