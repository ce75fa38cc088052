/// The cells a scalar takes in a terminal, exactly as libc's `wcwidth` of C.UTF-8 (and so ncurses) counts them.
package enum CellWidth {
    /// 0 for a mark that joins the cell before it, −1 for what cannot be printed.
    package static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0x4E00...0x9FFC: 2
        default: Int(runs[lastRun(startingAtOrBefore: scalar.value)] & 3) - 1
        }
    }

    private static func lastRun(startingAtOrBefore value: UInt32) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] >> 2 <= value { low = middle } else { high = middle }
        }
        return low
    }
}
