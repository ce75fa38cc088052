import Screen

extension TilesState {
    mutating func point(_ mouse: Mouse, in area: Rect) {
        switch mouse.act {
        case .wheelUp, .wheelDown: _ = mouse.act.key.map { handle($0) }
        case .press:
            let tile = layout.visible(from: top).first {
                layout.rect(of: $0, from: top, in: area).contains(mouse.point)
            }
            if let tile { move(by: tile - cursor) }
        }
    }
}
