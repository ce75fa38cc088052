import Screen

/// Tiles in rows and columns over an area: as few columns as show all of them at once, else as many as have room.
struct TileLayout: Equatable, Sendable {
    static let least = Size(width: 28, height: 6)
    private static let widest = 60
    private static let tallest = 11

    let count: Int
    let columns: Int
    /// Rows seen at once.
    let height: Int
    private let tile: Size

    init(_ area: Size, count: Int) {
        self.count = count
        let most = max(1, min(count, area.width / Self.least.width))
        let fewest = min(most, max(1, (area.width + Self.widest - 1) / Self.widest))
        let seen = max(1, area.height / Self.least.height)
        columns = (fewest...most).first { Self.rows(count, $0) <= seen } ?? most
        height = max(1, min(Self.rows(count, columns), seen))
        tile = Size(width: area.width / columns, height: min(Self.tallest, area.height / height))
    }

    private static func rows(_ count: Int, _ columns: Int) -> Int { (count + columns - 1) / columns }

    var rows: Int { Self.rows(count, columns) }

    /// Which tiles are seen when the row `top` is the first.
    func visible(from top: Int) -> Range<Int> {
        let first = min(count, top * columns)
        return first..<min(count, first + height * columns)
    }

    func rect(of index: Int, from top: Int, in area: Rect) -> Rect {
        let (row, column) = (index / columns - top, index % columns)
        return Rect(
            x: area.x + column * tile.width, y: area.y + row * tile.height, width: tile.width,
            height: tile.height
        ).intersection(area)
    }
}
