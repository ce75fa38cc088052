/// How much of a row or column of space one part takes.
package enum Track: Hashable, Sendable {
    case fixed(Int)
    /// At least `minimum` cells; what is left over is shared by weight.
    case flexible(minimum: Int, weight: Int = 1)

    var minimum: Int {
        switch self {
        case .fixed(let cells): cells
        case .flexible(let minimum, _): minimum
        }
    }

    var weight: Int {
        switch self {
        case .fixed: 0
        case .flexible(_, let weight): weight
        }
    }

    /// Cells for each track, `gap` cells apart, never more than `total` together. When the minimums do not fit,
    /// the last tracks shrink first, to nothing.
    package static func widths(_ tracks: [Track], total: Int, gap: Int = 0) -> [Int] {
        var left = max(0, total)
        var widths: [Int] = []
        for track in tracks {
            let before = widths.isEmpty ? 0 : gap
            let width = max(0, min(track.minimum, left - before))
            widths.append(width)
            left -= width > 0 ? width + before : 0
        }
        return share(left, among: tracks, over: widths)
    }

    private static func share(_ spare: Int, among tracks: [Track], over minimums: [Int]) -> [Int] {
        var widths = minimums
        var spare = spare
        var weight = tracks.reduce(0) { $0 + $1.weight }
        for (index, track) in tracks.enumerated() where track.weight > 0 && spare > 0 {
            let part = spare * track.weight / weight
            widths[index] += part
            spare -= part
            weight -= track.weight
        }
        return widths
    }
}
