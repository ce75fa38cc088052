import Domain

extension RootState {
    mutating func show(_ tab: ScreenTab) -> [Effect] {
        switch tab {
        case .desk:
            screen = .desk
            return []
        case .board: return openBoard()
        case .grids: return openTiles()
        }
    }

    /// The ticket that a key acts on, as the newest of what is shown of it; none where none is shown.
    var ticket: TicketRow? {
        switch screen {
        case .desk: desk.ticket
        case .board: board.ticket.map(desk.detail.latest)
        case .grids: nil
        }
    }

    /// The ticket whose file is shown.
    var numberInDetail: TicketNumber? {
        switch screen {
        case .desk, .grids: (desk.opened ?? desk.queue.current)?.number
        case .board: board.ticket?.number
        }
    }

    /// The tickets whose deadlines are on the screen.
    var rowsShown: [TicketRow] {
        switch screen {
        case .desk, .grids: Array(desk.queue.rows[desk.queue.visible])
        case .board: board.visibleRows
        }
    }
}
