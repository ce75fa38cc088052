import Domain

/// The columns of the board that are seen.
struct BoardQuestion: Question {
    let window: BoardWindow

    static func due(_ root: RootState) -> Self? {
        root.screen == .board ? Self(window: root.board.window(root.tickets.queue.filter)) : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> BoardPage { try memory.board(window) }

    func take(_ page: BoardPage, into root: inout RootState) -> [Effect] {
        root.take(page, window)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.board.fail(failure) }
}
