import Testing

@testable import Screen

struct TrackTests {
    @Test(arguments: [
        ([Track.fixed(4), .flexible(minimum: 2), .flexible(minimum: 2)], 20, 0, [4, 8, 8]),
        ([.fixed(4), .flexible(minimum: 2, weight: 3), .flexible(minimum: 2)], 20, 0, [4, 11, 5]),
        ([.fixed(4), .flexible(minimum: 2), .fixed(3)], 11, 1, [4, 2, 3]),
        ([.fixed(4), .flexible(minimum: 6), .fixed(3)], 8, 1, [4, 3, 0]),
        ([.fixed(4), .fixed(4)], 3, 1, [3, 0]),
        ([.flexible(minimum: 5)], 0, 0, [0]),
        ([], 10, 1, []),
    ])
    func widths(tracks: [Track], total: Int, gap: Int, expected: [Int]) {
        #expect(Track.widths(tracks, total: total, gap: gap) == expected)
    }

    @Test func partsTileTheArea() {
        let area = Rect(x: 1, y: 2, width: 21, height: 9)
        let columns = area.columns([.fixed(5), .flexible(minimum: 1)], gap: 1)
        #expect(columns.map(\.x) == [1, 7])
        #expect(columns.last?.maxX == area.maxX)
        let rows = area.rows([.fixed(1), .flexible(minimum: 1), .fixed(1)])
        #expect(rows.map(\.y) == [2, 3, 10])
        #expect(rows.allSatisfy { $0.width == 21 })
    }
}
