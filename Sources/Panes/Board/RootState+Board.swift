import Domain
import Screen

extension RootState {
    mutating func openBoard() -> [Effect] {
        board.opened = nil
        guard screen != .board else { return [] }
        screen = .board
        settleBoard()
        board.open()
        return [questions.ask(BoardQuestion(window: board.window(desk.queue.filter)))]
    }

    /// Other tickets pass the filter.
    mutating func showBoardAnew() -> [Effect] {
        board.forget()
        return screen == .board ? [questions.ask(BoardQuestion(window: board.window(desk.queue.filter)))] : []
    }

    mutating func take(_ page: BoardPage, _ window: BoardWindow) {
        let duty = Duty(setting.site, at: setting.zone.local(now))
        board.take(window, page, setting.site, duty) { outbox.isOwn($0.revision, of: $0.number) }
    }

    /// Out of the ticket, then out of the filter, then to the desk.
    mutating func leaveLevelOfBoard() -> [Effect] {
        if board.isOpen {
            board.opened = nil
            return []
        }
        return desk.queue.filterText.isEmpty ? show(.desk) : applyFilter("")
    }

    /// Fits the board to the screen.
    mutating func settleBoard() {
        guard let body = desk.layout(size, names)?.body else { return }
        let title = BoardRibbon.title(desk.queue, look)
        board.resize(
            board.layout(body, isTyping: desk.filterField != nil, hasTitle: !title.isEmpty), setting.site)
        guard board.isOpen else { return }
        let content = BoardState.detailRect(body).inset(horizontal: 2, vertical: 1).size
        desk.detail.resize(height: content.height, length: desk.detail.length(ticket, content, look))
    }
}
