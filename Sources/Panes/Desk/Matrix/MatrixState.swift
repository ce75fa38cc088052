import Domain
import Screen

/// The matrix pane. Row 0 and column 0 are the headers; behind the last row and column stand the sums.
struct MatrixState: Equatable, Sendable {
    var status = LoadStatus.loading
    var counts = OpenCounts()
    /// Open tickets by row and by column, in the order of the site.
    var rowSums: [MatrixCount] = []
    var columnSums: [MatrixCount] = []
    var sum = MatrixCount([])
    var row = 1
    var column = 1
    /// The first grid and the first service seen.
    var top = 0
    var left = 0
    /// Grids and services that fit.
    var height = 1
    var width = 1
    var grids = 0
    var specialists = 0

    /// The counts, once they have come.
    var known: OpenCounts? { status == .ready ? counts : nil }

    /// With one service its column is the sum.
    var hasSums: Bool { specialists > 1 }

    var visibleGrids: Range<Int> { top..<max(top, min(grids, top + height)) }
    var visibleSpecialists: Range<Int> { left..<max(left, min(specialists, left + width)) }

    mutating func take(_ counts: OpenCounts, _ site: Site) {
        self.counts = counts
        status = .ready
        sum = MatrixCount(counts.cells.values)
        grids = site.grids.count
        specialists = site.specialists.count
        rowSums = site.grids.map { grid in
            MatrixCount(site.specialists.map { counts[grid.id, $0.id] })
        }
        columnSums = site.specialists.map { specialist in
            MatrixCount(site.grids.map { counts[$0.id, specialist.id] })
        }
        move(rows: 0, columns: 0)
    }

    mutating func resize(width: Int, height: Int) {
        self.width = max(1, width)
        self.height = max(1, height)
        move(rows: 0, columns: 0)
    }

    private mutating func move(rows: Int, columns: Int) {
        guard grids > 0 else { return }
        row = max(0, min(grids, row + rows))
        column = max(0, min(specialists + (hasSums ? 1 : 0), column + columns))
        top = max(row - height, min(top, max(0, row - 1)))
        top = max(0, min(top, grids - height))
        let seen = min(column, specialists)
        left = max(seen - width, min(left, max(0, seen - 1)))
        left = max(0, min(left, specialists - width))
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): move(rows: 0, columns: -1)
        case .right, .character("l"): move(rows: 0, columns: 1)
        default:
            guard let motion = Motion(key) else { return false }
            let seen = visibleGrids.lowerBound + 1..<visibleGrids.upperBound + 1
            move(
                rows: motion.target(from: row, page: height, seen: seen, last: grids) - row, columns: 0)
        }
        return true
    }

    /// The grid whose header the cursor is on.
    func header(_ site: Site) -> GridKey? {
        if column == 0, site.grids.indices.contains(row - 1) { return .base(site.grids[row - 1].id) }
        if row == 0, site.specialists.indices.contains(column - 1) {
            return .specialist(site.specialists[column - 1].id)
        }
        return nil
    }

    /// The two grids that cross under the cursor; one on a header or a sum.
    func crossing(_ site: Site) -> [GridKey] {
        let grid = site.grids.indices.contains(row - 1) ? GridKey.base(site.grids[row - 1].id) : nil
        let service =
            site.specialists.indices.contains(column - 1)
            ? GridKey.specialist(site.specialists[column - 1].id) : nil
        return [grid, service].compactMap { $0 }
    }

    /// The filter of the cell or header under the cursor, as it would be typed; empty in the corner.
    func filterText(_ site: Site) -> String {
        let grid = site.grids.indices.contains(row - 1) ? "grid:\(site.grids[row - 1].id)" : nil
        let service =
            site.specialists.indices.contains(column - 1) ? "svc:\(site.specialists[column - 1].id)" : nil
        return [grid, service].compactMap { $0 }.joined(separator: " ")
    }
}
