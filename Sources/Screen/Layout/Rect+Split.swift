extension Rect {
    /// Side by side, from the left. Parts without room are empty.
    package func columns(_ tracks: [Track], gap: Int = 0) -> [Rect] {
        var x = x
        return Track.widths(tracks, total: width, gap: gap).map { width in
            defer { x += width > 0 ? width + gap : 0 }
            return Rect(x: x, y: y, width: width, height: height)
        }
    }

    /// One below the other, from the top. Parts without room are empty.
    package func rows(_ tracks: [Track], gap: Int = 0) -> [Rect] {
        var y = y
        return Track.widths(tracks, total: height, gap: gap).map { height in
            defer { y += height > 0 ? height + gap : 0 }
            return Rect(x: x, y: y, width: width, height: height)
        }
    }
}
