import Domain

extension RootState {
    /// The screen in front.
    var front: any DeskScreen { screen.screen }

    mutating func show(_ tab: ScreenTab) -> [Effect] { tab.screen.open(&self) }

    /// Whether the pane in front has all the room.
    var isWhole: Bool { whole == screen && front.hasPanes }

    mutating func zoom() { whole = isWhole ? nil : screen }

    /// One level out: all panes come back first.
    mutating func leaveLevel() -> [Effect] {
        guard isWhole else { return front.leaveLevel(&self) }
        whole = nil
        return []
    }

    /// To the queue on the home screen, whatever is in front.
    mutating func goToQueue() {
        (screen, desk.focus) = (.desk, .queue)
    }

    /// Where things stand; nil where the window is too small for anything.
    var frame: FrameLayout? { FrameLayout(size, frameRows) }

    mutating func settleScreen() {
        if let frame { front.settle(&self, frame) }
    }

    /// The ticket that a key acts on, as the newest of what is shown of it; none where none is shown.
    var ticket: TicketRow? { front.ticket(self) }

    /// The tickets whose deadlines are on the screen.
    var rowsShown: [TicketRow] { front.rowsShown(self) }
}
