import Domain
import Screen

extension RootState {
    mutating func openTiles() -> [Effect] {
        screen = .grids
        return [questions.ask(.urgent)]
    }

    /// The ticket that a key acts on: none where none is shown.
    var ticket: TicketRow? {
        switch screen {
        case .desk: desk.ticket
        case .grids: nil
        }
    }

    mutating func openTile() -> [Effect] {
        let keys = setting.site.gridKeys
        return keys.indices.contains(tiles.cursor) ? openGrid(keys[tiles.cursor]) : []
    }
}
