import Screen

extension RootState {
    /// Lines a notch of the wheel scrolls.
    static let wheelLines = 3

    /// A press gives its pane the focus, and within the focused one puts the cursor there; the wheel scrolls what is
    /// under it. Nothing is ever done to a ticket by it, and popups and fields are left to the keys.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        guard let layout = desk.layout(size, names), layout.body.contains(mouse.point) else { return [] }
        if let popup = popups.last {
            scroll(popup, mouse.act)
            return []
        }
        guard desk.filterField == nil || mouse.act != .press else { return [] }
        message = nil
        isGoing = false
        alarms.isMoving = true
        switch screen {
        case .desk: desk.point(mouse, layout, look)
        case .board: pointAtBoard(mouse, layout)
        case .grids: tiles.point(mouse, in: layout.body)
        }
        return []
    }

    /// Of popups only those that are but read.
    private mutating func scroll(_ popup: PopupState, _ act: Mouse.Act) {
        guard case .help(var help) = popup, let key = act.key else { return }
        for _ in 0..<Self.wheelLines { _ = help.handle(key, look) }
        popups[popups.count - 1] = .help(help)
    }

    private mutating func pointAtBoard(_ mouse: Mouse, _ layout: DeskLayout) {
        guard !board.isOpen else {
            for _ in 0..<Self.wheelLines { _ = mouse.act.key.map { desk.detail.handle($0) } }
            return
        }
        let isTyping = desk.filterField != nil
        let title = BoardRibbon.title(desk.queue, look)
        let places = board.layout(layout.body, isTyping: isTyping, hasTitle: !title.isEmpty)
        board.point(mouse, places)
    }
}

extension Mouse.Act {
    /// The key that moves as a notch of the wheel does.
    var key: Key? {
        switch self {
        case .press: nil
        case .wheelUp: .up
        case .wheelDown: .down
        }
    }

    /// Downwards; 0 for a press.
    var lines: Int {
        switch self {
        case .press: 0
        case .wheelUp: -RootState.wheelLines
        case .wheelDown: RootState.wheelLines
        }
    }
}
