import Domain
import Screen
import Words

extension TilesState {
    func draw(
        _ counts: OpenCounts?, _ rounds: (GridKey) -> GridRounds, on canvas: inout Canvas, in area: Rect,
        _ look: Look
    ) {
        let keys = look.names.site.gridKeys
        if case .failed(let failure) = status { return look.fail(failure, on: &canvas, in: area) }
        guard let counts else { return look.note(Phrase.loading, on: &canvas, in: area) }
        for index in layout.visible(from: top) where keys.indices.contains(index) {
            let tile = GridTile(
                key: keys[index], count: counts[keys[index]], rounds: rounds(keys[index]),
                urgent: urgent[keys[index]] ?? [], look: look)
            let rect = layout.rect(of: index, from: top, in: area)
            tile.draw(on: &canvas, in: rect, isFocused: index == cursor)
        }
    }

    /// Which tiles are seen, of how many; empty when all are.
    func note(_ glyphs: Glyphs) -> String {
        layout.rows > layout.height ? glyphs.range(layout.visible(from: top), of: layout.count) : ""
    }
}
