import Screen
import Words

extension RootState {
    /// Lines a notch of the wheel scrolls.
    static let wheelLines = 3

    /// A press gives its pane the focus, and within the focused one puts the cursor there; the wheel scrolls what is
    /// under it. Nothing is ever done to a ticket by it, and popups and fields are left to the keys.
    mutating func point(_ mouse: Mouse) -> [Effect] {
        guard gate == nil, let frame, frame.body.contains(mouse.point) else { return [] }
        if !popups.isEmpty {
            scrollPopup(mouse.act)
            return []
        }
        guard tickets.filterField == nil || mouse.act != .press else { return [] }
        message = nil
        going = nil
        alarms.isMoving = true
        front.point(mouse, &self, frame)
        return []
    }

    /// Of popups only those that are but read.
    private mutating func scrollPopup(_ act: Mouse.Act) {
        guard let place = popups.indices.last, popups[place].popup.hasWheel, let key = act.key else { return }
        for _ in 0..<Self.wheelLines { _ = popups[place].popup.handle(key, look) }
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
