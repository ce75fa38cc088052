import Domain
import Screen

/// All grids of the site at once, one tile each; for big windows.
struct TilesState: Equatable, Sendable {
    /// The first tickets of each grid's queue.
    var urgent: [GridKey: [TicketRow]] = [:]
    var status = LoadStatus.loading
    private(set) var cursor = 0
    /// The first row of tiles seen.
    private(set) var top = 0
    private(set) var layout = TileLayout(Size(width: 80, height: 20), count: 0)

    mutating func take(_ urgent: [GridKey: [TicketRow]]) {
        self.urgent = urgent
        status = .ready
    }

    mutating func resize(_ area: Size, count: Int) {
        layout = TileLayout(area, count: count)
        move(to: cursor)
    }

    /// In the order of reading.
    mutating func move(by tiles: Int) { move(to: cursor + tiles) }

    private mutating func move(to tile: Int) {
        cursor = max(0, min(layout.count - 1, tile))
        let row = cursor / layout.columns
        top = max(row - layout.height + 1, min(top, row))
        top = max(0, min(top, layout.rows - layout.height))
    }

    /// Up and down stay in the column; the last row may be shorter.
    private mutating func move(rows: Int) {
        let row = max(0, min(layout.rows - 1, cursor / layout.columns + rows))
        move(to: row * layout.columns + cursor % layout.columns)
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): move(by: -1)
        case .right, .character("l"): move(by: 1)
        default:
            guard let motion = Motion(key) else { return false }
            move(motion)
        }
        return true
    }

    private mutating func move(_ motion: Motion) {
        switch motion {
        case .lines(let count): move(rows: count)
        case .pages(let count): move(rows: count * layout.height)
        case .halfPages(let count): move(rows: count * Motion.half(of: layout.height))
        case .first: move(to: 0)
        case .last: move(to: layout.count - 1)
        case .seen(let place):
            let seen = top..<min(layout.rows, top + layout.height)
            move(rows: place.line(of: seen) - cursor / layout.columns)
        }
    }
}
