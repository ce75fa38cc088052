import Screen

extension Cell {
    /// The scalar to send where ambiguous characters take two columns: another of the same meaning that takes one. What
    /// has none stays.
    var plainScalar: UInt32 { width == 1 ? Self.plain[scalar] ?? scalar : scalar }

    private static let plain: [UInt32: UInt32] = {
        let signs: [(Substring, Character)] = [
            ("─━═‐‑‒–—―", "-"), ("│┃║", "|"), ("┌┐└┘├┤┬┴┼┏┓┗┛╔╗╚╝╭╮╰╯", "+"), ("▌▐▶►→", ">"), ("◀◄←", "<"),
            ("↑▲△", "^"), ("↓▼▽", "v"), ("●•★◆■█", "*"), ("○◦☆◇□", "o"), ("◐◑", "%"), ("·․", "."), ("…", "~"),
            ("×✗", "x"), ("Σ", "="), ("✓", "+"), ("“”″", "\""), ("‘’′", "'"), ("▁▂▃", "_"), ("▄▅", "="),
            ("▆▇", "#"), ("░▒▓", ":"),
        ]
        var plain: [UInt32: UInt32] = [:]
        for (group, sign) in signs {
            for scalar in group.unicodeScalars { plain[scalar.value] = sign.unicodeScalars.first?.value }
        }
        return plain
    }()
}
