import Domain
import Screen

extension RootState {
    mutating func openTiles() -> [Effect] {
        screen = .grids
        return [questions.ask(UrgentQuestion())]
    }

    mutating func openTile() -> [Effect] {
        let keys = setting.site.gridKeys
        return keys.indices.contains(tiles.cursor) ? openGrid(keys[tiles.cursor]) : []
    }

    /// Fits the tiles to the screen.
    mutating func settleTiles() {
        guard let body = desk.layout(size, names)?.body else { return }
        tiles.resize(body.size, count: setting.site.gridKeys.count)
    }
}
